import type { Escalation, EscalationReference } from '@councillor-safety/core/escalation/escalation';
import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import type { TurnAnswer } from '../../bot-framework/channel';
import { numbersMessage, refusalSentence } from '../cards/escalation-cards';
import {
  aftercareQuestionOf,
  incidentQuestionOf,
  sayInPlace,
  standingInPlace,
  startInPlace,
} from './escalation-press-cards';
import { callAfter, type Outcome, type Presses, type Pressing } from './escalation-press-table';
import { excludedIn } from './escalation-turn-answers';
import { refusalIn } from './escalation-turn-relay';
import { startCall } from './escalation-turn-start';

type OwnChange = Extract<EscalationEvent, { type: 'withdraw' | 'pause' | 'resume' }>['type'];

/** The call of whoever pressed, changed by them; without one, the card with which one begins. */
async function changeOwn(pressing: Pressing, type: OwnChange): Promise<TurnAnswer> {
  const { deps, scene, part } = pressing;
  if (!part.own) return startInPlace(pressing, excludedIn(scene, {}));
  const { reference } = part.own;
  const outcome = await scene.apply(reference, { type, by: scene.by.id });
  const refusal = refusalIn(outcome);
  if (refusal !== undefined) return { sentence: refusal };
  const call = await callAfter(pressing, reference, outcome);
  return call && standingInPlace(deps, call);
}

/** A question that was put to the councillor of a call, as it stands after their answer. */
async function questionAfter(
  pressing: Pressing,
  reference: EscalationReference,
  { outcome, card }: { readonly outcome: Outcome; readonly card: (call: Escalation) => TurnAnswer },
): Promise<TurnAnswer> {
  const call = await callAfter(pressing, reference, outcome);
  return call?.councillor.id === pressing.scene.by.id
    ? card(call)
    : { sentence: refusalSentence('not-yours') };
}

export const callerPresses: Presses<
  | 'call'
  | 'numbers'
  | 'status'
  | 'fine-now'
  | 'caller-pause'
  | 'caller-resume'
  | 'incident-yes'
  | 'incident-no'
  | 'aftercare'
> = {
  call: async ({ deps, scene }, { wish, excluded }) => {
    const { escalation, already } = await startCall(scene, { wish, excluded });
    return already ? standingInPlace(deps, escalation) : undefined;
  },
  numbers: async ({ deps, scene }) => {
    const { settings } = await deps.world();
    await scene.say(numbersMessage(settings.phones));
    return undefined;
  },
  status: (pressing) => {
    const { deps, scene, part } = pressing;
    return part.own ? standingInPlace(deps, part.own) : startInPlace(pressing, excludedIn(scene, {}));
  },
  'fine-now': (pressing) => changeOwn(pressing, 'withdraw'),
  'caller-pause': (pressing) => changeOwn(pressing, 'pause'),
  'caller-resume': (pressing) => changeOwn(pressing, 'resume'),
  'incident-yes': async (pressing, { reference }) =>
    questionAfter(pressing, reference, {
      outcome: await pressing.scene.makeIncident(reference),
      card: (call) => sayInPlace(pressing.deps, incidentQuestionOf(call)),
    }),
  'incident-no': async (pressing, { reference }) =>
    questionAfter(pressing, reference, {
      outcome: await pressing.scene.apply(reference, { type: 'answer-incident', by: pressing.scene.by.id }),
      card: (call) => sayInPlace(pressing.deps, incidentQuestionOf(call)),
    }),
  aftercare: async (pressing, { reference, answer }) =>
    questionAfter(pressing, reference, {
      outcome: await pressing.scene.apply(reference, {
        ...{ type: 'aftercare-answer', by: pressing.scene.by.id, answer },
      }),
      card: (call) => sayInPlace(pressing.deps, aftercareQuestionOf(call)),
    }),
};
