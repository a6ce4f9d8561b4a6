import { z } from 'zod';
import { personIdSchema } from '../people/people';
import { problem } from './drop-in-problems';

export const dropInWays = ['room', 'phone', 'teams'] as const;
export const dropInWaySchema = z.enum(dropInWays, { error: problem('way') });
export type DropInWay = z.infer<typeof dropInWaySchema>;

export const dropInLimits = {
  sessions: 500,
  /** From the first to the last date of a session. */
  sessionDays: 731,
  /** What the answer about free times covers at most. */
  weeks: 8,
  bookingsAhead: 12,
  topic: 1_000,
  notes: 1_000,
  words: 4_000,
  /** All notes on one appointment, as JSON: what the list holds of one booking is limited. */
  allNotes: 40_000,
  nearest: 5,
} as const;

/** London calendar day (`2026-12-01`). */
export const dropInDaySchema = z
  .string()
  .regex(/^20/, { error: problem('date') })
  .pipe(z.iso.date({ error: problem('date') }));
export const dropInClockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: problem('clock') });
/** London wall time without offset (`2026-12-01T17:00`). */
export const dropInWallSchema = z.string().regex(/^20\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);

const different = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
const weekdaySchema = z.int().min(0).max(6);

/** How often a session is held; days: Monday is 0, Sunday 6. A month without the day (31 April, 29 February) has no session. */
export const recurrenceSchema = z.discriminatedUnion(
  'every',
  [
    z.strictObject({ every: z.literal('once') }),
    z.strictObject({
      every: z.literal('week'),
      /** 1 every week, 2 every other week, counted from the week of the first date. */
      weeks: z
        .int({ error: problem('everyWeeks') })
        .min(1, { error: problem('everyWeeks') })
        .max(8, { error: problem('everyWeeks') }),
      days: z
        .array(weekdaySchema)
        .min(1, { error: problem('days') })
        .refine(different, { error: problem('days') }),
    }),
    z.strictObject({
      every: z.literal('month-weekday'),
      /** 1 the first, -1 the last of the month. */
      nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
      day: weekdaySchema,
    }),
    z.strictObject({
      every: z.literal('month-day'),
      dayOfMonth: z
        .int({ error: problem('dayOfMonth') })
        .min(1, { error: problem('dayOfMonth') })
        .max(31, { error: problem('dayOfMonth') }),
    }),
  ],
  { error: problem('recurrence') },
);
export type Recurrence = z.infer<typeof recurrenceSchema>;

/** What an officer writes. Rules that need the rest of the sessions are in `drop-in-session-check`. */
export const sessionDraftSchema = z.strictObject({
  ways: z
    .array(dropInWaySchema)
    .min(1, { error: problem('ways') })
    .refine(different, { error: problem('ways') }),
  /** Where to come to; needed when one may come. */
  room: z
    .string()
    .trim()
    .max(120, { error: problem('room') })
    .optional(),
  /** Without it the holder rings in Teams. */
  teamsLink: z
    .url({ protocol: /^https$/, hostname: /^teams\.(microsoft|live)\.com$/, error: problem('teamsLink') })
    .max(1_000, { error: problem('teamsLink') })
    .optional(),
  firstDay: dropInDaySchema,
  /** The same as `firstDay` for a session that is held once. */
  lastDay: dropInDaySchema,
  recurrence: recurrenceSchema,
  from: dropInClockSchema,
  /** The same day; an appointment that would end later is not offered. */
  to: dropInClockSchema,
  slotMinutes: z
    .int({ error: problem('slotMinutes') })
    .min(10, { error: problem('slotMinutes') })
    .max(240, { error: problem('slotMinutes') }),
  gapMinutes: z
    .int({ error: problem('gapMinutes') })
    .min(0, { error: problem('gapMinutes') })
    .max(120, { error: problem('gapMinutes') }),
  /** 1: an appointment of one's own. More: an open group, where others come too. */
  places: z
    .int({ error: problem('places') })
    .min(1, { error: problem('places') })
    .max(40, { error: problem('places') }),
  /** How long before its start an appointment can still be booked. */
  noticeMinutes: z
    .int({ error: problem('noticeMinutes') })
    .min(0, { error: problem('noticeMinutes') })
    .max(20_160, { error: problem('noticeMinutes') }),
  aheadDays: z
    .int({ error: problem('aheadDays') })
    .min(1, { error: problem('aheadDays') })
    .max(365, { error: problem('aheadDays') }),
  /** `holder`: nobody sees it; the holder books people into it, for regular 1-2-1 support. */
  openTo: z.enum(['everyone', 'holder']),
  bankHolidays: z.enum(['skip', 'hold']),
  /** For whoever comes: which entrance, what to bring. */
  notes: z
    .string()
    .trim()
    .max(dropInLimits.notes, { error: problem('notes') })
    .optional(),
});
export type SessionDraft = z.infer<typeof sessionDraftSchema>;

/** One day of a session that is not as the rule says. At most one entry for a day; the day is the one of the rule. */
export const dayChangeSchema = z.strictObject({
  day: dropInDaySchema,
  off: z.enum(['leave', 'other']).optional(),
  moved: z
    .strictObject({ toDay: dropInDaySchema, from: dropInClockSchema, to: dropInClockSchema })
    .optional(),
  /** Somebody else holds it on this day. */
  holder: z.strictObject({ id: personIdSchema, name: z.string() }).optional(),
});
export type DayChange = z.infer<typeof dayChangeSchema>;

export const sessionSchema = sessionDraftSchema.extend({
  id: z.uuid(),
  holderId: personIdSchema,
  holderName: z.string(),
  dayChanges: z.array(dayChangeSchema),
  state: z.enum(['open', 'ended']),
  createdBy: personIdSchema,
  createdAt: z.iso.datetime(),
});
export type Session = z.infer<typeof sessionSchema>;

export const coverStates = ['offered', 'accepted', 'declined', 'withdrawn'] as const;

/** Days of a session that one colleague asks another to hold. */
export const coverSchema = z.strictObject({
  id: z.uuid(),
  sessionId: z.uuid(),
  /** Days of the rule. */
  days: z.array(dropInDaySchema).min(1).max(60),
  fromId: personIdSchema,
  fromName: z.string(),
  toId: personIdSchema,
  toName: z.string(),
  askedAt: z.iso.datetime(),
  state: z.enum(coverStates),
  answeredAt: z.iso.datetime().optional(),
});
export type Cover = z.infer<typeof coverSchema>;

export const dropInSettingsSchema = z.strictObject({
  remindDayBefore: z.boolean(),
  remindBefore: z.boolean(),
  /** How long before the start the second reminder comes. */
  remindMinutes: z
    .int({ error: problem('remindMinutes') })
    .min(15, { error: problem('remindMinutes') })
    .max(720, { error: problem('remindMinutes') }),
  /** How long a free time is kept for one person of the waiting list; the night (21:00 to 07:00) does not count. */
  offerMinutes: z
    .int({ error: problem('offerMinutes') })
    .min(15, { error: problem('offerMinutes') })
    .max(1_440, { error: problem('offerMinutes') }),
});
export type DropInSettings = z.infer<typeof dropInSettingsSchema>;

/** All sessions of the council, in one document. */
export const dropInBookSchema = z.strictObject({
  /** Counts the changes; what a stale edit is compared with. */
  version: z.int().nonnegative(),
  sessions: z.array(sessionSchema),
  covers: z.array(coverSchema),
  settings: dropInSettingsSchema,
});
export type DropInBook = z.infer<typeof dropInBookSchema>;

export const emptyDropInBook: DropInBook = {
  version: 0,
  sessions: [],
  covers: [],
  settings: { remindDayBefore: true, remindBefore: true, remindMinutes: 60, offerMinutes: 120 },
};

/**
 * One time that can be booked. `id` is `<session id>@<London wall time of the start>`: a time that the clocks skip has no slot, one
 * that they show twice has one, so that it names one instant.
 */
export interface Slot {
  readonly id: string;
  readonly sessionId: string;
  /** The day of the rule, which a moved session no longer shows. */
  readonly ruleDay: string;
  readonly holderId: Session['holderId'];
  readonly holderName: string;
  readonly start: Date;
  readonly end: Date;
  /** London wall times. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly places: number;
}

export const slotIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/);
export const slotIdOf = (sessionId: string, startsAt: string): string => `${sessionId}@${startsAt}`;
