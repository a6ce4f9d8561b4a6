/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import {
  type BotMessage,
  ChannelFailure,
  type ChatAddress,
} from '@councillor-safety/bot/bot-framework/channel';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { aMessage, chatOf, outboxRig, somebody } from './outbox-rig';

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

/** A channel that takes everything, and keeps what it was given. */
function listening() {
  const sent: { to: ChatAddress; text: string | undefined }[] = [];
  const send = jest.fn((to: ChatAddress, { text }: BotMessage) => {
    sent.push({ to, text });
    return Promise.resolve({ activityId: `activity-${sent.length}` });
  });
  return { sent, send, said: () => sent.map(({ text }) => text) };
}

const failing = (kind: ChannelFailure['kind'], retryAfterSeconds?: number) =>
  new ChannelFailure(kind, {
    status: 429,
    code: '',
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });

describe('putting', () => {
  test('the same key is said once, and what was said is erased', async () => {
    const channel = listening();
    const rig = outboxRig(database, { channel });
    const person = somebody();
    await rig.knows(person);
    const message = aMessage(person);
    await rig.put(message, message);
    await rig.put(message);
    await rig.work(person);
    await rig.work(person);
    expect(channel.sent).toEqual([{ to: chatOf(person), text: message.key }]);
    expect(await rig.rowOf(message.key)).toEqual({ state: 'sent', why: null, data: null, settled: true });
    expect(rig.wakes).toEqual([{ queue: 'say-urgent', subject: person, startAfter: undefined }]);
  });

  test('what is put in a transaction that fails is never said', async () => {
    const rig = outboxRig(database);
    const person = somebody();
    const message = aMessage(person);
    const broken = database.transaction(async (within) => {
      await rig.outbox.put([message], within);
      throw new Error('the rest failed');
    });
    await expect(broken).rejects.toThrow('the rest failed');
    expect(await rig.rowOf(message.key)).toBeUndefined();
  });

  test('content cannot be read in the store while it waits', async () => {
    const rig = outboxRig(database);
    const message = aMessage(somebody(), { data: { words: 'he is outside' } });
    await rig.put(message);
    const row = await rig.rowOf(message.key);
    expect(Buffer.from(row?.data as Uint8Array).toString('latin1')).not.toContain('outside');
  });
});

describe('order', () => {
  test('a lane reaches one person in the order of putting, whatever else waits', async () => {
    const channel = listening();
    const rig = outboxRig(database, { channel });
    const person = somebody();
    await rig.knows(person);
    const other = aMessage(person, { lane: 'ordinary' });
    const [first, second] = [aMessage(person), aMessage(person)];
    await rig.put(other, first);
    await rig.put(second);
    await rig.work(person);
    expect(channel.said()).toEqual([first.key, second.key]);
    await rig.work(person, 'ordinary');
    expect(channel.said()).toEqual([first.key, second.key, other.key]);
  });

  test('a failing message holds up its own person and nobody else', async () => {
    const channel = listening();
    const [stuck, free] = [somebody(), somebody()];
    const send = jest.fn((to: ChatAddress, message: BotMessage) =>
      to.conversationId === chatOf(stuck).conversationId
        ? Promise.reject(failing('passing', 20))
        : channel.send(to, message),
    );
    const rig = outboxRig(database, { channel: { send } });
    await rig.knows(stuck);
    await rig.knows(free);
    await rig.put(aMessage(stuck), aMessage(stuck), aMessage(free));
    await rig.worker('urgent').handle([stuck, free]);
    expect(channel.sent).toHaveLength(1);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('a message that cannot be put into words holds up no other, and is said by a service that can', async () => {
    const channel = listening();
    const rig = outboxRig(database, { channel });
    const person = somebody();
    await rig.knows(person);
    const [unknown, plain] = [aMessage(person, { kind: 'of tomorrow' }), aMessage(person)];
    await rig.put(unknown, plain);
    await rig.work(person);
    expect(channel.said()).toEqual([plain.key]);
    expect(await rig.rowOf(unknown.key)).toMatchObject({ state: 'waiting' });
  });
});

describe('trying again', () => {
  test('not before Retry-After has passed, and then at once', async () => {
    const send = jest.fn().mockRejectedValueOnce(failing('passing', 20));
    send.mockResolvedValue({ activityId: 'a' });
    const rig = outboxRig(database, { channel: { send } });
    const person = somebody();
    await rig.knows(person);
    await rig.put(aMessage(person));
    await rig.work(person);
    expect(rig.wakes.at(-1)).toEqual({
      queue: 'say-urgent',
      subject: person,
      startAfter: new Date(rig.now() + 20_000),
    });
    rig.pass(19.9);
    await rig.work(person);
    expect(send).toHaveBeenCalledTimes(1);
    rig.pass(0.1);
    await rig.work(person);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['urgent', 8],
    ['ordinary', 60],
  ] as const)('%s: after growing pauses of up to %i s when no time was given', async (lane, longest) => {
    const rig = outboxRig(database, { channel: { send: () => Promise.reject(failing('passing')) } });
    const person = somebody();
    await rig.knows(person);
    await rig.put(aMessage(person, { lane }));
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await rig.work(person, lane);
      const next = rig.wakes.at(-1)?.startAfter?.getTime() ?? NaN;
      pauses.push((next - rig.now()) / 1000);
      rig.pass(60);
    }
    const ideal = pauses.map((_pause, attempt) => Math.min(longest, 0.5 * 2 ** attempt));
    pauses.forEach((seconds, attempt) => {
      expect(seconds).toBeGreaterThanOrEqual((ideal[attempt] ?? 0) * 0.75);
      expect(seconds).toBeLessThanOrEqual(Math.min(longest, (ideal[attempt] ?? 0) * 1.25));
    });
  });

  test('at the time of the one that failed, however many others wait behind it', async () => {
    const send = jest
      .fn()
      .mockRejectedValueOnce(failing('passing', 1))
      .mockRejectedValueOnce(failing('passing', 5));
    send.mockResolvedValue({ activityId: 'a' });
    const rig = outboxRig(database, { channel: { send } });
    const person = somebody();
    await rig.knows(person);
    await rig.put(aMessage(person));
    await rig.work(person);
    await rig.put(aMessage(person));
    rig.pass(1);
    await rig.work(person);
    expect(rig.wakes.at(-1)?.startAfter).toEqual(new Date(rig.now() + 5_000));
    rig.pass(5);
    await rig.work(person);
    expect(send).toHaveBeenCalledTimes(4);
  });

  test('a fault of ours is tried again as well: nothing is lost', async () => {
    const send = jest.fn().mockRejectedValueOnce(new TypeError('ours'));
    send.mockResolvedValue({ activityId: 'a' });
    const rig = outboxRig(database, { channel: { send } });
    const person = somebody();
    await rig.knows(person);
    const message = aMessage(person);
    await rig.put(message);
    await rig.work(person);
    rig.pass(60);
    await rig.work(person);
    expect(await rig.rowOf(message.key)).toMatchObject({ state: 'sent' });
  });

  test('a service that is stopping begins nothing new and leaves the job to the next', async () => {
    const rig = outboxRig(database);
    const person = somebody();
    await rig.put(aMessage(person));
    rig.stopping.abort();
    expect(await rig.work(person)).toEqual(new Map([[person, false]]));
  });
});

describe('replacing', () => {
  const twoMessages = () => {
    const person = somebody();
    const first = aMessage(person);
    return { person, first, second: aMessage(person, { replaces: first.key }) };
  };

  test('changes the earlier message, however often', async () => {
    const channel = listening();
    const update = jest.fn(() => Promise.resolve());
    const rig = outboxRig(database, { channel: { send: channel.send, update } });
    const { person, first, second } = twoMessages();
    const third = aMessage(person, { replaces: second.key });
    await rig.knows(person);
    await rig.put(first, second, third);
    await rig.work(person);
    expect(channel.said()).toEqual([first.key]);
    expect(update.mock.calls).toEqual([
      [chatOf(person), 'activity-1', { text: second.key, summary: 'A message' }],
      [chatOf(person), 'activity-1', { text: third.key, summary: 'A message' }],
    ]);
  });

  test('says it anew when the earlier one is gone', async () => {
    const channel = listening();
    const update = () => Promise.reject(failing('gone'));
    const rig = outboxRig(database, { channel: { send: channel.send, update } });
    const { person, first, second } = twoMessages();
    await rig.knows(person);
    await rig.put(first, second);
    await rig.work(person);
    expect(channel.said()).toEqual([first.key, second.key]);
  });

  test('says it anew when the earlier one never arrived', async () => {
    const channel = listening();
    const send = jest.fn(channel.send).mockRejectedValueOnce(failing('refused'));
    const rig = outboxRig(database, { channel: { send } });
    const { person, first, second } = twoMessages();
    await rig.knows(person);
    await rig.put(first, second);
    await rig.work(person);
    expect(channel.said()).toEqual([second.key]);
  });
});

test('what waits is counted, and the age of the oldest urgent message', async () => {
  const rig = outboxRig(database);
  const before = await rig.outbox.health();
  await rig.put(aMessage(somebody(), { lane: 'ordinary' }), aMessage(somebody()));
  rig.pass(40);
  const { waiting, oldestUrgentSeconds } = await rig.outbox.health();
  expect(waiting).toBe(before.waiting + 2);
  expect(oldestUrgentSeconds).toBeGreaterThanOrEqual(40);
});

test('what waited while the service was stopped does not count as waiting now', async () => {
  const before = outboxRig(database);
  await before.put(aMessage(somebody()));
  before.pass(600);
  expect((await before.outbox.health()).oldestUrgentSeconds).toBeGreaterThanOrEqual(600);
  const later = outboxRig(database, { startedAfter: 600 });
  expect((await later.outbox.health()).oldestUrgentSeconds).toBe(0);
});
