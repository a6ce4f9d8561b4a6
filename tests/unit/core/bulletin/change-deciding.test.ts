import {
  at,
  contentOf,
  correcting,
  endOfQuiet,
  evening,
  idOf,
  morning,
  onApproval,
  person,
  stories,
  Story,
  urgent,
} from './change-story';

const approve = (contentVersion = 1) => ({ type: 'approve', contentVersion }) as const;
const refuse = (contentVersion = 1) => ({ type: 'refuse', contentVersion, words: 'Say more.' }) as const;
const askedFor = (when = onApproval, content = contentOf()): Story =>
  new Story().writes(content, when).asks();
const askedSecond = (): Story => new Story().writes(urgent).asks('second-officer');
const told = (news: string, key = 'officer') => ({ type: 'tell', to: [idOf(key)], news });

describe('approval', () => {
  test('by day it goes at once: on its way, in the archive, and the officer hears', () => {
    const { bulletin, effects } = stories.asked().approves();
    const approval = { by: idOf('champion'), as: 'champion', at: morning.toISOString(), contentVersion: 1 };
    const [run] = bulletin.runs;
    expect(bulletin).toMatchObject({ state: 'sending', version: 3, approval });
    expect(bulletin.published).toEqual({
      content: bulletin.content,
      contentVersion: 1,
      approval,
      firstAt: morning.toISOString(),
    });
    expect(run).toMatchObject({ kind: 'send', contentVersion: 1, by: idOf('champion') });
    expect(effects).toEqual([
      told('approved'),
      { type: 'begin-run', runId: run?.runId, kind: 'send' },
      { type: 'publish' },
    ]);
  });

  test('at night a routine one waits for the end of quiet hours', () => {
    const { bulletin, effects } = stories.asked().approves('champion', { now: evening });
    expect(bulletin).toMatchObject({ state: 'scheduled', dueAt: endOfQuiet, runs: [] });
    expect(bulletin.published).toBeUndefined();
    expect(effects).toEqual([told('approved'), { type: 'due-at', at: new Date(endOfQuiet) }]);
  });

  test('at night an urgent one goes at once', () => {
    const { bulletin } = askedFor(onApproval, urgent).approves('champion', { now: evening });
    expect(bulletin.state).toBe('sending');
  });

  test.each([
    ['2026-12-03T09:30', contentOf(), '2026-12-03T09:30:00.000Z'],
    ['2026-12-03T23:30', contentOf(), '2026-12-04T07:00:00.000Z'],
    ['2026-12-03T23:30', urgent, '2026-12-03T23:30:00.000Z'],
    ['2027-07-01T09:30', contentOf(), '2027-07-01T08:30:00.000Z'],
  ])('for %s it is planned', (wallTime, content, dueAt) => {
    const { bulletin, effects } = askedFor(at(wallTime), content).approves();
    expect(bulletin).toMatchObject({ state: 'scheduled', dueAt });
    expect(effects).toContainEqual({ type: 'due-at', at: new Date(dueAt) });
  });

  test('a time that has passed by then: approved, and the officer is asked for another', () => {
    const story = askedFor(at('2026-12-01T10:30'));
    story.approves('champion', { now: new Date('2026-12-01T10:30:01Z') });
    expect(story.bulletin).toMatchObject({ state: 'approved', runs: [], approval: { contentVersion: 1 } });
    expect(story.effects).toEqual([told('time-passed')]);
  });

  test('in the very minute it goes', () => {
    const story = askedFor(at('2026-12-01T10:30'));
    story.approves('champion', { now: new Date('2026-12-01T10:30:00Z') });
    expect(story.bulletin.state).toBe('sending');
  });

  test('a correction goes at once whatever the hour, and says when', () => {
    const story = correcting().asks();
    const { published } = story.bulletin;
    const { bulletin, effects } = story.approves('champion', { now: evening });
    expect(bulletin.state).toBe('sending');
    expect(bulletin.published).toEqual({
      content: bulletin.content,
      contentVersion: 2,
      approval: bulletin.approval,
      firstAt: published?.firstAt,
      correctedAt: evening.toISOString(),
    });
    expect(effects.slice(-2)).toEqual([
      { type: 'begin-run', runId: story.runId, kind: 'correct' },
      { type: 'publish' },
    ]);
  });

  test('reminders of what is put right are not sent on', () => {
    const story = stories.sent().does({ type: 'remind' }, 'officer');
    const reminding = story.runId;
    story
      .writes(contentOf({ title: 'Put right' }))
      .asks()
      .approves();
    expect(story.effects).toContainEqual({ type: 'run', runId: reminding, change: 'stop' });
  });

  test('a second officer approves, recorded as such; the champion hears of it', () => {
    const { bulletin, effects } = askedSecond().approves('officer2');
    expect(bulletin.approval).toMatchObject({ by: idOf('officer2'), as: 'second-officer' });
    expect(effects.slice(0, 2)).toEqual([told('approved'), told('second-approved', 'champion')]);
  });

  test('a champion who is an officer too and asked for it is not told what they did', () => {
    const both = { ...person('champion'), roles: ['champion', 'officer'] as const };
    const story = new Story();
    expect(story.triesAs({ type: 'ask', of: 'champion', confirmWarnings: false }, both)).toBeUndefined();
    expect(story.triesAs(approve(), both)).toBeUndefined();
    expect(story.effects.map(({ type }) => type)).toEqual(['begin-run', 'publish']);
  });

  test.each(['officer', 'councillor', 'administrator', undefined])(
    'asked the champion, %s cannot decide',
    (by) => {
      expect(stories.asked().tries(approve(), by)).toBe('not-allowed');
      expect(stories.asked().tries(refuse(), by)).toBe('not-allowed');
    },
  );

  test.each(['officer', 'champion', 'councillor', undefined])(
    'asked a second officer, %s cannot decide',
    (by) => {
      expect(askedSecond().tries(approve(2), by)).toBe('not-allowed');
      expect(askedSecond().tries(refuse(2), by)).toBe('not-allowed');
    },
  );

  test('an officer who wrote some of it is no second officer', () => {
    const story = new Story().writes(urgent, onApproval, 'officer2').writes({ ...urgent, title: 'More' });
    story.asks('second-officer');
    expect(story.tries(approve(3), 'officer2')).toBe('not-allowed');
    expect(story.tries(approve(3), 'legal')).toBeUndefined();
  });

  test('who asked, though they wrote none of it, is no second officer', () => {
    const story = new Story().writes(urgent);
    story.does({ type: 'ask', of: 'second-officer', why: 'Now.', confirmWarnings: false }, 'legal');
    expect(story.tries(approve(2), 'legal')).toBe('not-allowed');
  });

  test('an old card fits nothing', () => {
    const story = new Story().writes(contentOf({ title: 'Two' })).asks();
    expect(story.tries(approve(1), 'champion')).toBe('moved-on');
    expect(story.tries(refuse(1), 'champion')).toBe('moved-on');
    expect(story.tries(approve(3), 'champion')).toBe('moved-on');
  });

  test.each(['approved', 'scheduled', 'sending', 'sent', 'stopped', 'recalled'] as const)(
    '%s: pressed once more it is done already, and to refuse comes too late',
    (state) => {
      expect(stories[state]().tries(approve(), 'champion')).toBe('already-done');
      expect(stories[state]().tries(approve(), 'officer')).toBe('already-done');
      expect(stories[state]().tries(approve(), 'councillor')).toBe('not-allowed');
      expect(stories[state]().tries(refuse(), 'champion')).toBe('moved-on');
    },
  );

  test('pressed once more while a correction is written, it is done already', () => {
    expect(correcting().tries(approve(1), 'champion')).toBe('already-done');
    expect(correcting().tries(approve(2), 'champion')).toBe('moved-on');
  });

  test.each(['draft', 'discarded'] as const)('%s: nobody asked', (state) => {
    expect(stories[state]().tries(approve(), 'champion')).toBe('moved-on');
  });

  test('taken back, the card fits no more', () => {
    const story = stories.asked().does({ type: 'take-back' }, 'officer');
    expect(story.tries(approve(), 'champion')).toBe('moved-on');
  });
});

describe('sending it back', () => {
  test('it is a draft with what should change, and the officer hears', () => {
    const { bulletin, effects } = stories.asked().does(refuse(), 'champion');
    expect(bulletin).toMatchObject({ state: 'draft', version: 3, contentVersion: 1 });
    expect(bulletin.refusal).toEqual({
      by: idOf('champion'),
      as: 'champion',
      at: morning.toISOString(),
      contentVersion: 1,
      words: 'Say more.',
    });
    expect(bulletin.approval).toBeUndefined();
    expect(bulletin.asked).toBeUndefined();
    expect(effects).toEqual([told('sent-back')]);
  });

  test('pressed once more it is done already, and to approve comes too late', () => {
    const story = stories.asked().does(refuse(), 'champion');
    expect(story.tries(refuse(), 'champion')).toBe('already-done');
    expect(story.tries(approve(), 'champion')).toBe('moved-on');
  });

  test('of a correction: what people have stands', () => {
    const story = correcting().asks();
    const { published } = story.bulletin;
    story.does(refuse(2), 'champion');
    expect(story.bulletin).toMatchObject({ state: 'draft', published });
  });
});
