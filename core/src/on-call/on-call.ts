import { z } from 'zod';
import { personIdSchema, type PersonId } from '../people/people';
import { problem } from './on-call-problems';

export const onCallLines = ['first', 'second'] as const;
export const onCallLineSchema = z.enum(onCallLines, { error: problem('line') });
export type OnCallLine = z.infer<typeof onCallLineSchema>;

export const onCallLimits = { shiftDays: 14, rotation: 12, everyWeeks: 8, entries: 5_000 } as const;

/** London wall time without offset (`2026-12-01T17:00`): what the clock on the wall says. */
export const onCallTimeSchema = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: problem('time') })
  .refine((value) => z.iso.date().safeParse(value.slice(0, 10)).success, { error: problem('date') });

const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: problem('clock') });
/** London calendar day (`2026-12-01`). */
export const onCallDaySchema = z
  .string()
  .regex(/^20/, { error: problem('date') })
  .pipe(z.iso.date({ error: problem('date') }));
const different = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
const whoSchema = z.uuid({ error: problem('person') }).pipe(personIdSchema);

const shiftSchema = z.strictObject({
  kind: z.literal('shift'),
  line: onCallLineSchema,
  personId: whoSchema,
  startsAt: onCallTimeSchema,
  /** Exclusive; at most 14 days after the start. */
  endsAt: onCallTimeSchema,
});

/** Outweighs shifts and patterns for its time; of two overrides, the one made later counts. */
const overrideSchema = shiftSchema.extend({
  kind: z.literal('override'),
  /** Null: nobody is on call then. */
  personId: whoSchema.nullable(),
});

const patternSchema = z.strictObject({
  kind: z.literal('pattern'),
  line: onCallLineSchema,
  /** On which days a shift begins: Monday is 0, Sunday 6. */
  days: z
    .array(z.int().min(0).max(6))
    .min(1, { error: problem('days') })
    .refine(different, { error: problem('daysTwice') }),
  from: clockSchema,
  to: clockSchema,
  /** How many days after the beginning `to` is: 0 the same day, 1 the next, 3 for Friday to Monday. */
  toDaysLater: z
    .int()
    .min(0)
    .max(onCallLimits.shiftDays, { error: problem('tooLong') }),
  /** 1 every week, 2 every other week. Counted from the week (Monday first) of `startsOn`. */
  everyWeeks: z
    .int()
    .min(1)
    .max(onCallLimits.everyWeeks, { error: problem('everyWeeks') }),
  /** Who takes turns, in this order. */
  people: z
    .array(whoSchema)
    .min(1, { error: problem('rotation') })
    .max(onCallLimits.rotation, { error: problem('rotation') })
    .refine(different, { error: problem('personTwice') }),
  /** When the next one's turn comes: with each week that has shifts, or with each shift. */
  turn: z.enum(['week', 'shift']),
  /** London calendar days on which a shift may begin: from the first to the last, both in it. */
  startsOn: onCallDaySchema,
  endsOn: onCallDaySchema.optional(),
});

/** What an officer writes. Rules that need the rest of the rota are in `entryProblem`. */
export const entryDraftSchema = z.discriminatedUnion('kind', [shiftSchema, patternSchema, overrideSchema]);
export type EntryDraft = z.infer<typeof entryDraftSchema>;
export const entryKinds = ['shift', 'pattern', 'override'] as const;

const writtenSchema = z.strictObject({
  id: z.uuid(),
  /** Names by person id, as they were known when this was written. */
  names: z.record(z.string(), z.string()),
  createdBy: personIdSchema,
  createdAt: z.iso.datetime(),
});

/** One entry as the rota keeps it. */
export const rotaEntrySchema = z.discriminatedUnion('kind', [
  shiftSchema.extend(writtenSchema.shape),
  patternSchema.extend(writtenSchema.shape),
  overrideSchema.extend(writtenSchema.shape),
]);
export type RotaEntry = z.infer<typeof rotaEntrySchema>;
export type Pattern = Extract<RotaEntry, { kind: 'pattern' }>;

/** `void`: the time came, or the rota changed under it, before it was answered. */
export const swapStates = ['offered', 'accepted', 'declined', 'withdrawn', 'void'] as const;
export type SwapState = (typeof swapStates)[number];

/** Time for which one person is on call, offered to one colleague. */
export const rotaSwapSchema = z.strictObject({
  id: z.uuid(),
  line: onCallLineSchema,
  startsAt: onCallTimeSchema,
  endsAt: onCallTimeSchema,
  fromId: personIdSchema,
  fromName: z.string(),
  toId: personIdSchema,
  toName: z.string(),
  offeredAt: z.iso.datetime(),
  state: z.enum(swapStates),
  answeredAt: z.iso.datetime().optional(),
});
export type RotaSwap = z.infer<typeof rotaSwapSchema>;

export const rotaSettingsSchema = z.strictObject({
  /** What the rota must cover: every hour, or all hours but the office's. */
  covers: z.enum(['always', 'out-of-hours']),
  /** In the words of the opening hours: `Mon to Fri 9am to 5pm`. On bank holidays the office is closed unless told. */
  officeHours: z
    .string()
    .min(1, { error: problem('officeHours') })
    .max(200, { error: problem('officeHours') }),
  /** Whether there must be a second on call too. */
  secondLine: z.boolean(),
  reminderMinutes: z
    .int({ error: problem('reminder') })
    .min(10, { error: problem('reminder') })
    .max(1_440, { error: problem('reminder') }),
});
export type RotaSettings = z.infer<typeof rotaSettingsSchema>;

/** The whole rota, in one document. */
export const rotaSchema = z.strictObject({
  /** Counts the changes; what a stale edit is compared with. */
  version: z.int().nonnegative(),
  entries: z.array(rotaEntrySchema),
  swaps: z.array(rotaSwapSchema),
  settings: rotaSettingsSchema,
});
export type Rota = z.infer<typeof rotaSchema>;

export const emptyRota: Rota = {
  version: 0,
  entries: [],
  swaps: [],
  settings: {
    covers: 'out-of-hours',
    officeHours: 'Mon to Fri 9am to 5pm',
    secondLine: true,
    reminderMinutes: 60,
  },
};

/** Lines that the council wants filled. */
export const linesOf = ({ secondLine }: RotaSettings): readonly OnCallLine[] =>
  secondLine ? onCallLines : ['first'];

/** A stretch of time; `end` is exclusive. */
export interface Stretch {
  readonly start: Date;
  readonly end: Date;
}

/** Somebody on call, without a break. */
export interface Occurrence extends Stretch {
  readonly line: OnCallLine;
  readonly personId: PersonId;
}
