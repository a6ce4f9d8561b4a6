import { isOpen } from './escalation';
import { closeAsks, isLive } from './escalation-asks';
import { askFrom, askNextUnlessPending } from './escalation-chain';
import type { Draft } from './escalation-draft';
import type { EscalationEvent, EscalationRefusal } from './escalation-events';
import { failHandOver } from './escalation-hand-over';
import { loseHelper } from './escalation-losing';
import { reachedAt } from './escalation-people';
import { actorAt } from './escalation-sides';

type EventOf<K extends EscalationEvent['type']> = Extract<EscalationEvent, { type: K }>;

function nameOf({ call, world }: Draft, id: string): string {
  const people = [...world.people, ...call.asked.map((ask) => ({ id: ask.personId, name: ask.name }))];
  return people.find((person) => person.id === id)?.name ?? 'This person';
}

/** From now on, in every step; who has the call loses it. Nobody is told why. */
export function exclude(draft: Draft, { by, personId }: EventOf<'exclude'>): EscalationRefusal | undefined {
  const { call } = draft;
  if (by !== call.councillor.id) return 'not-yours';
  if (!isOpen(call)) return 'over';
  if (personId === by) return 'not-possible';
  const name = nameOf(draft, personId);
  draft.set({ excluded: [...new Set([...call.excluded, personId])] });
  const detail = { personId, personName: name };
  draft.note({ ...actorAt(call, 'councillor'), kind: 'excluded', detail });
  draft.tell({ is: 'excluded', name });
  const closed = { answer: 'closed', why: 'not-for-you' } as const;
  closeAsks(draft, (ask) => ask.personId === personId && isLive(ask), closed);
  if (call.handOver?.to === personId) failHandOver(draft, 'hand-over-not-reached');
  if (call.helper?.personId === personId) loseHelper(draft, 'excluded');
  else if (!call.helper) askNextUnlessPending(draft);
  return undefined;
}

/** Somebody else than who is being asked: they come first now, and then the chain goes on where it was. */
export function askFor(draft: Draft, { by, wish }: EventOf<'ask-for'>): EscalationRefusal | undefined {
  const { call, world } = draft;
  if (by !== call.councillor.id) return 'not-yours';
  if (!isOpen(call)) return 'over';
  if (call.helper) return 'taken';
  const { round, step, plan } = call.place;
  const next = plan === 'broadcast' ? call.steps.length : step;
  if (wish.kind === 'on-call') {
    if (plan !== 'wish') return 'not-possible';
    draft.set({ wish });
    askFrom(draft, { round, plan: 'step', step: next, attempt: 1 }, 'begun');
    return undefined;
  }
  const stop = { round, plan: 'wish', step: next, attempt: 1 } as const;
  if (reachedAt(stop, { ...call, wish }, world).length === 0) return 'not-possible';
  draft.set({ wish });
  askFrom(draft, stop, 'begun');
  return undefined;
}
