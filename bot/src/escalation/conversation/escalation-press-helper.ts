import type { EscalationReference } from '@councillor-safety/core/escalation/escalation';
import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import type { TurnAnswer } from '../../bot-framework/channel';
import { refusalSentence } from '../cards/escalation-cards';
import { askClosedFor, helpingInPlace, sayInPlace } from './escalation-press-cards';
import { callAfter, type Presses, type Pressing } from './escalation-press-table';
import { refusalIn } from './escalation-turn-relay';

/** An ask's card says after the press what has become of it, for whoever was first and for whoever was not. */
async function answerAsk(
  pressing: Pressing,
  { reference, askKey }: { readonly reference: EscalationReference; readonly askKey: string },
  event: EscalationEvent,
): Promise<TurnAnswer> {
  const { by, memory } = pressing.scene;
  const outcome = await pressing.scene.apply(reference, event);
  const call = await callAfter(pressing, reference, outcome);
  const closed = call && askClosedFor(call, { personId: by.id, askKey });
  if (closed?.why === 'yours') memory.talking = 'helper';
  if (closed) return sayInPlace(pressing.deps, closed);
  const sentence = refusalIn(outcome);
  return sentence === undefined ? undefined : { sentence };
}

/** The helper's card after a change that they made; a refusal is said, and shown when the call is over. */
async function changeHelped(
  pressing: Pressing,
  reference: EscalationReference,
  event: EscalationEvent,
): Promise<TurnAnswer> {
  const { deps, scene } = pressing;
  const outcome = await scene.apply(reference, event);
  const call = await callAfter(pressing, reference, outcome);
  const refusal = refusalIn(outcome);
  const isTheirs = call?.helper?.personId === scene.by.id;
  const isOver = typeof outcome === 'object' && !outcome.ok && outcome.why === 'over';
  if (refusal !== undefined && !(isTheirs && isOver)) return { sentence: refusal };
  if (!call || !isTheirs) return undefined;
  scene.memory.talking = 'helper';
  return helpingInPlace(deps, call);
}

export const helperPresses: Presses<
  | 'accept'
  | 'decline'
  | 'talk-here'
  | 'helper-pause'
  | 'helper-resume'
  | 'hand-over'
  | 'note'
  | 'offer-call'
  | 'offer-incident'
  | 'end'
> = {
  accept: (pressing, press) => {
    const { id, name } = pressing.scene.by;
    return answerAsk(pressing, press, { type: 'accept', by: { id, name } });
  },
  decline: (pressing, press) => answerAsk(pressing, press, { type: 'decline', by: pressing.scene.by.id }),
  'talk-here': async ({ deps, scene }, { reference }) => {
    const call = (await deps.engine.talkHere(scene.by.id, reference))
      ? await deps.engine.find(reference)
      : undefined;
    if (!call) return { sentence: refusalSentence('not-yours') };
    scene.memory.talking = 'helper';
    return helpingInPlace(deps, call);
  },
  'helper-pause': (pressing, { reference }) =>
    changeHelped(pressing, reference, { type: 'pause', by: pressing.scene.by.id }),
  'helper-resume': (pressing, { reference }) =>
    changeHelped(pressing, reference, { type: 'resume', by: pressing.scene.by.id }),
  'hand-over': (pressing, { reference, to }) =>
    changeHelped(pressing, reference, { type: 'hand-over', by: pressing.scene.by.id, to }),
  note: (pressing, { reference, text }) => {
    const { by, key } = pressing.scene;
    return changeHelped(pressing, reference, {
      ...{ type: 'note', by: { id: by.id, name: by.name }, key, text },
    });
  },
  'offer-call': (pressing, { reference }) => {
    const { by, key } = pressing.scene;
    return changeHelped(pressing, reference, { type: 'offer-call', by: by.id, key });
  },
  'offer-incident': (pressing, { reference, kinds }) => {
    const { by, key } = pressing.scene;
    return changeHelped(pressing, reference, { type: 'offer-incident', by: by.id, key, kinds });
  },
  end: (pressing, { reference, outcome, aftercare }) =>
    changeHelped(pressing, reference, {
      ...{ type: 'end', by: pressing.scene.by.id, outcome },
      ...(aftercare !== 'none' && { aftercareDays: aftercare }),
    }),
};
