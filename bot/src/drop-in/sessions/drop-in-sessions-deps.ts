import type { Clock } from '@councillor-safety/core/clock/clock';
import type { IsHoliday } from '@councillor-safety/core/drop-in/drop-in-slots';
import type { DropInStore } from '@councillor-safety/core/drop-in/drop-in-store';
import type { Acceptance } from '../../acceptance/acceptance';
import type { Applier } from '../../acceptance/applier';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { Database } from '../../jobs/database';
import type { Outbox } from '../../outbox/outbox';
import type { Timers } from '../../timers/timers';
import type { BookingDesk, SessionBook } from '../drop-in-desk';

/** What the sessions are given by the service and by the other rooms, and nothing more. */
export interface SessionsDeps {
  readonly store: Pick<DropInStore, 'allSessions' | 'fileSession'>;
  /** Asked for late, since the bookings stand on the sessions. */
  readonly bookings: () => Pick<BookingDesk, 'prepare' | 'ofSession'>;
  readonly isHoliday: IsHoliday;
  readonly acceptance: Pick<Acceptance, 'accept' | 'acceptWithin' | 'find'>;
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly clock: Clock;
}

/** The book, and how what was changed comes into SharePoint. */
export interface SessionsRoom {
  readonly book: SessionBook;
  readonly appliers: readonly Applier[];
}
