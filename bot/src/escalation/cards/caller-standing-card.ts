import { heading, paragraphs, press, type Action } from '@councillor-safety/core/cards/card-parts';
import { named } from '@councillor-safety/core/cards/safe-text';
import type { SayOf } from '@councillor-safety/core/escalation/escalation-notices';
import type { BotMessage } from '../../bot-framework/channel';
import { cardMessage } from './card-parts';
import { phoneElements } from './emergency-cards';
import { standingTexts as texts } from './texts-caller';
import { cardWords, timeInWords } from './texts-words';

type Standing = SayOf<'standing'>;

const numbers = (): Action => press(cardWords.numbers, { verb: 'numbers' });
const fine = (): Action => press(texts.fine, { verb: 'fine-now' });
const exclude = (): Action => press(texts.exclude, { verb: 'choose-excluded' });
const choose = (): Action => press(texts.choose, { verb: 'choose-person' });

function waitingLines({ waitingFor, nextAt, broadcast }: Standing, now: Date): string[] {
  const time = nextAt === undefined ? undefined : timeInWords(nextAt, now);
  if (broadcast)
    return [
      `${texts.nobodyYet} ${texts.everybody}`,
      ...(time === undefined ? [] : [texts.again({ time })]),
      texts.goesOn,
    ];
  return [
    `${texts.nobodyYet} ${texts.asked({ whom: waitingFor.map(named) })}`,
    ...(time === undefined ? [] : [texts.next({ time })]),
  ];
}

function helpedLine({ state, paused }: Standing, helper: string): string {
  if (paused) return texts.paused;
  if (state === 'accepted') return texts.accepted({ helper });
  return state === 'handed-over' ? texts.handingOver({ helper }) : texts.talking({ helper });
}

function waitingCard(say: Standing, now: Date): BotMessage {
  const lines = waitingLines(say, now);
  const withoutNames = waitingLines({ ...say, waitingFor: [] }, now);
  const phones =
    say.phones.length > 0 ? [...paragraphs([texts.youCanRing]), ...phoneElements(say.phones)] : [];
  const since = texts.since({ time: timeInWords(say.since, now) });
  return cardMessage({
    body: [heading(texts.waiting), ...paragraphs(lines), ...phones, ...paragraphs([texts.write, since])],
    actions: [numbers(), choose(), exclude(), fine()],
    speak: [texts.waiting, ...withoutNames].join(' '),
  });
}

function helpedCard(say: Standing, now: Date): BotMessage {
  const since = texts.since({ time: timeInWords(say.since, now) });
  const pause = say.paused
    ? press(texts.resume, { verb: 'caller-resume' })
    : press(texts.pause, { verb: 'caller-pause' });
  const actions = say.paused ? [pause, numbers()] : [numbers(), pause];
  return cardMessage({
    body: [heading(texts.with), ...paragraphs([helpedLine(say, named(say.helper ?? texts.helper)), since])],
    actions: [...actions, exclude(), fine()],
    speak: `${texts.with}. ${helpedLine(say, texts.helper)}`,
  });
}

function overCard({ state }: Standing): BotMessage {
  const line = state === 'withdrawn' ? texts.withdrawn : texts.ended;
  return cardMessage({
    body: [heading(texts.over), ...paragraphs([line])],
    actions: [numbers()],
    speak: `${texts.over}. ${line}`,
  });
}

/** How things stand with somebody's own call. */
export function standingMessage(say: Standing, now: Date): BotMessage {
  if (say.state === 'ended' || say.state === 'withdrawn') return overCard(say);
  return say.state === 'waiting' ? waitingCard(say, now) : helpedCard(say, now);
}
