import {
  emptyDropInBook,
  sessionSchema,
  slotIdOf,
  type DropInBook,
  type Session,
  type SessionDraft,
} from '@councillor-safety/core/drop-in/drop-in';
import { bookingSchema, type Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { Somebody } from '@councillor-safety/core/drop-in/drop-in-session-changes';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';

export function somebody(key: string): Somebody {
  const found = samplePeople.find((one) => one.key === key);
  if (!found) throw new Error(`There is no sample person '${key}'`);
  return { id: personIdSchema.parse(found.id), name: found.name };
}
export const idOf = (key: string): PersonId => somebody(key).id;
export const holders: ReadonlySet<PersonId> = new Set(['officer', 'officer2', 'legal', 'champion'].map(idOf));

export const sessionId = (number: number): string =>
  `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const bookingId = (number: number): string =>
  `b0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Tuesdays from ten to noon, half an hour each, from 1 December 2026 to the end of February. */
export const draft = (changes: Partial<SessionDraft> = {}): SessionDraft => ({
  ...{ ways: ['phone'], firstDay: '2026-12-01', lastDay: '2027-02-28' },
  ...{ recurrence: { every: 'week', weeks: 1, days: [1] }, from: '10:00', to: '12:00' },
  ...{ slotMinutes: 30, gapMinutes: 0, places: 1, noticeMinutes: 0, aheadDays: 365 },
  ...{ openTo: 'everyone', bankHolidays: 'skip' },
  ...changes,
});

type SessionChanges = Partial<Omit<Session, 'holderId' | 'holderName'>> & { readonly holder?: string };

export function session(number: number, { holder = 'officer', ...changes }: SessionChanges = {}): Session {
  const { id, name } = somebody(holder);
  return sessionSchema.parse({
    ...draft(),
    ...{ id: sessionId(number), holderId: id, holderName: name, dayChanges: [], state: 'open' },
    ...{ createdBy: id, createdAt: '2026-11-20T09:00:00.000Z' },
    ...changes,
  });
}

export const bookOf = (...sessions: Session[]): DropInBook => ({ ...emptyDropInBook, version: 7, sessions });

export const at = (instant: string): Date => new Date(instant);
export const noHoliday = (): boolean => false;
/** London days, `to` exclusive. */
export const days = (from: string, to: string) => ({ from, to });
export const always = days('2000-01-01', '2200-01-01');

interface BookingChanges extends Partial<Omit<Booking, 'holderId' | 'personId'>> {
  readonly holder?: string;
  readonly person?: string;
}

/** Half an hour at a London wall time in winter, unless told. */
export function booking(number: number, startsAt: string, changes: BookingChanges = {}): Booking {
  const { holder = 'officer', person = 'councillor', ...rest } = changes;
  const of = rest.sessionId ?? sessionId(1);
  const start = Date.parse(`${startsAt}Z`);
  return bookingSchema.parse({
    ...{ id: bookingId(number), version: 1, slotId: slotIdOf(of, startsAt), sessionId: of, seat: 1 },
    ...{ start: new Date(start).toISOString(), end: new Date(start + 30 * 60_000).toISOString() },
    ...{ holderId: idOf(holder), holderName: somebody(holder).name },
    ...{ personId: idOf(person), personName: somebody(person).name, bookedBy: idOf(person) },
    ...{ details: { way: 'phone' }, state: 'booked', bookedAt: '2026-11-20T09:00:00.000Z' },
    ...{ notes: [], sequence: 0 },
    ...rest,
  });
}
