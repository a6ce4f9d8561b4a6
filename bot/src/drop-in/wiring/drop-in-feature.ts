import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { DropInStore } from '@councillor-safety/core/drop-in/drop-in-store';
import type { Acceptance } from '../../acceptance/acceptance';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { AuditTrail } from '../../audit/audit-trail';
import type { Calendars } from '../../calendars/calendars';
import type { Database } from '../../jobs/database';
import type { Outbox } from '../../outbox/outbox';
import type { PeopleDirectory } from '../../people/people-directory';
import type { Feature } from '../../server/feature';
import type { TabLink } from '../../tab/tab-link';
import type { Timers } from '../../timers/timers';
import { dropInRoutes } from '../api/drop-in-api';
import type { DropInApiDeps } from '../api/drop-in-api-deps';
import { createBookingRoom, type BookingRoom } from '../booking/drop-in-booking-room';
import { icsOf } from '../calendar/drop-in-ics';
import { dropInMessages } from '../chat/drop-in-messages';
import { createDropInTurns } from '../chat/drop-in-turns';
import { createPreferences } from '../keeping/drop-in-preferences';
import { createSessionBook } from '../sessions/drop-in-session-book';
import { createWaitingDesk } from '../waiting/drop-in-waiting-desk';

/** What the feature is given by the service, and nothing more. */
export interface DropInDeps extends Pick<DropInApiDeps, 'isHoliday' | 'ownsReport'> {
  readonly store: DropInStore;
  readonly acceptance: Acceptance;
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly clock: Clock;
  readonly log: Logger;
  readonly people: PeopleDirectory;
  readonly outbox: Outbox;
  readonly timers: Timers;
  /** Absent where the council has not switched it on. */
  readonly calendars?: Calendars;
  readonly tabLink?: TabLink;
}

/** The rooms stand on each other: what comes later is asked for late. */
function roomsOf(deps: DropInDeps) {
  const bookings = () => booking.desk;
  const preferences = createPreferences({
    ...deps,
    calendarChosen: (within, choice) => booking.calendarChosen(within, choice),
  });
  const sessions = createSessionBook({ ...deps, bookings });
  const waiting = createWaitingDesk({ ...deps, bookings, preferences, sessions: sessions.book });
  const booking: BookingRoom = createBookingRoom({
    ...deps,
    preferences,
    book: sessions.book,
    holds: () => waiting.desk.holds(),
    settledPlace: waiting.settledPlace,
  });
  return { preferences, sessions, waiting, booking };
}

/** Drop-in sessions and appointments, wired by hand. */
export function createDropIn(deps: DropInDeps): Feature {
  const { preferences, sessions, waiting, booking } = roomsOf(deps);
  const desks = { bookings: booking.desk, waiting: waiting.desk, preferences };
  return {
    routes: dropInRoutes({
      ...{ ...deps, ...desks, icsOf },
      book: sessions.book,
      calendarOffered: deps.calendars !== undefined,
    }),
    appliers: [...sessions.appliers, ...booking.appliers],
    messages: dropInMessages(deps),
    timers: [...waiting.timers, ...booking.timers],
    ownTurns: createDropInTurns({ ...deps, ...desks, sessions: sessions.book }),
    begin: async () => {
      await booking.begin();
      await waiting.begin();
    },
  };
}
