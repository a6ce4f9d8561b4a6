import { isOpen } from './escalation';
import type { Draft } from './escalation-draft';
import type { EscalationEvent, EscalationRefusal } from './escalation-events';
import { passOnKept } from './escalation-passing-on';
import { actorAt, sideOf } from './escalation-sides';
import type { Side } from './escalation-unheard';

type EventOf<K extends EscalationEvent['type']> = Extract<EscalationEvent, { type: K }>;

function tellBoth(draft: Draft, is: 'paused' | 'resumed', side: Side): void {
  const helper = draft.call.helper?.shownAs ?? '';
  draft.note({ ...actorAt(draft.call, side), kind: is });
  draft.tell({ is, byYou: side === 'councillor', helper });
  // Their own card shows a helper what they pressed.
  if (side === 'councillor' && draft.call.helper) draft.tellHelper(draft.call.helper.personId, is);
}

export function pause(draft: Draft, { by }: EventOf<'pause'>): EscalationRefusal | undefined {
  const { call } = draft;
  if (!isOpen(call)) return 'over';
  const side = sideOf(call, by);
  if (!side) return 'not-yours';
  if (!call.helper) return 'nobody-there';
  if (call.pausedBy) return 'not-possible';
  draft.set({ pausedBy: side });
  tellBoth(draft, 'paused', side);
  return undefined;
}

/** Ends the pause; what was kept in it comes now. */
export function resumeBy(draft: Draft, side: Side): void {
  draft.set({ pausedBy: undefined });
  tellBoth(draft, 'resumed', side);
  passOnKept(draft);
}

/** A councillor may end the helper's pause as well: a helper who forgot about it must not leave them alone. */
export function resume(draft: Draft, { by }: EventOf<'resume'>): EscalationRefusal | undefined {
  const { call } = draft;
  if (!isOpen(call)) return 'over';
  const side = sideOf(call, by);
  if (!side) return 'not-yours';
  if (!call.helper) return 'nobody-there';
  if (!call.pausedBy || (side === 'helper' && call.pausedBy === 'councillor')) return 'not-possible';
  resumeBy(draft, side);
  return undefined;
}
