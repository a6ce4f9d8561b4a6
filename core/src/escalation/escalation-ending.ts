import { isOpen, type Escalation } from './escalation';
import { closeAsks, isLive } from './escalation-asks';
import type { Draft } from './escalation-draft';
import type { EscalationEvent, EscalationRefusal } from './escalation-events';
import { closeQuestion } from './escalation-incident-question';
import { passOnKept } from './escalation-passing-on';
import { actorAt } from './escalation-sides';
import { morningAfter } from './escalation-times';

type EventOf<K extends EscalationEvent['type']> = Extract<EscalationEvent, { type: K }>;

const longestAftercare = 30;
const isPossible = (days: number | undefined): boolean =>
  days === undefined || (Number.isInteger(days) && days >= 1 && days <= longestAftercare);

/** Nothing is open after the end: no card, no question, and what a pause kept has been brought. */
function close(draft: Draft, state: 'ended' | 'withdrawn', more: Partial<Escalation> = {}): void {
  if (draft.call.helper) passOnKept(draft);
  closeQuestion(draft, 'over');
  closeAsks(draft, isLive, { answer: 'closed', why: 'over' });
  draft.set({
    state,
    endedAt: draft.at,
    nextAt: undefined,
    handOver: undefined,
    pausedBy: undefined,
    unheard: [],
    ...more,
  });
}

function bookAftercare(draft: Draft, event: EventOf<'end'>): string | undefined {
  if (event.aftercareDays === undefined) return undefined;
  const nextAt = morningAfter(draft.world.now, event.aftercareDays);
  draft.set({ aftercare: { bookedBy: event.by, nextAt, state: 'booked' } });
  draft.note({ ...actorAt(draft.call, 'helper'), kind: 'aftercare-booked' });
  return nextAt;
}

export function end(draft: Draft, event: EventOf<'end'>): EscalationRefusal | undefined {
  const { call } = draft;
  const { outcome } = event;
  if (!isOpen(call)) return 'over';
  if (!call.helper) return 'nobody-there';
  if (call.helper.personId !== event.by) return 'not-yours';
  if (!isPossible(event.aftercareDays)) return 'not-possible';
  const { detail, ...actor } = actorAt(call, 'helper');
  close(draft, 'ended', { outcome });
  draft.note({ ...actor, kind: 'ended', detail: { ...detail, outcome } });
  const aftercareOn = bookAftercare(draft, event);
  draft.tell({ is: 'ended', helper: call.helper.shownAs, aftercareOn });
  return undefined;
}

export function withdraw(draft: Draft, { by }: EventOf<'withdraw'>): EscalationRefusal | undefined {
  const { call } = draft;
  if (by !== call.councillor.id) return 'not-yours';
  if (!isOpen(call)) return 'over';
  close(draft, 'withdrawn');
  draft.note({ ...actorAt(call, 'councillor'), kind: 'withdrawn' });
  draft.tell({ is: 'withdrawn' });
  if (call.helper) draft.tellHelper(call.helper.personId, 'withdrawn');
  return undefined;
}
