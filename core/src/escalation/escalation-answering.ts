import { isOpen, type Ask, type Escalation } from './escalation';
import { askDetail, closeAsks, isLive, lastAskOf } from './escalation-asks';
import { askNextUnlessPending } from './escalation-chain';
import type { Draft } from './escalation-draft';
import type { EscalationEvent, EscalationRefusal } from './escalation-events';
import { failHandOver, takeOver } from './escalation-hand-over';
import { becomeHelper, type Helping } from './escalation-helper';
import { passOnKept } from './escalation-passing-on';
import { isHelpful } from './escalation-people';

type EventOf<K extends EscalationEvent['type']> = Extract<EscalationEvent, { type: K }>;

/** By the list of officers only: that somebody is one must be known here, whoever says so. */
const isOfEverybody = ({ call, world }: Draft, id: string): boolean =>
  call.place.plan === 'broadcast' &&
  world.people.some((person) => person.id === id && person.roles.includes('officer'));

function mayNotAccept(draft: Draft, { by }: EventOf<'accept'>): EscalationRefusal | undefined {
  const { call, world } = draft;
  if (!isOpen(call)) return 'over';
  if (call.councillor.id === by.id) return 'own-call';
  if (call.excluded.includes(by.id)) return 'excluded';
  if (!isHelpful(world, by.id)) return 'not-asked';
  if (call.helper) return call.handOver?.to === by.id ? undefined : 'taken';
  return lastAskOf(call.asked, by.id) || isOfEverybody(draft, by.id) ? undefined : 'not-asked';
}

/** The first to accept has it. A card from an earlier step is as good as the newest: late help is help. */
export function accept(draft: Draft, event: EventOf<'accept'>): EscalationRefusal | undefined {
  const why = mayNotAccept(draft, event);
  if (why) return why;
  const { by } = event;
  if (draft.call.handOver) return takeOver(draft, by);
  const helping: Helping = { ...by, as: lastAskOf(draft.call.asked, by.id)?.as ?? 'broadcast' };
  const { helper, detail } = becomeHelper(draft, helping);
  draft.note({ kind: 'accepted', actorId: by.id, actorName: by.name, detail });
  draft.tell({ is: 'accepted', helper: helper.shownAs });
  passOnKept(draft);
  return undefined;
}

function mayNotDecline(call: Escalation, ask: Ask | undefined): EscalationRefusal | undefined {
  if (!isOpen(call)) return 'over';
  if (!ask) return 'not-asked';
  if (call.excluded.includes(ask.personId)) return 'excluded';
  if (call.helper && call.handOver?.to !== ask.personId) return 'taken';
  return ask.answer === 'declined' ? 'not-possible' : undefined;
}

export function decline(draft: Draft, { by }: EventOf<'decline'>): EscalationRefusal | undefined {
  const { call } = draft;
  const ask = lastAskOf(call.asked, by);
  const why = mayNotDecline(call, ask);
  if (why || !ask) return why;
  const detail = askDetail(draft, ask);
  const shownAs = detail.personShownAs;
  draft.note({ kind: 'declined', actorId: by, actorName: ask.name, detail: { ...detail, shownAs } });
  const answer = { answer: 'declined', why: 'declined' } as const;
  closeAsks(draft, (each) => each.personId === by && (isLive(each) || each === ask), answer);
  if (call.handOver) failHandOver(draft, 'hand-over-declined');
  else askNextUnlessPending(draft);
  return undefined;
}

/** The card could not be brought, or not in time. It may still arrive, and may then be accepted. */
export function notReached(draft: Draft, event: EventOf<'not-reached'>): EscalationRefusal | undefined {
  const { call } = draft;
  if (!isOpen(call)) return 'over';
  const ask = call.asked.find(({ key }) => key === event.askKey);
  if (!ask) return 'not-asked';
  if (ask.answer !== 'none') return 'not-possible';
  draft.note({ kind: 'not-reached', detail: askDetail(draft, ask) });
  draft.set({
    asked: call.asked.map((each) => (each === ask ? { ...each, answer: 'unreachable' } : each)),
  });
  if (call.handOver?.key === ask.key) failHandOver(draft, 'hand-over-not-reached');
  else if (!call.helper) askNextUnlessPending(draft);
  return undefined;
}
