import { standardBulletinSettings } from '@councillor-safety/core/bulletin/bulletin';
import {
  at,
  contentOf,
  correcting,
  endOfQuiet,
  evening,
  idOf,
  morning,
  onApproval,
  stories,
  Story,
  urgent,
} from './change-story';

const send = (when = onApproval, people = 14) => ({ type: 'send', when, people }) as const;
const cancel = { type: 'cancel' } as const;
const due = { type: 'due' } as const;
const urgentApproved = (): Story =>
  new Story().writes(urgent, at('2026-12-03T09:30')).asks().approves().does(cancel, 'officer');

describe('sending what is approved', () => {
  test('now', () => {
    const { bulletin, effects } = stories.approved().does(send(), 'officer2');
    expect(bulletin).toMatchObject({ state: 'sending', when: onApproval });
    expect(bulletin.published).toMatchObject({ contentVersion: 1, firstAt: morning.toISOString() });
    expect(bulletin.runs.at(-1)).toMatchObject({ kind: 'send', by: idOf('officer2') });
    expect(effects.map(({ type }) => type)).toEqual(['begin-run', 'publish']);
  });

  test('at a minute', () => {
    const when = at('2026-12-02T12:00');
    const { bulletin, effects } = stories.approved().does(send(when), 'officer');
    expect(bulletin).toMatchObject({ state: 'scheduled', when, dueAt: '2026-12-02T12:00:00.000Z' });
    expect(effects).toEqual([{ type: 'due-at', at: new Date('2026-12-02T12:00:00Z') }]);
  });

  test('at night a routine one waits, an urgent one goes', () => {
    const given = { now: evening };
    expect(stories.approved().does(send(), 'officer', given).bulletin).toMatchObject({
      state: 'scheduled',
      dueAt: endOfQuiet,
    });
    expect(urgentApproved().does(send(), 'officer', given).bulletin.state).toBe('sending');
  });

  test.each([
    [send(onApproval, 13), {}, 'audience-changed'],
    [send(onApproval, 15), {}, 'audience-changed'],
    [send(), { people: undefined }, 'audience-unknown'],
    [send(onApproval, 0), { people: 0 }, undefined],
    [send(at('2026-12-01T09:59')), {}, 'past-time'],
    [send(at('2027-03-28T01:30')), {}, 'no-such-time'],
    [send(at('2027-12-03T10:00')), {}, 'too-far-ahead'],
  ])('%j %j: %s', (event, given, problem) => {
    expect(stories.approved().tries(event, 'officer', given)).toBe(problem);
  });

  test('two officers press: the second one hears that it is done, and nothing goes twice', () => {
    for (const when of [onApproval, at('2026-12-02T12:00')]) {
      const story = stories.approved().does(send(when), 'officer');
      const before = story.bulletin;
      expect(story.tries(send(), 'officer2')).toBe('already-done');
      expect(story.bulletin).toBe(before);
    }
  });

  test.each([
    ['draft', 'moved-on'],
    ['asked', 'moved-on'],
    ['sent', 'already-done'],
    ['stopped', 'already-done'],
    ['recalled', 'moved-on'],
    ['discarded', 'moved-on'],
  ] as const)('%s: %s', (state, problem) => {
    expect(stories[state]().tries(send(), 'officer')).toBe(problem);
  });

  test('whatever a row says: an approval of other content sends nothing', () => {
    const approved = new Story({ ...stories.approved().bulletin, contentVersion: 2 });
    expect(approved.tries(send(), 'officer')).toBe('moved-on');
    const scheduled = new Story({ ...stories.scheduled().bulletin, contentVersion: 2 });
    const before = scheduled.bulletin;
    scheduled.does(due, undefined, { now: new Date('2026-12-03T09:30:00Z') });
    expect(scheduled.bulletin).toBe(before);
  });

  test.each(['champion', 'councillor', undefined])('%s cannot send', (by) => {
    expect(stories.approved().tries(send(), by)).toBe('not-allowed');
  });
});

describe('at its time', () => {
  const minute = new Date('2026-12-03T09:30:00Z');

  test('it goes, in the name of who approved it', () => {
    const { bulletin, effects } = stories.scheduled().does(due, undefined, { now: minute });
    expect(bulletin).toMatchObject({ state: 'sending', published: { firstAt: minute.toISOString() } });
    expect(bulletin.dueAt).toBeUndefined();
    expect(bulletin.runs).toMatchObject([{ kind: 'send', by: idOf('champion') }]);
    expect(effects.map(({ type }) => type)).toEqual(['due-at', 'begin-run', 'publish']);
  });

  test('too early, nothing changes and the timer is set again', () => {
    const story = stories.scheduled();
    const before = story.bulletin;
    story.does(due, undefined, { now: new Date(minute.getTime() - 1) });
    expect(story.bulletin).toBe(before);
    expect(story.effects).toEqual([{ type: 'due-at', at: minute }]);
  });

  test('a timer that fires twice sends once', () => {
    const story = stories.scheduled().does(due, undefined, { now: minute });
    const before = story.bulletin;
    expect(story.does(due, undefined, { now: minute }).bulletin).toBe(before);
    expect(story.effects).toEqual([]);
  });

  test('quiet hours that were set meanwhile put a routine one off, and no urgent one', () => {
    const settings = { ...standardBulletinSettings, quiet: { from: '09:00', to: '10:00' } };
    const given = { now: minute, settings };
    const story = stories.scheduled().does(due, undefined, given);
    const ten = '2026-12-03T10:00:00.000Z';
    expect(story.bulletin).toMatchObject({ state: 'scheduled', dueAt: ten });
    expect(story.effects).toEqual([{ type: 'due-at', at: new Date(ten) }]);
    story.does(due, undefined, { now: new Date(ten), settings });
    expect(story.bulletin.state).toBe('sending');

    const hurried = new Story().writes(urgent, at('2026-12-03T09:30')).asks().approves();
    expect(hurried.does(due, undefined, given).bulletin.state).toBe('sending');
  });

  test('when the service comes back at night, a routine one waits for the morning', () => {
    const story = stories.scheduled().does(due, undefined, { now: new Date('2026-12-03T23:00:00Z') });
    expect(story.bulletin).toMatchObject({ state: 'scheduled', dueAt: '2026-12-04T07:00:00.000Z' });
  });

  test.each(['draft', 'asked', 'approved', 'sending', 'sent', 'stopped', 'recalled', 'discarded'] as const)(
    '%s: nothing happens',
    (state) => {
      const story = stories[state]();
      const before = story.bulletin;
      expect(story.does(due, undefined, { now: minute }).bulletin).toBe(before);
      expect(story.effects).toEqual([]);
    },
  );
});

describe('calling it off', () => {
  test('a planned one is approved again, with nothing to wait for', () => {
    const { bulletin, effects } = stories.scheduled().does(cancel, 'officer2');
    expect(bulletin).toMatchObject({ state: 'approved', approval: { contentVersion: 1 } });
    expect(bulletin.dueAt).toBeUndefined();
    expect(effects).toEqual([{ type: 'due-at', at: undefined }]);
  });

  test('one on its way, before the first message has left', () => {
    const story = stories.sending();
    const { runId } = story;
    story.does(cancel, 'officer', { hasLeft: false });
    expect(story.bulletin.state).toBe('approved');
    expect(story.bulletin.published).toBeUndefined();
    expect(story.effects).toEqual([{ type: 'run', runId, change: 'stop' }, { type: 'unpublish' }]);
  });

  test('then it can go again, and the end of the first run is not the end of the second', () => {
    const story = stories.sending();
    const first = story.runId;
    story.does(cancel, 'officer', { hasLeft: false });
    expect(story.does({ type: 'run-ended', runId: first }).bulletin.state).toBe('approved');
    story.does(send(), 'officer').does({ type: 'run-ended', runId: first });
    expect(story.bulletin.state).toBe('sending');
    expect(story.ends().bulletin.state).toBe('sent');
  });

  test('who wrote it stays known, so that they cannot be its second officer', () => {
    const { bulletin } = stories.sending().does(cancel, 'officer', { hasLeft: false });
    expect(bulletin.editors).toEqual([idOf('officer')]);
  });

  test.each([true, undefined])('not once a message has left: %s', (hasLeft) => {
    expect(stories.sending().tries(cancel, 'officer', { hasLeft })).toBe('has-left');
  });

  test('not a correction: what it changes has left long ago', () => {
    const story = correcting().asks().approves();
    expect(story.tries(cancel, 'officer', { hasLeft: false })).toBe('has-left');
  });

  test.each([
    ['draft', 'moved-on'],
    ['asked', 'moved-on'],
    ['approved', 'already-done'],
    ['sent', 'has-left'],
    ['stopped', 'has-left'],
    ['recalled', 'moved-on'],
    ['discarded', 'moved-on'],
  ] as const)('%s: %s', (state, problem) => {
    expect(stories[state]().tries(cancel, 'officer', { hasLeft: false })).toBe(problem);
  });

  test('only by officers', () => {
    expect(stories.scheduled().tries(cancel, 'champion')).toBe('not-allowed');
  });

  test('what was called off and then changed needs approval again', () => {
    const story = stories.approved().writes(contentOf({ title: 'Other' }));
    expect(story.tries(send(), 'officer')).toBe('moved-on');
  });
});
