import type { Draft } from './escalation-draft';
import { isLive } from './escalation-asks';
import { helpingKey } from './escalation-cards';
import { askNext } from './escalation-chain';
import type { SayOf } from './escalation-notices';
import { dropKept, passOnKept } from './escalation-passing-on';
import { isHelpful } from './escalation-people';
import { closeQuestion } from './escalation-incident-question';

/** Why the helper cannot go on: the caller named them, they hold no office any more, or nothing reaches them. */
type Loss = 'excluded' | 'no-office' | 'not-reached';

const cardOf: Readonly<Record<Loss, SayOf<'ask-closed'>['why']>> = {
  excluded: 'not-for-you',
  'no-office': 'not-for-you',
  'not-reached': 'moved-on',
};

/** For this round, whatever they were asked in: who cannot be reached now is not asked next. */
function markUnreachable(draft: Draft): void {
  const { asked, helper, place } = draft.call;
  draft.set({
    asked: asked.map((ask) =>
      ask.personId === helper?.personId && (isLive(ask) || ask.answer === 'accepted')
        ? { ...ask, answer: 'unreachable', round: place.round }
        : ask,
    ),
  });
}

/** The call waits again, and the next is asked now. A colleague who was asked to take over may still accept. */
export function loseHelper(draft: Draft, loss: Loss): void {
  const { call } = draft;
  const { helper, reference } = call;
  if (!helper) return;
  if (loss === 'not-reached') markUnreachable(draft);
  closeQuestion(draft, 'over');
  const card = { replaces: helpingKey(call, helper.personId) };
  draft.send(helper.personId, { say: 'ask-closed', reference, why: cardOf[loss] }, card);
  if (loss !== 'excluded') {
    const detail = { personId: helper.personId, personName: helper.name, personShownAs: helper.shownAs };
    draft.note({ kind: 'helper-gone', detail });
    draft.tell({ is: 'helper-gone' });
  }
  // What somebody wrote whom the councillor does not want to hear from stays in the record alone.
  if (loss === 'excluded') dropKept(draft);
  else passOnKept(draft, 'helper');
  draft.set({ state: 'waiting', helper: undefined, pausedBy: undefined, handOver: undefined });
  askNext(draft, 'cannot-come');
}

/** Somebody who has left, or changed office, is found out with whatever happens next. */
export function loseHelperWithoutOffice(draft: Draft): boolean {
  const { helper } = draft.call;
  if (!helper || isHelpful(draft.world, helper.personId)) return false;
  loseHelper(draft, 'no-office');
  return true;
}
