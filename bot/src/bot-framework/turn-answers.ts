import type { CardJson, Turn, TurnAnswer } from './channel';
import { plainSummary, troubleText } from './emergency-text';
import type { Channel } from './channel';
import { cardType } from './wire-message';

/** What `adaptiveCard/action` is answered with. */
export interface InvokeBody {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

const sentence = (value: string): InvokeBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});
const card = (value: CardJson): InvokeBody => ({ statusCode: 200, type: cardType, value });

/** Teams shows its own words for an error, so whoever must read ours after a fault of ours gets them as a sentence. */
export const troubleBody = sentence(troubleText.replaceAll('**', ''));

export function invokeBody(answer: TurnAnswer): InvokeBody {
  if (answer === undefined) return sentence('');
  if ('card' in answer) return card(answer.card);
  if ('sentence' in answer) return sentence(answer.sentence);
  return {
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest', message: answer.failed },
  };
}

/** A submitted button is a message, which has no answer of its own: the card is changed, or the sentence said, in the chat. */
export async function answerInChat(
  answer: TurnAnswer,
  { channel, turn }: { readonly channel: Channel; readonly turn: Pick<Turn, 'address' | 'replyToId'> },
): Promise<void> {
  if (answer === undefined) return;
  const { address, replyToId } = turn;
  if (!('card' in answer)) {
    const text = 'sentence' in answer ? answer.sentence : answer.failed;
    await channel.send(address, { text, summary: plainSummary });
  } else if (replyToId === undefined)
    await channel.send(address, { card: answer.card, summary: plainSummary });
  else await channel.update(address, replyToId, { card: answer.card, summary: plainSummary });
}
