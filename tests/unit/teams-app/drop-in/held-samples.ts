import type { z } from 'zod';
import {
  coverSchema,
  sessionSchema,
  slotIdOf,
  type Cover,
  type Session,
} from '@councillor-safety/core/drop-in/drop-in';
import {
  daysAnswerSchema,
  heldBookingSchema,
  heldDaySchema,
  sessionsAnswerSchema,
  type DaysAnswer,
  type HeldBooking,
  type HeldDay,
  type SessionsAnswer,
  type SlotAnswer,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../fake-services';

export const [imani, jonty, avani] = [meAs('officer'), meAs('officer2'), meAs('councillor')];

export const sessionId = '6f9619ff-8b86-4d11-b42d-00c04fc964f1';
export const bookingId = '6f9619ff-8b86-4d11-b42d-00c04fc964f2';
export const coverId = '6f9619ff-8b86-4d11-b42d-00c04fc964f3';

/** Imani's, every second Tuesday, with these parts different. */
export const aSession = (different: Partial<z.input<typeof sessionSchema>> = {}): Session =>
  sessionSchema.parse({
    ...{ id: sessionId, holderId: imani.id, holderName: imani.name, state: 'open', dayChanges: [] },
    ...{ ways: ['room', 'phone'], room: 'Room 4, Ambleford town hall' },
    ...{ firstDay: '2026-12-01', lastDay: '2027-06-29', from: '10:00', to: '12:00' },
    recurrence: { every: 'week', weeks: 2, days: [1] },
    ...{ slotMinutes: 20, gapMinutes: 0, places: 1, noticeMinutes: 120, aheadDays: 56 },
    ...{ openTo: 'everyone', bankHolidays: 'skip' },
    ...{ createdBy: imani.id, createdAt: '2026-11-20T10:00:00.000Z' },
    ...different,
  });

/** Jonty asks Imani to hold two of his days. */
export const aCover = (different: Partial<z.input<typeof coverSchema>> = {}): Cover =>
  coverSchema.parse({
    ...{ id: coverId, sessionId, days: ['2026-12-01', '2026-12-15'], state: 'offered' },
    ...{ fromId: jonty.id, fromName: jonty.name, toId: imani.id, toName: imani.name },
    askedAt: '2026-11-20T10:00:00.000Z',
    ...different,
  });

const cardOf = ({ id, name, roles, offices }: typeof imani) => ({ id, name, roles, offices });

export const theSessions = (different: Partial<z.input<typeof sessionsAnswerSchema>> = {}): SessionsAnswer =>
  sessionsAnswerSchema.parse({
    ...{ version: 4, sessions: [], covers: [], calendarOffered: false, calendar: false },
    settings: { remindDayBefore: true, remindBefore: true, remindMinutes: 60, offerMinutes: 120 },
    holders: [cardOf(imani), cardOf(jonty)],
    ...different,
  });

/** Avani's with Imani, on Tuesday 1 December at 10, with these parts different. */
export const aHeldBooking = (different: Partial<z.input<typeof heldBookingSchema>> = {}): HeldBooking =>
  heldBookingSchema.parse({
    ...{ id: bookingId, version: 3, slotId: slotIdOf(sessionId, '2026-12-01T10:00') },
    ...{ startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T10:20', state: 'booked' },
    ...{ personId: avani.id, personName: avani.name, details: { way: 'room' }, notes: [] },
    ...different,
  });

export const freeAt = (...starts: readonly string[]) =>
  starts.map((startsAt) => ({ slotId: slotIdOf(sessionId, startsAt), startsAt, free: true }));

/** Tuesday 1 December, held by Imani, with these parts different. */
export const aHeldDay = (different: Partial<z.input<typeof heldDaySchema>> = {}): HeldDay =>
  heldDaySchema.parse({
    ...{ sessionId, ruleDay: '2026-12-01', day: '2026-12-01', from: '10:00', to: '12:00' },
    ...{ holderId: imani.id, holderName: imani.name, moved: false, places: 6, taken: 0 },
    ...{ slots: [], bookings: [] },
    ...different,
  });

/** The week of Monday 30 November, with these parts different. */
export const theDays = (different: Partial<z.input<typeof daysAnswerSchema>> = {}): DaysAnswer =>
  daysAnswerSchema.parse({
    ...{ from: '2026-11-30', to: '2026-12-07', days: [], attention: [], waiting: 0 },
    ...different,
  });

export const aSlot = (startsAt: string): SlotAnswer => ({
  ...{ slotId: slotIdOf(sessionId, startsAt), startsAt, endsAt: `${startsAt.slice(0, 14)}20` },
  ...{ holderId: imani.id, holderName: imani.name, ways: ['room'], group: false },
});

export const daysCall = (from = '2026-11-30', whose = 'own', days = 7): string =>
  `GET /api/drop-in/days?from=${from}&days=${days}&whose=${whose}`;

export const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
/** At once: dates and times are not typed letter by letter. */
export const fill = (name: string, value: string): void =>
  void fireEvent.change(field(name), { target: { value } });
export const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

/** Resolves once everything that a screen begins with has come. */
export const complete = (): Promise<void> =>
  waitFor(() => expect(screen.queryByRole('status', { name: 'Loading…' })).toBeNull());
