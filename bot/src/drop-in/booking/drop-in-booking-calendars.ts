import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import { appointmentSubject } from '@councillor-safety/core/drop-in/drop-in-words';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Queryable } from '../../jobs/database';
import type { CalendarChoice } from '../keeping/drop-in-preferences';
import type { Around } from './drop-in-booking-around';
import type { BookingParts } from './drop-in-booking-deps';

type Writing = Pick<BookingParts, 'calendars'>;

interface Entry {
  readonly booking: Booking;
  readonly owner: PersonId;
}

const nameOf = ({ booking: { id, version }, owner }: Entry) => ({ key: `drop-in:${id}`, owner, version });

async function put({ calendars }: Writing, within: Queryable, entry: Entry): Promise<void> {
  const { start, end } = entry.booking;
  const stretch = { start: new Date(start), end: new Date(end) };
  await calendars?.put({ ...nameOf(entry), subject: appointmentSubject, ...stretch }, within);
}

export interface Changed {
  /** Absent for a new one. */
  readonly before?: Booking;
  readonly booking: Booking;
  readonly around: Around;
}

/** In the calendars of those who chose it; out of the one of whoever no longer holds it. */
export async function setCalendars(
  writing: Writing,
  within: Queryable,
  { before, booking, around }: Changed,
): Promise<void> {
  const { state, personId, holderId } = booking;
  for (const owner of new Set([personId, holderId, before?.holderId ?? holderId])) {
    const entry = { booking, owner };
    const concerned = state === 'booked' && (owner === personId || owner === holderId);
    if (!concerned) await writing.calendars?.remove(nameOf(entry), within);
    else if (around.preferences.get(owner)?.calendar) await put(writing, within, entry);
  }
}

/** Later than any appointment. */
const forEver = new Date('2200-01-01T00:00:00Z');
/** No appointment takes longer: one that has begun is not over yet. */
const longestMs = 4 * 3_600_000;

/** Somebody chose entries in their calendar, or no more of them: those of what is to come go in or out with the choice. */
export async function calendarChosen(
  { rows, clock, ...writing }: Writing & Pick<BookingParts, 'rows' | 'clock'>,
  within: Queryable,
  { person: owner, calendar }: CalendarChoice,
): Promise<void> {
  const now = clock.now();
  const from = new Date(now.getTime() - longestMs);
  const own = await rows.ofPerson(within, owner, now);
  const held = await rows.held(within, [owner], { from, to: forEver });
  const coming = [...own, ...held].filter(({ state, end }) => state === 'booked' && new Date(end) > now);
  for (const booking of coming) {
    if (calendar) await put(writing, within, { booking, owner });
    else await writing.calendars?.remove(nameOf({ booking, owner }), within);
  }
}
