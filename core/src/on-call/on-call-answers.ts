import { z } from 'zod';
import { personCardSchema, personIdSchema } from '../people/people';
import {
  entryDraftSchema,
  onCallDaySchema,
  onCallLineSchema,
  onCallTimeSchema,
  rotaEntrySchema,
  rotaSettingsSchema,
  rotaSwapSchema,
} from './on-call';

const instantSchema = z.iso.datetime();

/** Instants in UTC, and the same as London's clocks show it. Both ends are cut to the time that was asked for. */
const stretchSchema = z.strictObject({
  line: onCallLineSchema,
  start: instantSchema,
  /** Exclusive. */
  end: instantSchema,
  startsAt: onCallTimeSchema,
  endsAt: onCallTimeSchema,
});

export const occurrenceAnswerSchema = stretchSchema.extend({
  personId: personIdSchema,
  personName: z.string(),
  /** Whether the reader is the one on call. */
  you: z.boolean(),
  /** It began before the time that was asked for, or goes on after it. */
  begunBefore: z.boolean(),
  goesOn: z.boolean(),
});
export type OccurrenceAnswer = z.infer<typeof occurrenceAnswerSchema>;

/** Time that the rota must cover and for which nobody is on call. */
export const gapAnswerSchema = stretchSchema;
export type GapAnswer = z.infer<typeof gapAnswerSchema>;

export const swapActions = ['accept', 'decline', 'withdraw'] as const;
export const swapAnswerSchema = rotaSwapSchema.extend({
  /** What the reader may do with it now; the screen shows a control for each and no other. */
  may: z.array(z.enum(swapActions)),
});
export type SwapAnswer = z.infer<typeof swapAnswerSchema>;

export const coverageAnswerSchema = z.strictObject({
  line: onCallLineSchema,
  /** Of the time that the rota must cover, with one decimal, rounded down: 100 only when nothing is missing. */
  perCent: z.number().min(0).max(100),
});

/** GET /api/on-call/rota */
export const rotaAnswerSchema = z.strictObject({
  /** Goes back with every change. */
  version: z.int(),
  /** The time that was asked for, whole London days; `to` is exclusive. */
  from: instantSchema,
  to: instantSchema,
  /** Lines that must be filled. */
  lines: z.array(onCallLineSchema),
  occurrences: z.array(occurrenceAnswerSchema),
  gaps: z.array(gapAnswerSchema),
  /** Of the 8 weeks from now, whatever time was asked for; one for each line. */
  coverage: z.array(coverageAnswerSchema),
  /** Without those that ended before `from`. */
  entries: z.array(rotaEntrySchema),
  /** Offered, and what became of those whose time has not passed. */
  swaps: z.array(swapAnswerSchema),
  settings: rotaSettingsSchema,
  /** Who can be put on call: officers and safety champions, by name. */
  people: z.array(personCardSchema),
  /** False when Microsoft 365 did not say who there is; `people` is empty then. */
  peopleKnown: z.boolean(),
});
export type RotaAnswer = z.infer<typeof rotaAnswerSchema>;

export const rotaQuerySchema = z.strictObject({
  /** London calendar day; today unless told. */
  from: onCallDaySchema.optional(),
  weeks: z.coerce.number().int().min(1).max(53).default(8),
});

const version = z.int().nonnegative();

/** POST /api/on-call/entries and PUT /api/on-call/entries/:key; DELETE takes `?version=` instead. */
export const entryChangeSchema = z.strictObject({ version, entry: entryDraftSchema });
export const entryRemovalSchema = z.strictObject({ version: z.coerce.number().int().nonnegative() });

/** PUT /api/on-call/settings */
export const settingsChangeSchema = z.strictObject({ version, settings: rotaSettingsSchema });

/** POST /api/on-call/swaps: time for which the sender is on call; a whole occurrence or a part of one. */
export const swapOfferSchema = z.strictObject({
  version,
  line: onCallLineSchema,
  startsAt: onCallTimeSchema,
  endsAt: onCallTimeSchema,
  toId: personIdSchema,
});
export type SwapOffer = z.infer<typeof swapOfferSchema>;

/** POST /api/on-call/swaps/:key/answer: accept and decline by whom it was offered to, withdraw by who offered it. */
export const swapReplySchema = z.strictObject({ version, answer: z.enum(swapActions) });

/** POST /api/on-call/csv */
export const csvImportSchema = z.strictObject({ version, csv: z.string().max(400_000) });
/** Status 400 of the import has `errors: {field: 'line 3', message}`, one for each bad line; nothing is imported then. */
export const csvImportAnswerSchema = z.strictObject({ version, added: z.int() });

/** What a change is answered with; `key` is the id of the entry or swap. 409 brings `current`, the rota as it is now. */
export const rotaChangeAnswerSchema = z.strictObject({ version, key: z.string() });
export type RotaChangeAnswer = z.infer<typeof rotaChangeAnswerSchema>;

const nowOnCallSchema = z.strictObject({ personId: personIdSchema }).nullable();

/** GET /api/on-call/now: officers read who; councillors read only whether there is somebody. */
export const onCallNowSchema = z.union([
  z.strictObject({ first: nowOnCallSchema, second: nowOnCallSchema }),
  z.strictObject({ covered: z.boolean() }),
]);
export type OnCallNow = z.infer<typeof onCallNowSchema>;
