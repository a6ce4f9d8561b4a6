import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createBot } from '@councillor-safety/bot/bot-framework/adapter';
import { BringAgain, type Turn, type TurnAnswer } from '@councillor-safety/bot/bot-framework/channel';
import { emergencyText, troubleText } from '@councillor-safety/bot/bot-framework/emergency-text';
import { sayEmergencyText } from '@councillor-safety/bot/bot-framework/emergency-turn';
import { errorAnswers } from '@councillor-safety/bot/server/error-answers';
import { silentLog } from '../support/silent-log';
import { anActivity, bot as botAccount, personId } from './activities';
import { botAppId, startFakeConnector, tenantId, type FakeConnector } from './fake-connector';

let connector: FakeConnector;
let server: Server;
let onTurn: (turn: Turn) => Promise<TurnAnswer>;
const turns: Turn[] = [];

// The SDK writes its own account of each refused token.
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
beforeAll(async () => {
  connector = await startFakeConnector();
  const { endpoint } = createBot({
    settings: {
      ...{
        botAppId,
        tenantId,
        clientId: botAppId,
        credential: { kind: 'secret', secret: 'secret' } as const,
      },
      ...{ localTenantUrl: connector.url, botServiceUrl: connector.serviceUrl },
    },
    log: silentLog,
    onTurn: (turn) => {
      turns.push(turn);
      return onTurn(turn);
    },
  });
  const app = express();
  app.post('/api/messages', ...endpoint);
  app.use(errorAnswers(silentLog));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  connector.forget();
  turns.length = 0;
  onTurn = () => Promise.resolve(undefined);
});
afterAll(async () => {
  await new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections());
  await connector.close();
});

let made = 0;
type Parts = Readonly<Record<string, unknown>>;
const next = (parts: Parts = {}) =>
  anActivity({ id: `${(made += 1)}`, serviceUrl: connector.serviceUrl, ...parts });

async function deliver(activity: unknown, authorization?: string) {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: authorization ?? `Bearer ${await connector.token()}`,
    },
    body: typeof activity === 'string' ? activity : JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

const execute = (parts: Parts = {}) =>
  next({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'ask' } }, ...parts });
const submit = (parts: Parts = {}) => next({ value: { verb: 'ask' }, replyToId: '17', ...parts });

describe('who may speak to the bot', () => {
  test('the channel, by its token', async () => {
    expect(await deliver(next({ text: 'help' }))).toEqual({ status: 200, body: undefined });
    expect(turns).toMatchObject([{ kind: 'message', text: 'help', person: { id: personId } }]);
  });

  test.each([
    ['no token', () => Promise.resolve('')],
    ['not a token', () => Promise.resolve('Bearer x.y.z')],
    ['a token for another bot', () => connector.token({ aud: tenantId })],
    ['a token that has ended', () => connector.token({}, '-10m')],
    ['a token for another address', () => connector.token({ serviceurl: 'https://elsewhere.test/' })],
  ])('%s: 401, and nobody hears of it', async (_what, token) => {
    const given = await token();
    const authorization = given === '' || given.startsWith('Bearer') ? given : `Bearer ${given}`;
    expect(await deliver(next({ text: 'help' }), authorization)).toMatchObject({ status: 401 });
    expect(turns).toEqual([]);
    expect(connector.calls).toEqual([]);
  });

  test('a token of another’s key', async () => {
    const stranger = await startFakeConnector();
    const token = await stranger.token({ serviceurl: connector.serviceUrl });
    await stranger.close();
    expect(await deliver(next(), `Bearer ${token}`)).toMatchObject({ status: 401 });
  });

  test('what is no activity is 400', async () => {
    expect(await deliver('[]')).toMatchObject({ status: 400 });
    expect(await deliver({ text: 'help' })).toMatchObject({ status: 400 });
  });

  test('a kind that the bot has nothing to say to is 200', async () => {
    expect(await deliver(next({ type: 'messageReaction' }))).toMatchObject({ status: 200 });
    expect(turns).toEqual([]);
  });
});

describe('answers', () => {
  test('a reply goes out in the conversation it came from', async () => {
    onTurn = sayEmergencyText;
    await deliver(next({ text: 'help' }));
    expect(connector.calls).toMatchObject([
      {
        path: '/connector/v3/conversations/a%3Achat/activities',
        authorization: 'Bearer the-bots-token',
        body: { type: 'message', text: emergencyText, summary: 'Councillor Safety' },
      },
    ]);
  });

  test('one installation, told in two ways, is welcomed once; after a removal again', async () => {
    onTurn = sayEmergencyText;
    const added = { type: 'conversationUpdate', membersAdded: [botAccount] };
    await deliver(next(added));
    await deliver(next({ type: 'installationUpdate', action: 'add' }));
    expect(connector.calls).toHaveLength(1);
    await deliver(next({ type: 'installationUpdate', action: 'remove' }));
    await deliver(next(added));
    expect(connector.calls).toHaveLength(2);
  });

  const card = { type: 'AdaptiveCard', version: '1.5' };
  test.each<[string, TurnAnswer, unknown]>([
    ['a card', { card }, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }],
    [
      'a sentence',
      { sentence: 'Done.' },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done.' },
    ],
    [
      'nothing',
      undefined,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' },
    ],
    [
      'a failure',
      { failed: 'Taken.' },
      {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: 'Taken.' },
      },
    ],
  ])('an executed button is answered with %s', async (_what, answer, body) => {
    onTurn = () => Promise.resolve(answer);
    expect(await deliver(execute())).toEqual({ status: 200, body });
    expect(turns).toMatchObject([{ kind: 'action', verb: 'ask' }]);
    expect(connector.calls).toEqual([]);
  });

  test.each<[string, TurnAnswer, object[]]>([
    [
      'a card: the message it stands in',
      { card },
      [{ method: 'PUT', path: '/connector/v3/conversations/a%3Achat/activities/17' }],
    ],
    ['a sentence: a message', { sentence: 'Done.' }, [{ method: 'POST', body: { text: 'Done.' } }]],
    ['a failure: a message', { failed: 'Taken.' }, [{ method: 'POST', body: { text: 'Taken.' } }]],
    ['nothing', undefined, []],
  ])('a submitted button changes %s', async (_what, answer, calls) => {
    onTurn = () => Promise.resolve(answer);
    expect(await deliver(submit())).toMatchObject({ status: 200, body: undefined });
    expect(connector.calls).toHaveLength(calls.length);
    expect(connector.calls).toMatchObject(calls);
  });
});

test('a handler that has told the person itself only has the message brought again', async () => {
  onTurn = () => Promise.reject(new BringAgain('told'));
  expect(await deliver(next({ text: 'help' }))).toMatchObject({ status: 500 });
  expect(connector.calls).toEqual([]);
});

describe('a fault of ours', () => {
  beforeEach(() => {
    onTurn = () => Promise.reject(new Error('secret words'));
  });

  test('is told once, 999 first, and the message is to be brought again', async () => {
    const message = next({ text: 'help' });
    expect(await deliver(message)).toMatchObject({ status: 500 });
    expect(await deliver(message)).toMatchObject({ status: 500 });
    expect(connector.calls).toMatchObject([{ body: { text: troubleText } }]);
    expect(troubleText.startsWith('**In danger now? Call 999.**')).toBe(true);
  });

  test('on a button is said on the card', async () => {
    const { status, body } = await deliver(execute());
    expect(status).toBe(200);
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect((body as { value: string }).value).toMatch(/^In danger now\? Call 999\./);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  test('on an event that nobody waits for is not told', async () => {
    expect(await deliver(next({ type: 'typing' }))).toMatchObject({ status: 200 });
    expect(connector.calls).toEqual([]);
  });

  test('stays 500 when the person cannot be told either', async () => {
    connector.next('cut the line');
    expect(await deliver(next({ text: 'help' }))).toMatchObject({ status: 500 });
  });
});
