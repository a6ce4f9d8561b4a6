import type { BotMessage, CardJson } from './channel';

export const cardType = 'application/vnd.microsoft.card.adaptive';

/** A message as the connector takes it. */
export function wireMessage({ text, card, summary }: BotMessage): Readonly<Record<string, unknown>> {
  return {
    type: 'message',
    ...(text !== undefined && { text, textFormat: 'markdown' }),
    ...(card !== undefined && { attachments: [attachmentOf(card)] }),
    summary,
    channelData: { notification: { alert: true } },
  };
}

const attachmentOf = (content: CardJson): object => ({ contentType: cardType, content });
