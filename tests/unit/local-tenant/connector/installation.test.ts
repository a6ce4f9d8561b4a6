import { rmSync } from 'node:fs';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { type Service, startService, startTenancy, type Tenancy } from '../running-tenant';
import { type Bot, codeOf, person, startBot, text } from './a-bot';

let service: Service;
let tenancy: Tenancy;
let bot: Bot;

beforeEach(async () => {
  service = await startService();
  tenancy = await startTenancy(service.url);
  bot = await startBot(tenancy.tenant.url);
});
afterEach(async () => {
  await tenancy.close();
  await service.close();
});

const told = (): unknown[] =>
  service.received.map(({ activity }) => [activity.type, activity.action].filter(Boolean).join(' '));

describe('somebody who never had the app', () => {
  it('cannot be spoken to first', async () => {
    const refused = await bot.begin('officer');
    expect(refused.status).toBe(403);
    expect(codeOf(refused)).toBe('ForbiddenOperationException');
    expect(service.received).toEqual([]);
  });

  it('gets it when they open the chat, once, and the bot is told', async () => {
    await Promise.all([bot.shell('POST', 'officer/open'), bot.shell('POST', 'officer/open')]);
    expect(told()).toEqual(['conversationUpdate', 'installationUpdate add']);
    expect((await bot.begin('officer')).status).toBe(201);
  });
});

describe('a chat is begun', () => {
  beforeEach(() => bot.shell('POST', 'officer/open'));

  it.each([
    ['the Entra id with its tenant', { tenantId: sampleTenantId }, 201],
    [
      'the Entra id with its tenant in channelData',
      { tenantId: undefined, channelData: { tenant: { id: sampleTenantId } } },
      201,
    ],
    ['Teams’ own id', { members: [{ id: `29:${person('officer').id}` }], tenantId: undefined }, 201],
    ['the Entra id alone', { tenantId: undefined }, 400],
    ['another tenant', { tenantId: '7c0ffee0-0000-4000-8000-000000000002' }, 400],
    ['two people', { members: [{ id: person('officer').id }, { id: person('legal').id }] }, 400],
    ['a group', { isGroup: true }, 400],
  ])('with %s', async (_what, more, status) => {
    expect((await bot.begin('officer', more)).status).toBe(status);
  });

  it('with first words, which arrive', async () => {
    const begun = await bot.begin('officer', { activity: text('Hello') });
    expect((await bot.control('GET', 'chats/officer')).body.messages).toMatchObject([
      { id: begun.body.activityId, fromBot: true, edited: false, activity: { text: 'Hello' } },
    ]);
  });
});

describe('somebody who removes the app', () => {
  beforeEach(async () => {
    await bot.shell('POST', 'officer/open');
    await bot.say('officer', text('Hello'));
    await bot.shell('POST', 'officer/app', { installed: false });
  });

  it('is out of reach at once, and the bot is told', async () => {
    expect(told().at(-1)).toBe('installationUpdate remove');
    const activities = (await bot.control('GET', 'chats/officer')).body.messages as { id: string }[];
    const path = `/conversations/a:${person('officer').id}`;
    const calls = [
      bot.say('officer', text('Are you there?')),
      bot.connector('PUT', `${path}/activities/${activities[0]!.id}`, text('Changed')),
      bot.connector('DELETE', `${path}/activities/${activities[0]!.id}`),
      bot.connector('GET', `${path}/members`),
    ];
    for (const refused of await Promise.all(calls)) {
      expect(refused.status).toBe(403);
      expect(codeOf(refused)).toBe('BotNotInConversationRoster');
    }
    expect(codeOf(await bot.begin('officer'))).toBe('ForbiddenOperationException');
  });

  it('cannot write, and does not get it back by looking', async () => {
    expect((await bot.shell('POST', 'officer/messages', { text: 'Hello' })).status).toBe(409);
    expect((await bot.shell('POST', 'officer/open')).body.installation).toBe('removed');
  });

  it('has it again when they ask, with what was said', async () => {
    await bot.control('POST', 'chats/officer/app', { installed: true });
    expect(told().slice(-2)).toEqual(['conversationUpdate', 'installationUpdate add']);
    expect((await bot.say('officer', text('Welcome back'))).status).toBe(201);
    expect((await bot.control('GET', 'chats/officer')).body.messages).toHaveLength(2);
  });
});

describe('somebody who blocks the bot', () => {
  beforeEach(async () => {
    await bot.shell('POST', 'officer/open');
    await bot.shell('POST', 'officer/app', { blocked: true });
  });

  it('is out of reach, and nobody tells the bot', async () => {
    const refused = await bot.say('officer', text('Are you there?'));
    expect([refused.status, codeOf(refused)]).toEqual([403, 'ConversationBlockedByUser']);
    expect(told()).toEqual(['conversationUpdate', 'installationUpdate add']);
    expect((await bot.shell('POST', 'officer/messages', { text: 'Hello' })).status).toBe(409);
  });

  it('is out of reach in the other documented shape', async () => {
    await bot.control('POST', 'settings', { blockedAnswer: 'MessageWritesBlocked' });
    const { status, body } = await bot.say('officer', text('Are you there?'));
    expect([status, body.errorCode, 'error' in body]).toEqual([403, 209, false]);
    expect(JSON.parse(String(body.message))).toMatchObject({ subCode: 'MessageWritesBlocked' });
  });

  it('is reached again after they unblock it', async () => {
    await bot.control('POST', 'chats/officer/app', { blocked: false });
    expect((await bot.say('officer', text('Hello again'))).status).toBe(201);
  });
});

it('remembers who has the app and who has blocked the bot when the tenant starts again', async () => {
  await bot.shell('POST', 'officer/open');
  await bot.shell('POST', 'officer/app', { blocked: true });
  await tenancy.tenant.close();
  const again = await startTenancy(service.url, tenancy.dataDir);
  tenancy = { ...again, close: () => again.close().then(() => rmSync(again.dataDir, { recursive: true })) };
  const state = await (await startBot(again.tenant.url)).control('GET', 'chats/officer');
  expect(state.body.app).toEqual({ installation: 'present', blocked: true });
});
