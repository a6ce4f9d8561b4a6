import {
  actionSet,
  heading,
  paragraph,
  press,
  type Action,
  type Element,
} from '@councillor-safety/core/cards/card-parts';
import { named } from '@councillor-safety/core/cards/safe-text';
import type { BotMessage } from '../../bot-framework/channel';
import { plainSummary } from '../../bot-framework/emergency-text';
import { cardMessage, dial } from './card-parts';
import { emergencyPhones as phones, emergencyTexts as texts } from './texts-emergency';

/** What a council shows besides 999 and 101. */
export interface PhoneNumber {
  readonly label: string;
  readonly phone: string;
}

const otherHelp: readonly Element[] = [
  paragraph(texts.silent),
  paragraph(texts.notNow),
  paragraph(texts.listening),
];
const emergencyBody: readonly Element[] = [heading(texts.danger), ...otherHelp];
const emergencySpoken = [texts.danger, texts.silent, texts.notNow, texts.listening].join(' ');

export const emergencyCalls: readonly (Action | undefined)[] = [
  dial(texts.call({ phone: phones.emergency }), phones.emergency),
  dial(texts.call({ phone: phones.nonEmergency }), phones.nonEmergency),
  dial(texts.callListening, phones.listening),
];

const emergencyCard = { body: emergencyBody, actions: emergencyCalls, speak: emergencySpoken };

/** What to do in danger, from the program alone: 999 as text, in case no card is shown, and below it a card with numbers to tap, and a person. */
export const emergencyMessage = (): BotMessage => ({
  ...cardMessage({
    ...emergencyCard,
    body: otherHelp,
    actions: [...emergencyCalls, press(texts.person, { verb: 'call' })],
  }),
  text: texts.first,
  summary: plainSummary,
});

/** Their label and number, and a button for each that can be dialled. */
export const phoneElements = (given: readonly PhoneNumber[]): Element[] => [
  ...given.map(({ label, phone }) => paragraph(`${named(label)}: ${named(phone)}`, { close: true })),
  ...actionSet(given.map(({ label, phone }) => dial(texts.call({ phone: named(label) }), phone))),
];

export const numbersMessage = (given: readonly PhoneNumber[] = []): BotMessage =>
  cardMessage({
    body: [
      ...emergencyBody,
      ...(given.length > 0 ? [paragraph(texts.yourCouncil), ...phoneElements(given)] : []),
    ],
    actions: emergencyCalls,
    speak: emergencySpoken,
  });

/** Somebody who is neither a councillor nor an officer: the public numbers, and nothing of the council's. */
export const outsiderMessage = (): BotMessage => ({
  ...cardMessage({
    ...emergencyCard,
    body: [paragraph(texts.outsider), ...emergencyBody],
    speak: `${texts.outsider} ${emergencySpoken}`,
  }),
  summary: plainSummary,
});

/** In a group chat or a channel others read along. */
export const notPersonalMessage = (): BotMessage => ({
  ...cardMessage({
    ...emergencyCard,
    body: [paragraph(texts.notPersonal), ...emergencyBody],
    speak: `${texts.notPersonal} ${emergencySpoken}`,
  }),
  summary: plainSummary,
});

/** Something failed on our side. The numbers come first, and do not depend on us. */
export const troubleMessage = (): BotMessage => ({
  ...cardMessage({
    ...emergencyCard,
    body: [...otherHelp, paragraph(texts.trouble)],
    speak: `${emergencySpoken} ${texts.trouble}`,
  }),
  text: texts.first,
  summary: plainSummary,
});
