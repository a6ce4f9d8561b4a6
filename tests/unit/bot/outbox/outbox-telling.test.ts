/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { ChannelFailure } from '@councillor-safety/bot/bot-framework/channel';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { InTransaction } from '@councillor-safety/bot/outbox/outbox';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { aMessage, outboxRig, somebody, type RigParts } from './outbox-rig';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

const send = () => Promise.resolve({ activityId: 'a' });
const passing = () =>
  Promise.reject(new ChannelFailure('passing', { status: 503, code: '', retryAfterSeconds: 300 }));

/** One person, known, with one message that its feature follows. */
async function followed(parts: RigParts) {
  const rig = outboxRig(database, parts);
  const person = somebody();
  await rig.knows(person);
  const message = aMessage(person, { kind: 'followed' });
  await rig.put(message);
  return { rig, person, message };
}

describe('what became of a message', () => {
  test('is told once, with its content, in the transaction that settles it', async () => {
    const settled = jest.fn(async (_message: unknown, act: InTransaction) => {
      await act((within) => within.query('select 1'));
    });
    const { rig, person, message } = await followed({ channel: { send }, settled });
    await rig.work(person);
    await rig.work(person);
    expect(settled.mock.calls.map(([given]) => given)).toEqual([
      { key: message.key, to: person, data: { words: message.key }, delivery: { state: 'sent' } },
    ]);
    expect(await rig.rowOf(message.key)).toMatchObject({ data: null, settled: true });
  });

  test('a feature that fails is told again later; the message is not said again, and later ones do not wait', async () => {
    const said = jest.fn(send);
    const settled = jest.fn(() => Promise.resolve()).mockRejectedValueOnce(new Error('the feature failed'));
    const { rig, person, message } = await followed({ channel: { send: said }, settled });
    const next = aMessage(person);
    await rig.put(next);
    await rig.work(person);
    expect(await rig.rowOf(next.key)).toMatchObject({ state: 'sent', settled: true });
    expect(await rig.rowOf(message.key)).toMatchObject({ state: 'sent', settled: false });
    expect(rig.wakes.at(-1)?.startAfter?.getTime()).toBeGreaterThan(rig.now());
    await rig.work(person);
    expect(said).toHaveBeenCalledTimes(2);
    expect(settled).toHaveBeenCalledTimes(2);
    expect(await rig.rowOf(message.key)).toMatchObject({ settled: true });
  });

  test('a transaction that fails is as if it had not been told', async () => {
    const settled = async (_message: unknown, act: InTransaction): Promise<void> => {
      await act(() => Promise.reject(new Error('no')));
    };
    const { rig, person, message } = await followed({ channel: { send }, settled });
    await rig.work(person);
    expect(await rig.rowOf(message.key)).toMatchObject({ state: 'sent', settled: false });
  });

  test('two services that tell at once act once', async () => {
    const acts: InTransaction[] = [];
    const settled = (_message: unknown, act: InTransaction): Promise<void> => {
      acts.push(act);
      return Promise.reject(new Error('died here'));
    };
    const { rig, person } = await followed({ channel: { send }, settled });
    await rig.work(person);
    await rig.work(person);
    const work = jest.fn(() => Promise.resolve('done'));
    expect(await Promise.all(acts.map((act) => act(work)))).toEqual(['done', undefined]);
    expect(work).toHaveBeenCalledTimes(1);
  });
});

describe('an urgent message that does not get through', () => {
  test('is told once after 30 seconds, though the channel asked for more, and goes on waiting', async () => {
    const late = jest.fn(() => Promise.resolve());
    const { rig, person, message } = await followed({ channel: { send: passing }, late });
    await rig.work(person);
    expect(rig.wakes.at(-1)?.startAfter).toEqual(new Date(rig.now() + 30_000));
    expect(late).not.toHaveBeenCalled();
    rig.pass(30);
    await rig.work(person);
    await rig.work(person);
    expect(late).toHaveBeenCalledTimes(1);
    expect(await rig.rowOf(message.key)).toMatchObject({ state: 'waiting' });
    expect(rig.wakes.at(-1)?.startAfter).toEqual(new Date(rig.now() + 270_000));
  });

  test('so is one that waits behind it', async () => {
    const late = jest.fn((message: { key: string }) => Promise.resolve(message.key));
    const { rig, person, message } = await followed({
      channel: { send: passing },
      late: async (given) => void (await late(given)),
    });
    await rig.work(person);
    rig.pass(10);
    const behind = aMessage(person, { kind: 'followed' });
    await rig.put(behind);
    await rig.work(person);
    rig.pass(30);
    await rig.work(person);
    expect(late.mock.calls.map(([{ key }]) => key)).toEqual([message.key, behind.key]);
  });

  test('one of another lane is not told: nobody waits for it by the second', async () => {
    const late = jest.fn(() => Promise.resolve());
    const rig = outboxRig(database, { channel: { send: passing }, late });
    const person = somebody();
    await rig.knows(person);
    await rig.put(aMessage(person, { kind: 'followed', lane: 'ordinary' }));
    await rig.work(person, 'ordinary');
    rig.pass(60);
    await rig.work(person, 'ordinary');
    expect(late).not.toHaveBeenCalled();
  });
});
