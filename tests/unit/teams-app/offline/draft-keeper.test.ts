import { createDraftKeeper } from '@councillor-safety/teams-app/offline/draft-keeper';
import { memoryStore } from '@councillor-safety/teams-app/offline/memory-store';
import { fakeDrafts, manualTime, settled } from '../fakes';

interface Words {
  text: string;
}
const read = (stored: unknown): Words | undefined => (stored ? (stored as Words) : undefined);
const form = 'incident-quick';

function setUp({ device = memoryStore(), drafts = fakeDrafts(), owner = 'avani' } = {}) {
  const time = manualTime();
  const keeper = createDraftKeeper<Words>({
    device,
    remote: drafts.api,
    owner,
    form,
    read,
    after: time.after,
  });
  return { device, drafts, time, keeper };
}

test('a draft on the device that does not open is not thrown away', async () => {
  const device = memoryStore();
  const removeDraft = jest.spyOn(device, 'removeDraft');
  const { keeper } = setUp({ device });
  expect(await keeper.open(undefined)).toBeUndefined();
  expect(removeDraft).not.toHaveBeenCalled();
});

describe('a draft that is being written', () => {
  test('is on the device at once and on the service a moment later', async () => {
    const { device, drafts, time, keeper } = setUp();
    await keeper.open(undefined);
    await keeper.change({ text: 'a' });
    expect(keeper.state.get()).toBe('saving');
    expect((await device.draft('avani', form))?.value).toEqual({ text: 'a' });
    expect(drafts.kept.size).toBe(0);
    await time.pass();
    expect(keeper.state.get()).toBe('saved');
    expect(drafts.kept.get(form)?.value).toEqual({ text: 'a' });
  });

  test('is sent once for many quick changes', async () => {
    const { drafts, time, keeper } = setUp();
    await keeper.open(undefined);
    for (const text of ['a', 'ab', 'abc']) await keeper.change({ text });
    await time.pass();
    expect(drafts.state.puts).toBe(1);
    expect(drafts.kept.get(form)?.value).toEqual({ text: 'abc' });
  });

  test('says so when there is no connection, and is saved when it is back', async () => {
    const { drafts, time, keeper } = setUp();
    await keeper.open(undefined);
    drafts.state.offline = true;
    await keeper.change({ text: 'a' });
    await time.pass();
    expect(keeper.state.get()).toBe('offline');
    drafts.state.offline = false;
    await keeper.retry();
    expect(keeper.state.get()).toBe('saved');
    expect(drafts.kept.get(form)?.value).toEqual({ text: 'a' });
  });

  test('is not taken for somebody else’s when two of our own writes meet', async () => {
    const { keeper } = setUp();
    await keeper.open(undefined);
    await keeper.change({ text: 'a' });
    await Promise.all([keeper.retry(), keeper.retry()]);
    expect(keeper.state.get()).toBe('saved');
    expect(keeper.other.get()).toBeUndefined();
  });
});

describe('opening a form', () => {
  test('finds what was kept in a window that was closed', async () => {
    const first = setUp();
    await first.keeper.open(undefined);
    await first.keeper.change({ text: 'before' });
    const again = setUp(first);
    expect(await again.keeper.open(undefined)).toEqual({ text: 'before' });
  });

  test('finds what was kept on another device', async () => {
    const drafts = fakeDrafts();
    await drafts.api.put(form, { revision: 0, value: { text: 'from the phone' } });
    expect(await setUp({ drafts }).keeper.open(undefined)).toEqual({ text: 'from the phone' });
  });

  test('never shows one person what another wrote on the same device', async () => {
    const first = setUp();
    await first.keeper.open(undefined);
    await first.keeper.change({ text: 'mine' });
    const other = setUp({ device: first.device, drafts: fakeDrafts(), owner: 'bram' });
    expect(await other.keeper.open(undefined)).toBeUndefined();
  });

  test('forgets what was sent from another device', async () => {
    const first = setUp();
    await first.keeper.open(undefined);
    await first.keeper.change({ text: 'sent elsewhere' });
    await first.time.pass();
    await first.drafts.api.remove(form);
    const again = setUp(first);
    expect(await again.keeper.open(undefined)).toBeUndefined();
    expect(await first.device.draft('avani', form)).toBeUndefined();
  });

  test('keeps what was typed before we knew who it is, and offers what was kept earlier', async () => {
    const drafts = fakeDrafts();
    await drafts.api.put(form, { revision: 0, value: { text: 'earlier' } });
    const { keeper } = setUp({ drafts });
    expect(await keeper.open({ text: 'just typed' })).toEqual({ text: 'just typed' });
    expect(keeper.state.get()).toBe('two-versions');
    expect(keeper.other.get()).toEqual({ text: 'earlier' });
  });
});

describe('two windows', () => {
  async function conflict() {
    const one = setUp();
    const two = setUp({ drafts: one.drafts });
    await one.keeper.open(undefined);
    await two.keeper.open(undefined);
    await one.keeper.change({ text: 'one' });
    await one.time.pass();
    await two.keeper.change({ text: 'two' });
    await two.time.pass();
    return { one, two };
  }

  test('overwrite nothing: the second is offered both', async () => {
    const { one, two } = await conflict();
    expect(two.keeper.state.get()).toBe('two-versions');
    expect(two.keeper.other.get()).toEqual({ text: 'one' });
    expect(one.drafts.kept.get(form)?.value).toEqual({ text: 'one' });
  });

  test.each([
    ['mine', 'two'],
    ['other', 'one'],
  ] as const)('choosing %s keeps “%s”', async (which, text) => {
    const { one, two } = await conflict();
    expect(await two.keeper.choose(which)).toEqual({ text });
    await settled();
    expect(one.drafts.kept.get(form)?.value).toEqual({ text });
    expect(two.keeper.state.get()).toBe('saved');
  });
});

test('a draft that was sent is deleted everywhere, and a late write does not bring it back', async () => {
  const { device, drafts, time, keeper } = setUp();
  await keeper.open(undefined);
  await keeper.change({ text: 'a' });
  await time.pass();
  await keeper.change({ text: 'ab' });
  await keeper.discard();
  await time.pass();
  expect(await device.draft('avani', form)).toBeUndefined();
  expect(drafts.kept.size).toBe(0);
});

test('nor does anything that is still typed or tried after it was sent', async () => {
  const { device, drafts, time, keeper } = setUp();
  await keeper.open(undefined);
  await keeper.change({ text: 'a' });
  await keeper.discard();
  await keeper.change({ text: 'ab' });
  await keeper.retry();
  await time.pass();
  expect(await device.draft('avani', form)).toBeUndefined();
  expect(drafts.kept.size).toBe(0);
  expect(keeper.state.get()).toBe('untouched');
});
