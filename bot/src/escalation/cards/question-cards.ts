import { heading, paragraphs, press, type Action } from '@councillor-safety/core/cards/card-parts';
import { named } from '@councillor-safety/core/cards/safe-text';
import type { SayOf } from '@councillor-safety/core/escalation/escalation-notices';
import type { BotMessage } from '../../bot-framework/channel';
import { cardMessage } from './card-parts';
import { questionTexts as texts, standingTexts } from './texts-caller';
import { cardWords } from './texts-words';

const numbers = (): Action => press(cardWords.numbers, { verb: 'numbers' });

const answered = (title: string, line: string): BotMessage =>
  cardMessage({
    body: [heading(title), ...paragraphs([line])],
    actions: [numbers()],
    speak: `${title} ${line}`,
  });

/** May this become a report? */
export function incidentQuestionMessage(say: SayOf<'incident-question'>): BotMessage {
  if (say.answered) return answered(texts.incident, texts.incidentAnswered[say.answered]);
  const { reference } = say;
  const lines = (helper: string): string[] => [texts.incidentWhy({ helper }), texts.incidentChoice];
  return cardMessage({
    body: [heading(texts.incident), ...paragraphs(lines(named(say.helper)))],
    actions: [
      press(texts.incidentYes, { verb: 'incident-yes', reference }),
      press(texts.incidentNo, { verb: 'incident-no', reference }),
    ],
    speak: [texts.incident, ...lines(standingTexts.helper)].join(' '),
  });
}

/** The gentle question some days later. */
export function aftercareQuestionMessage({
  reference,
  answered: given,
}: SayOf<'aftercare-question'>): BotMessage {
  if (given) return answered(texts.aftercare, texts.aftercareAnswered[given]);
  const answer = (title: string, value: string): Action =>
    press(title, { verb: 'aftercare', reference, answer: value });
  return cardMessage({
    body: [heading(texts.aftercare), ...paragraphs([texts.aftercareWhy])],
    actions: [
      answer(texts.aftercareFine, 'fine'),
      answer(texts.aftercareTalk, 'wants-to-talk'),
      answer(texts.aftercareOptOut, 'opted-out'),
      numbers(),
    ],
    speak: `${texts.aftercare} ${texts.aftercareWhy}`,
  });
}
