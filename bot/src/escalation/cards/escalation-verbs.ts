import { z } from 'zod';
import { escalationReferenceSchema, wishSchema } from '@councillor-safety/core/escalation/escalation';
import { escalationOutcomes } from '@councillor-safety/core/escalation/escalation-words';
import { incidentKinds } from '@councillor-safety/core/incident/incident-words';
import { personIdSchema } from '@councillor-safety/core/people/people';

const reference = escalationReferenceSchema;
const about = { reference };
/** Whom the councillor would not have asked. Before there is a call only the cards know, so a restart forgets nobody. */
const without = { excluded: z.array(personIdSchema).max(20).default([]) };
/** A multiple choice of a card answers with its values and commas between. */
const severalKinds = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(z.enum(incidentKinds)).min(1));

/**
 * Everything that a button of ours can say, by its verb. What comes back is whatever somebody sent: it is read with these, and every
 * right is checked anew against who pressed and how things stand now.
 */
export const pressSchema = z.discriminatedUnion('verb', [
  // Somebody who wants help.
  z.object({ verb: z.literal('call'), wish: wishSchema.default({ kind: 'on-call' }), ...without }),
  z.object({ verb: z.literal('choose-person'), ...without }),
  z.object({ verb: z.literal('call-person'), personId: z.string(), ...without }),
  z.object({ verb: z.literal('choose-excluded'), ...without }),
  z.object({ verb: z.literal('exclude'), personId: personIdSchema, ...without }),
  z.object({ verb: z.literal('numbers') }),
  z.object({ verb: z.literal('status') }),
  z.object({ verb: z.literal('fine-now') }),
  z.object({ verb: z.literal('caller-pause') }),
  z.object({ verb: z.literal('caller-resume') }),
  z.object({ verb: z.literal('incident-yes'), ...about }),
  z.object({ verb: z.literal('incident-no'), ...about }),
  z.object({
    verb: z.literal('aftercare'),
    ...about,
    answer: z.enum(['fine', 'wants-to-talk', 'opted-out']),
  }),
  // Somebody who was asked, or who helps.
  z.object({ verb: z.literal('accept'), ...about, askKey: z.string() }),
  z.object({ verb: z.literal('decline'), ...about, askKey: z.string() }),
  /** What I write now goes to this call. */
  z.object({ verb: z.literal('talk-here'), ...about }),
  z.object({ verb: z.literal('helper-pause'), ...about }),
  z.object({ verb: z.literal('helper-resume'), ...about }),
  z.object({ verb: z.literal('choose-colleague'), ...about }),
  z.object({ verb: z.literal('hand-over'), ...about, to: personIdSchema }),
  z.object({ verb: z.literal('write-note'), ...about }),
  z.object({ verb: z.literal('note'), ...about, text: z.string() }),
  z.object({ verb: z.literal('offer-call'), ...about }),
  z.object({ verb: z.literal('choose-kinds'), ...about }),
  z.object({ verb: z.literal('offer-incident'), ...about, kinds: severalKinds }),
  z.object({ verb: z.literal('choose-end'), ...about }),
  z.object({
    verb: z.literal('end'),
    ...about,
    outcome: z.enum(escalationOutcomes),
    /** Days, or `none`. */
    aftercare: z.union([z.literal('none'), z.coerce.number().int().min(1).max(30)]).default('none'),
  }),
  /** The helper's card again, from one of the choices above. */
  z.object({ verb: z.literal('back'), ...about }),
]);
export type Press = z.output<typeof pressSchema>;
export type Verb = Press['verb'];
