import type { EscalationRefusal } from '@councillor-safety/core/escalation/escalation-events';
import { emergencyTexts } from './texts-emergency';

/** Words of everything that the bot says outside a call, and of what it offers. */
export const startTexts = {
  title: 'What do you need?',
  why: 'I can find a person for you, day or night. Or just write to me in your own words.',
  person: emergencyTexts.person,
  champion: 'The safety champion',
  choose: 'Choose a person',
  exclude: 'Do not ask somebody',
  report: 'Report something',
  ring: 'Ring them',
  openTab: 'Open the tab',
  status: 'How it stands',
  willNotBeAsked: ({ names }: { readonly names: string }) => `Not asked, if you call for somebody: ${names}.`,
  hasCall: 'You have a call open. I am still on it.',
  theNumber: 'the number on the card',
  aColleague: 'a colleague',
  theyThemselves: 'The person you named',
  onCallTitle: 'Who is on call now',
  onCallFirst: ({ who }: { readonly who: string }) => `First: ${who}.`,
  onCallSecond: ({ who }: { readonly who: string }) => `Second: ${who}.`,
  onCallNobody:
    'Nobody is on the rota just now. If you call for somebody, I ask everybody else who can help.',
  onCallSpoken: 'The people on call are on the card.',
  notUnderstood: 'I did not understand that, and I do not want to guess.',
  notUnderstoodWhy: 'Nothing was passed on to anybody. Press a button, or write “I need someone”.',
  helperTitle: 'This is where you are asked',
  helperWhy:
    'When a councillor needs a person and it is your turn, a card appears here. Press “I will take this”, and what you write goes to them. There is nothing you need to do until then.',
  goodbye: 'I am glad. You can write to me at any time.',
  thanks: 'You are welcome. You can write to me at any time.',
  noCall: 'You have no call open, and nobody is being asked.',
  report1: 'You can report it in the tab. Three questions are enough, and small things count too.',
  book: 'Book a drop-in',
  book1: 'You can book a private time with an officer in the tab. You need not say why.',
  inTab: 'Open the tab of Councillor Safety in Teams.',
  noAttachment: 'I can take text and pictures, but not this kind of file or sticker. It was not passed on.',
  noAttachmentWhy: 'You can add files to a report in the tab.',
  kept: 'Kept. Nobody has read it yet: whoever comes reads it first.',
} as const;

/** Why nothing was changed: what is true now. Without names, because it may be shown anywhere. */
export const refusalTexts: Readonly<Record<EscalationRefusal, string>> = {
  over: 'This call has ended. Nothing was changed.',
  taken: 'A colleague has taken this call already. Thank you.',
  'not-yours': 'This is not with you just now, so nothing was changed.',
  excluded: 'Somebody else is dealing with this. There is nothing you need to do.',
  'own-call': 'You cannot take your own call. I am asking others.',
  'not-asked': 'You were not asked about this, or not any more. Nothing was changed.',
  'nobody-there': 'Nobody is with you yet, so this cannot be done now. I am still asking.',
  'not-possible': 'This cannot be done just now. Nothing was changed.',
};

export const notUnderstoodPressSentence =
  'This button does not work any more. Nothing was changed. Write to me, and I will show you how things stand.';

/** Words of cards on which something is chosen or written. */
export const chooserTexts = {
  person: 'Choose a person',
  personWhy:
    'These people agreed to be asked by name. If the one you choose does not answer, I go on to the on-call officer.',
  personLabel: 'Who shall I ask?',
  personMissing: 'Choose a person.',
  personNobody: 'Nobody has agreed to be asked by name yet. I can ask the on-call officer.',
  ask: 'Ask this person',
  excluded: 'Who must not be asked?',
  excludedWhy: 'Whoever you choose is never asked about this, and cannot read it.',
  excludedLabel: 'Do not ask',
  excludedMissing: 'Choose who must not be asked.',
  excludedNobody: 'I cannot see the list of people just now. Tell whoever comes whom you do not want.',
  exclude: 'Do not ask this person',
  colleague: 'Hand over',
  colleagueWhy: 'It stays with you until your colleague accepts. They can then read what was said.',
  colleagueLabel: 'Who shall take over?',
  colleagueMissing: 'Choose a colleague.',
  colleagueNobody: 'There is nobody to hand over to just now.',
  handOver: 'Ask them',
  kinds: 'Make it a report',
  kindsWhy: 'The councillor is asked first. Nothing is made without their yes.',
  kindsLabel: 'What happened? Choose everything that fits',
  kindsMissing: 'Choose at least one.',
  offer: 'Ask the councillor',
  end: 'End this call',
  endWhy: 'The councillor is told that you have ended it, and that they can ask again at any time.',
  endLabel: 'How did it end?',
  endMissing: 'Choose how it ended.',
  aftercareLabel: 'Ask them how they are',
  aftercareMissing: 'Choose when, or that they are not asked.',
  aftercareNone: 'Do not ask',
  aftercareDays: ({ days }: { readonly days: number }) => (days === 1 ? 'After 1 day' : `After ${days} days`),
  endIt: 'End this call',
  note: 'Internal note',
  noteLabel: 'Your note',
  noteWhy: 'The councillor never sees this.',
  noteMissing: 'Write your note first.',
  keepNote: 'Keep the note',
  listCut: ({ count }: { readonly count: number }) => `The list shows the first ${count}.`,
} as const;
