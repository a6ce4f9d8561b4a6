import { oneAtATime } from '../../jobs/one-at-a-time';
import { takenPlaces } from '../keeping/drop-in-claims';
import { createBookingRows } from '../keeping/drop-in-rows';
import type { BookingDesk } from '../drop-in-desk';
import { bookingAppliers } from './drop-in-booking-appliers';
import { calendarChosen } from './drop-in-booking-calendars';
import { applyEvent, prepare } from './drop-in-booking-change';
import { createBookingCopy, type BookingCopy } from './drop-in-booking-copy';
import type { BookingDeps, BookingParts, BookingRoom } from './drop-in-booking-deps';
import { move } from './drop-in-booking-move';
import { take } from './drop-in-booking-take';
import { bookingTimers, reconcileTimer } from './drop-in-booking-timers';

export type { BookingDeps, BookingRoom } from './drop-in-booking-deps';

const longAgo = new Date(0);

/** What is read comes from the service's own copy. */
function readingDesk({
  rows,
  database,
}: BookingParts): Omit<BookingDesk, 'take' | 'move' | 'apply' | 'prepare'> {
  return {
    find: async (id) => {
      const booking = (await rows.find(database, id))?.booking;
      return booking?.state === 'trying' ? undefined : booking;
    },
    ofPerson: (person, since = longAgo) => rows.ofPerson(database, person, since),
    held: (holders, within) => rows.held(database, holders, within),
    ofSession: (sessionId, from) => rows.ofSession(database, sessionId, from),
    taken: (within) => takenPlaces(database, within),
  };
}

/** Every question waits until there is a copy to answer it from. */
function deskOver(parts: BookingParts, copy: BookingCopy): BookingDesk {
  const reading = readingDesk(parts);
  const after = <A extends readonly unknown[], R>(work: (...asked: A) => Promise<R>) => {
    return async (...asked: A): Promise<R> => {
      await copy.ready();
      return work(...asked);
    };
  };
  return {
    take: after((by, ask) => take(parts, by, ask)),
    move: after((by, ask) => move(parts, by, ask)),
    apply: after((id, event, by) => applyEvent(parts, { id, event, ...(by && { by }) })),
    prepare: after((changes, by) => prepare(parts, changes, by)),
    find: after(reading.find),
    ofPerson: after(reading.ofPerson),
    held: after(reading.held),
    ofSession: after(reading.ofSession),
    taken: after(reading.taken),
  };
}

/** The bookings: who has a place, and all that follows from it. */
export function createBookingRoom(deps: BookingDeps): BookingRoom {
  const { cipher, timers, clock, database } = deps;
  const parts = { ...deps, rows: createBookingRows(cipher), inTurn: oneAtATime() };
  const copy = createBookingCopy(parts);
  return {
    desk: deskOver(parts, copy),
    calendarChosen: (within, choice) => calendarChosen(parts, within, choice),
    timers: bookingTimers(parts),
    appliers: bookingAppliers(parts, copy),
    begin: () => timers.set(reconcileTimer(clock.now()), database),
  };
}
