import { perTenant, perThread, RateLimits } from '@councillor-safety/local-tenant/connector/rate-limits';
import { createThrottling } from '@councillor-safety/local-tenant/connector/throttling';
import { threadId } from '@councillor-safety/local-tenant/connector/conversation-ids';
import { defaultSettings } from '@councillor-safety/local-tenant/control/settings';
import { sampleTeam } from '@councillor-safety/core/people/sample-tenant';
import type { Response } from 'express';
import { only } from '../../bot/support/only';
import { startTenancy, type Tenancy } from '../running-tenant';
import { type Bot, codeOf, person, startBot, text } from './a-bot';

describe('what one bot may send in one conversation', () => {
  let now = 0;
  let limits: RateLimits;
  beforeEach(() => {
    now = 1_000_000;
    limits = new RateLimits(() => now);
  });
  const send = (key = 'a'): number => limits.take(key, perThread.send);
  const sendAll = (count: number): number[] => Array.from({ length: count }, () => send());

  it('is seven in a second', () => {
    expect(sendAll(8)).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('is eight in two seconds', () => {
    sendAll(7);
    now += 1000;
    expect(sendAll(2)).toEqual([0, 1]);
    now += 1000;
    expect(send()).toBe(0);
  });

  it.each([
    [60, 30],
    [1800, 3600],
  ])('is %s in %s seconds, and the wait is until the oldest is out', (count, seconds) => {
    const step = (seconds * 1000) / (count + 40);
    let sent = 0;
    let wait = 0;
    for (; wait === 0 && sent <= count; now += step) {
      wait = send();
      if (wait === 0) sent += 1;
    }
    now -= step;
    expect(sent).toBe(count);
    now += wait * 1000;
    expect(send()).toBe(0);
  });

  it('counts nothing that was refused, and each conversation by itself', () => {
    sendAll(20);
    expect(send('b')).toBe(0);
    now += 2000;
    expect(sendAll(7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('is told apart from what it may read: twice as much', () => {
    const reads = Array.from({ length: 15 }, () => limits.take('read a', perThread.read));
    expect(reads.filter((wait) => wait === 0)).toHaveLength(14);
  });

  it('and in the whole tenant fifty calls in a second', () => {
    const calls = Array.from({ length: 51 }, () => limits.take('tenant', perTenant));
    expect(calls.filter((wait) => wait > 0)).toHaveLength(1);
  });
});

it('threads of one channel share what it may take', () => {
  const throttling = createThrottling({ settings: () => defaultSettings });
  const refusals: number[] = [];
  const response: Response = only<Response>({
    set: () => response,
    status: (status: number) => {
      refusals.push(status);
      return response;
    },
    json: () => response,
  });
  const [general, notices] = sampleTeam.channels.map(({ id }) => id) as [string, string];
  const send = (id: string): boolean => throttling.thread(response, { kind: 'send', id });
  for (let post = 1; post <= 7; post += 1) expect(send(threadId(notices, String(post)))).toBe(true);
  expect(send(notices)).toBe(false);
  expect(refusals).toEqual([429]);
  expect(send(general)).toBe(true);
});

describe('over the wire', () => {
  let tenancy: Tenancy;
  let bot: Bot;
  beforeEach(async () => {
    tenancy = await startTenancy();
    bot = await startBot(tenancy.tenant.url);
    await bot.shell('POST', 'officer/open');
    await bot.shell('POST', 'legal/open');
  });
  afterEach(() => tenancy.close());

  it('too much is refused with the time to wait, and is not in the chat', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => bot.say('officer', text('Hello'))));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(codeOf(refused[0]!)).toBe('TooManyRequests');
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    const kept = (await bot.control('GET', 'chats/officer')).body.messages as unknown[];
    expect(kept).toHaveLength(20 - refused.length);
    expect((await bot.say('legal', text('Hello'))).status).toBe(201);
  });

  it('beginning a chat counts as sending in it; typing too', async () => {
    const turns = Array.from({ length: 5 }, () => [
      bot.begin('officer'),
      bot.say('officer', { type: 'typing' }),
    ]);
    await Promise.all(turns.flat());
    expect((await bot.say('officer', text('Hello'))).status).toBe(429);
  });

  it('reading the members has an allowance of its own', async () => {
    const members = `/conversations/a:${person('officer').id}/members`;
    const read = Array.from({ length: 20 }, () => bot.connector('GET', members));
    const statuses = (await Promise.all(read)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect((await bot.say('officer', text('Hello'))).status).toBe(201);
  });

  it('all calls together are held to fifty in a second', async () => {
    const calls = Array.from({ length: 300 }, () => bot.connector('GET', '/conversations/a:nobody/members'));
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    expect(statuses).toContain(429);
    expect(statuses.filter((status) => status === 404).length).toBeGreaterThanOrEqual(50);
  });

  it('can be switched off', async () => {
    await bot.control('POST', 'settings', { rateLimits: 'off' });
    const answers = await Promise.all(Array.from({ length: 60 }, () => bot.say('officer', text('Hello'))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  });
});
