import { z } from 'zod';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { OutgoingMessage } from '../../outbox/outbox';
import type { KeptQuestion } from './bulletin-kept-question';

export const newsKind = 'bulletin-question-news';
export const answerKind = 'bulletin-answer';
const lane = 'ordinary';

export const newsDataSchema = z.strictObject({});
export const answerDataSchema = z.strictObject({
  title: z.string(),
  words: z.string(),
  answer: z.string(),
  /** Who answers, as a role. */
  readBy: z.string(),
});
export type AnswerData = z.infer<typeof answerDataSchema>;

const hourLength = 13;

/** Many questions within an hour are one piece of news. */
export const newsMessage = (
  to: PersonId,
  { bulletinId = 'none', askedAt }: Pick<KeptQuestion, 'bulletinId' | 'askedAt'>,
): OutgoingMessage => ({
  ...{ key: `${newsKind}:${bulletinId}:${to}:${askedAt.slice(0, hourLength)}`, to, lane, kind: newsKind },
  data: {} satisfies z.input<typeof newsDataSchema>,
});

export const answerMessage = (
  { id, askedBy, title, words }: KeptQuestion,
  { answer, readBy }: Pick<AnswerData, 'answer' | 'readBy'>,
): OutgoingMessage => ({
  ...{ key: `${answerKind}:${id}`, to: askedBy, lane, kind: answerKind },
  data: { title, words, answer, readBy } satisfies AnswerData,
});
