import { z } from 'zod';
import { personIdSchema } from '../people/people';
import { escalationReferenceSchema } from './escalation';
import { escalationOutcomes, escalationStates } from './escalation-words';

const reference = escalationReferenceSchema;
const time = z.iso.datetime();
const phone = z.strictObject({ label: z.string(), phone: z.string() });

/** The one card in the councillor's chat that always shows how things stand; it is updated in its place. */
const standing = z.strictObject({
  say: z.literal('standing'),
  reference,
  state: z.enum(escalationStates),
  /** Roles or names, as these people agreed, of those who have been asked now and not answered. */
  waitingFor: z.array(z.string()),
  since: time,
  nextAt: time.optional(),
  broadcast: z.boolean(),
  helper: z.string().optional(),
  paused: z.boolean(),
  phones: z.array(phone),
});

/** One plain sentence for the councillor: each change, as it happens. */
const told = z.strictObject({
  say: z.literal('told'),
  reference,
  what: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('asking'), whom: z.array(z.string()), nextAt: time }),
    z.strictObject({ is: z.literal('nobody-yet'), whom: z.array(z.string()), nextAt: time }),
    /** They cannot be reached or cannot come, so the next is asked without waiting. */
    z.strictObject({ is: z.literal('asking-next-now'), whom: z.array(z.string()), nextAt: time }),
    z.strictObject({ is: z.literal('everybody'), howMany: z.int(), nextAt: time, phones: z.array(phone) }),
    z.strictObject({ is: z.literal('accepted'), helper: z.string() }),
    z.strictObject({ is: z.literal('handing-over'), helper: z.string(), to: z.string() }),
    z.strictObject({ is: z.literal('handed-over'), helper: z.string() }),
    z.strictObject({ is: z.literal('hand-over-failed'), helper: z.string() }),
    /** The helper is no longer an officer, or has left: the chain begins again. */
    z.strictObject({ is: z.literal('helper-gone') }),
    z.strictObject({ is: z.literal('paused'), byYou: z.boolean(), helper: z.string() }),
    z.strictObject({ is: z.literal('resumed'), byYou: z.boolean(), helper: z.string() }),
    z.strictObject({ is: z.literal('excluded'), name: z.string() }),
    z.strictObject({ is: z.literal('call-offered'), helper: z.string(), phone: z.string() }),
    z.strictObject({ is: z.literal('incident-made'), incident: z.string() }),
    z.strictObject({ is: z.literal('not-delivered') }),
    z.strictObject({ is: z.literal('edit-passed-on') }),
    /** The other side has it already. */
    z.strictObject({ is: z.literal('cannot-delete') }),
    /** Deleted before the other side had it: it is not passed on, and the record of the call keeps it. */
    z.strictObject({ is: z.literal('not-passed-on') }),
    z.strictObject({ is: z.literal('deleted-by-other'), helper: z.string() }),
    /** Too long to be passed on in full; the record of the call has all of it. */
    z.strictObject({ is: z.literal('cut-short') }),
    z.strictObject({ is: z.literal('ended'), helper: z.string(), aftercareOn: time.optional() }),
    z.strictObject({ is: z.literal('withdrawn') }),
    z.strictObject({
      is: z.literal('aftercare-noted'),
      answer: z.enum(['fine', 'wants-to-talk', 'opted-out']),
    }),
  ]),
});

/** What one side wrote, for the other. `part` of `parts` when it had to be split. */
const relay = z.strictObject({
  say: z.literal('relay'),
  reference,
  /** Key of the message it brings. */
  key: z.string(),
  from: z.string(),
  text: z.string(),
  edited: z.boolean(),
  part: z.int(),
  parts: z.int(),
});

const relayedPicture = z.strictObject({
  say: z.literal('picture'),
  reference,
  key: z.string(),
  from: z.string(),
});

/** May this become a report? With yes and no. */
const incidentQuestion = z.strictObject({
  say: z.literal('incident-question'),
  reference,
  helper: z.string(),
  answered: z.enum(['yes', 'no', 'over']).optional(),
});

const aftercareQuestion = z.strictObject({
  say: z.literal('aftercare-question'),
  reference,
  answered: z.enum(['fine', 'wants-to-talk', 'opted-out', 'over']).optional(),
});

/** Will you take this call? Sent to whoever the chain reached. */
const ask = z.strictObject({
  say: z.literal('ask'),
  reference,
  askKey: z.string(),
  councillor: z.string(),
  as: z.string(),
  since: time,
  attempt: z.int(),
  /** Name of the colleague who would like to hand over. */
  handOverFrom: z.string().optional(),
});

/** Takes the place of an ask that needs no answer any more. */
const askClosed = z.strictObject({
  say: z.literal('ask-closed'),
  reference,
  why: z.enum(['taken', 'yours', 'declined', 'over', 'moved-on', 'not-for-you']),
  /** Name of who took it. */
  by: z.string().optional(),
});

/** The helper's own card: who they talk with and what they can do; updated in its place. */
const helping = z.strictObject({
  say: z.literal('helping'),
  reference,
  councillor: z.string(),
  state: z.enum(escalationStates),
  pausedBy: z.enum(['councillor', 'helper']).optional(),
  handOverTo: z.string().optional(),
  incident: z.enum(['none', 'offered', 'made', 'declined']),
  outcome: z.enum(escalationOutcomes).optional(),
  mayOfferCall: z.boolean(),
});

/** One plain sentence for a helper or for somebody who was asked. */
const toldHelper = z.strictObject({
  say: z.literal('told-helper'),
  reference,
  councillor: z.string(),
  what: z.enum([
    'paused',
    'resumed',
    'withdrawn',
    'handed-over',
    'hand-over-declined',
    'hand-over-no-answer',
    'hand-over-not-reached',
    'incident-made',
    'incident-declined',
    'not-delivered',
    'edit-passed-on',
    'cannot-delete',
    'not-passed-on',
    'deleted-by-other',
    'cut-short',
    'aftercare-fine',
    'aftercare-wants-to-talk',
    'aftercare-opted-out',
    'aftercare-unanswered',
  ]),
  /** Name of the colleague, where there is one. */
  other: z.string().optional(),
});

export const saySchema = z.discriminatedUnion('say', [
  standing,
  told,
  relay,
  relayedPicture,
  incidentQuestion,
  aftercareQuestion,
  ask,
  askClosed,
  helping,
  toldHelper,
]);
export type Say = z.infer<typeof saySchema>;
export type SayOf<K extends Say['say']> = Extract<Say, { say: K }>;

/** One message that the rules want somebody to get. Keys are made of the reference, so they are unique for ever. */
export const escalationNoticeSchema = z.strictObject({
  key: z.string(),
  to: personIdSchema,
  /** Key of the card whose place it takes. */
  replaces: z.string().optional(),
  content: saySchema,
});
export type EscalationNotice = z.infer<typeof escalationNoticeSchema>;
