import { z } from 'zod';
import { personIdSchema, type Person } from '../people/people';
import { referencePattern } from '../references/reference-code';
import type { HoldRecord } from './retention-lists';
import { holdingOffices, holdKinds, type HoldingOffice } from './retention-words';

/** The office in which somebody puts and ends holds; undefined when it is not theirs to do. */
export const holdingOffice = ({ offices }: Pick<Person, 'offices'>): HoldingOffice | undefined =>
  holdingOffices.find((office) => offices.includes(office));

export const longestWhy = 2_000;
export const holdProblems = {
  why: 'Say why this must be kept.',
  whyTooLong: `Keep the reason within ${longestWhy.toLocaleString('en-GB')} characters.`,
} as const;

const why = z
  .string()
  .trim()
  .min(1, { error: holdProblems.why })
  .max(longestWhy, { error: holdProblems.whyTooLong });

export const putHoldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), subject: z.string().regex(referencePattern('CS')), why }),
  z.strictObject({ kind: z.literal('call'), subject: z.string().regex(referencePattern('TK')), why }),
  z.strictObject({ kind: z.literal('person'), subject: personIdSchema, why }),
]);
export type PutHold = z.infer<typeof putHoldSchema>;

/** A hold as those see it whose office it is. Times are ISO 8601 UTC. */
export const holdSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(holdKinds),
  subject: z.string(),
  since: z.string(),
  byOffice: z.enum(holdingOffices),
  why: z.string(),
  endedAt: z.string().optional(),
});
export type Hold = z.infer<typeof holdSchema>;
export const holdsSchema = z.strictObject({ holds: z.array(holdSchema) });

/** What every officer sees who may see the report: that it is kept, since when, and in which office that was decided. */
export const heldSchema = z.strictObject({
  holds: z.array(
    holdSchema
      .pick({ id: true, kind: true, since: true, byOffice: true })
      /** Only for those whose office it is. */
      .extend({ why: z.string().optional() }),
  ),
  /** Whether this person may put a hold on it and end one. */
  mayHold: z.boolean(),
});
export type Held = z.infer<typeof heldSchema>;

/** `kept`: it counts from now on, and SharePoint will have it in a while. */
export const holdAnswerSchema = z.strictObject({ id: z.uuid(), state: z.enum(['applied', 'kept']) });
export type HoldAnswer = z.infer<typeof holdAnswerSchema>;

export const holdViewOf = (record: HoldRecord): Hold => ({
  ...{ id: record.holdKey, kind: record.kind, subject: record.subject, since: record.since },
  ...{ byOffice: record.putByOffice, why: record.why },
  ...(record.endedAt !== undefined && { endedAt: record.endedAt }),
});

/** The record after its hold was ended; once ended, a hold stays as it is. */
export const endedHold = (record: HoldRecord, { by, at }: { by: string; at: string }): HoldRecord =>
  record.state === 'ended'
    ? record
    : { ...record, state: 'ended', endedAt: at, endedById: by, version: record.version + 1 };

/**
 * Whether a record, or anything that goes with it, names what is held. References and ids are long and random, so that whatever
 * column they stand in, they mean this. Rather too much is kept than too little.
 */
export function isHeld(subjects: readonly string[], contents: readonly unknown[]): boolean {
  if (subjects.length === 0) return false;
  const text = JSON.stringify(contents).toLowerCase();
  return subjects.some((subject) => text.includes(subject.toLowerCase()));
}
