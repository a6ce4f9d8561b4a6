import type { PersonId } from '../people/people';
import { isOpen, type Escalation, type Unheard } from './escalation';
import type { Draft } from './escalation-draft';
import type { EscalationEvent, EscalationRefusal } from './escalation-events';
import { loseHelper } from './escalation-losing';
import { passOn } from './escalation-passing-on';
import { resumeBy } from './escalation-pause';
import { actorAt, nameAt, otherSide, sideOf, tellSide } from './escalation-sides';
import { isBlank, noteText } from './escalation-texts';
import type { Side } from './escalation-unheard';

type EventOf<K extends EscalationEvent['type']> = Extract<EscalationEvent, { type: K }>;

/** Which side may speak, or why not. */
function speaker(call: Escalation, by: PersonId): { side: Side } | { why: EscalationRefusal } {
  if (!isOpen(call)) return { why: 'over' };
  const side = sideOf(call, by);
  return side ? { side } : { why: 'not-yours' };
}

/** Somebody who writes does not want the pause any more that they asked for. */
function begin(draft: Draft, side: Side): void {
  if (draft.call.pausedBy === side) resumeBy(draft, side);
  const { state, handOver } = draft.call;
  if (state === 'accepted') draft.set({ state: 'in-conversation' });
  if (handOver) draft.set({ handOver: { ...handOver, otherwise: 'in-conversation' } });
}

const text = (side: Side, { key, text }: { key: string; text: string }, edited: boolean): Unheard => ({
  key,
  from: side,
  kind: 'text',
  text,
  edited,
  cut: false,
});

export function say(draft: Draft, event: EventOf<'say'>): EscalationRefusal | undefined {
  const found = speaker(draft.call, event.by);
  if ('why' in found) return found.why;
  if (isBlank(event.text)) return 'not-possible';
  const { side } = found;
  begin(draft, side);
  noteText(draft, { ...actorAt(draft.call, side), kind: `from-${side}`, text: event.text, key: event.key });
  passOn(draft, text(side, event, false));
  return undefined;
}

export function picture(draft: Draft, event: EventOf<'picture'>): EscalationRefusal | undefined {
  const found = speaker(draft.call, event.by);
  if ('why' in found) return found.why;
  const { side } = found;
  const { key, pictureId } = event;
  begin(draft, side);
  const { detail, ...actor } = actorAt(draft.call, side);
  draft.note({ ...actor, kind: 'picture', lineKey: key, detail: { ...detail, pictureId } });
  passOn(draft, { key, from: side, kind: 'picture', text: '', edited: false, cut: false });
  return undefined;
}

const isKept = ({ unheard }: Escalation, side: Side, key: string): boolean =>
  unheard.some((message) => message.key === key && message.from === side);

/** What the other side has not had yet is changed before they get it; what they have is sent again, marked. */
export function edited(draft: Draft, event: EventOf<'edited'>): EscalationRefusal | undefined {
  const found = speaker(draft.call, event.by);
  if ('why' in found) return found.why;
  if (isBlank(event.text)) return 'not-possible';
  const { side } = found;
  const { detail, ...actor } = actorAt(draft.call, side);
  noteText(draft, { ...actor, kind: 'edited', text: event.text, detail: { ...detail, aboutKey: event.key } });
  const went = passOn(draft, text(side, event, !isKept(draft.call, side, event.key)));
  if (went === 'sent') {
    tellSide(draft, side, { councillor: { is: 'edit-passed-on' }, helper: 'edit-passed-on' });
  }
  return undefined;
}

/** Nobody can take back what has been read: both sides are told so. What nobody has had yet is not sent any more. */
export function deleted(draft: Draft, { by, key }: EventOf<'deleted'>): EscalationRefusal | undefined {
  const found = speaker(draft.call, by);
  if ('why' in found) return found.why;
  const { side } = found;
  const { detail, ...actor } = actorAt(draft.call, side);
  draft.note({ ...actor, kind: 'deleted', detail: { ...detail, aboutKey: key } });
  if (isKept(draft.call, side, key)) {
    draft.set({ unheard: draft.call.unheard.filter((message) => message.key !== key) });
    tellSide(draft, side, { councillor: { is: 'not-passed-on' }, helper: 'not-passed-on' });
    return undefined;
  }
  tellSide(draft, side, { councillor: { is: 'cannot-delete' }, helper: 'cannot-delete' });
  const helper = nameAt(draft.call, side);
  tellSide(draft, otherSide(side), {
    councillor: { is: 'deleted-by-other', helper },
    helper: 'deleted-by-other',
  });
  return undefined;
}

/** Counts after the end too: whoever wrote must not believe that it arrived. A helper who cannot be reached is no helper. */
export function notDelivered(
  draft: Draft,
  { to, key }: EventOf<'not-delivered'>,
): EscalationRefusal | undefined {
  const { call } = draft;
  if (to !== call.councillor.id && !call.helpers.includes(to)) return 'not-possible';
  const writer = to === call.councillor.id ? 'helper' : 'councillor';
  draft.note({ kind: 'not-delivered', detail: { aboutKey: key } });
  tellSide(draft, writer, { councillor: { is: 'not-delivered' }, helper: 'not-delivered' });
  if (isOpen(call) && call.helper?.personId === to) loseHelper(draft, 'not-reached');
  return undefined;
}
