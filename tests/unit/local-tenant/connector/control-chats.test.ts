import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { type Service, startService, startTenancy, type Tenancy } from '../running-tenant';
import { type Bot, person, startBot, text } from './a-bot';

let service: Service;
let tenancy: Tenancy;
let bot: Bot;
beforeAll(async () => {
  service = await startService(({ type }) =>
    type === 'invoke' ? { statusCode: 200, type: 'x' } : undefined,
  );
  tenancy = await startTenancy(service.url);
  bot = await startBot(tenancy.tenant.url);
  await bot.shell('POST', 'officer/open');
});
afterAll(async () => {
  await tenancy.close();
  await service.close();
});

const deliver = (parts: unknown, key = 'officer') => bot.control('POST', `chats/${key}/deliver`, parts);

it('lists what was said in a chat, edits and all', async () => {
  const { id } = (await bot.say('officer', text('First'))).body;
  await bot.connector(
    'PUT',
    `/conversations/a:${person('officer').id}/activities/${String(id)}`,
    text('Second'),
  );
  const { messages } = (await bot.control('GET', 'chats/officer')).body;
  expect(messages).toEqual([
    {
      id,
      fromBot: true,
      edited: true,
      seen: false,
      sentAt: expect.any(String) as string,
      activity: text('Second'),
    },
  ]);
});

describe('an activity as a tester likes it', () => {
  it('comes from the person, through the channel, with its token', async () => {
    const answer = await deliver({ ...text('Hello'), id: 'the-same' });
    expect(answer.body).toEqual({ status: 200 });
    const { activity, authorization } = service.received.at(-1)!;
    expect(activity).toMatchObject({
      id: 'the-same',
      text: 'Hello',
      from: { aadObjectId: person('officer').id },
    });
    const keys = createRemoteJWKSet(new URL(`${tenancy.tenant.url}/connector/.well-known/keys`));
    await jwtVerify(authorization.replace('Bearer ', ''), keys, {
      issuer: 'https://api.botframework.com',
      audience: sampleProduct.clientId,
    });
  });

  it('is not written in the chat, so that it can be delivered twice', async () => {
    await deliver({ ...text('Twice'), id: 'twice' });
    await deliver({ ...text('Twice'), id: 'twice' });
    expect(service.received.slice(-2).map(({ activity }) => activity.id)).toEqual(['twice', 'twice']);
    expect(JSON.stringify((await bot.control('GET', 'chats/officer')).body)).not.toContain('Twice');
  });

  it('answers with what the bot answered', async () => {
    expect((await deliver({ type: 'invoke', name: 'adaptiveCard/action' })).body).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'x' },
    });
  });

  it('may come from a guest in a group chat, where the bot can answer', async () => {
    const conversation = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
    await deliver({ ...text('Hello all'), conversation, from: { id: '29:guest', name: 'A guest' } });
    expect(service.received.at(-1)!.activity.from).toEqual({ id: '29:guest', name: 'A guest' });
    const path = `/conversations/${encodeURIComponent(conversation.id)}`;
    expect((await bot.connector('POST', `${path}/activities`, text('Not here'))).status).toBe(201);
    expect((await bot.control('GET', path.slice(1))).body.messages).toMatchObject([
      { fromBot: true, activity: { text: 'Not here' } },
    ]);
    expect(JSON.stringify((await bot.control('GET', 'chats/officer')).body)).not.toContain('Not here');
  });

  it.each([
    ['without a type', { text: 'Hello' }, 400, 'officer'],
    ['of nobody', { type: 'message' }, 404, 'nobody'],
  ])('%s is refused', async (_what, parts, status, key) => {
    expect((await deliver(parts, key)).status).toBe(status);
  });

  it('for a bot that is away is a 502', async () => {
    const alone = await startTenancy('http://localhost:9');
    try {
      const away = await startBot(alone.tenant.url);
      expect((await away.control('POST', 'chats/officer/deliver', text('Hello'))).status).toBe(502);
    } finally {
      await alone.close();
    }
  });
});

it('changes what a person does with the app only by true and false', async () => {
  expect((await bot.control('POST', 'chats/officer/app', { installed: 'no' })).status).toBe(400);
  expect((await bot.control('POST', 'chats/officer/app', { blocked: true })).body.blocked).toBe(true);
  expect((await bot.control('POST', 'chats/officer/app', { blocked: false })).body.blocked).toBe(false);
});
