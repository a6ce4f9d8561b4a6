import { atStart, officeWords, outcomeWords } from './texts-words';
import type { EscalationOutcome } from '@councillor-safety/core/escalation/escalation-words';
import { officeSchema } from '@councillor-safety/core/people/people';

interface Councillor {
  readonly councillor: string;
}
interface Other {
  readonly other: string;
}

/** Said aloud in place of names. */
export const namelessWords = { councillor: 'the councillor', other: 'your colleague' } as const;

const places: Readonly<Record<string, string>> = {
  'first-on-call': 'You are asked because you are first on call.',
  'second-on-call': 'You are asked because you are second on call.',
  'on-call': 'You are asked because you are on call.',
  champion: 'You are asked because you are the safety champion.',
  person: 'They asked for you by name.',
  broadcast: 'Nobody has answered yet, so everybody who can help is asked.',
};

/** Why somebody is asked. @param as as in `Ask.as` */
export function whyAsked(as: string): string | undefined {
  if (as.startsWith('group:')) return 'You are asked because you are in a group that the council chose.';
  const office = officeSchema.safeParse(as.replace(/^office:/, ''));
  return office.success ? `You are asked because you work in ${officeWords[office.data]}.` : places[as];
}

const again = ['', '', ' I am asking you a second time.', ' I am asking you a third time.'];

export const askTexts = {
  title: 'Somebody needs a person now',
  who: ({ councillor, time }: Councillor & { readonly time: string }) =>
    `${atStart(councillor)} asked for somebody at ${time}. Nobody is with them yet.`,
  again: (attempt: number) => again[attempt] ?? ' I have asked you several times.',
  handOverTitle: 'Will you take over?',
  handOver: ({ councillor, other }: Councillor & Other) =>
    `${atStart(other)} is talking with ${councillor}, and would like you to take over.`,
  how: 'If you accept, what you write in this chat goes to them. Neither of you sees the other’s phone number.',
  accept: 'I will take this',
  decline: 'I cannot',
} as const;

export const askClosedTexts = {
  taken: ({ other }: Other) => `Taken by ${other}. Thank you. There is nothing you need to do.`,
  takenBySomebody: 'Somebody else has taken this. Thank you. There is nothing you need to do.',
  yours: 'You have taken this. What you write in this chat goes to the councillor.',
  declined: 'You said that you cannot. I am asking somebody else.',
  over: 'This call has ended. There is nothing you need to do.',
  'moved-on': 'You did not answer in time, so I have asked somebody else. There is nothing you need to do.',
  'not-for-you': 'Somebody else is dealing with this. There is nothing you need to do.',
} as const;

export const helpingTexts = {
  title: 'You are helping somebody',
  overTitle: 'This call has ended',
  accepted: ({ councillor }: Councillor) =>
    `You are here for ${councillor}. They have been told. What you write goes to them.`,
  talking: ({ councillor }: Councillor) => `You are talking with ${councillor}. What you write goes to them.`,
  handingOver: ({ councillor, other }: Councillor & Other) =>
    `You have asked ${other} to take over from you. Until they accept, ${councillor} is with you.`,
  pausedByYou: 'You have paused. What either of you writes is kept, and passed on when you press Go on.',
  pausedByCouncillor: ({ councillor }: Councillor) =>
    `${atStart(councillor)} has paused. What you write is kept, and passed on when they go on.`,
  incident: {
    none: undefined,
    offered: 'You asked whether this may become a report. There is no answer yet.',
    made: 'A report was made from this call.',
    declined: 'The councillor does not want a report made from this call.',
  },
  withdrawn: ({ councillor }: Councillor) => `${atStart(councillor)} does not need anybody any more.`,
  ended: ({ councillor }: Councillor) => `Your talk with ${councillor} has ended.`,
  outcome: ({ outcome }: { readonly outcome: EscalationOutcome }) => `Outcome: ${outcomeWords[outcome]}.`,
  danger: 'If they are in danger now, tell them to call 999, or call 999 yourself.',
  talkHere: 'Write to them now',
  offerCall: 'Offer a call',
  pause: 'Pause',
  resume: 'Go on',
  end: 'End this call',
  handOver: 'Hand over',
  note: 'Internal note',
  report: 'Make it a report',
  more: 'What else you can do',
  before: 'What was said so far',
} as const;

type Sentence = (given: Councillor & Other) => string;

export const toldHelperTexts = {
  paused: ({ councillor }) =>
    `${atStart(councillor)} has paused the talk. What you write is kept, and passed on when they go on.`,
  resumed: ({ councillor }) => `The talk with ${councillor} goes on. They have what you wrote.`,
  withdrawn: ({ councillor }) =>
    `${atStart(councillor)} does not need anybody any more. This call has ended.`,
  'handed-over': ({ councillor, other }) =>
    `${atStart(other)} has taken over the talk with ${councillor}. Thank you.`,
  'hand-over-declined': ({ councillor, other }) =>
    `${atStart(other)} cannot take over. The talk with ${councillor} stays with you.`,
  'hand-over-no-answer': ({ councillor, other }) =>
    `${atStart(other)} has not answered. The talk with ${councillor} stays with you.`,
  'hand-over-not-reached': ({ councillor, other }) =>
    `${atStart(other)} could not be reached. The talk with ${councillor} stays with you.`,
  'incident-made': ({ councillor }) => `${atStart(councillor)} said yes. A report was made.`,
  'incident-declined': ({ councillor }) =>
    `${atStart(councillor)} said no, so no report was made. Please do not ask again.`,
  'not-delivered': ({ councillor }) =>
    `What you wrote last could not be delivered to ${councillor}. It is kept, but they have not read it.`,
  'edit-passed-on': ({ councillor }) =>
    `You changed a message. ${atStart(councillor)} was sent the new words, and told that they were changed.`,
  'cannot-delete': ({ councillor }) =>
    `${atStart(councillor)} had the message that you deleted. It cannot be taken back, and it stays in the record.`,
  'not-passed-on': () => 'The message that you deleted was not passed on. The record of this call keeps it.',
  'deleted-by-other': ({ councillor }) =>
    `${atStart(councillor)} deleted a message in their own chat. It stays in the record.`,
  'cut-short': ({ councillor }) =>
    `What you wrote was very long, so only its beginning was passed on to ${councillor}. The record of this call keeps all of it.`,
  'aftercare-fine': ({ councillor }) => `${atStart(councillor)} says that they are fine now.`,
  'aftercare-wants-to-talk': ({ councillor }) =>
    `${atStart(councillor)} would like to talk with you again. Please get in touch with them.`,
  'aftercare-opted-out': ({ councillor }) => `${atStart(councillor)} would rather not be asked how they are.`,
  'aftercare-unanswered': ({ councillor }) =>
    `${atStart(councillor)} has not answered how they are. You may want to get in touch with them.`,
} as const satisfies Record<string, Sentence>;

export const sentToTexts = {
  sent: ({ councillor }: Councillor) => `Sent to ${councillor}.`,
  others: 'You are helping others too. To write to one of them, press their name first.',
  spoken: 'Sent. You are helping others too.',
} as const;
