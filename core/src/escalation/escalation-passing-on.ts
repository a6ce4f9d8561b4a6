import type { Escalation, Unheard } from './escalation';
import type { Draft } from './escalation-draft';
import { nameAt, otherSide, personAt, tellSide } from './escalation-sides';
import { partsOf } from './escalation-split';
import { withUnheard, type Side } from './escalation-unheard';

const notAllOfIt = 'The rest of this message was not sent here. All of it is in the record of this call.';

function tellCut(draft: Draft, side: Side): void {
  tellSide(draft, side, { councillor: { is: 'cut-short' }, helper: 'cut-short' });
}

function sendText(draft: Draft, { key, from, text, edited, cut }: Unheard): void {
  const { call } = draft;
  const to = personAt(call, otherSide(from));
  if (!to) return;
  const parted = partsOf(text);
  const texts = parted.cut || cut ? [...parted.parts, notAllOfIt] : parted.parts;
  const whole = { say: 'relay', reference: call.reference, key, from: nameAt(call, from), edited } as const;
  for (const [index, part] of texts.entries()) {
    draft.send(to, { ...whole, text: part, part: index + 1, parts: texts.length });
  }
  if (parted.cut && !cut) tellCut(draft, from);
}

function send(draft: Draft, message: Unheard): void {
  if (message.kind === 'text') return sendText(draft, message);
  const { call } = draft;
  const { key, from } = message;
  const to = personAt(call, otherSide(from));
  if (to) draft.send(to, { say: 'picture', reference: call.reference, key, from: nameAt(call, from) });
}

/** Whether what this side says has to wait: nobody is there yet, or the other side asked for a pause. */
const waits = ({ helper, pausedBy }: Escalation, side: Side): boolean =>
  !helper || pausedBy === otherSide(side);

function keep(draft: Draft, message: Unheard): void {
  const { unheard, cutFrom } = withUnheard(draft.call, message);
  draft.set({ unheard });
  for (const side of cutFrom) tellCut(draft, side);
}

/** Brings a message to the other side, or keeps it until it can be; then, in a pause, the writer is told so. */
export function passOn(draft: Draft, message: Unheard): 'sent' | 'kept' {
  const { from } = message;
  if (!waits(draft.call, from)) {
    send(draft, message);
    return 'sent';
  }
  keep(draft, message);
  const helper = draft.call.helper?.shownAs;
  if (helper !== undefined) {
    tellSide(draft, from, { councillor: { is: 'paused', byYou: false, helper }, helper: 'paused' });
  }
  return 'kept';
}

/** What the helper wrote and the councillor has not had. */
export const dropKept = (draft: Draft): void =>
  draft.set({ unheard: draft.call.unheard.filter(({ from }) => from === 'councillor') });

/** Brings everything that was kept of one side or of both, in its order. There must be a helper. */
export function passOnKept(draft: Draft, side?: Side): void {
  const { unheard } = draft.call;
  const theirs = ({ from }: Unheard): boolean => side === undefined || from === side;
  for (const message of unheard.filter(theirs)) send(draft, message);
  draft.set({ unheard: unheard.filter((message) => !theirs(message)) });
}
