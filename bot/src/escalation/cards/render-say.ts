import type { Say } from '@councillor-safety/core/escalation/escalation-notices';
import type { BotMessage } from '../../bot-framework/channel';
import { standingMessage } from './caller-standing-card';
import { toldMessage } from './caller-told-card';
import { askClosedMessage, askMessage, helpingMessage, toldHelperMessage } from './helper-cards';
import { aftercareQuestionMessage, incidentQuestionMessage } from './question-cards';
import { pictureMessage, relayMessage } from './relay-cards';
import type { TabLink } from '../../tab/tab-link';

export interface RenderExtra {
  /** When it is read: a time of another day is said with its day. */
  readonly now: Date;
  readonly tabLink?: TabLink;
}

/** Everything that the rules want said, as the message that says it. */
export function renderSay(say: Say, { now, tabLink }: RenderExtra): BotMessage {
  switch (say.say) {
    case 'standing':
      return standingMessage(say, now);
    case 'told':
      return toldMessage(say, now, tabLink);
    case 'relay':
      return relayMessage(say);
    case 'picture':
      return pictureMessage(say, tabLink);
    case 'incident-question':
      return incidentQuestionMessage(say);
    case 'aftercare-question':
      return aftercareQuestionMessage(say);
    case 'ask':
      return askMessage(say, now);
    case 'ask-closed':
      return askClosedMessage(say);
    case 'helping':
      return helpingMessage(say, tabLink);
    case 'told-helper':
      return toldHelperMessage(say);
  }
}
