import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { startTenancy, type Tenancy } from '../running-tenant';
import { type Bot, codeOf, startBot, text } from './a-bot';

const idOf = (index: number): string => `50000000-0001-4000-8000-${index.toString(16).padStart(12, '0')}`;
let tenancy: Tenancy;
let bot: Bot;
beforeEach(async () => {
  tenancy = await startTenancy();
  bot = await startBot(tenancy.tenant.url);
  await bot.control('POST', 'settings', { rateLimits: 'off' });
});
afterEach(() => tenancy.close());

const begin = (index: number) =>
  bot.connector('POST', '/conversations', { members: [{ id: idOf(index) }], tenantId: sampleTenantId });
async function say(index: number) {
  const { body } = await begin(index);
  return bot.connector('POST', `/conversations/${String(body.id)}/activities`, text('Hello'));
}
const messages = async () => (await bot.control('GET', 'people/messages')).body;

it('people of a measurement take messages, which are counted for each', async () => {
  await bot.control('POST', 'people', { count: 20 });
  expect(await messages()).toEqual({ total: 0, byCount: { 0: 20 } });
  for (const index of [1, 2, 2, 20]) expect((await say(index)).status).toBe(201);
  expect(await messages()).toEqual({ total: 4, byCount: { 0: 17, 1: 2, 2: 1 } });
});

it('messages can be counted by what stands in them', async () => {
  await bot.control('POST', 'people', { count: 3 });
  for (const index of [1, 1, 2]) await say(index);
  const counted = async (words: string) =>
    (await bot.control('GET', `people/messages?containing=${words}`)).body;
  expect(await counted('Hello')).toEqual({ total: 3, byCount: { 0: 1, 1: 1, 2: 1 } });
  expect(await counted('Goodbye')).toEqual({ total: 0, byCount: { 0: 3 } });
});

it('their chats can be read, only while there are any', async () => {
  await bot.control('POST', 'people', { count: 2 });
  await say(2);
  const lines = (await bot.control('GET', 'chats/bench-2')).body as { messages: unknown[] };
  expect(lines.messages).toHaveLength(1);
  expect((await bot.control('GET', 'chats/bench-3')).status).toBe(404);
});

it('whoever has the app has a chat, and nobody else', async () => {
  const speak = (index: number) =>
    bot.connector('POST', `/conversations/a:${idOf(index)}/activities`, text('Hello'));
  await bot.control('POST', 'people', { count: 2, installed: false });
  expect((await speak(1)).status).toBe(404);
  await bot.control('POST', 'people', { count: 2 });
  expect((await speak(1)).status).toBe(201);
  expect((await speak(3)).status).toBe(404);
});

it('can be signed in for a measurement, only while there are any', async () => {
  const status = async (key: string) =>
    (await fetch(`${tenancy.tenant.url}/sign-in/dev-token?person=${key}&for=api`)).status;
  await bot.control('POST', 'people', { count: 3 });
  expect(await status('bench-3')).toBe(200);
  for (const key of ['bench-4', 'bench-0', 'bench', '']) expect(await status(key)).toBe(404);
});

it('there are as many of them as were asked for', async () => {
  expect((await begin(1)).status).toBe(400);
  await bot.control('POST', 'people', { count: 3 });
  expect((await begin(3)).status).toBe(201);
  for (const index of [0, 4]) expect((await begin(index)).status).toBe(400);
});

it('they have the app, or have not, or have blocked the bot', async () => {
  await bot.control('POST', 'people', { count: 3, blocked: 1 });
  expect(codeOf(await say(1))).toBe('ConversationBlockedByUser');
  expect((await say(2)).status).toBe(201);
  await bot.control('POST', 'people', { count: 3, installed: false });
  expect(codeOf(await begin(2))).toBe('ForbiddenOperationException');
});
