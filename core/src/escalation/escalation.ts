import { z } from 'zod';
import { makeReferenceCode, referencePattern } from '../references/reference-code';
import { personIdSchema } from '../people/people';
import { chainStepSchema } from './escalation-settings';
import {
  aftercareStates,
  askAnswers,
  callHours,
  escalationOutcomes,
  escalationStates,
} from './escalation-words';

/** `TK-` and eight characters that can be read out: one call for a person. */
export const escalationReferenceSchema = z
  .string()
  .regex(referencePattern('TK'))
  .brand<'EscalationReference'>();
export type EscalationReference = z.infer<typeof escalationReferenceSchema>;

/** @param next one random byte, 0 to 255, at each call */
export const makeEscalationReference = (next: () => number): EscalationReference =>
  escalationReferenceSchema.parse(`TK-${makeReferenceCode(next)}`);

/** Whom the councillor would like to talk to. */
export const wishSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on-call') }),
  z.strictObject({ kind: z.literal('champion') }),
  /** Somebody who agreed to be asked by name. */
  z.strictObject({ kind: z.literal('person'), personId: personIdSchema }),
]);
export type Wish = z.infer<typeof wishSchema>;

/** One time that somebody was asked. `key` names their card. */
export const askSchema = z.strictObject({
  key: z.string(),
  personId: personIdSchema,
  name: z.string(),
  at: z.iso.datetime(),
  how: z.enum(['wish', 'step', 'broadcast', 'hand-over']),
  /** The reason they are told: their place in the chain, in words of the chain (`first-on-call`, `office:legal`, `group:<id>`). */
  as: z.string(),
  answer: z.enum(askAnswers),
  round: z.int().min(1),
  /** The place of the chain at which they were asked, as in `Place.turn`; 0 for a hand-over. */
  turn: z.int().min(0),
});
export type Ask = z.infer<typeof askSchema>;

/** How far the chain has come. `plan` is what is asked now: the wish, a step, or everybody. */
export const placeSchema = z.strictObject({
  /** 1 the first time through; the chain begins again after the broadcast. */
  round: z.int().min(1),
  plan: z.enum(['wish', 'step', 'broadcast']),
  /** Index of the step; with `wish`, of the step that follows it. */
  step: z.int().min(0),
  /** How often this step has been asked, from 1. */
  attempt: z.int().min(1),
  /** Counts the places that were come to in this call. */
  turn: z.int().min(0),
});
export type Place = z.infer<typeof placeSchema>;

const helperSchema = z.strictObject({
  personId: personIdSchema,
  name: z.string(),
  /** What the councillor reads: a role, or the name if this person agreed. */
  shownAs: z.string(),
  since: z.iso.datetime(),
});

/** What one side sent and the other has not had yet: nobody has accepted, or there is a pause. */
export const unheardSchema = z.strictObject({
  /** The message's own. */
  key: z.string(),
  from: z.enum(['councillor', 'helper']),
  kind: z.enum(['text', 'picture']),
  /** Empty for a picture. */
  text: z.string(),
  edited: z.boolean(),
  /** There was more than can be sent; the lines have all of it. */
  cut: z.boolean(),
});
export type Unheard = z.infer<typeof unheardSchema>;

export const aftercareSchema = z.strictObject({
  bookedBy: personIdSchema,
  /** When the check is sent, or, once it is sent, when silence is told to the officer. */
  nextAt: z.iso.datetime().optional(),
  state: z.enum(aftercareStates),
});

/** One call for a person, from the first tap to its end. Kept in the job store, encrypted; SharePoint has the record of it. */
export const escalationSchema = z.strictObject({
  reference: escalationReferenceSchema,
  councillor: z.strictObject({ id: personIdSchema, name: z.string() }),
  wish: wishSchema,
  /** Never asked, in no step, for as long as this call is open. */
  excluded: z.array(personIdSchema),
  state: z.enum(escalationStates),
  startedAt: z.iso.datetime(),
  hours: z.enum(callHours),
  /** The chain as it was when this call, or this round of it, began. */
  steps: z.array(chainStepSchema),
  place: placeSchema,
  asked: z.array(askSchema),
  /** When the next is asked; absent while somebody is there, and after the end. */
  nextAt: z.iso.datetime().optional(),
  helper: helperSchema.optional(),
  /** When somebody accepted for the first time. */
  acceptedAt: z.iso.datetime().optional(),
  /** Everybody who has been the helper, the present one included: they may read what was said in their time and before. */
  helpers: z.array(personIdSchema),
  handOver: z
    .strictObject({
      to: personIdSchema,
      name: z.string(),
      at: z.iso.datetime(),
      /** Of the ask. */
      key: z.string(),
      /** How the call stands when it fails. */
      otherwise: z.enum(['accepted', 'in-conversation']),
    })
    .optional(),
  pausedBy: z.enum(['councillor', 'helper']).optional(),
  /** Oldest first; at most 30, and 20,000 characters in all. */
  unheard: z.array(unheardSchema),
  /** Set while the councillor has not answered whether this may become a report. */
  incidentOffered: z.strictObject({ kinds: z.array(z.string()), key: z.string() }).optional(),
  /** The councillor said no, so it is not offered again. */
  incidentDeclined: z.literal(true).optional(),
  incidentReference: z.string().optional(),
  outcome: z.enum(escalationOutcomes).optional(),
  endedAt: z.iso.datetime().optional(),
  aftercare: aftercareSchema.optional(),
  /** Counts every change, from 1. */
  version: z.int().min(1),
});
export type Escalation = z.infer<typeof escalationSchema>;
export type EscalationState = Escalation['state'];

export const isOpen = ({ state }: Pick<Escalation, 'state'>): boolean =>
  state !== 'ended' && state !== 'withdrawn';
