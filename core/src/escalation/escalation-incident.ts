import { isOpen } from './escalation';
import type { Draft } from './escalation-draft';
import type { EscalationEvent, EscalationRefusal } from './escalation-events';
import { closeQuestion, questionKey } from './escalation-incident-question';
import { actorAt } from './escalation-sides';

type EventOf<K extends EscalationEvent['type']> = Extract<EscalationEvent, { type: K }>;

/** Asked once: a councillor who said no can still report it themselves. */
export function offerIncident(draft: Draft, event: EventOf<'offer-incident'>): EscalationRefusal | undefined {
  const { call } = draft;
  const { helper, councillor, reference, incidentOffered, incidentDeclined, incidentReference } = call;
  if (!isOpen(call)) return 'over';
  if (helper?.personId !== event.by) return 'not-yours';
  if (incidentOffered || incidentDeclined || incidentReference !== undefined) return 'not-possible';
  if (event.kinds.length === 0) return 'not-possible';
  const { key, kinds } = event;
  draft.set({ incidentOffered: { kinds: [...kinds], key } });
  draft.note({ ...actorAt(call, 'helper'), kind: 'incident-offered', lineKey: key });
  const content = { say: 'incident-question', reference, helper: helper.shownAs } as const;
  draft.send(councillor.id, content, { key: questionKey(call, key) });
  return undefined;
}

export function answerIncident(
  draft: Draft,
  { by, reference: incident }: EventOf<'answer-incident'>,
): EscalationRefusal | undefined {
  const { call } = draft;
  if (by !== call.councillor.id) return 'not-yours';
  if (!isOpen(call)) return 'over';
  if (!call.incidentOffered) return 'not-possible';
  const made = incident !== undefined;
  closeQuestion(draft, made ? 'yes' : 'no');
  draft.set(made ? { incidentReference: incident } : { incidentDeclined: true });
  const kind = made ? 'incident-made' : 'incident-declined';
  draft.note({ ...actorAt(call, 'councillor'), kind, ...(made && { detail: { incident } }) });
  if (made) draft.tell({ is: 'incident-made', incident });
  if (call.helper) draft.tellHelper(call.helper.personId, kind);
  return undefined;
}
