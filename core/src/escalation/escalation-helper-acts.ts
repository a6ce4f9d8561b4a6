import { isOpen } from './escalation';
import type { Draft } from './escalation-draft';
import type { EscalationEvent, EscalationRefusal } from './escalation-events';
import { actorAt } from './escalation-sides';
import { isBlank, noteText } from './escalation-texts';

type EventOf<K extends EscalationEvent['type']> = Extract<EscalationEvent, { type: K }>;

/** Colleagues who help, or did, write for each other; after the end as well. */
export function note(draft: Draft, { by, key, text }: EventOf<'note'>): EscalationRefusal | undefined {
  const { helpers, excluded } = draft.call;
  if (excluded.includes(by.id)) return 'excluded';
  if (!helpers.includes(by.id)) return 'not-yours';
  if (isBlank(text)) return 'not-possible';
  noteText(draft, { kind: 'note', actorId: by.id, actorName: by.name, text, key });
  return undefined;
}

/** The helper's number, which they themselves wrote down for this. */
export function offerCall(draft: Draft, { by, key }: EventOf<'offer-call'>): EscalationRefusal | undefined {
  const { call, world } = draft;
  if (!isOpen(call)) return 'over';
  if (call.helper?.personId !== by) return 'not-yours';
  const phone = world.settings.consents.find(({ personId }) => personId === by)?.phone;
  if (!phone) return 'not-possible';
  draft.note({ ...actorAt(call, 'helper'), kind: 'call-offered', lineKey: key });
  draft.tell({ is: 'call-offered', helper: call.helper.shownAs, phone });
  return undefined;
}
