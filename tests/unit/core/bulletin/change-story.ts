import {
  standardBulletinSettings,
  type Bulletin,
  type BulletinContent,
  type BulletinState,
  type BulletinWhen,
} from '@councillor-safety/core/bulletin/bulletin';
import { changeBulletin, newBulletin } from '@councillor-safety/core/bulletin/bulletin-change';
import type {
  BulletinEffect,
  BulletinEvent,
  BulletinProblem,
  BulletinWorld,
} from '@councillor-safety/core/bulletin/bulletin-events';
import { personIdSchema, type Person, type PersonId } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';

export function person(key: string): Person {
  const found = samplePeople.find((one) => one.key === key);
  if (!found) throw new Error(`There is no sample person '${key}'`);
  const { id, name, roles, offices } = found;
  return { id: personIdSchema.parse(id), name, roles, offices };
}
export const idOf = (key: string): PersonId => person(key).id;

const uuid = (start: string, count: number): string =>
  `${start}0000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
/** Ids one after the other. */
export function ids(start = 'a'): () => string {
  let count = 0;
  return () => uuid(start, (count += 1));
}

export const contentOf = (parts: Partial<BulletinContent> = {}): BulletinContent => ({
  title: 'Safety bulletin',
  sections: [{ id: uuid('b', 1), kind: 'champion', heading: 'From your champion', text: 'Look out.' }],
  authorId: idOf('champion'),
  urgency: 'routine',
  audience: { everyCouncillor: true, groups: [], channels: [] },
  ...parts,
});
export const urgent = contentOf({ urgency: 'urgent' });

export const onApproval: BulletinWhen = { kind: 'on-approval' };
export const at = (wallTime: string): BulletinWhen => ({ kind: 'at', wallTime });

/** Ten in the morning. */
export const morning = new Date('2026-12-01T10:00:00Z');
/** Half past ten in the evening: quiet until 07:00 on the 2nd. */
export const evening = new Date('2026-12-01T22:30:00Z');
export const endOfQuiet = '2026-12-02T07:00:00.000Z';

export type Given = Partial<Omit<BulletinWorld, 'by'>>;

export const worldOf = (by: Person | undefined, given: Given = {}): BulletinWorld => ({
  now: morning,
  by,
  settings: standardBulletinSettings,
  champions: [idOf('champion')],
  officers: ['officer', 'officer2', 'legal'].map(idOf),
  people: 14,
  check: { errors: 0, warnings: 0 },
  newId: ids(),
  ...given,
});

/** One bulletin and what became of it. `bulletin` is as it stands; `effects` are those of the last event. */
export class Story {
  effects: readonly BulletinEffect[] = [];
  private readonly newId = ids('c');

  constructor(
    public bulletin: Bulletin = newBulletin({
      id: uuid('d', 1),
      content: contentOf(),
      by: person('officer'),
      now: morning,
    }),
  ) {}

  /** The event of a person, or of nobody; a refusal is an error. */
  does(event: BulletinEvent, by?: string, given?: Given): this {
    const problem = this.tries(event, by, given);
    if (problem) throw new Error(`${event.type} was refused: ${problem}`);
    return this;
  }

  /** Why it is refused; undefined when it is not. */
  tries(event: BulletinEvent, by?: string, given?: Given): BulletinProblem | undefined {
    return this.triesAs(event, by === undefined ? undefined : person(by), given);
  }

  triesAs(event: BulletinEvent, by: Person | undefined, given?: Given): BulletinProblem | undefined {
    const world = worldOf(by, { newId: this.newId, ...given });
    const result = changeBulletin(this.bulletin, event, world);
    if (!result.ok) return result.problem;
    this.bulletin = result.bulletin;
    this.effects = result.effects;
    return undefined;
  }

  get runId(): string {
    return this.bulletin.runs.at(-1)?.runId ?? '';
  }

  writes(content: BulletinContent, when = this.bulletin.when, by = 'officer', given?: Given): this {
    return this.does({ type: 'edit', content, when }, by, given);
  }

  asks(of: 'champion' | 'second-officer' = 'champion', given?: Given): this {
    const why = of === 'second-officer' ? 'The champion is away.' : undefined;
    return this.does({ type: 'ask', of, why, confirmWarnings: false }, 'officer', given);
  }

  approves(by = 'champion', given?: Given): this {
    return this.does({ type: 'approve', contentVersion: this.bulletin.contentVersion }, by, given);
  }

  ends(): this {
    return this.does({ type: 'run-ended', runId: this.runId });
  }
}

const presses = (type: 'stop' | 'recall' | 'discard' | 'cancel') => (story: Story) =>
  story.does({ type }, 'officer', { hasLeft: false });
const sending = (): Story => new Story().asks().approves();
const planned = (): Story => new Story().writes(contentOf(), at('2026-12-03T09:30')).asks().approves();

/** A bulletin in each state, as it gets there. */
export const stories: Readonly<Record<BulletinState, () => Story>> = {
  draft: () => new Story(),
  asked: () => new Story().asks(),
  approved: () => presses('cancel')(planned()),
  scheduled: planned,
  sending,
  sent: () => sending().ends(),
  stopped: () => presses('stop')(sending()),
  recalled: () => presses('recall')(sending().ends()),
  discarded: () => presses('discard')(new Story()),
};

/** Sent, and a correction of it is being written. */
export const correcting = (): Story =>
  stories.sent().writes(contentOf({ title: 'Safety bulletin, put right' }), onApproval, 'officer2');
