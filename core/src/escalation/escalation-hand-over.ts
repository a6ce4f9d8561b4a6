import type { PersonId } from '../people/people';
import { isOpen } from './escalation';
import { askPerson, closeAsks } from './escalation-asks';
import { helpingKey } from './escalation-cards';
import type { Draft } from './escalation-draft';
import type { EscalationEvent, EscalationRefusal } from './escalation-events';
import { becomeHelper } from './escalation-helper';
import { passOnKept } from './escalation-passing-on';
import { isBarred } from './escalation-people';
import { shownAs } from './escalation-shown-as';
import { actorAt } from './escalation-sides';
import { minutesAfter } from './escalation-times';

type HandOver = Extract<EscalationEvent, { type: 'hand-over' }>;

const waitMinutes = 5;
/** `Ask.as` of a colleague who is asked to take over. */
const as = 'hand-over';

function mayNotHandOver({ call, world }: Draft, { by, to }: HandOver): EscalationRefusal | undefined {
  if (!isOpen(call)) return 'over';
  if (call.helper?.personId !== by) return 'not-yours';
  if (call.excluded.includes(to)) return 'excluded';
  if (call.handOver || to === by || isBarred(call, world, to)) return 'not-possible';
  return undefined;
}

/** Asks one colleague; until they accept, the call stays with whoever has it. */
export function handOver(draft: Draft, event: HandOver): EscalationRefusal | undefined {
  const why = mayNotHandOver(draft, event);
  if (why) return why;
  const { call, world } = draft;
  const to = world.people.find(({ id }) => id === event.to);
  if (!to || !call.helper) return 'not-possible';
  const reason = { how: 'hand-over', as, round: call.place.round, turn: 0, attempt: 1 } as const;
  const { key } = askPerson(draft, to, { ...reason, handOverFrom: call.helper.name });
  const otherwise = call.state === 'in-conversation' ? 'in-conversation' : 'accepted';
  const shown = shownAs(world.settings, { personId: to.id, name: to.name, as });
  draft.set({
    state: 'handed-over',
    handOver: { to: to.id, name: to.name, at: draft.at, key, otherwise },
    nextAt: minutesAfter(world.now, waitMinutes),
  });
  const { detail, ...actor } = actorAt(call, 'helper');
  const whom = { personId: to.id, personName: to.name, personShownAs: shown };
  draft.note({ ...actor, kind: 'hand-over-asked', detail: { ...detail, ...whom } });
  draft.tell({ is: 'handing-over', helper: call.helper.shownAs, to: shown });
  return undefined;
}

/** The colleague has accepted. */
export function takeOver(draft: Draft, by: { id: PersonId; name: string }): undefined {
  const { call } = draft;
  const { helper: old, reference } = call;
  if (old) {
    const card = { replaces: helpingKey(call, old.personId) };
    draft.send(old.personId, { say: 'ask-closed', reference, why: 'taken', by: by.name }, card);
    draft.tellHelper(old.personId, 'handed-over', by.name);
    // Said by who hands over, so it comes under their name.
    passOnKept(draft, 'helper');
  }
  const { helper, detail } = becomeHelper(draft, { ...by, as });
  draft.note({ kind: 'handed-over', actorId: by.id, actorName: by.name, detail });
  draft.tell({ is: 'handed-over', helper: helper.shownAs });
  passOnKept(draft);
}

type Failure = 'hand-over-declined' | 'hand-over-no-answer' | 'hand-over-not-reached';

/** Whoever has the call keeps it, and both are told. */
export function failHandOver(draft: Draft, failure: Failure): void {
  const { handOver: asked, helper } = draft.call;
  if (!asked || !helper) return;
  const closed = { answer: 'closed', why: 'moved-on' } as const;
  closeAsks(draft, ({ key, answer }) => key === asked.key && answer === 'none', closed);
  draft.set({ state: asked.otherwise, handOver: undefined, nextAt: undefined });
  const { to: personId, name } = asked;
  const personShownAs = shownAs(draft.world.settings, { personId, name, as });
  const detail = { personId, personName: name, personShownAs };
  draft.note({ kind: 'hand-over-failed', detail });
  draft.tell({ is: 'hand-over-failed', helper: helper.shownAs });
  draft.tellHelper(helper.personId, failure, asked.name);
}
