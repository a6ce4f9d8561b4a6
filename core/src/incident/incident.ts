import { z } from 'zod';
import { londonWallTime } from '../clock/london-time';
import { personIdSchema } from '../people/people';
import { referencePattern } from '../references/reference-code';
import { incidentLimits as limits } from './incident-limits';
import { problem } from './incident-problems';
import {
  contactWays,
  dayParts,
  incidentChannels,
  incidentKinds,
  perpetratorTypes,
  protectedCharacteristics,
  safeNowAnswers,
  shareWithPoliceAnswers,
  supportWanted,
} from './incident-words';

const characters = (text: string): number => Array.from(text).length;

/** Text of at most `most` characters, counted as people count; emoji and right-to-left text stay as they are. */
const text = (most: number, tooLong = problem('tooLong')) =>
  z.string().refine((value) => characters(value) <= most, { error: tooLong });

const several = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .array(z.enum(values))
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: problem('twice') });

/** `CS-` and eight characters that cannot be mistaken for one another when read out. */
export const referenceSchema = z
  .string()
  .regex(referencePattern('CS'), { error: problem('reference') })
  .brand<'IncidentReference'>();
export type IncidentReference = z.infer<typeof referenceSchema>;

const dateSchema = z.iso.date({ error: problem('date') });

/** London wall time without offset (`2026-11-20T21:30`): what the clock on the wall said, wherever the browser was. */
const wallTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: problem('time') })
  .refine((value) => z.iso.date().safeParse(value.slice(0, 10)).success, { error: problem('date') });

export const whenSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('exact'), at: wallTimeSchema }),
  z.strictObject({ type: z.literal('roughly'), on: dateSchema, part: z.enum(dayParts).optional() }),
  z.strictObject({ type: z.literal('ongoing'), since: dateSchema }),
]);
export type When = z.infer<typeof whenSchema>;

export const perpetratorSchema = z.strictObject({
  type: z.enum(perpetratorTypes),
  name: text(limits.name).optional(),
  /** A handle, a profile or a link. Never followed by the product. */
  handle: text(limits.handle).optional(),
  description: text(limits.description).optional(),
});

const answersSchema = z.strictObject({
  mode: z.enum(['quick', 'full']),
  kinds: several(incidentKinds).min(1, { error: problem('kinds') }),
  when: whenSchema,
  account: text(limits.account, problem('accountTooLong')).refine((value) => value.trim() !== '', {
    error: problem('account'),
  }),
  safeNow: z.enum(safeNowAnswers).optional(),
  channels: several(incidentChannels).optional(),
  place: text(limits.place).optional(),
  perpetrators: z
    .array(perpetratorSchema)
    .max(limits.perpetrators, { error: problem('tooMany') })
    .optional(),
  effects: text(limits.effects).optional(),
  protectedCharacteristics: several(protectedCharacteristics).optional(),
  support: several(supportWanted).optional(),
  police: z
    .strictObject({ told: z.boolean(), crimeReference: text(limits.crimeReference).optional() })
    .optional(),
  shareWithPolice: z.enum(shareWithPoliceAnswers).optional(),
  mustNotSee: z
    .array(personIdSchema)
    .max(limits.mustNotSee, { error: problem('tooMany') })
    .optional(),
  contact: z
    .strictObject({
      ways: several(contactWays),
      phone: text(limits.phone).optional(),
      safeTimes: text(limits.safeContact).optional(),
    })
    .optional(),
  /** The councillor whom it happened to, when somebody else reports it. */
  onBehalfOf: personIdSchema.optional(),
});

/** What a councillor reports. Only kinds, when and one line of account are asked for; all else may be left out. */
export const incidentReportSchema = answersSchema.refine(
  (report) => JSON.stringify(report).length <= limits.whole,
  { error: problem('wholeTooLong'), path: ['account'] },
);
export type IncidentReport = z.infer<typeof incidentReportSchema>;

/** The latest minute that `when` claims, as London wall time, to compare with now. */
const claimed = (when: When): string =>
  when.type === 'exact' ? when.at : when.type === 'roughly' ? `${when.on}T00:00` : `${when.since}T00:00`;

/** An incident cannot have happened later than now. */
export const isInFuture = (when: When, now: Date): boolean => claimed(when) > londonWallTime(now);

/** The report's schema with the rules that need to know the time. */
export const incidentReportSchemaAt = (now: Date) =>
  incidentReportSchema.refine((report) => !isInFuture(report.when, now), {
    error: problem('future'),
    path: ['when'],
  });
