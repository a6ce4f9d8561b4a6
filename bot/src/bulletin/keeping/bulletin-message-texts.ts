import type { BulletinNews } from '@councillor-safety/core/bulletin/bulletin-events';
import { linesOf, named as nameOf, oneLine, plainInMarkdown } from '@councillor-safety/core/cards/safe-text';

/** What an officer is told in the chat. `who`: whoever decided. */
export interface NewsParts {
  readonly news: BulletinNews | 'not-reached';
  readonly title: string;
  readonly who?: string;
  /** Of somebody who sent it back. */
  readonly words?: string;
}

const someone = 'A colleague';
const quoted = (words: string): string =>
  linesOf(words)
    .map((line) => `> ${plainInMarkdown(line)}`)
    .join('  \n');
const named = (title: string): string => `“${plainInMarkdown(oneLine(title))}”`;

const texts: Readonly<Record<NewsParts['news'], (parts: NewsParts) => string>> = {
  approved: ({ title, who = someone }) => `${who} has approved ${named(title)}.`,
  'sent-back': ({ title, who = someone, words = '' }) =>
    `${who} has sent back ${named(title)}. This should change:\n\n${quoted(words)}`,
  'time-passed': ({ title }) =>
    `The time set for ${named(title)} had passed when it was approved. It has not been sent. ` +
    'Open Bulletins in Councillor Safety to send it now or to choose another time.',
  sent: ({ title }) => `${named(title)} has gone out. See Bulletins in Councillor Safety for who has it.`,
  'not-reached': ({ title }) =>
    `The card that asks for approval of ${named(title)} did not reach somebody in the chat. ` +
    'They can still decide under Bulletins in Councillor Safety. Tell them another way.',
  'second-approved': ({ title, who = someone }) =>
    `${who} has approved ${named(title)} as a second officer, in place of the champion.`,
};

export const newsText = ({ who, ...parts }: NewsParts): string =>
  texts[parts.news]({ ...parts, ...(who !== undefined && { who: plainInMarkdown(nameOf(who)) }) });
