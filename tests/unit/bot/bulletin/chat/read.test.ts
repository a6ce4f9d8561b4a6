import { recalledCard } from '@councillor-safety/core/bulletin/bulletin-card';
import { contentOf, correcting, idOf, stories } from '../../../core/bulletin/change-story';
import { cardOf, chatRig, sentenceOf, textOf, verbsOf } from './chat-rig';

const later = new Date('2026-12-05T15:00:00Z');
const inChannel = {
  where: 'channel',
  address: { conversationId: '19:c', serviceUrl: 'https://x/' },
} as const;

describe('"I have read and understood" in one’s own chat', () => {
  test('is on disk, and the card says since when; pressed again it still says the first time', async () => {
    const rig = chatRig();
    const { id } = rig.memory.holds(stories.sent());
    const press = () => rig.press('councillor', 'bulletin-read', { bulletinId: id, contentVersion: 1 });
    const first = await press();
    expect([...rig.memory.readings.keys()]).toEqual([`${id} 1 ${idOf('councillor')}`]);
    expect(textOf(first)).toContain('You confirmed this on 1 December 2026 at 10:00.');
    expect(verbsOf(first)).not.toContain('bulletin-read');
    expect(textOf(first)).toContain('Look out.');
    rig.state.now = later;
    expect(await press()).toEqual(first);
  });

  test('of somebody who is no councillor but got it counts as well', async () => {
    const rig = chatRig();
    const { id } = rig.memory.holds(stories.sent());
    await rig.press('outsider', 'bulletin-read', { bulletinId: id, contentVersion: 1 });
    expect(rig.memory.readings.size).toBe(1);
  });

  test('on a card of before a correction confirms nothing and shows the current one', async () => {
    const rig = chatRig();
    const story = correcting().asks().approves().ends();
    const { id, published } = rig.memory.holds(story);
    const answer = await rig.press('councillor', 'bulletin-read', { bulletinId: id, contentVersion: 1 });
    expect(rig.memory.readings.size).toBe(0);
    expect(textOf(answer)).toContain('Safety bulletin, put right');
    expect(textOf(answer)).toContain('Corrected on');
    expect(JSON.stringify(cardOf(answer))).toContain(`"contentVersion":${published?.contentVersion}`);
  });

  test('while a correction is written is of what people have, and shows nothing of the draft', async () => {
    const rig = chatRig();
    const { id } = rig.memory.holds(correcting());
    const answer = await rig.press('councillor', 'bulletin-read', { bulletinId: id, contentVersion: 1 });
    expect(rig.memory.readings.size).toBe(1);
    expect(textOf(answer)).not.toContain('put right');
  });

  test('of what was taken back shows that', async () => {
    const rig = chatRig();
    const { id } = rig.memory.holds(stories.recalled());
    const answer = await rig.press('councillor', 'bulletin-read', { bulletinId: id, contentVersion: 1 });
    expect(answer).toEqual({ card: recalledCard() });
    expect(rig.memory.readings.size).toBe(0);
  });

  test.each([
    ['that never went out', () => ({ story: stories.asked() })],
    ['that is not there', () => ({ bulletinId: 'd0000000-0000-4000-8000-00000000dead' })],
    ['with a made-up number', () => ({ bulletinId: 'x' })],
  ])('of something %s shows nothing of it', async (_what, made) => {
    const rig = chatRig();
    const { story, bulletinId } = { story: undefined, bulletinId: undefined, ...made() };
    const id = story ? rig.memory.holds(story).id : bulletinId;
    const answer = await rig.press('councillor', 'bulletin-read', { bulletinId: id, contentVersion: 1 });
    expect(sentenceOf(answer)).toMatch(/nothing to confirm|does not work any more/);
    expect(textOf(answer)).not.toContain(contentOf().title);
    expect(rig.memory.readings.size).toBe(0);
  });
});

describe('in a channel', () => {
  test('it is kept, and what everybody sees says nothing of anybody', async () => {
    const rig = chatRig();
    const { id } = rig.memory.holds(stories.sent());
    const data = { bulletinId: id, contentVersion: 1 };
    const answer = await rig.press('councillor', 'bulletin-read', data, inChannel);
    expect(answer).toEqual({ sentence: 'Thank you. You have confirmed that you read this.' });
    expect(rig.memory.readings.size).toBe(1);
    expect(rig.replies).toEqual([]);
  });

  test('an outdated card becomes the current one, with its buttons and nothing of anybody', async () => {
    const rig = chatRig();
    const { id, published } = rig.memory.holds(correcting().asks().approves().ends());
    rig.memory.readings.set(`${id} ${published?.contentVersion} ${idOf('councillor')}`, later);
    const data = { bulletinId: id, contentVersion: 1 };
    const answer = await rig.press('councillor', 'bulletin-read', data, inChannel);
    expect(verbsOf(answer)).toContain('bulletin-read');
    expect(textOf(answer)).not.toContain('You confirmed');
  });
});

test('a guest, or somebody of another council, confirms nothing', async () => {
  const rig = chatRig();
  const { id } = rig.memory.holds(stories.sent());
  const data = { bulletinId: id, contentVersion: 1 };
  const answer = await rig.press('councillor', 'bulletin-read', data, { person: undefined });
  expect(sentenceOf(answer)).toContain('Only people of this council');
  expect(rig.memory.readings.size).toBe(0);
});

test.each([
  { verb: 'call' },
  { verb: undefined },
  { kind: 'message', text: 'bulletin-read' } as const,
  { kind: 'message', where: 'channel', text: 'hello' } as const,
])('what is not of a bulletin goes on to whoever answers it: %j', async (said) => {
  expect(await chatRig().take('councillor', { data: {}, ...said })).toBe('not-mine');
});
