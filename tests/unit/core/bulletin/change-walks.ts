import fc from 'fast-check';
import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinEvent } from '@councillor-safety/core/bulletin/bulletin-events';
import { at, contentOf, idOf, morning, onApproval, type Given } from './change-story';

/** One step of somebody through a bulletin; the event is made for what there is when it comes. */
export interface Step {
  readonly by: string | undefined;
  readonly given: Given;
  readonly event: (bulletin: Bulletin) => BulletinEvent;
  /** Minutes since the step before. */
  readonly after: number;
}

const hour = 60;
const anybody = fc.constantFrom('officer', 'officer2', 'legal', 'champion', 'councillor', undefined);
const officer = fc.constantFrom('officer', 'officer2', 'legal');
const contents = fc.constantFrom(
  contentOf(),
  contentOf({ title: 'Another title' }),
  contentOf({ urgency: 'urgent' }),
  contentOf({ urgency: 'urgent', title: 'Another title' }),
  contentOf({ authorId: idOf('councillor') }),
);
const whens = fc.oneof(
  { weight: 3, arbitrary: fc.constant(onApproval) },
  fc
    .integer({ min: -2 * hour, max: 90 * hour })
    .map((minutes) => at(new Date(morning.getTime() + minutes * 60_000).toISOString().slice(0, 16))),
);
/** Mostly what was seen last; now and then an old card. */
const seen = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constantFrom(-1, -2, 1));
const versionSeen = ({ contentVersion }: Bulletin, off: number): number => Math.max(1, contentVersion + off);

type Made = fc.Arbitrary<Pick<Step, 'by' | 'event'>>;
const step = (by: fc.Arbitrary<string | undefined>, events: fc.Arbitrary<Step['event']>): Made =>
  fc.record({ by: fc.oneof({ weight: 4, arbitrary: by }, anybody), event: events });

const edits = step(
  officer,
  fc.tuple(contents, whens).map(([content, when]) => () => ({ type: 'edit', content, when })),
);
const asks = step(
  officer,
  fc
    .tuple(fc.constantFrom('champion', 'second-officer'), fc.constantFrom('Away.', undefined))
    .map(([of, why]) => () => ({ type: 'ask', of, why, confirmWarnings: true })),
);
const decisions = step(
  fc.constantFrom('champion', 'officer2', 'legal'),
  fc.tuple(fc.integer({ min: 0, max: 4 }), seen).map(([one, off]) => (bulletin) => {
    const contentVersion = versionSeen(bulletin, off);
    return one === 0 ? { type: 'refuse', contentVersion, words: 'No.' } : { type: 'approve', contentVersion };
  }),
);
const sends = step(
  officer,
  whens.map((when) => () => ({ type: 'send', when, people: 14 })),
);
const dues = step(
  fc.constant(undefined),
  fc.constant(() => ({ type: 'due' })),
);
const endings = step(
  fc.constant(undefined),
  fc
    .integer({ min: 1, max: 3 })
    .map((back) => ({ runs }) => ({ type: 'run-ended', runId: runs.at(-back)?.runId ?? '' })),
);
export const pressed = [
  'take-back',
  'cancel',
  'pause',
  'resume',
  'stop',
  'recall',
  'remind',
  'discard',
] as const;
const presses = (...types: readonly (typeof pressed)[number][]): Made =>
  step(
    officer,
    fc.constantFrom(...types).map((type) => () => ({ type })),
  );

const made: Made = fc.oneof(
  { weight: 4, arbitrary: edits },
  { weight: 5, arbitrary: asks },
  { weight: 6, arbitrary: decisions },
  { weight: 2, arbitrary: sends },
  { weight: 3, arbitrary: dues },
  { weight: 4, arbitrary: endings },
  { weight: 3, arbitrary: presses('take-back', 'cancel', 'pause', 'resume', 'stop', 'remind') },
  { weight: 1, arbitrary: presses('recall', 'discard') },
);
const givens: fc.Arbitrary<Given> = fc.record({
  people: fc.oneof({ weight: 6, arbitrary: fc.constant(14) }, fc.constantFrom(13, undefined)),
  check: fc.oneof(
    { weight: 6, arbitrary: fc.constant({ errors: 0, warnings: 0 }) },
    fc.constantFrom({ errors: 1, warnings: 0 }, { errors: 0, warnings: 1 }),
  ),
  hasLeft: fc.constantFrom(true, false, undefined),
  settings: fc.constantFrom(
    { quiet: { from: '21:00', to: '07:00' }, authors: [], questionsReadBy: 'Member services' },
    { quiet: { from: '09:00', to: '17:00' }, authors: [], questionsReadBy: 'Member services' },
    { quiet: { from: '00:00', to: '00:00' }, authors: [], questionsReadBy: 'Member services' },
  ),
});

export const walks: fc.Arbitrary<readonly Step[]> = fc.array(
  fc
    .tuple(made, givens, fc.constantFrom(0, 1, 20, 3 * hour, 14 * hour))
    .map(([one, given, after]) => ({ ...one, given, after })),
  { minLength: 10, maxLength: 60 },
);
