import { cardOf, open, type Action, type CardContents } from '@councillor-safety/core/cards/card-parts';
import { dialable } from '@councillor-safety/core/hub/hub-phone';
import type { BotMessage } from '../../bot-framework/channel';
import { discreetSummary } from '../../bot-framework/discreet-summary';

/** Undefined for a number that no phone could dial. */
export function dial(title: string, phone: string): Action | undefined {
  const number = dialable(phone);
  return number.ok ? open(title, number.href) : undefined;
}

export const cardMessage = (contents: CardContents): BotMessage => ({
  card: cardOf(contents),
  summary: discreetSummary,
});
