import { atStart, listInWords } from './texts-words';

interface Whom {
  readonly whom: readonly string[];
}
interface ByTime {
  /** `23:46`, `00:10 tomorrow`. */
  readonly time: string;
}
interface Helper {
  readonly helper: string;
}
const somebody = 'the next person';
const those = (whom: readonly string[]): string => listInWords(whom) || somebody;
const next = ({ time }: ByTime): string => `If nobody answers by ${time}, I will ask the next person.`;

/** What somebody who asked for help is told, a sentence or two at each change. */
export const toldTexts = {
  asking: ({ whom, time }: Whom & ByTime) => [
    `Nobody has seen this yet. I have asked ${those(whom)}.`,
    next({ time }),
  ],
  nobodyYet: ({ whom, time }: Whom & ByTime) => [
    `Nobody has answered yet. I am asking ${those(whom)} now.`,
    next({ time }),
  ],
  askingNextNow: ({ whom, time }: Whom & ByTime) => [
    `The last person I asked cannot come, so I did not wait. I am asking ${those(whom)} now.`,
    next({ time }),
  ],
  everybody: ({ howMany, time }: { readonly howMany: number } & ByTime) => [
    howMany > 0
      ? `Nobody has answered yet. I have now asked everybody who can help: ${howMany === 1 ? '1 person' : `${howMany} people`}.`
      : 'Nobody has answered, and there is nobody else whom I can reach just now.',
    `If nobody answers by ${time}, I will start again. I do not give up until a person answers, or you tell me to stop.`,
    'You do not have to wait for us. You can ring:',
  ],
  accepted: ({ helper }: Helper) => [
    `${atStart(helper)} is here. What you write now goes to them.`,
    'They do not see your phone number, and you do not see theirs.',
  ],
  handingOver: ({ helper, to }: Helper & { readonly to: string }) => [
    `${atStart(helper)} has asked ${to} to take over. Until then ${helper} stays with you.`,
  ],
  handedOver: ({ helper }: Helper) => [
    `${atStart(helper)} is with you now. They can read what was said before.`,
  ],
  handOverFailed: ({ helper }: Helper) => [
    `Nobody else could take over just now. ${atStart(helper)} stays with you.`,
  ],
  helperGone: () => ['The person who was with you cannot go on. I am asking for somebody else now.'],
  pausedByYou: ({ helper }: Helper) => [
    `You have paused this talk, and ${helper} has been told. What you write is kept, and passed on when you press Go on.`,
  ],
  pausedByHelper: ({ helper }: Helper) => [
    `${atStart(helper)} needs a short break. You can go on writing: it is kept, and passed on when they are back.`,
    'If you cannot wait, ring one of the phone numbers.',
  ],
  resumedByYou: ({ helper }: Helper) => [`The talk goes on. ${atStart(helper)} has what you wrote.`],
  resumedByHelper: ({ helper }: Helper) => [`${atStart(helper)} is back, and has what you wrote.`],
  excluded: ({ name }: { readonly name: string }) => [
    `${name} will not be asked, and cannot read any of this.`,
  ],
  callOffered: ({ helper, phone }: Helper & { readonly phone: string }) => [
    `${atStart(helper)} offers to talk on the phone. You can ring ${phone}. You can also just go on writing here.`,
  ],
  incidentMade: ({ incident }: { readonly incident: string }) => [
    `A report was made: ${incident}. You can read it and add to it at any time.`,
  ],
  notDelivered: () => [
    'What you wrote last could not be delivered. It is kept, but nobody has read it yet.',
    'If it is urgent, ring one of the phone numbers.',
  ],
  editPassedOn: () => [
    'You changed a message. I have passed on the new words, and said that they were changed.',
  ],
  cannotDelete: () => [
    'The message that you deleted had been passed on before. It cannot be taken back, and it stays in the record.',
  ],
  notPassedOn: () => ['The message that you deleted was not passed on. The record of this call keeps it.'],
  deletedByOther: ({ helper }: Helper) => [
    `${atStart(helper)} deleted a message in their own chat. You can still read it here.`,
  ],
  cutShort: () => [
    'What you wrote was very long, so only its beginning was passed on. The record of this call keeps all of it.',
  ],
  ended: ({ helper, day }: Helper & { readonly day: string | undefined }) => [
    `${atStart(helper)} has ended this talk. You can ask for somebody again at any time: just write to me.`,
    ...(day === undefined ? [] : [`On ${day} I will ask you how you are. You do not have to answer.`]),
  ],
  withdrawn: () => ['I have stopped. Nobody else is asked. If things change, write to me at any time.'],
  aftercareFine: () => ['Thank you for telling me. I have passed it on. You can write to me at any time.'],
  aftercareTalk: () => [
    'Thank you for telling me. I have told the officer who had me ask.',
    'If you need somebody now, press the button.',
  ],
  aftercareOptedOut: () => ['I will not ask again. You can write to me at any time.'],
} as const;

/** The card in the councillor's chat that always shows how things stand. */
export const standingTexts = {
  waiting: 'I am looking for somebody',
  with: 'Somebody is with you',
  over: 'This call has ended',
  nobodyYet: 'Nobody has answered yet.',
  asked: ({ whom }: Whom) =>
    whom.length > 0 ? `I have asked ${those(whom)}.` : 'I am asking the next person.',
  next,
  everybody: 'I have asked everybody who can help.',
  again: ({ time }: ByTime) => `If nobody answers by ${time}, I will start again.`,
  goesOn: 'I do not give up until a person answers, or you tell me to stop.',
  write: 'You can write here now. It is kept for whoever comes.',
  youCanRing: 'You do not have to wait for us. You can ring:',
  accepted: ({ helper }: Helper) => `${atStart(helper)} is here. What you write goes to them.`,
  talking: ({ helper }: Helper) => `You are talking with ${helper}.`,
  handingOver: ({ helper }: Helper) =>
    `${atStart(helper)} is with you, and has asked a colleague to take over.`,
  paused: 'This talk is paused. What you write is kept, and passed on when it goes on.',
  since: ({ time }: ByTime) => `You asked for somebody at ${time}.`,
  ended: 'You can ask for somebody again at any time: just write to me.',
  withdrawn: 'You told me to stop, so nobody else is asked. You can ask again at any time: just write to me.',
  /** Said aloud in place of who it is. */
  helper: 'the person helping you',
  fine: 'I am OK now',
  exclude: 'Do not ask somebody',
  choose: 'Choose a person',
  pause: 'Pause',
  resume: 'Go on',
} as const;

export const questionTexts = {
  incident: 'May this become a report?',
  incidentWhy: ({ helper }: Helper) =>
    `${atStart(helper)} would like to make a report of what happened, so that the council can act on it.`,
  incidentChoice: 'You decide. If you say no, nothing else changes.',
  incidentYes: 'Yes, make a report',
  incidentNo: 'No',
  incidentAnswered: {
    yes: 'You said yes. A report is being made.',
    no: 'You said no, so no report is made from this talk. You can make one yourself at any time.',
    over: 'This question is closed. You can make a report yourself at any time.',
  },
  aftercare: 'How are you now?',
  aftercareWhy: 'You talked with one of us some days ago. You do not have to answer.',
  aftercareFine: 'I am fine',
  aftercareTalk: 'I would like to talk',
  aftercareOptOut: 'Do not ask me again',
  aftercareAnswered: {
    fine: 'You said that you are fine. Thank you.',
    'wants-to-talk': 'You said that you would like to talk. The officer who had me ask knows.',
    'opted-out': 'I will not ask again. You can write to me at any time.',
    over: 'This question is closed. You can write to me at any time.',
  },
} as const;

export const relayTexts = {
  part: ({ part, parts }: { readonly part: number; readonly parts: number }) => `Part ${part} of ${parts}`,
  edited: 'Changed by the writer',
  picture: 'sent a picture. It is kept safely with this call.',
  spoken: 'A message for you.',
  spokenPicture: 'A picture for you.',
  seePicture: 'See it in the tab',
} as const;
