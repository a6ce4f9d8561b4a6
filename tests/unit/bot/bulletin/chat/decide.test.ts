/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { contentOf, stories, type Story } from '../../../core/bulletin/change-story';
import { outage } from '../../support/platform';
import { chatRig, sentenceOf, textOf, verbsOf } from './chat-rig';

function asked(story: Story = stories.asked()) {
  const rig = chatRig();
  const { id } = rig.memory.holds(story);
  const press = (key: string, verb: string, more: object = {}) =>
    rig.press(key, verb, { bulletinId: id, contentVersion: story.bulletin.contentVersion, ...more });
  return {
    ...{ rig, id, story },
    approves: (key = 'champion', more = {}) => press(key, 'bulletin-approve', more),
    refuses: (words: unknown, key = 'champion') => press(key, 'bulletin-refuse', { words }),
  };
}
const secondOfficer = () =>
  stories
    .draft()
    .writes(contentOf({ urgency: 'urgent' }))
    .asks('second-officer');

describe('approving in the chat', () => {
  test('by the champion who is the author: the same card, decided, without buttons', async () => {
    const { approves, story } = asked();
    const answer = await approves();
    expect(story.bulletin.approval).toMatchObject({ as: 'champion' });
    expect(textOf(answer)).toContain('Approved by Cllr');
    expect(verbsOf(answer)).toEqual([]);
  });

  test('pressed twice is done once and says the same', async () => {
    const { approves, rig, story } = asked();
    const [first, second] = [await approves(), await approves()];
    expect(second).toEqual(first);
    expect(story.bulletin.runs).toHaveLength(1);
    expect(rig.memory.applied.map(({ applying }) => applying.key)).toEqual(['activity-1', 'activity-2']);
  });

  test.each(['councillor', 'officer', 'officer2'])('%s cannot, whatever the card is', async (key) => {
    const { approves, story } = asked();
    expect(sentenceOf(await approves(key))).toBe(
      'Only the champion who is named as author can approve this.',
    );
    expect(story.bulletin.state).toBe('asked');
  });

  test('a second officer who did not edit it can; the one who did is told who can', async () => {
    const { approves, story } = asked(secondOfficer());
    expect(sentenceOf(await approves('officer'))).toBe(
      'Only an officer who has not edited this bulletin can approve it.',
    );
    await approves('officer2');
    expect(story.bulletin.approval).toMatchObject({ as: 'second-officer' });
  });

  test('what was changed since is not approved, and the card says so', async () => {
    const { approves, story } = asked();
    story.writes(contentOf({ title: 'Another' })).asks();
    const answer = await approves('champion', { contentVersion: 1 });
    expect(story.bulletin.state).toBe('asked');
    expect(textOf(answer)).toContain('This has moved on since.');
    expect(verbsOf(answer)).toEqual([]);
  });

  test('without knowing who belongs to which group nothing is done, and that is said', async () => {
    const { id, rig } = asked();
    const down = chatRig({
      ...{ desk: rig.memory.desk },
      people: { ...rig.deps.people, personFor: () => Promise.reject(outage()) },
    });
    const answer = await down.press('champion', 'bulletin-approve', { bulletinId: id, contentVersion: 1 });
    expect(sentenceOf(answer)).toContain('Nothing was changed. Try again in a minute.');
    expect(rig.memory.applied).toEqual([]);
  });

  test('of a bulletin that is not there says so', async () => {
    const { approves } = asked();
    const bulletinId = 'd0000000-0000-4000-8000-00000000dead';
    expect(sentenceOf(await approves('champion', { bulletinId }))).toContain('does not work any more');
  });
});

describe('sending it back in the chat', () => {
  test('with what should change: the officer has it, and the card says who', async () => {
    const { refuses, story } = asked();
    const answer = await refuses('  The date is wrong. ');
    expect(story.bulletin).toMatchObject({ state: 'draft', refusal: { words: 'The date is wrong.' } });
    expect(textOf(answer)).toContain('Sent back by Cllr');
    expect(textOf(await refuses('Again.'))).toContain('Sent back by Cllr');
  });

  test.each(['', '  ', undefined])('without words (%j) nothing is done and nothing lost', async (words) => {
    const { refuses, rig } = asked();
    expect(sentenceOf(await refuses(words))).toBe(
      'Write what should change, then press the button again. Nothing was sent back yet.',
    );
    expect(rig.memory.applied).toEqual([]);
  });

  test('with more than 2,000 characters nothing is done', async () => {
    const { refuses, rig } = asked();
    expect(sentenceOf(await refuses('x'.repeat(2_001)))).toContain('too long');
    expect(rig.memory.applied).toEqual([]);
  });

  test('after it was approved says that it was approved', async () => {
    const { approves, refuses } = asked();
    await approves();
    expect(textOf(await refuses('Too late.'))).toContain('Approved by Cllr');
  });
});
