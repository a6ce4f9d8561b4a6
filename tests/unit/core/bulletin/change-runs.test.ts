import type { Story } from './change-story';
import { contentOf, correcting, idOf, morning, person, stories } from './change-story';

const remind = { type: 'remind' } as const;
const recall = { type: 'recall' } as const;
const ended = (runId: string) => ({ type: 'run-ended', runId }) as const;
const otherRun = 'f0000000-0000-4000-8000-000000000001';
const corrected = (): Story => correcting().asks().approves();

describe('the end of a run', () => {
  test('it is sent, and the officer hears', () => {
    const { bulletin, effects } = stories.sending().ends();
    expect(bulletin.state).toBe('sent');
    expect(effects).toEqual([{ type: 'tell', to: [idOf('officer')], news: 'sent' }]);
  });

  test('after a correction nobody hears of it again', () => {
    const { bulletin, effects } = corrected().ends();
    expect(bulletin).toMatchObject({ state: 'sent', published: { contentVersion: 2 } });
    expect(effects).toEqual([]);
  });

  test('the correction of a stopped one leaves it stopped', () => {
    const story = stories
      .stopped()
      .writes(contentOf({ title: 'Put right' }))
      .asks()
      .approves()
      .ends();
    expect(story.bulletin.state).toBe('stopped');
  });

  test.each(['sent', 'stopped', 'recalled', 'approved'] as const)('%s: it stays so', (state) => {
    const story = stories[state]();
    const before = story.bulletin;
    expect(story.does(ended(story.runId)).bulletin).toBe(before);
    expect(story.effects).toEqual([]);
  });

  test('of reminders: nothing changes', () => {
    const story = stories.sent().does(remind, 'officer');
    const before = story.bulletin;
    expect(story.ends().bulletin).toBe(before);
  });

  test('of another run, or an older one: nothing changes', () => {
    const story = corrected();
    const [before, first] = [story.bulletin, story.bulletin.runs[0]?.runId ?? ''];
    expect(story.does(ended(otherRun)).bulletin).toBe(before);
    expect(story.does(ended(first)).bulletin).toBe(before);
    expect(story.effects).toEqual([]);
  });
});

describe('a run on its way', () => {
  test.each(['pause', 'resume'] as const)('%s', (type) => {
    const story = stories.sending().does({ type }, 'officer2');
    expect(story.bulletin).toMatchObject({ state: 'sending', version: 4 });
    expect(story.effects).toEqual([{ type: 'run', runId: story.runId, change: type }]);
  });

  test('stop: who has it keeps it', () => {
    const story = stories.sending().does({ type: 'stop' }, 'officer2');
    expect(story.bulletin).toMatchObject({
      state: 'stopped',
      published: { contentVersion: 1, stoppedAt: morning.toISOString() },
    });
    expect(story.effects).toEqual([{ type: 'run', runId: story.runId, change: 'stop' }]);
    expect(story.tries({ type: 'stop' }, 'officer')).toBe('already-done');
  });

  test('a stopped correction does not say that the bulletin was', () => {
    const story = corrected().does({ type: 'stop' }, 'officer');
    expect(story.bulletin.state).toBe('stopped');
    expect(story.bulletin.published?.stoppedAt).toBeUndefined();
    story
      .writes(contentOf({ title: 'Once more' }))
      .asks()
      .approves()
      .ends();
    expect(story.bulletin.state).toBe('sent');
  });

  test.each(['draft', 'asked', 'approved', 'scheduled', 'sent', 'recalled', 'discarded'] as const)(
    '%s: there is none',
    (state) => {
      for (const type of ['pause', 'resume', 'stop'] as const)
        expect(stories[state]().tries({ type }, 'officer')).toBe('moved-on');
    },
  );

  test('only officers stop it', () => {
    for (const by of ['champion', 'councillor', undefined])
      for (const type of ['pause', 'resume', 'stop'] as const)
        expect(stories.sending().tries({ type }, by)).toBe('not-allowed');
  });
});

describe('recall', () => {
  const asked = (): Story => correcting().asks();
  test.each([
    ['sending', stories.sending],
    ['sent', stories.sent],
    ['stopped', stories.stopped],
    ['a correction being drafted', correcting],
    ['a correction being asked for', asked],
    ['a correction on its way', corrected],
  ])('%s: it is taken back and out of the archive', (_what, begin) => {
    for (const by of ['officer2', 'champion']) {
      const story = begin();
      const [{ runs, published }] = [story.bulletin];
      story.does(recall, by);
      expect(story.bulletin).toMatchObject({ state: 'recalled', published });
      expect(story.bulletin.recalled).toEqual({ by: idOf(by), at: morning.toISOString() });
      expect(story.effects).toEqual([
        ...runs.map(({ runId }) => ({ type: 'run', runId, change: 'stop' })),
        { type: 'begin-run', runId: story.runId, kind: 'recall' },
        { type: 'unpublish' },
      ]);
      expect(story.ends().bulletin.state).toBe('recalled');
    }
  });

  test('reminders on their way are stopped too', () => {
    const story = stories.sent().does(remind, 'officer');
    const reminding = story.runId;
    expect(story.does(recall, 'officer').effects).toContainEqual({
      type: 'run',
      runId: reminding,
      change: 'stop',
    });
  });

  test('the champion of what people have, not of a correction that nobody has seen', () => {
    const story = stories.sent().writes(contentOf({ authorId: idOf('councillor') }));
    expect(story.tries(recall, 'councillor')).toBe('not-allowed');
    expect(story.tries(recall, 'champion')).toBeUndefined();
  });

  test('not somebody who was the champion', () => {
    const story = stories.sent();
    const gone = { ...person('champion'), roles: ['councillor'] as const };
    expect(story.triesAs(recall, gone)).toBe('not-allowed');
  });

  test.each(['draft', 'asked', 'approved', 'scheduled', 'discarded'] as const)(
    '%s: nobody has it',
    (state) => {
      expect(stories[state]().tries(recall, 'officer')).toBe('moved-on');
      expect(stories[state]().tries(recall, 'champion')).toBe('not-allowed');
    },
  );

  test('once', () => {
    expect(stories.recalled().tries(recall, 'officer2')).toBe('already-done');
    expect(stories.sent().tries(recall, 'councillor')).toBe('not-allowed');
    expect(stories.sent().tries(recall)).toBe('not-allowed');
  });
});

describe('reminders', () => {
  test.each(['sent', 'stopped'] as const)('%s: once, and it stays as it is', (state) => {
    const story = stories[state]().does(remind, 'officer2');
    expect(story.bulletin.state).toBe(state);
    expect(story.bulletin.runs.at(-1)).toMatchObject({
      kind: 'remind',
      contentVersion: 1,
      by: idOf('officer2'),
    });
    expect(story.effects).toEqual([{ type: 'begin-run', runId: story.runId, kind: 'remind' }]);
    expect(story.tries(remind, 'officer')).toBe('reminded-already');
  });

  test('once more for what was put right', () => {
    const story = stories
      .sent()
      .does(remind, 'officer')
      .writes(contentOf({ title: 'Put right' }));
    story.asks().approves().ends().does(remind, 'officer');
    expect(story.bulletin.runs.at(-1)).toMatchObject({ kind: 'remind', contentVersion: 2 });
  });

  test('a correction that was thrown away is no reason for another', () => {
    const story = stories
      .sent()
      .does(remind, 'officer')
      .writes(contentOf({ title: 'Put right' }));
    story.does({ type: 'discard' }, 'officer');
    expect(story.tries(remind, 'officer')).toBe('reminded-already');
  });

  test.each(['draft', 'asked', 'approved', 'scheduled', 'sending', 'recalled', 'discarded'] as const)(
    '%s: nobody is reminded',
    (state) => {
      expect(stories[state]().tries(remind, 'officer')).toBe('moved-on');
    },
  );

  test('only by officers', () => {
    expect(stories.sent().tries(remind, 'champion')).toBe('not-allowed');
    expect(stories.sent().tries(remind)).toBe('not-allowed');
  });
});
