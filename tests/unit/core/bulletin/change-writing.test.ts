import { bulletinSchema } from '@councillor-safety/core/bulletin/bulletin';
import { newBulletin } from '@councillor-safety/core/bulletin/bulletin-change';
import {
  at,
  contentOf,
  correcting,
  evening,
  idOf,
  morning,
  onApproval,
  person,
  stories,
  Story,
  urgent,
} from './change-story';

const other = contentOf({ title: 'Another title' });
const later = new Date('2026-12-01T11:00:00Z');

describe('writing a bulletin', () => {
  test('it begins as a draft of its first version', () => {
    const made = newBulletin({
      id: 'd0000000-0000-4000-8000-000000000001',
      content: contentOf(),
      by: person('officer'),
      now: morning,
    });
    expect(bulletinSchema.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      version: 1,
      contentVersion: 1,
      state: 'draft',
      when: onApproval,
      createdBy: idOf('officer'),
      editors: [idOf('officer')],
      runs: [],
    });
  });

  test('other content counts twice, and says who and when', () => {
    const { bulletin } = new Story().writes(other, onApproval, 'officer2', { now: later });
    expect(bulletin).toMatchObject({
      version: 2,
      contentVersion: 2,
      content: other,
      editedBy: idOf('officer2'),
      editedAt: later.toISOString(),
      editors: [idOf('officer'), idOf('officer2')],
    });
  });

  test('the same words once more change nothing, in whatever order their parts come', () => {
    const { title, ...rest } = contentOf();
    for (const state of ['draft', 'asked', 'approved', 'scheduled', 'sent', 'stopped'] as const) {
      const story = stories[state]();
      const before = story.bulletin;
      story.writes({ ...rest, title }, before.when, 'officer2');
      expect(story.bulletin).toBe(before);
      expect(story.effects).toEqual([]);
    }
  });

  test('one that went at its time is not changed by being looked at', () => {
    const story = stories
      .scheduled()
      .does({ type: 'due' }, undefined, { now: new Date('2026-12-03T09:30:00Z') });
    const before = story.ends().bulletin;
    expect(story.writes(contentOf(), onApproval).bulletin).toBe(before);
  });

  test('what is only there in one of the two is a difference', () => {
    const [section] = contentOf().sections;
    const picture = { pictureId: 'e0000000-0000-4000-8000-000000000001', alt: '', width: 4, height: 3 };
    const withPicture = contentOf({ sections: section ? [{ ...section, picture }] : [] });
    const story = stories.asked().writes(withPicture);
    expect(story.bulletin).toMatchObject({ state: 'draft', contentVersion: 2 });
    story.asks().writes(contentOf());
    expect(story.bulletin).toMatchObject({ state: 'draft', contentVersion: 3 });
    story.asks().writes(contentOf({ sections: [] }));
    expect(story.bulletin).toMatchObject({ state: 'draft', contentVersion: 4 });
  });

  test('who edits again is one editor, the last one', () => {
    const story = new Story().writes(other, onApproval, 'officer2').writes(contentOf());
    expect(story.bulletin.editors).toEqual([idOf('officer2'), idOf('officer')]);
  });

  test.each(['asked', 'approved', 'scheduled'] as const)('%s: other content is a draft again', (state) => {
    const { bulletin } = stories[state]().writes(other);
    expect(bulletin).toMatchObject({ state: 'draft', contentVersion: bulletin.runs.length ? 3 : 2 });
    expect(bulletin.asked).toBeUndefined();
    expect(bulletin.approval).toBeUndefined();
    expect(bulletin.confirmed).toBeUndefined();
    expect(bulletin.dueAt).toBeUndefined();
  });

  test('other content takes the time of a planned one away', () => {
    expect(stories.scheduled().writes(other).effects).toEqual([{ type: 'due-at', at: undefined }]);
    expect(stories.asked().writes(other).effects).toEqual([]);
  });

  test('what was sent back stays to be read while it is mended, until it is asked for again', () => {
    const story = stories.asked();
    story.does({ type: 'refuse', contentVersion: 1, words: 'Say more.' }, 'champion').writes(other);
    expect(story.bulletin.refusal?.words).toBe('Say more.');
    expect(story.asks().bulletin.refusal).toBeUndefined();
  });

  test.each(['sending', 'recalled', 'discarded'] as const)('%s: nobody edits it', (state) => {
    expect(stories[state]().tries({ type: 'edit', content: other, when: onApproval }, 'officer')).toBe(
      'moved-on',
    );
  });

  test.each(['champion', 'councillor', 'administrator', undefined])('%s is no editor', (by) => {
    expect(new Story().tries({ type: 'edit', content: other, when: onApproval }, by)).toBe('not-allowed');
  });
});

describe('another time alone', () => {
  const tomorrow = at('2026-12-02T12:00');

  test('keeps what was asked, and what was approved', () => {
    const asked = stories.asked().writes(contentOf(), tomorrow);
    expect(asked.bulletin).toMatchObject({ state: 'asked', when: tomorrow, version: 3, contentVersion: 1 });
    expect(asked.bulletin.editors).toEqual([idOf('officer')]);
    const approved = stories.approved().writes(contentOf(), tomorrow, 'officer2');
    expect(approved.bulletin).toMatchObject({ state: 'approved', approval: { by: idOf('champion') } });
    expect(approved.bulletin.editors).toEqual([idOf('officer')]);
    expect(approved.effects).toEqual([]);
  });

  test('plans a planned one anew', () => {
    const { bulletin, effects } = stories.scheduled().writes(contentOf(), tomorrow);
    expect(bulletin).toMatchObject({ state: 'scheduled', dueAt: '2026-12-02T12:00:00.000Z' });
    expect(effects).toEqual([{ type: 'due-at', at: new Date('2026-12-02T12:00:00Z') }]);
  });

  test('plans a routine one for after quiet hours, an urgent one for the minute', () => {
    const night = at('2026-12-02T23:00');
    expect(stories.scheduled().writes(contentOf(), night).bulletin.dueAt).toBe('2026-12-03T07:00:00.000Z');
    const story = new Story().writes(urgent, at('2026-12-03T09:30')).asks().approves();
    expect(story.writes(urgent, night).bulletin.dueAt).toBe('2026-12-02T23:00:00.000Z');
  });

  test('an edit never sends: without its time it is approved, and waits for a press', () => {
    const { bulletin, effects } = stories.scheduled().writes(contentOf(), onApproval);
    expect(bulletin).toMatchObject({ state: 'approved', when: onApproval, runs: [] });
    expect(bulletin.dueAt).toBeUndefined();
    expect(effects).toEqual([{ type: 'due-at', at: undefined }]);
  });

  test.each([
    ['2026-12-01T09:59', 'past-time'],
    ['2027-03-28T01:30', 'no-such-time'],
    ['2027-12-03T10:00', 'too-far-ahead'],
  ])('%s is refused once somebody was asked, and kept while it is a draft', (wallTime, problem) => {
    const event = { type: 'edit', content: contentOf(), when: at(wallTime) } as const;
    for (const state of ['asked', 'approved', 'scheduled'] as const)
      expect(stories[state]().tries(event, 'officer')).toBe(problem);
    expect(stories.draft().does(event, 'officer').bulletin.when).toEqual(at(wallTime));
  });
});

describe('a correction', () => {
  test.each(['sent', 'stopped'] as const)('%s: it is a draft, and what people have stands', (state) => {
    const story = stories[state]();
    const { published } = story.bulletin;
    story.writes(other, at('2020-01-01T10:00'), 'officer2');
    expect(story.bulletin).toMatchObject({ state: 'draft', contentVersion: 2, when: onApproval });
    expect(story.bulletin.published).toEqual(published);
    expect(story.bulletin.editors).toEqual([idOf('officer2')]);
    expect(story.effects).toEqual([]);
  });

  test('thrown away, what people have is back, and no old approval card ever fits it', () => {
    const story = correcting().asks();
    const before = story.bulletin;
    story.does({ type: 'discard' }, 'officer');
    const { published } = before;
    expect(story.bulletin).toMatchObject({ state: 'sent', content: published?.content, published });
    expect(story.bulletin.contentVersion).toBe(before.contentVersion + 1);
    expect(story.bulletin.published?.contentVersion).toBe(1);
    expect(story.bulletin.asked).toBeUndefined();
    expect(story.effects).toEqual([]);
    expect(story.tries({ type: 'approve', contentVersion: before.contentVersion }, 'champion')).toBe(
      'moved-on',
    );
  });

  test('thrown away, one that was stopped is a stopped one still', () => {
    const story = stories.stopped().writes(other).does({ type: 'discard' }, 'officer');
    expect(story.bulletin.state).toBe('stopped');
  });
});

describe('throwing a bulletin away', () => {
  test.each(['draft', 'asked', 'approved', 'scheduled'] as const)('%s: it is gone', (state) => {
    const story = stories[state]().does({ type: 'discard' }, 'officer2');
    expect(story.bulletin.state).toBe('discarded');
    expect(story.bulletin.dueAt).toBeUndefined();
    expect(story.effects).toEqual(state === 'scheduled' ? [{ type: 'due-at', at: undefined }] : []);
    expect(story.does({ type: 'due' }, undefined, { now: evening }).effects).toEqual([]);
  });

  test.each([
    ['sending', 'moved-on'],
    ['sent', 'moved-on'],
    ['stopped', 'moved-on'],
    ['recalled', 'moved-on'],
    ['discarded', 'already-done'],
  ] as const)('%s: %s', (state, problem) => {
    expect(stories[state]().tries({ type: 'discard' }, 'officer')).toBe(problem);
  });

  test('only by officers', () => {
    expect(new Story().tries({ type: 'discard' }, 'champion')).toBe('not-allowed');
  });
});
