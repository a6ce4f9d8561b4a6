import {
  actionSet,
  heading,
  open,
  paragraph,
  paragraphs,
  press,
  type Action,
} from '@councillor-safety/core/cards/card-parts';
import { named } from '@councillor-safety/core/cards/safe-text';
import type { SayOf } from '@councillor-safety/core/escalation/escalation-notices';
import type { BotMessage } from '../../bot-framework/channel';
import { cardMessage } from './card-parts';
import type { TabLink } from '../../tab/tab-link';
import {
  askClosedTexts,
  askTexts,
  helpingTexts as texts,
  namelessWords as nameless,
  sentToTexts,
  toldHelperTexts,
  whyAsked,
} from './texts-helper';
import { timeInWords } from './texts-words';

type Ask = SayOf<'ask'>;

/** Will you take this call? */
export function askMessage(say: Ask, now: Date): BotMessage {
  const { reference, askKey, handOverFrom, attempt } = say;
  const time = timeInWords(say.since, now);
  const why = handOverFrom === undefined ? whyAsked(say.as) : undefined;
  const title = handOverFrom === undefined ? askTexts.title : askTexts.handOverTitle;
  const line = (councillor: string, other: string | undefined): string =>
    other === undefined
      ? `${askTexts.who({ councillor, time })}${askTexts.again(attempt)}`
      : askTexts.handOver({ councillor, other });
  const other = handOverFrom === undefined ? undefined : named(handOverFrom);
  return cardMessage({
    body: [
      heading(title),
      ...paragraphs([line(named(say.councillor), other), ...(why === undefined ? [] : [why]), askTexts.how]),
    ],
    actions: [
      press(askTexts.accept, { verb: 'accept', reference, askKey }),
      press(askTexts.decline, { verb: 'decline', reference, askKey }),
    ],
    speak: `${title}. ${line(nameless.councillor, other && nameless.other)}`,
  });
}

/** An ask that needs no answer any more. */
export function askClosedMessage({ why, by }: SayOf<'ask-closed'>): BotMessage {
  const nobodyNamed = why === 'taken' ? askClosedTexts.takenBySomebody : askClosedTexts[why];
  const line = why === 'taken' && by !== undefined ? askClosedTexts.taken({ other: named(by) }) : nobodyNamed;
  return cardMessage({ body: paragraphs([line]), speak: nobodyNamed });
}

type Helping = SayOf<'helping'>;
interface Names {
  readonly councillor: string;
  readonly other: string;
}

function stateLine({ state, pausedBy, handOverTo }: Helping, { councillor, other }: Names): string {
  if (state === 'withdrawn') return texts.withdrawn({ councillor });
  if (state === 'ended') return texts.ended({ councillor });
  if (pausedBy === 'helper') return texts.pausedByYou;
  if (pausedBy === 'councillor') return texts.pausedByCouncillor({ councillor });
  if (handOverTo !== undefined) return texts.handingOver({ councillor, other });
  return state === 'accepted' ? texts.accepted({ councillor }) : texts.talking({ councillor });
}

const isOver = ({ state }: Helping): boolean => state === 'ended' || state === 'withdrawn';

function helpingLines(say: Helping, names: Names): string[] {
  const incident = texts.incident[say.incident];
  const outcome = say.outcome && texts.outcome({ outcome: say.outcome });
  return [stateLine(say, names), incident, outcome].filter((line) => line !== undefined);
}

/** What belongs to the talk itself stands apart from what is done about it: seven buttons in one row are too many. */
function talkActions({ reference, pausedBy, mayOfferCall }: Helping): Action[] {
  const pause =
    pausedBy === 'helper'
      ? press(texts.resume, { verb: 'helper-resume', reference })
      : press(texts.pause, { verb: 'helper-pause', reference });
  return [
    press(texts.talkHere, { verb: 'talk-here', reference }),
    ...(mayOfferCall ? [press(texts.offerCall, { verb: 'offer-call', reference })] : []),
    ...(pausedBy === 'councillor' ? [] : [pause]),
  ];
}

function caseActions({ reference, handOverTo, incident }: Helping, tabLink: TabLink | undefined): Action[] {
  return [
    ...(handOverTo === undefined ? [press(texts.handOver, { verb: 'choose-colleague', reference })] : []),
    press(texts.note, { verb: 'write-note', reference }),
    ...(incident === 'none' ? [press(texts.report, { verb: 'choose-kinds', reference })] : []),
    press(texts.end, { verb: 'choose-end', reference }),
    // Whoever takes over was not there before, and reads it in the tab.
    ...(tabLink ? [open(texts.before, tabLink('calls'))] : []),
  ];
}

/** The helper's own card. */
export function helpingMessage(say: Helping, tabLink?: TabLink): BotMessage {
  const names = { councillor: named(say.councillor), other: named(say.handOverTo ?? '') };
  const spoken = helpingLines(say, nameless).join(' ');
  if (isOver(say))
    return cardMessage({
      body: [heading(texts.overTitle), ...paragraphs(helpingLines(say, names))],
      speak: `${texts.overTitle}. ${spoken}`,
    });
  return cardMessage({
    body: [
      heading(texts.title),
      ...paragraphs([...helpingLines(say, names), texts.danger]),
      ...actionSet(talkActions(say)),
      paragraph(texts.more, { quiet: true }),
    ],
    actions: caseActions(say, tabLink),
    speak: `${texts.title}. ${spoken} ${texts.danger}`,
  });
}

/** One plain sentence for a helper, or for somebody who was asked. */
export function toldHelperMessage({ what, councillor, other }: SayOf<'told-helper'>): BotMessage {
  const sentence = toldHelperTexts[what];
  return cardMessage({
    body: paragraphs([
      sentence({ councillor: named(councillor), other: other === undefined ? nameless.other : named(other) }),
    ]),
    speak: sentence(nameless),
  });
}

interface HelpedOne {
  readonly reference: string;
  readonly councillor: { readonly name: string };
}
const mostOthers = 5;

/** To whom the words of a helper with several calls went, and how to write to the others. */
export const sentToMessage = ({
  to,
  others,
}: {
  readonly to: HelpedOne;
  readonly others: readonly HelpedOne[];
}): BotMessage =>
  cardMessage({
    body: paragraphs([sentToTexts.sent({ councillor: named(to.councillor.name) }), sentToTexts.others]),
    actions: others
      .slice(0, mostOthers)
      .map(({ reference, councillor }) => press(named(councillor.name), { verb: 'talk-here', reference })),
    speak: sentToTexts.spoken,
  });
