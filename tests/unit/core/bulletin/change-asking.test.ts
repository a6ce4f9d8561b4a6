import type { BulletinEvent } from '@councillor-safety/core/bulletin/bulletin-events';
import {
  at,
  contentOf,
  correcting,
  idOf,
  morning,
  onApproval,
  stories,
  Story,
  urgent,
  type Given,
} from './change-story';

type Ask = Extract<BulletinEvent, { type: 'ask' }>;
const ask = (parts: Partial<Ask> = {}): Ask => ({
  type: 'ask',
  of: 'champion',
  confirmWarnings: false,
  ...parts,
});
const second = ask({ of: 'second-officer', why: 'The champion is away.' });
const urgentStory = (): Story => new Story().writes(urgent);

describe('asking the champion', () => {
  test('the card goes to the author, and what it was about is noted', () => {
    const { bulletin, effects } = new Story().does(ask({ why: 'not for champions' }), 'officer2');
    expect(bulletin).toMatchObject({ state: 'asked', version: 2, contentVersion: 1 });
    expect(bulletin.asked).toEqual({
      of: 'champion',
      by: idOf('officer2'),
      at: morning.toISOString(),
      contentVersion: 1,
      people: 14,
    });
    expect(bulletin.confirmed).toBeUndefined();
    expect(effects).toEqual([{ type: 'ask-approval', to: [idOf('champion')] }]);
  });

  const nobody: Given = { champions: [idOf('councillor')] };
  test.each<[string, Story, Given]>([
    ['there is no author', new Story().writes(contentOf({ authorId: undefined })), {}],
    ['the author is a champion no more', new Story(), nobody],
    ['another champion is', new Story().writes(contentOf({ authorId: idOf('councillor') })), {}],
  ])('not when %s', (_what, story, given) => {
    expect(story.tries(ask(), 'officer', given)).toBe('no-champion');
  });

  test.each<[Given, string | undefined]>([
    [{ check: { errors: 1, warnings: 0 } }, 'has-errors'],
    [{ check: { errors: 0, warnings: 1 } }, 'warnings-not-confirmed'],
    [{ check: { errors: 0, warnings: 0 } }, undefined],
    [{ people: undefined }, 'audience-unknown'],
    [{ people: 0 }, undefined],
    // To confirm what then cannot be asked for would be a trap.
    [{ people: undefined, check: { errors: 0, warnings: 1 } }, 'audience-unknown'],
    [{ people: undefined, check: { errors: 2, warnings: 1 } }, 'has-errors'],
  ])('%j: %s', (given, problem) => {
    expect(new Story().tries(ask(), 'officer', given)).toBe(problem);
  });

  test('warnings that an officer stands by are noted', () => {
    const given: Given = { check: { errors: 0, warnings: 2 } };
    const { bulletin } = new Story().does(ask({ confirmWarnings: true }), 'officer', given);
    const noted = { by: idOf('officer'), at: morning.toISOString(), contentVersion: 1 };
    expect(bulletin.confirmed).toEqual(noted);
  });

  test.each([
    ['2026-12-01T09:59', 'past-time'],
    ['2026-12-01T10:00', undefined],
    ['2027-03-28T01:30', 'no-such-time'],
    ['2026-12-32T10:00', 'no-such-time'],
    ['2027-12-02T10:00', undefined],
    ['2027-12-02T10:01', 'too-far-ahead'],
  ])('for %s: %s, whatever the check says of it', (wallTime, problem) => {
    const check = { errors: problem ? 1 : 0, warnings: 0 };
    expect(new Story().writes(contentOf(), at(wallTime)).tries(ask(), 'officer', { check })).toBe(problem);
  });

  test.each([
    ['asked', 'already-done'],
    ['approved', 'moved-on'],
    ['scheduled', 'moved-on'],
    ['sending', 'moved-on'],
    ['sent', 'moved-on'],
    ['stopped', 'moved-on'],
    ['recalled', 'moved-on'],
    ['discarded', 'moved-on'],
  ] as const)('%s: %s', (state, problem) => {
    expect(stories[state]().tries(ask(), 'officer')).toBe(problem);
  });

  test.each(['champion', 'councillor', 'administrator', undefined])('%s cannot ask', (by) => {
    expect(new Story().tries(ask(), by)).toBe('not-allowed');
  });

  test('a correction needs it too', () => {
    expect(correcting().asks().effects).toEqual([{ type: 'ask-approval', to: [idOf('champion')] }]);
  });
});

describe('asking a second officer', () => {
  test('the card goes to all officers who wrote none of it, and says why', () => {
    const { bulletin, effects } = urgentStory().does(second, 'officer');
    expect(bulletin.asked).toMatchObject({ of: 'second-officer', why: 'The champion is away.' });
    expect(effects).toEqual([{ type: 'ask-approval', to: [idOf('officer2'), idOf('legal')] }]);
  });

  test('who asks is not asked, even if they wrote none of it', () => {
    expect(urgentStory().does(second, 'legal').effects).toEqual([
      { type: 'ask-approval', to: [idOf('officer2')] },
    ]);
  });

  test('only for an urgent one', () => {
    expect(new Story().tries(second, 'officer')).toBe('only-urgent');
  });

  test.each([undefined, '', '  \n '])('not without a reason: %j', (why) => {
    expect(urgentStory().tries({ ...second, why }, 'officer')).toBe('reason-needed');
  });

  test('not when everybody else wrote some of it, or nobody else is there', () => {
    const all = urgentStory()
      .writes({ ...urgent, title: 'One' }, onApproval, 'officer2')
      .writes({ ...urgent, title: 'Two' }, onApproval, 'legal');
    expect(all.tries(second, 'officer')).toBe('nobody-else');
    expect(urgentStory().tries(second, 'officer', { officers: [idOf('officer')] })).toBe('nobody-else');
    expect(urgentStory().tries(second, 'officer', { officers: [] })).toBe('nobody-else');
  });

  test('the check counts here too', () => {
    expect(urgentStory().tries(second, 'officer', { check: { errors: 1, warnings: 0 } })).toBe('has-errors');
  });
});

describe('taking it back', () => {
  test('before anybody decided it is a draft again', () => {
    const { bulletin, effects } = stories.asked().does({ type: 'take-back' }, 'officer2');
    expect(bulletin).toMatchObject({ state: 'draft', version: 3, contentVersion: 1 });
    expect(bulletin.asked).toBeUndefined();
    expect(effects).toEqual([]);
  });

  test.each([
    'draft',
    'approved',
    'scheduled',
    'sending',
    'sent',
    'stopped',
    'recalled',
    'discarded',
  ] as const)('%s: nothing to take back', (state) => {
    expect(stories[state]().tries({ type: 'take-back' }, 'officer')).toBe('moved-on');
  });

  test('only by officers', () => {
    expect(stories.asked().tries({ type: 'take-back' }, 'champion')).toBe('not-allowed');
  });
});
