import { isOpen, type Escalation } from '@councillor-safety/core/escalation/escalation';
import { helping, standing } from '@councillor-safety/core/escalation/escalation-cards';
import type { Say, SayOf } from '@councillor-safety/core/escalation/escalation-notices';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { BotMessage, TurnAnswer } from '../../bot-framework/channel';
import { startMessage } from '../cards/escalation-cards';
import type { ConversationDeps } from './escalation-conversation-deps';
import type { Pressing } from './escalation-press-table';
import { rendered, startOptionsFor } from './escalation-turn-answers';

/** The card of a message, in place of the one that was pressed. */
export const inPlace = ({ card }: BotMessage): TurnAnswer => card && { card };
export const sayInPlace = (deps: ConversationDeps, say: Say): TurnAnswer => inPlace(rendered(deps, say));

export const standingInPlace = async (deps: ConversationDeps, call: Escalation): Promise<TurnAnswer> =>
  sayInPlace(deps, standing(call, await deps.world()));
export const helpingInPlace = async (deps: ConversationDeps, call: Escalation): Promise<TurnAnswer> =>
  sayInPlace(deps, helping(call, await deps.world()));

/** The card with which one begins, as it is for this person now. */
export const startInPlace = async (
  { deps, scene }: Pressing,
  excluded: readonly PersonId[],
): Promise<TurnAnswer> => inPlace(startMessage(await startOptionsFor(deps, scene, excluded)));

/** What has become of an ask, for whoever holds its card; undefined while it still waits for their answer. */
export function askClosedFor(
  call: Escalation,
  { personId, askKey }: { readonly personId: PersonId; readonly askKey: string },
): SayOf<'ask-closed'> | undefined {
  const { reference, helper, handOver, excluded, asked } = call;
  const closed = (why: SayOf<'ask-closed'>['why'], by?: string) =>
    ({ say: 'ask-closed', reference, why, ...(by !== undefined && { by }) }) as const;
  const ask = asked.find((each) => each.key === askKey && each.personId === personId);
  if (!ask || excluded.includes(personId)) return closed('not-for-you');
  if (ask.answer === 'declined') return closed('declined');
  if (!isOpen(call)) return closed('over');
  if (helper?.personId === personId) return closed('yours');
  if (handOver?.key === askKey) return undefined;
  if (helper) return closed('taken', helper.name);
  return ask.answer === 'closed' ? closed('moved-on') : undefined;
}

/** The question whether this may become a report, as it stands. */
export const incidentQuestionOf = (call: Escalation): SayOf<'incident-question'> => ({
  say: 'incident-question',
  reference: call.reference,
  helper: call.helper?.shownAs ?? '',
  ...(!call.incidentOffered && { answered: incidentAnswerOf(call) }),
});

function incidentAnswerOf({ incidentReference, incidentDeclined }: Escalation): 'yes' | 'no' | 'over' {
  if (incidentReference !== undefined) return 'yes';
  return incidentDeclined ? 'no' : 'over';
}

const aftercareAnswers = ['fine', 'wants-to-talk', 'opted-out'] as const;

export function aftercareQuestionOf({ reference, aftercare }: Escalation): SayOf<'aftercare-question'> {
  const answered = aftercareAnswers.find((answer) => answer === aftercare?.state);
  const waits = aftercare?.state === 'sent' || aftercare?.state === 'unanswered';
  return {
    say: 'aftercare-question',
    reference,
    ...(!waits && { answered: answered ?? 'over' }),
  };
}
