import type { Clock } from '@councillor-safety/core/clock/clock';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { Database, Queryable } from '../../jobs/database';
import type { Outbox } from '../../outbox/outbox';
import type { TimerKind, Timers } from '../../timers/timers';
import type { BookingDesk, Preferences, SessionBook, WaitingDesk } from '../drop-in-desk';

/** What the waiting list is given by the service and by the other rooms, and nothing more. */
export interface WaitingDeps {
  readonly sessions: Pick<SessionBook, 'read' | 'slots'>;
  /** Asked for late, since the bookings stand on what is kept here. */
  readonly bookings: () => Pick<BookingDesk, 'taken' | 'ofPerson'>;
  readonly preferences: Pick<Preferences, 'of'>;
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly clock: Clock;
}

/** The desk, and all by which the service works on its own. */
export interface WaitingRoom {
  readonly desk: WaitingDesk;
  /** In the transaction that gives somebody a place that was kept for them: they wait no longer. */
  readonly settledPlace: (within: Queryable, personId: PersonId, slotId: string) => Promise<void>;
  readonly timers: readonly TimerKind[];
  /** At every start. */
  readonly begin: () => Promise<void>;
}
