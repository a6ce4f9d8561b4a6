import type { ChannelFailure } from '@councillor-safety/bot/bot-framework/channel';
import { connectorChannel } from '@councillor-safety/bot/bot-framework/connector-channel';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { personId } from './activities';
import { botAppId, startFakeConnector, tenantId, type FakeConnector, type Reply } from './fake-connector';

let connector: FakeConnector;
beforeAll(async () => void (connector = await startFakeConnector()));
beforeEach(() => connector.forget());
afterAll(() => connector.close());

const channel = (changes: Partial<Parameters<typeof connectorChannel>[0]> = {}) =>
  connectorChannel({
    ...{ botAppId, tenantId, botServiceUrl: connector.serviceUrl, localTenantUrl: connector.url },
    token: () => Promise.resolve('the-bots-token'),
    ...changes,
  });
const chat = () => ({ conversationId: 'a:1;messageid=2', serviceUrl: connector.serviceUrl });
const message = { text: 'Hello', card: { type: 'AdaptiveCard' }, summary: 'Councillor Safety' };
const onWire = {
  type: 'message',
  text: 'Hello',
  textFormat: 'markdown',
  attachments: [
    { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
  ],
  summary: 'Councillor Safety',
  channelData: { notification: { alert: true } },
};
const place = '/connector/v3/conversations/a%3A1%3Bmessageid%3D2/activities';
const authorization = 'Bearer the-bots-token';

describe('speaking', () => {
  test('sends text and card with a summary and a notification, and learns the id', async () => {
    expect(await channel().send(chat(), message)).toEqual({ activityId: 'activity-1' });
    expect(connector.calls).toEqual([{ method: 'POST', path: place, authorization, body: onWire }]);
  });

  test('changes a message', async () => {
    connector.next({ status: 200, body: { id: '7' } });
    await channel().update(chat(), '7', message);
    expect(connector.calls).toEqual([
      { method: 'PUT', path: `${place}/7`, authorization, body: { ...onWire, id: '7' } },
    ]);
  });

  test('shows that somebody is writing', async () => {
    await channel().typing(chat());
    expect(connector.calls).toEqual([
      { method: 'POST', path: place, authorization, body: { type: 'typing' } },
    ]);
  });

  test('begins a chat by the person’s Entra id, in our tenant', async () => {
    connector.next({ status: 201, body: { id: 'a:new', serviceUrl: 'https://elsewhere.test/' } });
    const begun = await channel().begin(personIdSchema.parse(personId));
    expect(begun).toEqual({ conversationId: 'a:new', serviceUrl: connector.serviceUrl });
    expect(connector.calls[0]?.path).toBe('/connector/v3/conversations');
    expect(connector.calls[0]?.body).toMatchObject({
      members: [{ id: personId }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    });
  });

  test('an address without a slash at its end is the same', async () => {
    await channel().send({ ...chat(), serviceUrl: connector.serviceUrl.slice(0, -1) }, message);
    expect(connector.calls[0]?.path).toBe(place);
  });

  test.each([
    ['nothing', ''],
    ['a page', '<html>'],
    ['another shape', { id: 7 }],
  ])('an answer of %s is a message that is out', async (_what, body) => {
    connector.next({ status: 201, body });
    expect(await channel().send(chat(), message)).toEqual({ activityId: '' });
  });

  test('without an app id no token is shown', async () => {
    await channel({ token: undefined }).send(chat(), message);
    expect(connector.calls[0]?.authorization).toBeUndefined();
  });

  test('the token goes nowhere in the clear but to the local tenant', async () => {
    const sending = channel({ localTenantUrl: undefined }).send(chat(), message);
    await expect(sending).rejects.toMatchObject({ kind: 'refused', facts: { code: 'not-https' } });
    expect(connector.calls).toEqual([]);
  });

  test('a sign-in that fails passes, and nothing went out', async () => {
    const sending = channel({ token: () => Promise.reject(new Error('sign-in')) }).send(chat(), message);
    const failure = await sending.catch((error: unknown) => error as ChannelFailure);
    expect(failure).toMatchObject({ kind: 'passing', facts: { status: 0, code: 'no-token' } });
    expect((failure as ChannelFailure).facts.maybeDone).toBeUndefined();
    expect(connector.calls).toEqual([]);
  });
});

const coded = (code: string) => ({ error: { code, message: 'words that must not be kept' } });
const blockedInside = { errorCode: 209, message: JSON.stringify({ subCode: 'MessageWritesBlocked' }) };

describe('answers, one by one, each after a single call', () => {
  test.each<[string, Reply, object]>([
    ['401', { status: 401, body: coded('Unauthorized') }, { kind: 'passing' }],
    ['408', { status: 408 }, { kind: 'passing' }],
    ['412', { status: 412, body: coded('PreconditionFailed') }, { kind: 'passing' }],
    ['429', { status: 429 }, { kind: 'passing' }],
    ['500', { status: 500 }, { kind: 'passing', facts: { status: 500, code: '', maybeDone: true } }],
    [
      '502',
      { status: 502, body: '<html>' },
      { kind: 'passing', facts: { status: 502, code: '', maybeDone: true } },
    ],
    ['503', { status: 503 }, { kind: 'passing', facts: { status: 503, code: '' } }],
    ['504', { status: 504 }, { kind: 'passing', facts: { status: 504, code: '', maybeDone: true } }],
    ['not installed', { status: 403, body: coded('ForbiddenOperationException') }, { kind: 'not-installed' }],
    [
      'not in the roster',
      { status: 403, body: coded('BotNotInConversationRoster') },
      { kind: 'not-installed' },
    ],
    ['blocked', { status: 403, body: coded('ConversationBlockedByUser') }, { kind: 'blocked' }],
    ['blocked, nested', { status: 403, body: blockedInside }, { kind: 'blocked' }],
    [
      'blocked, deeper',
      { status: 403, body: { error: { message: JSON.stringify(blockedInside) } } },
      { kind: 'blocked' },
    ],
    ['off for all', { status: 403, body: coded('BotDisabledByAdmin') }, { kind: 'refused' }],
    ['no right', { status: 403, body: coded('NotEnoughPermissions') }, { kind: 'refused' }],
    ['another cloud', { status: 403, body: coded('InvalidBotApiHost') }, { kind: 'refused' }],
    ['403 without a word', { status: 403 }, { kind: 'refused', facts: { status: 403, code: '' } }],
    ['no conversation', { status: 404, body: coded('ConversationNotFound') }, { kind: 'gone' }],
    ['no message', { status: 404, body: coded('ActivityNotFoundInConversation') }, { kind: 'gone' }],
    ['too big', { status: 413, body: coded('MessageSizeTooBig') }, { kind: 'too-big' }],
    ['too big, as 400', { status: 400, body: coded('MessageSizeTooBig') }, { kind: 'too-big' }],
    [
      '400',
      { status: 400, body: coded('BadSyntax') },
      { kind: 'refused', facts: { status: 400, code: 'BadSyntax' } },
    ],
    ['elsewhere', { status: 307, headers: { Location: 'https://elsewhere.test/' } }, { kind: 'refused' }],
    ['a cut line', 'cut the line', { kind: 'passing', facts: { status: 0, maybeDone: true } }],
  ])('%s', async (_what, reply, expected) => {
    connector.next(reply);
    const failure = await channel()
      .send(chat(), message)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ChannelFailure', ...expected });
    expect(String((failure as Error).message)).not.toContain('words');
    expect(connector.calls).toHaveLength(1);
  });

  test.each([[503], [429]])('after %d nothing has been done', async (status) => {
    connector.next({ status });
    const failure = (await channel()
      .send(chat(), message)
      .catch((error: unknown) => error)) as ChannelFailure;
    expect(failure.facts).toEqual({ status, code: '' });
  });

  test.each([
    ['seconds', { 'Retry-After': '7' }, 7],
    ['a date', { 'Retry-After': 'Fri, 20 Nov 2026 23:40:09 GMT', Date: 'Fri, 20 Nov 2026 23:40:00 GMT' }, 9],
    ['a word', { 'Retry-After': 'soon' }, undefined],
  ])('Retry-After in %s', async (_what, headers, retryAfterSeconds) => {
    connector.next({ status: 429, headers });
    const failure = (await channel()
      .send(chat(), message)
      .catch((error: unknown) => error)) as ChannelFailure;
    expect(failure.facts.retryAfterSeconds).toBe(retryAfterSeconds);
  });

  test('a code that is a sentence is no code', async () => {
    connector.next({ status: 400, body: coded('x'.repeat(500)) });
    const failure = (await channel()
      .send(chat(), message)
      .catch((error: unknown) => error)) as ChannelFailure;
    expect(failure.facts.code).toHaveLength(60);
  });

  test('nobody listening: sure that nothing arrived', async () => {
    const gone = await startFakeConnector();
    await gone.close();
    const failure = (await channel({ localTenantUrl: gone.url })
      .send({ ...chat(), serviceUrl: gone.serviceUrl }, message)
      .catch((error: unknown) => error)) as ChannelFailure;
    expect(failure).toMatchObject({ kind: 'passing', facts: { status: 0, code: 'ECONNREFUSED' } });
    expect(failure.facts.maybeDone).toBeUndefined();
  });

  test('no answer in time: given up after ten seconds', async () => {
    const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const stop = new AbortController();
      stop.abort(new DOMException('too late', 'TimeoutError'));
      return stop.signal;
    });
    const sending = channel().send(chat(), message);
    await expect(sending).rejects.toMatchObject({ kind: 'passing', facts: { status: 0, maybeDone: true } });
    expect(timeout).toHaveBeenCalledWith(10_000);
    timeout.mockRestore();
  });
});

describe('pictures', () => {
  const picture = (url: string) => ({ url, contentType: 'image/png' });
  const ours = () => picture(`${connector.serviceUrl}v3/attachments/1/views/original`);

  test('come from the channel with the bot’s token', async () => {
    connector.next({ status: 200, body: 'bytes' });
    expect((await channel().picture(ours(), 5)).toString()).toBe('bytes');
    expect(connector.calls).toMatchObject([{ method: 'GET', authorization }]);
  });

  test('one byte too many is too big', async () => {
    connector.next({ status: 200, body: 'bytes!' });
    await expect(channel().picture(ours(), 5)).rejects.toMatchObject({ kind: 'too-big' });
  });

  test('one that is gone is gone', async () => {
    connector.next({ status: 404 });
    await expect(channel().picture(ours(), 5)).rejects.toMatchObject({ kind: 'gone' });
  });

  test('a redirect is not followed', async () => {
    connector.next({ status: 302, headers: { Location: `${connector.url}/secret` } });
    await expect(channel().picture(ours(), 5)).rejects.toMatchObject({ kind: 'refused' });
    expect(connector.calls).toHaveLength(1);
  });

  test.each([
    'https://elsewhere.test/picture',
    'http://smba.trafficmanager.net/picture',
    'https://smba.trafficmanager.net.elsewhere.test/picture',
    'https://smba.trafficmanager.net:8443/picture',
    'https://notbotframework.com/picture',
    'https://other.trafficmanager.net/picture',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'not an address',
  ])('nothing is fetched from %s', async (url) => {
    const fetching = jest.spyOn(globalThis, 'fetch');
    await expect(channel().picture(picture(url), 5)).rejects.toMatchObject({
      kind: 'refused',
      facts: { code: 'not-of-the-channel' },
    });
    expect(fetching).not.toHaveBeenCalled();
    fetching.mockRestore();
  });
});
