/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { ChannelFailure } from '@councillor-safety/bot/bot-framework/channel';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { SettledMessage } from '@councillor-safety/bot/outbox/outbox';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { newFolder, openTestDatabase, outage, removeFolder } from '../support/platform';
import { aMessage, chatOf, outboxRig, serviceUrl, somebody, type Data, type RigParts } from './outbox-rig';

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

const failing = (kind: ChannelFailure['kind']) => new ChannelFailure(kind, { status: 403, code: '' });
const sending = () => jest.fn(() => Promise.resolve({ activityId: 'a' }));

/** One urgent message to somebody, and what its feature heard of it. */
async function sayTo(
  person: ReturnType<typeof somebody>,
  parts: RigParts,
  state?: 'open' | 'blocked' | 'removed',
) {
  const deliveries: unknown[] = [];
  const settled = ({ delivery }: SettledMessage<Data>): Promise<void> => {
    deliveries.push(delivery);
    return Promise.resolve();
  };
  const rig = outboxRig(database, { ...parts, settled });
  if (state) await rig.knows(person, state);
  await rig.put(aMessage(person, { kind: 'followed' }));
  await rig.work(person);
  return { rig, deliveries };
}

describe('somebody whose chat is not known', () => {
  test('is spoken to in a chat begun for it, which is kept', async () => {
    const person = somebody();
    const send = sending();
    const { rig, deliveries } = await sayTo(person, {
      channel: { send, begin: () => Promise.resolve(chatOf(person)) },
    });
    expect(deliveries).toEqual([{ state: 'sent' }]);
    expect(await rig.chats.find(person)).toEqual({ address: chatOf(person), state: 'open' });
  });

  test('is given the app first when they do not have it', async () => {
    const person = somebody();
    const begin = jest.fn().mockRejectedValueOnce(failing('not-installed'));
    begin.mockResolvedValue(chatOf(person));
    const install = jest.fn(() => Promise.resolve());
    const { deliveries } = await sayTo(person, {
      channel: { send: sending(), begin },
      installation: { install },
    });
    expect(install).toHaveBeenCalledWith(person);
    expect(deliveries).toEqual([{ state: 'sent' }]);
  });

  test('is spoken to by the id that Graph gives when the channel does not know of the app yet', async () => {
    const person = somebody();
    const send = sending();
    await sayTo(person, {
      channel: { send, begin: () => Promise.reject(failing('not-installed')) },
      installation: { install: () => Promise.resolve(), chatOf: () => Promise.resolve('19:graph') },
    });
    expect(send).toHaveBeenCalledWith({ conversationId: '19:graph', serviceUrl }, expect.anything());
  });

  test('is waited for while Teams is still making the chat', async () => {
    const { rig, deliveries } = await sayTo(somebody(), {
      channel: { begin: () => Promise.reject(failing('not-installed')) },
      installation: { install: () => Promise.resolve(), chatOf: () => Promise.resolve(undefined) },
    });
    expect(deliveries).toEqual([]);
    expect(rig.wakes.at(-1)?.startAfter).toBeDefined();
  });

  test('is tried again later when Graph thinks for too long', async () => {
    const limit = new AbortController();
    const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
    const { rig, deliveries } = await sayTo(somebody(), {
      channel: { begin: () => Promise.reject(failing('not-installed')) },
      installation: {
        install: () => {
          limit.abort();
          return new Promise<void>(() => undefined);
        },
      },
    });
    timeout.mockRestore();
    expect(deliveries).toEqual([]);
    expect(rig.wakes.at(-1)?.startAfter).toBeDefined();
  });

  test('cannot be reached when the council has not said which app to give', async () => {
    const { deliveries } = await sayTo(somebody(), {
      channel: { begin: () => Promise.reject(failing('not-installed')) },
    });
    expect(deliveries).toEqual([{ state: 'unreachable', why: 'not-installed' }]);
  });

  test('an outage of Graph passes, and a refusal does not', async () => {
    const channel = { begin: () => Promise.reject(failing('not-installed')) };
    const during = await sayTo(somebody(), {
      channel,
      installation: { install: () => Promise.reject(outage(7)) },
    });
    expect(during.deliveries).toEqual([]);
    expect(during.rig.wakes.at(-1)?.startAfter).toEqual(new Date(during.rig.now() + 7_000));
    const refusal = new GraphFailure(
      { action: 'install the app for somebody', list: 'Teams' },
      { status: 403, code: 'Forbidden', serverMessage: '' },
    );
    const refused = await sayTo(somebody(), {
      channel,
      installation: { install: () => Promise.reject(refusal) },
    });
    expect(refused.deliveries).toEqual([{ state: 'unreachable', why: 'not-installed' }]);
  });
});

describe('somebody whose chat is known', () => {
  test.each([
    ['blocked', 'blocked'],
    ['removed', 'not-installed'],
  ] as const)('who has %s the bot is unreachable without a call', async (state, why) => {
    const { deliveries } = await sayTo(somebody(), {}, state);
    expect(deliveries).toEqual([{ state: 'unreachable', why }]);
  });

  test('who blocks the bot now is unreachable until they speak', async () => {
    const person = somebody();
    const send = jest.fn(() => Promise.reject(failing('blocked')));
    const { rig, deliveries } = await sayTo(person, { channel: { send } }, 'open');
    await rig.put(aMessage(person, { kind: 'followed' }));
    await rig.work(person);
    expect(deliveries).toEqual(Array(2).fill({ state: 'unreachable', why: 'blocked' }));
    expect(send).toHaveBeenCalledTimes(1);
    await rig.chats.opened(person, chatOf(person));
    await rig.put(aMessage(person, { kind: 'followed' }));
    await rig.work(person);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is spoken to in a new chat when the old one is gone', async () => {
    const person = somebody();
    const fresh = { conversationId: 'a new chat', serviceUrl };
    const send = jest.fn().mockRejectedValueOnce(failing('gone'));
    send.mockResolvedValue({ activityId: 'a' });
    const begin = () => Promise.resolve(fresh);
    const { rig, deliveries } = await sayTo(person, { channel: { send, begin } }, 'open');
    expect(deliveries).toEqual([{ state: 'sent' }]);
    expect((await rig.chats.find(person))?.address).toEqual(fresh);
  });

  test.each(['refused', 'too-big'] as const)('%s is final', async (why) => {
    const send = jest.fn(() => Promise.reject(failing(why)));
    const { rig, deliveries } = await sayTo(somebody(), { channel: { send } }, 'open');
    expect(deliveries).toEqual([{ state: 'unreachable', why }]);
    expect(send).toHaveBeenCalledTimes(1);
    expect(rig.wakes).toHaveLength(1);
  });

  test('gone twice is nobody', async () => {
    const { deliveries } = await sayTo(
      somebody(),
      {
        channel: {
          send: () => Promise.reject(failing('gone')),
          begin: (person) => Promise.resolve(chatOf(person)),
        },
      },
      'open',
    );
    expect(deliveries).toEqual([{ state: 'unreachable', why: 'refused' }]);
  });
});
