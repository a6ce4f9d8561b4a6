import { cardOf, heading, paragraph, type Element } from '@councillor-safety/core/cards/card-parts';
import { linesOf, named, oneLine } from '@councillor-safety/core/cards/safe-text';
import type { BotMessage } from '../../bot-framework/channel';
import { discreetSummary } from '../../bot-framework/discreet-summary';
import { defineMessage, type MessageKind } from '../../outbox/outbox';
import {
  answerDataSchema,
  answerKind,
  newsDataSchema,
  newsKind,
  type AnswerData,
} from '../questions/bulletin-question-messages';
import { chatTexts } from './bulletin-chat-texts';

/** A message of hundreds of short lines would be too big with a block for each. */
const mostBlocks = 60;

/** One block for each line, because not every client breaks lines inside one. */
function written(text: string): Element[] {
  const lines = linesOf(text);
  const own = lines.slice(0, mostBlocks);
  const rest = lines.slice(mostBlocks).join(' ');
  const blocks = rest === '' ? own : [...own, rest];
  return blocks.map((line) => paragraph(line === '' ? '\u00a0' : line, { close: true }));
}

function answerMessage({ title, words, answer, readBy }: AnswerData): BotMessage {
  const card = cardOf({
    body: [
      heading(chatTexts.answered({ readBy: named(readBy), title: oneLine(title) }), 'Medium'),
      paragraph(chatTexts.youAsked, { bold: true }),
      ...written(words),
      paragraph(chatTexts.theAnswer, { bold: true }),
      ...written(answer),
    ],
    speak: chatTexts.answerSpoken,
  });
  return { card, summary: discreetSummary };
}

/** What people are told about questions. The answer bears the name of an office, never of a person. */
export const bulletinChatMessages: readonly MessageKind[] = [
  defineMessage({
    kind: newsKind,
    data: newsDataSchema,
    render: () => ({ text: chatTexts.news, summary: discreetSummary }),
  }),
  defineMessage({ kind: answerKind, data: answerDataSchema, render: answerMessage }),
];
