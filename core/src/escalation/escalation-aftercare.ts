import type { PersonId } from '../people/people';
import type { Draft } from './escalation-draft';
import type { EscalationEvent, EscalationRefusal } from './escalation-events';
import { isBarred } from './escalation-people';
import { actorAt } from './escalation-sides';
import { hasCome, morningAfter } from './escalation-times';

type EventOf<K extends EscalationEvent['type']> = Extract<EscalationEvent, { type: K }>;

/** Days until no answer counts as one. */
const silenceDays = 2;

const questionKey = ({ call }: Draft): string => `${call.reference}:aftercare`;

/** Who booked it; when they are not there any more, whoever else helped, and last who is on call. */
function whoBooked({ call, world }: Draft): PersonId | undefined {
  const { aftercare, helpers } = call;
  const inOrder = [aftercare?.bookedBy, ...[...helpers].reverse(), world.onCall.first, world.onCall.second];
  return inOrder.find((id) => id !== undefined && !isBarred(call, world, id));
}

function sendQuestion(draft: Draft): void {
  const { councillor, reference } = draft.call;
  draft.send(councillor.id, { say: 'aftercare-question', reference }, { key: questionKey(draft) });
  draft.note({ kind: 'aftercare-sent' });
}

function tellSilence(draft: Draft): void {
  const booker = whoBooked(draft);
  if (booker) draft.tellHelper(booker, 'aftercare-unanswered');
  draft.note({ kind: 'aftercare-unanswered' });
}

export function aftercareDue(draft: Draft): EscalationRefusal | undefined {
  const { call, world } = draft;
  const { aftercare } = call;
  if (aftercare?.nextAt === undefined) return 'not-possible';
  // Nothing is changed, and the timer is set again.
  if (!hasCome(aftercare.nextAt, world.now)) return undefined;
  if (aftercare.state === 'booked') {
    draft.set({ aftercare: { ...aftercare, state: 'sent', nextAt: morningAfter(world.now, silenceDays) } });
    sendQuestion(draft);
  } else {
    draft.set({ aftercare: { ...aftercare, state: 'unanswered', nextAt: undefined } });
    tellSilence(draft);
  }
  return undefined;
}

const answerable = ['booked', 'sent', 'unanswered'];

/** An answer that comes late counts as well; and nobody has to wait for the message to say that they do not want it. */
export function aftercareAnswer(
  draft: Draft,
  { by, answer }: EventOf<'aftercare-answer'>,
): EscalationRefusal | undefined {
  const { call } = draft;
  const { aftercare, reference, councillor } = call;
  if (by !== councillor.id) return 'not-yours';
  if (!aftercare || !answerable.includes(aftercare.state)) return 'not-possible';
  const wasSent = aftercare.state !== 'booked';
  draft.set({ aftercare: { ...aftercare, state: answer, nextAt: undefined } });
  if (wasSent) {
    const card = { replaces: questionKey(draft) };
    draft.send(councillor.id, { say: 'aftercare-question', reference, answered: answer }, card);
  }
  draft.note({ ...actorAt(call, 'councillor'), kind: 'aftercare-answered', detail: { answer } });
  draft.tell({ is: 'aftercare-noted', answer });
  const booker = whoBooked(draft);
  if (booker) draft.tellHelper(booker, `aftercare-${answer}`);
  return undefined;
}
