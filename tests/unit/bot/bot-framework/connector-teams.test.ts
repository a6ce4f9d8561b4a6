import { connectorChannel } from '@councillor-safety/bot/bot-framework/connector-channel';
import { botAppId, startFakeConnector, tenantId, type FakeConnector, type Reply } from './fake-connector';

let connector: FakeConnector;
beforeAll(async () => void (connector = await startFakeConnector()));
beforeEach(() => connector.forget());
afterAll(() => connector.close());

const channel = (botId: string | undefined = botAppId) =>
  connectorChannel({
    ...{ botAppId: botId, tenantId, botServiceUrl: 'https://not-asked.test/', localTenantUrl: connector.url },
    token: () => Promise.resolve('the-bots-token'),
  });
const authorization = 'Bearer the-bots-token';
const message = { text: 'Hello', summary: 'Councillor Safety' };

describe('a post in a channel', () => {
  const post = () => channel().post({ channelId: '19:channel', serviceUrl: connector.serviceUrl }, message);

  test('begins a conversation there with the message, in our tenant', async () => {
    const posted = { id: '19:channel;messageid=7', activityId: '7' };
    connector.next({ status: 201, body: posted });
    expect(await post()).toEqual({ conversationId: posted.id, activityId: '7' });
    expect(connector.calls).toEqual([
      {
        method: 'POST',
        path: '/connector/v3/conversations',
        authorization,
        body: {
          isGroup: true,
          bot: { id: `28:${botAppId}` },
          tenantId,
          channelData: { channel: { id: '19:channel' }, tenant: { id: tenantId } },
          activity: {
            ...{ type: 'message', text: 'Hello', textFormat: 'markdown', summary: 'Councillor Safety' },
            channelData: { notification: { alert: true } },
          },
        },
      },
    ]);
  });

  test.each<[string, unknown]>([
    ['nothing', ''],
    ['another shape', { id: 7, activityId: {} }],
  ])('answered with %s is out, and cannot be changed later', async (_what, body) => {
    connector.next({ status: 201, body });
    expect(await post()).toEqual({ conversationId: '19:channel', activityId: '' });
  });

  test.each<[Reply, object]>([
    [{ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }, { kind: 'not-installed' }],
    [{ status: 404 }, { kind: 'gone' }],
    [
      { status: 429, headers: { 'Retry-After': '3' } },
      { kind: 'passing', facts: { retryAfterSeconds: 3 } },
    ],
    ['cut the line', { kind: 'passing', facts: { maybeDone: true } }],
  ])('%j', async (reply, failure) => {
    connector.next(reply);
    await expect(post()).rejects.toMatchObject(failure);
    expect(connector.calls).toHaveLength(1);
  });
});

describe('the channels of a team', () => {
  const ask = () => channel().channelsOf({ teamId: '19:team@x', serviceUrl: connector.serviceUrl });

  test('are those that Teams tells, the first without a name', async () => {
    const conversations = [{ id: '19:team@x' }, { id: '19:b', name: 'Wards' }, { id: '19:c', name: null }];
    connector.next({ status: 200, body: { conversations } });
    expect(await ask()).toEqual([
      { channelId: '19:team@x' },
      { channelId: '19:b', name: 'Wards' },
      { channelId: '19:c' },
    ]);
    const path = '/connector/v3/teams/19%3Ateam%40x/conversations';
    expect(connector.calls).toEqual([{ method: 'GET', path, authorization, body: undefined }]);
  });

  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['another shape', { conversations: [{ name: 'Wards' }] }],
    ['nothing', ''],
  ])('%s is no team without channels, but a failure that passes', async (_what, body) => {
    connector.next({ status: 200, body });
    await expect(ask()).rejects.toMatchObject({ name: 'ChannelFailure', kind: 'passing' });
  });

  test.each<[Reply, object]>([
    [{ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }, { kind: 'not-installed' }],
    [{ status: 404 }, { kind: 'gone' }],
    [{ status: 503 }, { kind: 'passing' }],
  ])('%j', async (reply, failure) => {
    connector.next(reply);
    await expect(ask()).rejects.toMatchObject(failure);
  });
});
