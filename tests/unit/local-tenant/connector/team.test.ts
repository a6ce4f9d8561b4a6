import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleTeamMembers } from '@councillor-safety/core/people/sample-groups';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct, sampleTeam } from '@councillor-safety/core/people/sample-tenant';
import { startTenant } from '@councillor-safety/local-tenant/tenant';
import { until } from '../../../setup/until';
import { type Service, startService, startTenancy, type Tenancy } from '../running-tenant';
import { type Bot, codeOf, startBot, text } from './a-bot';

const [general, notices] = sampleTeam.channels as readonly [{ id: string }, { id: string; name: string }];
let service: Service;
let tenancy: Tenancy;
let bot: Bot;
beforeEach(async () => {
  service = await startService();
  tenancy = await startTenancy(service.url);
  bot = await startBot(tenancy.tenant.url);
  await bot.control('POST', 'team/app', { installed: true });
});
afterEach(async () => {
  await tenancy.close();
  await service.close();
});

const told = () => service.received.map(({ activity }) => activity);
const path = (conversation: string, activity = ''): string =>
  `/conversations/${encodeURIComponent(conversation)}/activities${activity && `/${activity}`}`;
const post = (channelId: string, activity: object = text('Hello')) =>
  bot.connector('POST', '/conversations', {
    isGroup: true,
    channelData: { channel: { id: channelId } },
    activity,
  });
const posts = async (name = 'Safety notices') =>
  (await bot.control('GET', `channels/${encodeURIComponent(name)}`)).body.messages as Record<
    string,
    unknown
  >[];

describe('the app in the team', () => {
  it('is told to the bot as Teams tells it', () => {
    const [added, installed] = told();
    expect(added).toMatchObject({
      type: 'conversationUpdate',
      membersAdded: [{ id: `28:${sampleProduct.clientId}` }],
      recipient: { id: `28:${sampleProduct.clientId}` },
      conversation: { id: sampleTeam.id, conversationType: 'channel', tenantId: sampleTenantId },
      channelData: {
        team: { id: sampleTeam.id, name: sampleTeam.name, aadGroupId: sampleTeam.aadGroupId },
        eventType: 'teamMemberAdded',
        tenant: { id: sampleTenantId },
      },
    });
    expect(installed).toMatchObject({ type: 'installationUpdate', action: 'add' });
    expect(JSON.stringify(installed)).toContain(sampleTeam.aadGroupId);
  });

  it('is told once, and taken out once', async () => {
    await bot.control('POST', 'team/app', { installed: true });
    expect(told()).toHaveLength(2);
    for (let times = 0; times < 2; times += 1) await bot.control('POST', 'team/app', { installed: false });
    expect(told().slice(2)).toMatchObject([
      { membersRemoved: [{ id: `28:${sampleProduct.clientId}` }] },
      { type: 'installationUpdate', action: 'remove' },
    ]);
  });

  it('reaches a bot that was away, in order, when it is back', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'away-'));
    const seen: string[] = [];
    const late = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => seen.push(chunk.toString())).on('end', () => response.end());
    });
    await new Promise<void>((resolve) => late.listen(0, 'localhost', resolve));
    const { port } = late.address() as AddressInfo;
    await new Promise((resolve) => late.close(resolve));
    const given = { port: 0, dataDir, serviceUrl: `http://localhost:${port}`, teamHasApp: true };
    await (await startTenant(given)).close();
    const tenant = await startTenant(given);
    late.listen(port, 'localhost');
    await until(() => Promise.resolve(seen.some((each) => each.includes('installationUpdate'))), {
      what: 'the bot hears of its team',
    });
    expect(seen[0]).toContain('membersAdded');
    expect(seen.at(-1)).toContain('installationUpdate');
    await tenant.close();
    await new Promise((resolve) => late.close(resolve));
    rmSync(dataDir, { recursive: true });
  });

  it('stays out after a new start, once it was taken out', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'out-'));
    const given = { port: 0, dataDir, serviceUrl: service.url, teamHasApp: true };
    const first = await startTenant(given);
    await (await startBot(first.url)).control('POST', 'team/app', { installed: false });
    await first.close();
    const second = await startTenant(given);
    expect((await (await startBot(second.url)).control('GET', 'team')).body.installed).toBe(false);
    await second.close();
    rmSync(dataDir, { recursive: true });
  });
});

describe('what the bot asks about the team', () => {
  const team = (more = '', id = sampleTeam.id) =>
    bot.connector('GET', `/teams/${encodeURIComponent(id)}${more}`);

  it('is its name and its channels, of which the first has none', async () => {
    expect((await team()).body).toMatchObject({
      id: sampleTeam.id,
      name: sampleTeam.name,
      aadGroupId: sampleTeam.aadGroupId,
    });
    expect((await team('/conversations')).body.conversations).toMatchObject([
      { id: general.id, name: null },
      { id: notices.id, name: 'Safety notices' },
    ]);
  });

  it('is refused for another team, and without the app', async () => {
    expect(codeOf(await team('/conversations', '19:other@thread.tacv2'))).toBe('ConversationNotFound');
    await bot.control('POST', 'team/app', { installed: false });
    const refused = await team('/conversations');
    expect([refused.status, codeOf(refused)]).toEqual([403, 'BotNotInConversationRoster']);
  });

  it('does not count a deleted channel, and the bot hears of that', async () => {
    await bot.control('POST', 'channels/Safety%20notices', { deleted: true });
    expect((await team('/conversations')).body.conversations).toHaveLength(1);
    expect(told().at(-1)).toMatchObject({
      channelData: { eventType: 'channelDeleted', channel: notices, team: { id: sampleTeam.id } },
    });
    await bot.control('POST', 'channels/Safety%20notices', { deleted: false });
    expect((await team('/conversations')).body.conversations).toHaveLength(2);
    expect(told().at(-1)).toMatchObject({ channelData: { eventType: 'channelRestored' } });
    expect((await bot.control('POST', 'channels/General', { deleted: true })).status).toBe(400);
  });

  it('and in its channels are its members', async () => {
    const members = await bot.connector('GET', `/conversations/${encodeURIComponent(notices.id)}/members`);
    expect(members.body).toHaveLength(sampleTeamMembers.length);
  });
});

describe('a post in a channel', () => {
  it('begins a thread, in which the bot speaks and changes what it said', async () => {
    const { status, body } = await post(notices.id);
    const { id, activityId } = body as { id: string; activityId: string };
    expect([status, id]).toEqual([201, `${notices.id};messageid=${activityId}`]);
    const reply = await bot.connector('POST', path(id), text('More'));
    await bot.connector('PUT', path(id, activityId), text('Hello again'));
    expect(await posts()).toMatchObject([
      { id: activityId, postId: activityId, edited: true, activity: { text: 'Hello again' } },
      { id: reply.body.id, postId: activityId, edited: false },
    ]);
    expect(await posts('General')).toEqual([]);
  });

  it('can be named within its channel as well', async () => {
    const { body } = await post(notices.id);
    const edit = await bot.connector('PUT', path(notices.id, String(body.activityId)), text('New'));
    expect(edit.status).toBe(200);
    expect((await posts())[0]).toMatchObject({ edited: true });
    expect((await bot.connector('PUT', path(general.id, String(body.activityId)), text('x'))).status).toBe(
      404,
    );
  });

  it('goes to the first channel by the id of the team', async () => {
    expect((await bot.connector('POST', path(sampleTeam.id), text('For all'))).status).toBe(201);
    expect(await posts('General')).toMatchObject([{ activity: { text: 'For all' } }]);
  });

  it('needs a channel that is there, the app in the team, and something to say', async () => {
    const unknown = await post('19:other@thread.tacv2');
    expect([unknown.status, codeOf(unknown)]).toEqual([404, 'ConversationNotFound']);
    expect(
      (await bot.connector('POST', '/conversations', { channelData: { channel: notices } })).status,
    ).toBe(400);
    const { body } = await post(notices.id);
    await bot.control('POST', 'channels/Safety%20notices', { deleted: true });
    expect(codeOf(await post(notices.id))).toBe('ConversationNotFound');
    expect(codeOf(await bot.connector('POST', path(String(body.id)), text('x')))).toBe(
      'ConversationNotFound',
    );
    await bot.control('POST', 'channels/Safety%20notices', { deleted: false });
    await bot.control('POST', 'team/app', { installed: false });
    const changed = await bot.connector('PUT', path(String(body.id), String(body.activityId)), text('x'));
    for (const refused of [await post(notices.id), changed])
      expect([refused.status, codeOf(refused)]).toEqual([403, 'BotNotInConversationRoster']);
    expect(await posts()).toHaveLength(1);
  });
});

describe('a person in the team', () => {
  const reply = async (more: object) => {
    const { body } = await post(notices.id);
    const messageId = body.activityId;
    return {
      thread: body.id,
      messageId,
      answer: await bot.control('POST', 'channels/Safety%20notices/reply', {
        person: 'councillor',
        messageId,
        text: 'When is it?',
        ...more,
      }),
    };
  };

  it('reaches the bot with a mention of it', async () => {
    const { thread, messageId, answer } = await reply({});
    expect(answer.body).toEqual({ status: 200 });
    expect(told().at(-1)).toMatchObject({
      type: 'message',
      text: '<at>Councillor Safety</at> When is it?',
      replyToId: messageId,
      entities: [{ type: 'mention', mentioned: { id: `28:${sampleProduct.clientId}` } }],
      conversation: { id: thread, conversationType: 'channel', isGroup: true },
      channelData: { team: { id: sampleTeam.id }, channel: { id: notices.id } },
      from: { aadObjectId: sampleTeamMembers[0]!.id },
    });
    expect((await posts()).at(-1)).toMatchObject({ fromBot: false, postId: messageId });
  });

  it('does not reach it without one', async () => {
    const before = told().length;
    expect((await reply({ mention: false })).answer.body).toEqual({});
    expect(told()).toHaveLength(before);
  });

  it.each(['outsider', 'administrator'])('is not the %s', async (person) => {
    expect((await reply({ person })).answer.status).toBe(404);
  });

  it('presses a button of a card there', async () => {
    const { body } = await post(notices.id);
    const pressed = { person: 'officer', messageId: body.activityId, verb: 'bulletin-read', data: { a: 1 } };
    await bot.control('POST', 'channels/Safety%20notices/press', pressed);
    expect(told().at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: body.activityId,
      value: { action: { verb: 'bulletin-read', data: { a: 1 } } },
      conversation: { id: body.id, conversationType: 'channel' },
    });
  });
});
