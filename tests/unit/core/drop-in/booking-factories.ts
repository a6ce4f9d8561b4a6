import { slotIdOf } from '@councillor-safety/core/drop-in/drop-in';
import { bookingSchema, type Booking, type Place } from '@councillor-safety/core/drop-in/drop-in-booking';
import { at, somebody } from './drop-in-session-factories';

export { at, somebody };

export const idNumber = (number: number): string =>
  `80000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const sessionId = idNumber(900_000);
export const slotId = (startsAt: string): string => slotIdOf(sessionId, startsAt);

/** Of half an hour, in winter, when London's clocks show UTC. */
export function placeAt(
  startsAt: string,
  { seat = 1, holder = 'officer' }: { readonly seat?: number; readonly holder?: string } = {},
): Place {
  const start = at(`${startsAt}:00Z`);
  const { id, name } = somebody(holder);
  return {
    ...{ slotId: slotId(startsAt), sessionId, seat, start, end: new Date(start.getTime() + 30 * 60_000) },
    ...{ holderId: id, holderName: name },
  };
}

/** Tuesday 1 December 2026, 17:00 to 17:30, the councillor with the officer. */
export const usual = '2026-12-01T17:00';
export const before = at('2026-11-20T09:00:00Z');
export const during = at('2026-12-01T17:10:00Z');
export const after = at('2026-12-01T17:30:00Z');

/** Booked, unless told. */
export function bookingOf(changes: Partial<Booking> = {}, place: Place = placeAt(usual)): Booking {
  const person = somebody('councillor');
  const { start, end, ...where } = place;
  return bookingSchema.parse({
    ...{ id: idNumber(1), version: 1, ...where, start: start.toISOString(), end: end.toISOString() },
    ...{ personId: person.id, personName: person.name, details: { way: 'room' }, state: 'booked' },
    ...{ bookedAt: before.toISOString(), bookedBy: person.id, notes: [], sequence: 0 },
    ...changes,
  });
}

export const coverBy = (key: string): NonNullable<Booking['cover']> => ({
  ...{ coverId: idNumber(700), toId: somebody(key).id, toName: somebody(key).name },
  askedAt: before.toISOString(),
});
