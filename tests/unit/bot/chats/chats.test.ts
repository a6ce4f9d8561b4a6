/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { randomUUID } from 'node:crypto';
import type { Turn } from '@councillor-safety/bot/bot-framework/channel';
import { keepingChats } from '@councillor-safety/bot/chats/chat-keeping';
import { createChats } from '@councillor-safety/bot/chats/chat-store';
import type { Chats } from '@councillor-safety/bot/chats/chats';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { only } from '../support/only';
import { newFolder, openTestDatabase, removeFolder, systemClock } from '../support/platform';
import { silentLog } from '../support/silent-log';

let folder: string;
let database: Database;
let chats: Chats;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
  chats = createChats({ database, clock: systemClock });
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

const somebody = () => personIdSchema.parse(randomUUID());
const here = { conversationId: 'a:here', serviceUrl: 'https://channel.test/' };
const there = { conversationId: 'a:there', serviceUrl: 'https://channel.test/uk/' };

describe('where a chat is', () => {
  test('is unknown until it is opened, and then where it was opened last', async () => {
    const person = somebody();
    expect(await chats.find(person)).toBeUndefined();
    await chats.opened(person, here);
    await chats.opened(person, there);
    expect(await chats.find(person)).toEqual({ address: there, state: 'open' });
  });

  test.each(['blocked', 'removed'] as const)('%s, it opens again when they speak', async (why) => {
    const person = somebody();
    await chats.opened(person, here);
    await chats.closed(person, why);
    expect(await chats.find(person)).toEqual({ address: here, state: why });
    await chats.opened(person, here);
    expect(await chats.find(person)).toMatchObject({ state: 'open' });
  });

  test('is forgotten when it is lost', async () => {
    const person = somebody();
    await chats.opened(person, here);
    await chats.lost(person);
    expect(await chats.find(person)).toBeUndefined();
  });
});

describe('keeping', () => {
  type Kept = Partial<Turn>;
  const keep = async (turn: Kept) => {
    const opened = jest.fn(() => Promise.resolve());
    const closed = jest.fn(() => Promise.resolve());
    const onTurn = () => Promise.resolve({ sentence: 'answered' });
    const handler = keepingChats({ chats: { opened, closed }, log: silentLog }, onTurn);
    const answer = await handler(
      only<Turn>({ where: 'personal', person: undefined, address: here, ...turn }),
    );
    expect(answer).toEqual({ sentence: 'answered' });
    return { opened: opened.mock.calls, closed: closed.mock.calls };
  };
  const person = { id: somebody(), name: 'Sample Person' };

  test('whatever somebody does in their own chat opens it', async () => {
    for (const kind of ['message', 'action', 'installed', 'typing'] as const)
      expect(await keep({ kind, person })).toEqual({ opened: [[person.id, here]], closed: [] });
  });

  test('a removal closes it', async () => {
    expect(await keep({ kind: 'removed', person })).toEqual({ opened: [], closed: [[person.id, 'removed']] });
  });

  test.each<[string, Kept]>([
    ['a group', { where: 'group', person }],
    ['a channel', { where: 'channel', person }],
    ['somebody whom the channel does not prove', {}],
  ])('%s is nobody’s own chat', async (_what, turn) => {
    expect(await keep({ kind: 'message', ...turn })).toEqual({ opened: [], closed: [] });
  });

  test('the answer does not depend on it', async () => {
    const opened = () => Promise.reject(new Error('the database is away'));
    const handler = keepingChats({ chats: { opened, closed: opened }, log: silentLog }, () =>
      Promise.resolve({ sentence: 'answered' }),
    );
    const turn = only<Turn>({ kind: 'message', where: 'personal', person, address: here });
    expect(await handler(turn)).toEqual({ sentence: 'answered' });
  });

  test('what to do in danger does not wait for it', async () => {
    const order: string[] = [];
    let finish: () => void = () => undefined;
    const opened = () =>
      new Promise<void>((resolve) => (finish = resolve)).then(() => void order.push('kept'));
    const handler = keepingChats({ chats: { opened, closed: opened }, log: silentLog }, () => {
      order.push('answered');
      finish();
      return Promise.resolve(undefined);
    });
    await handler(only<Turn>({ kind: 'message', where: 'personal', person, address: here }));
    expect(order).toEqual(['answered', 'kept']);
  });
});
