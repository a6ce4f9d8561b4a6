import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { personIdSchema, type PersonCard } from '@councillor-safety/core/people/people';
import type { Say } from '@councillor-safety/core/escalation/escalation-notices';
import type { BotMessage } from '@councillor-safety/bot/bot-framework/channel';
import * as cards from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { sampleNames, sampleNow, sampleReference as reference, sampleSays } from './sample-says';

export interface SampleCard {
  readonly name: string;
  readonly message: BotMessage;
}

export const sampleTabLink: cards.TabLink = (page) => `https://teams.example/l/entity/app/home?page=${page}`;

export const sampleOfficers: readonly PersonCard[] = samplePeople
  .filter(({ roles }) => roles.includes('officer'))
  .map(({ id, name, roles, offices }) => ({
    id: personIdSchema.parse(id),
    name,
    roles: [...roles],
    offices: [...offices],
  }));
const [someone, another] = sampleOfficers;
const phones = [{ label: 'Council out of hours', phone: '01632 960123' }];
const excluded = someone ? [{ id: someone.id, name: someone.name }] : [];
const withLink = { tabLink: sampleTabLink };
const helped = (name: string) => ({ reference, councillor: { name } });

/** Cards that are no notice of the rules. */
const otherCards: Readonly<Record<string, () => BotMessage>> = {
  emergency: () => cards.emergencyMessage(),
  numbers: () => cards.numbersMessage(phones),
  'numbers, none of the council': () => cards.numbersMessage([]),
  outsider: () => cards.outsiderMessage(),
  'not personal': () => cards.notPersonalMessage(),
  trouble: () => cards.troubleMessage(),
  start: () => cards.startMessage(withLink),
  'start, nobody to choose': () => cards.startMessage({ canChoose: false, hasChampion: false }),
  'start, somebody excluded': () => cards.startMessage({ ...withLink, excluded }),
  'not understood': () => cards.notUnderstoodMessage(withLink),
  goodbye: () => cards.goodbyeMessage(),
  thanks: () => cards.thanksMessage(),
  'no call': () => cards.noCallMessage(withLink),
  kept: () => cards.keptMessage(),
  report: () => cards.reportMessage(withLink),
  'report, no link': () => cards.reportMessage(),
  book: () => cards.bookMessage(withLink),
  'book, no link': () => cards.bookMessage(),
  helperWelcome: () => cards.helperWelcomeMessage(),
  'no attachment': () => cards.noAttachmentMessage(),
  'who is on call': () =>
    cards.whoIsOnCallMessage({ first: someone?.name, second: 'the second on-call officer' }),
  'nobody on call': () => cards.whoIsOnCallMessage({}),
  'choose a person': () => cards.choosePersonMessage({ people: sampleOfficers }),
  'choose a person, nobody': () => cards.choosePersonMessage({ people: [] }),
  'choose excluded': () =>
    cards.chooseExcludedMessage({ people: sampleOfficers, excluded: another ? [another.id] : [] }),
  'choose excluded, nobody': () => cards.chooseExcludedMessage({ people: [] }),
  'choose a colleague': () => cards.chooseColleagueMessage({ reference, people: sampleOfficers }),
  'choose a colleague, nobody': () => cards.chooseColleagueMessage({ reference, people: [] }),
  'choose kinds': () => cards.chooseKindsMessage({ reference }),
  'choose end': () => cards.chooseEndMessage({ reference, aftercareDays: 5 }),
  'write a note': () => cards.writeNoteMessage({ reference }),
  'sent to': () =>
    cards.sentToMessage({ to: helped(sampleNames.councillor), others: [helped('Cllr Bram Oakenfold')] }),
};

/** What tells one from another of the same kind. */
function nameOf(say: Say): string {
  if (say.say === 'told') return `told ${say.what.is}`;
  if (say.say === 'told-helper') return `told helper ${say.what}`;
  return 'state' in say ? `${say.say} ${say.state}` : say.say;
}

/** Every card there is, with sample content; names are unique. */
export const sampleCards = (): readonly SampleCard[] => [
  ...Object.entries(otherCards).map(([name, make]) => ({ name, message: make() })),
  ...sampleSays.map((say, index) => ({
    name: `${nameOf(say)} ${index + 1}`,
    message: cards.renderSay(say, { now: sampleNow, ...withLink }),
  })),
];
