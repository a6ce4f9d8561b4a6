import { open, paragraph, type Element } from '@councillor-safety/core/cards/card-parts';
import { linesOf, named } from '@councillor-safety/core/cards/safe-text';
import type { SayOf } from '@councillor-safety/core/escalation/escalation-notices';
import type { BotMessage } from '../../bot-framework/channel';
import { cardMessage } from './card-parts';
import type { TabLink } from '../../tab/tab-link';
import { atStart } from './texts-words';
import { relayTexts as texts } from './texts-caller';

/** A message of thousands of short lines would be too big with a block for each. */
const mostBlocks = 60;

/** One block for each line, because not every client breaks lines inside one. */
function written(text: string): Element[] {
  const lines = linesOf(text);
  const own = lines.slice(0, mostBlocks - 1);
  const rest = lines.slice(mostBlocks - 1).join('\n');
  const blocks = lines.length > own.length ? [...own, rest] : own;
  return blocks.map((line, index) => paragraph(line === '' ? '\u00a0' : line, { close: index > 0 }));
}

function marksOf({ edited, part, parts }: SayOf<'relay'>): Element[] {
  const marks = [...(edited ? [texts.edited] : []), ...(parts > 1 ? [texts.part({ part, parts })] : [])];
  return marks.length > 0 ? [paragraph(marks.join('. '), { quiet: true, close: true })] : [];
}

/** What one side wrote, for the other, as it was written. It is no text of the message: a preview would show that. */
export const relayMessage = (say: SayOf<'relay'>): BotMessage =>
  cardMessage({
    body: [paragraph(named(atStart(say.from)), { bold: true }), ...marksOf(say), ...written(say.text)],
    speak: texts.spoken,
  });

export const pictureMessage = ({ from }: SayOf<'picture'>, tabLink?: TabLink): BotMessage =>
  cardMessage({
    body: [paragraph(named(atStart(from)), { bold: true }), paragraph(texts.picture)],
    actions: tabLink ? [open(texts.seePicture, tabLink('calls'))] : [],
    speak: texts.spokenPicture,
  });
