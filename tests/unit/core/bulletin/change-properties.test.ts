import fc from 'fast-check';
import {
  bulletinSchema,
  standardBulletinSettings,
  type Bulletin,
  type BulletinState,
} from '@councillor-safety/core/bulletin/bulletin';
import { actionsFor } from '@councillor-safety/core/bulletin/bulletin-change';
import type { BulletinEffect } from '@councillor-safety/core/bulletin/bulletin-events';
import { afterQuiet } from '@councillor-safety/core/bulletin/bulletin-times';
import { contentOf, morning, person, Story } from './change-story';
import { pressed, walks, type Step } from './change-walks';

interface Moment {
  readonly before: Bulletin;
  readonly after: Bulletin;
  readonly effects: readonly BulletinEffect[];
  readonly now: Date;
  readonly step: Step;
}

/** So that a rule that changes what it was given is found out. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** Walks with one bulletin, and looks at it after each step that was not refused. */
function walk(steps: readonly Step[], look: (moment: Moment) => void): Story {
  const story = new Story();
  let now = morning;
  for (const step of steps) {
    now = new Date(now.getTime() + step.after * 60_000);
    const before = frozen(story.bulletin);
    const problem = story.tries(step.event(before), step.by, { ...step.given, now });
    if (problem) expect(story.bulletin).toBe(before);
    else look({ before, after: story.bulletin, effects: story.effects, now, step });
  }
  return story;
}

const always = (look: (moment: Moment) => void, numRuns = 200, fixed: { seed?: number } = {}): void =>
  fc.assert(
    fc.property(walks, (steps) => {
      walk(steps, look);
    }),
    { numRuns, ...fixed },
  );
const begun = (effects: readonly BulletinEffect[]) => effects.filter((one) => one.type === 'begin-run');

describe('whatever people, the clock and runs do', () => {
  test('nothing is ever on its way without an approval of exactly what is sent', () => {
    always(({ after, effects }) => {
      if (begun(effects).some(({ kind }) => kind === 'send' || kind === 'correct'))
        expect(after.state).toBe('sending');
      if (after.state !== 'sending') return;
      expect(after.approval?.contentVersion).toBe(after.contentVersion);
      expect(after.published).toMatchObject({ content: after.content, contentVersion: after.contentVersion });
      expect(after.published?.approval).toEqual(after.approval);
      expect(after.runs.at(-1)).toMatchObject({ contentVersion: after.contentVersion });
    });
  });

  test('no approval survives another content, and content never changes under its number', () => {
    always(({ before, after }) => {
      for (const one of [after.approval, after.asked, after.confirmed])
        expect(one?.contentVersion ?? after.contentVersion).toBe(after.contentVersion);
      const differs = JSON.stringify(before.content) !== JSON.stringify(after.content);
      expect(after.contentVersion - before.contentVersion).toBe(differs ? 1 : 0);
    });
  });

  test("approval is the champion's, or of an officer who neither wrote nor asked for it", () => {
    always(({ after: { approval, asked, content, editors, state } }) => {
      if (['approved', 'scheduled', 'sending'].includes(state)) expect(approval).toBeDefined();
      if (approval?.as === 'champion') expect(approval.by).toBe(content.authorId);
      if (approval?.as !== 'second-officer') return;
      expect(content.urgency).toBe('urgent');
      expect([...editors, asked?.by]).not.toContain(approval.by);
    });
  });

  test('after recall nothing ever goes again', () => {
    always(({ before, after, effects }) => {
      if (before.state !== 'recalled') return;
      expect(after).toBe(before);
      expect(effects).toEqual([]);
    });
  });

  test('every change counts once, keeps to the schema, and leaves what it was given', () => {
    always(({ before, after }) => {
      expect(after.version - before.version).toBe(after === before ? 0 : 1);
      expect(bulletinSchema.parse(after)).toEqual(after);
    }, 100);
  });

  test('the timer is always set for what is planned, and only for that', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        let timer: string | undefined;
        walk(steps, ({ after, effects }) => {
          for (const effect of effects) if (effect.type === 'due-at') timer = effect.at?.toISOString();
          expect(timer).toBe(after.dueAt);
          expect(after.dueAt !== undefined).toBe(after.state === 'scheduled');
        });
      }),
      { numRuns: 200 },
    );
  });

  test('the archive shows what people have, until it is taken back', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        let archive: number | undefined;
        walk(steps, ({ after, effects }) => {
          for (const { type } of effects)
            if (type === 'publish') archive = after.published?.contentVersion;
            else if (type === 'unpublish') archive = undefined;
          expect(archive).toBe(after.state === 'recalled' ? undefined : after.published?.contentVersion);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('a routine one never begins in quiet hours, and every run is written down once', () => {
    always(({ after, effects, now, step }) => {
      const { quiet } = step.given.settings ?? standardBulletinSettings;
      if (begun(effects).some(({ kind }) => kind === 'send') && after.content.urgency === 'routine')
        expect(afterQuiet(now, quiet)).toEqual(now);
      for (const { runId, kind } of begun(effects)) expect(after.runs.at(-1)).toMatchObject({ runId, kind });
      expect(new Set(after.runs.map(({ runId }) => runId)).size).toBe(after.runs.length);
    });
  });

  test('a screen offers what is not refused, and nothing else', () => {
    const run = { state: 'running', hasLeft: false } as const;
    const refusable = [...pressed.filter((type) => type !== 'resume'), 'edit', 'approve', 'refuse'] as const;
    always(({ after }) => {
      const { when, contentVersion } = after;
      const more = { content: contentOf({ title: 'Quite new' }), when, contentVersion, words: 'No.' };
      for (const key of ['officer', 'champion', 'councillor']) {
        const may = actionsFor(after, person(key), run);
        const possible = refusable.filter(
          (type) => new Story(after).tries({ type, ...more }, key, { hasLeft: false }) === undefined,
        );
        expect(refusable.filter((type) => may.includes(type))).toEqual(possible);
      }
    }, 60);
  });

  test('walks of this kind come everywhere', () => {
    const seen = new Set<BulletinState>();
    // The same walks each time: whether chance comes everywhere in so many is no question about the rules.
    always(({ after }) => seen.add(after.state), 600, { seed: 20_261_120 });
    expect([...seen].sort()).toEqual([...bulletinSchema.shape.state.options].sort());
  });
});
