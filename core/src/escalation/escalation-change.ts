import { isOpen, type Escalation } from './escalation';
import { aftercareAnswer, aftercareDue } from './escalation-aftercare';
import { accept, decline, notReached } from './escalation-answering';
import { askFor, exclude } from './escalation-caller';
import { askNext } from './escalation-chain';
import { Draft } from './escalation-draft';
import { end, withdraw } from './escalation-ending';
import type {
  EscalationEvent,
  EscalationRefusal,
  EscalationResult,
  EscalationWorld,
} from './escalation-events';
import { failHandOver, handOver } from './escalation-hand-over';
import { note, offerCall } from './escalation-helper-acts';
import { answerIncident, offerIncident } from './escalation-incident';
import { loseHelperWithoutOffice } from './escalation-losing';
import { pause, resume } from './escalation-pause';
import { deleted, edited, notDelivered, picture, say } from './escalation-relay';
import { hasCome } from './escalation-times';

function due(draft: Draft): EscalationRefusal | undefined {
  const { call, world } = draft;
  if (!isOpen(call)) return 'over';
  if (call.nextAt === undefined) return 'not-possible';
  // Too early: nothing is changed, and the timer is set again. To refuse it could leave the call without one.
  if (!hasCome(call.nextAt, world.now)) return undefined;
  if (call.handOver) failHandOver(draft, 'hand-over-no-answer');
  else askNext(draft, 'no-answer');
  return undefined;
}

type Rules = {
  readonly [K in EscalationEvent['type']]: (
    draft: Draft,
    event: Extract<EscalationEvent, { type: K }>,
  ) => EscalationRefusal | undefined;
};

/** Each rule looks first and changes then: what it refuses, it has not touched. */
const rules: Rules = {
  due,
  accept,
  decline,
  'not-reached': notReached,
  exclude,
  'ask-for': askFor,
  say,
  picture,
  edited,
  deleted,
  'not-delivered': notDelivered,
  pause,
  resume,
  'hand-over': handOver,
  note,
  'offer-call': offerCall,
  'offer-incident': offerIncident,
  'answer-incident': answerIncident,
  end,
  withdraw,
  'aftercare-due': aftercareDue,
  'aftercare-answer': aftercareAnswer,
};

function follow<K extends EscalationEvent['type']>(
  draft: Draft,
  event: Extract<EscalationEvent, { type: K }>,
): EscalationRefusal | undefined {
  const rule: Rules[K] = rules[event.type];
  return rule(draft, event);
}

/** What becomes of a call with one event. Pure: to store it, once, is the engine's business. */
export function changeCall(
  call: Escalation,
  event: EscalationEvent,
  world: EscalationWorld,
): EscalationResult {
  const draft = new Draft({ ...call, version: call.version + 1 }, world, call);
  const replaceLost = (): boolean => isOpen(draft.call) && loseHelperWithoutOffice(draft);
  // Whom the councillor names must not be asked first because a helper has left just then.
  const namesFirst = event.type === 'exclude';
  const lostBefore = !namesFirst && replaceLost();
  const why = follow(draft, event);
  const lost = lostBefore || (namesFirst && replaceLost());
  if (!why) return { ok: true, change: draft.finish() };
  return { ok: false, why, ...(lost && { also: draft.finish() }) };
}
