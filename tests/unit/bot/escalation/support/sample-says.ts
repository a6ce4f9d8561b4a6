import { escalationReferenceSchema } from '@councillor-safety/core/escalation/escalation';
import type { Say, SayOf } from '@councillor-safety/core/escalation/escalation-notices';
import { escalationOutcomes, escalationStates } from '@councillor-safety/core/escalation/escalation-words';

/** Plainly invented; long, and written from right to left in part, as names may be. */
export const sampleNames = {
  councillor: 'Cllr Avani Thistlewood',
  helper: 'the on-call officer',
  namedHelper: 'Imani Larkspur',
  colleague: 'Jonty Pemberwick',
  words: 'He shouted “I know where you live”.\n\n\tThen [he](https://bad.example) left & *laughed*.',
} as const;

export const sampleNow = new Date('2026-11-20T23:41:00Z');
const since = '2026-11-20T23:40:00Z';
const nextAt = '2026-11-20T23:46:00Z';
const afterMidnight = '2026-11-21T00:10:00Z';
export const sampleReference = escalationReferenceSchema.parse('TK-7K3MPX2Q');
const reference = sampleReference;
const phones = [
  { label: 'Council out of hours', phone: '01632 960123' },
  { label: 'Monitoring centre', phone: '01632 960456' },
];
const { councillor, helper, namedHelper, colleague, words } = sampleNames;

export const standingSay = (more: Partial<SayOf<'standing'>> = {}): SayOf<'standing'> => ({
  say: 'standing',
  reference,
  state: 'waiting',
  waitingFor: [helper],
  since,
  nextAt,
  broadcast: false,
  paused: false,
  phones: [],
  ...more,
});
const standings: readonly SayOf<'standing'>[] = [
  standingSay(),
  standingSay({ waitingFor: [], nextAt: afterMidnight }),
  standingSay({ broadcast: true, waitingFor: [], phones }),
  ...escalationStates
    .filter((state) => state !== 'waiting')
    .map((state) => standingSay({ state, waitingFor: [], nextAt: undefined, helper: namedHelper })),
  standingSay({ state: 'in-conversation', waitingFor: [], nextAt: undefined, helper, paused: true }),
];

type What = SayOf<'told'>['what'];
const tolds: readonly What[] = [
  { is: 'asking', whom: [helper], nextAt },
  { is: 'nobody-yet', whom: ['the second on-call officer', namedHelper], nextAt: afterMidnight },
  { is: 'asking-next-now', whom: [], nextAt },
  { is: 'everybody', howMany: 7, nextAt, phones },
  { is: 'everybody', howMany: 0, nextAt, phones: [] },
  { is: 'accepted', helper },
  { is: 'handing-over', helper, to: colleague },
  { is: 'handed-over', helper: namedHelper },
  { is: 'hand-over-failed', helper },
  { is: 'helper-gone' },
  { is: 'paused', byYou: true, helper },
  { is: 'paused', byYou: false, helper: namedHelper },
  { is: 'resumed', byYou: true, helper },
  { is: 'resumed', byYou: false, helper },
  { is: 'excluded', name: namedHelper },
  { is: 'call-offered', helper, phone: '07700 900123' },
  { is: 'call-offered', helper, phone: 'ask at the desk' },
  { is: 'incident-made', incident: 'CS-7K3MPX2Q' },
  { is: 'not-delivered' },
  { is: 'edit-passed-on' },
  { is: 'cannot-delete' },
  { is: 'not-passed-on' },
  { is: 'deleted-by-other', helper },
  { is: 'cut-short' },
  { is: 'ended', helper },
  { is: 'ended', helper: namedHelper, aftercareOn: '2026-11-23T09:00:00Z' },
  { is: 'withdrawn' },
  { is: 'aftercare-noted', answer: 'fine' },
  { is: 'aftercare-noted', answer: 'wants-to-talk' },
  { is: 'aftercare-noted', answer: 'opted-out' },
];

export const relaySay = (more: Partial<SayOf<'relay'>> = {}): SayOf<'relay'> => ({
  ...{ say: 'relay', reference, key: 'one', from: helper, text: words, edited: false, part: 1, parts: 1 },
  ...more,
});

export const askSay = (more: Partial<SayOf<'ask'>> = {}): SayOf<'ask'> => ({
  ...{
    say: 'ask',
    reference,
    askKey: `${reference}:ask:1`,
    councillor,
    as: 'first-on-call',
    since,
    attempt: 1,
  },
  ...more,
});
const places = ['second-on-call', 'on-call', 'champion', 'person', 'office:legal', 'group:1', 'broadcast'];

export const helpingSay = (more: Partial<SayOf<'helping'>> = {}): SayOf<'helping'> => ({
  ...{ say: 'helping', reference, councillor, state: 'accepted', incident: 'none', mayOfferCall: true },
  ...more,
});

const toldHelpers: readonly SayOf<'told-helper'>['what'][] = [
  ...(['paused', 'resumed', 'withdrawn', 'handed-over', 'hand-over-declined'] as const),
  ...(['hand-over-no-answer', 'hand-over-not-reached', 'incident-made', 'incident-declined'] as const),
  ...(['not-delivered', 'edit-passed-on', 'cannot-delete', 'not-passed-on', 'deleted-by-other'] as const),
  ...(['cut-short', 'aftercare-fine', 'aftercare-wants-to-talk', 'aftercare-opted-out'] as const),
  'aftercare-unanswered',
];

/** One of everything that the rules can want said. */
export const sampleSays: readonly Say[] = [
  ...standings,
  ...tolds.map((what): Say => ({ say: 'told', reference, what })),
  relaySay(),
  relaySay({ from: councillor, edited: true, part: 2, parts: 3 }),
  { say: 'picture', reference, key: 'two', from: councillor },
  ...([undefined, 'yes', 'no', 'over'] as const).map((answered): Say => ({
    say: 'incident-question',
    reference,
    helper: namedHelper,
    answered,
  })),
  ...([undefined, 'fine', 'wants-to-talk', 'opted-out', 'over'] as const).map((answered): Say => ({
    say: 'aftercare-question',
    reference,
    answered,
  })),
  askSay(),
  askSay({ attempt: 2, handOverFrom: undefined }),
  askSay({ handOverFrom: colleague, as: 'hand-over' }),
  ...places.map((as) => askSay({ as, attempt: 5 })),
  ...(['taken', 'yours', 'declined', 'over', 'moved-on', 'not-for-you'] as const).map((why): Say => ({
    say: 'ask-closed',
    reference,
    why,
    ...(why === 'taken' && { by: colleague }),
  })),
  helpingSay(),
  helpingSay({ state: 'in-conversation', incident: 'offered', mayOfferCall: false }),
  helpingSay({ state: 'in-conversation', pausedBy: 'helper', incident: 'made' }),
  helpingSay({ state: 'in-conversation', pausedBy: 'councillor', incident: 'declined' }),
  helpingSay({ state: 'handed-over', handOverTo: colleague }),
  ...escalationOutcomes.map((outcome) => helpingSay({ state: 'ended', outcome })),
  helpingSay({ state: 'withdrawn' }),
  ...toldHelpers.map((what): Say => ({ say: 'told-helper', reference, councillor, what, other: colleague })),
];
