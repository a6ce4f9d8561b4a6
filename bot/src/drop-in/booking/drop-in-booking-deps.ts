import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { DropInStore } from '@councillor-safety/core/drop-in/drop-in-store';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Acceptance } from '../../acceptance/acceptance';
import type { Applier } from '../../acceptance/applier';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { AuditTrail } from '../../audit/audit-trail';
import type { Calendars } from '../../calendars/calendars';
import type { Database, Queryable } from '../../jobs/database';
import type { Outbox } from '../../outbox/outbox';
import type { TimerKind, Timers } from '../../timers/timers';
import type { CalendarChoice } from '../keeping/drop-in-preferences';
import type { BookingRows } from '../keeping/drop-in-rows';
import type { BookingDesk, Hold, Preferences, SessionBook } from '../drop-in-desk';

/** What booking is given by the service and by the other rooms, and nothing more. */
export interface BookingDeps {
  readonly store: Pick<DropInStore, 'take' | 'move' | 'fileBooking' | 'find' | 'from'>;
  readonly book: Pick<SessionBook, 'read' | 'slot'>;
  /** Of a London calendar day. */
  readonly isHoliday: (day: string) => boolean;
  /** Times that are kept for people of the waiting list. */
  readonly holds: () => Promise<readonly Hold[]>;
  /** In the transaction that gives somebody a place: they need not be kept waiting for it any more. */
  readonly settledPlace: (within: Queryable, personId: PersonId, slotId: string) => Promise<void>;
  readonly preferences: Pick<Preferences, 'of'>;
  /** Absent where the council has not switched it on. */
  readonly calendars?: Calendars;
  readonly acceptance: Pick<Acceptance, 'acceptWithin'>;
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The same, with what the desk is made of. */
export interface BookingParts extends BookingDeps {
  readonly rows: BookingRows;
  /** What SharePoint is asked about one booking, one after the other in this process. */
  readonly inTurn: <T>(bookingId: string, work: () => Promise<T>) => Promise<T>;
}

/** The desk, and all by which the service works on its own. */
export interface BookingRoom {
  readonly desk: BookingDesk;
  /** In the transaction in which somebody makes the choice. */
  readonly calendarChosen: (within: Queryable, choice: CalendarChoice) => Promise<void>;
  readonly timers: readonly TimerKind[];
  readonly appliers: readonly Applier[];
  /** At every start. */
  readonly begin: () => Promise<void>;
}
