import { samplePeople, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct, sampleProvisioner } from '@councillor-safety/core/people/sample-tenant';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import {
  accessToken,
  askForToken,
  type Service,
  startService,
  startTenancy,
  type Tenancy,
} from './running-tenant';

const avani = samplePeople[0]!;
let service: Service;
let tenancy: Tenancy;
let url: string;
let botToken: string;

beforeAll(async () => {
  service = await startService();
  tenancy = await startTenancy(service.url);
  url = tenancy.tenant.url;
  // These tests speak faster than Teams lets a bot speak.
  await fetch(`${url}/control/settings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ rateLimits: 'off' }),
  });
  botToken = await accessToken(await askForToken(url, { scope: 'https://api.botframework.com/.default' }));
});
afterAll(async () => {
  await tenancy.close();
  await service.close();
});

function connector(
  method: string,
  path: string,
  { body, token = botToken }: { body?: unknown; token?: string } = {},
) {
  return fetch(`${url}/connector/v3${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

const say = (text: string, person = 'councillor', origin = url) =>
  fetch(`${url}/teams/chat/${person}/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ text }),
  });

async function history(
  person: string,
): Promise<{ id: string; fromBot: boolean; edited: boolean; activity: { text?: string } }[]> {
  const answer = await fetch(`${url}/teams/chat/${person}/messages`);
  return ((await answer.json()) as { messages: Awaited<ReturnType<typeof history>> }).messages;
}

const begin = async (members: string[]): Promise<Response> =>
  connector('POST', '/conversations', {
    body: { isGroup: false, members: members.map((id) => ({ id })), tenantId: sampleTenantId },
  });

describe('a person writes to the bot', () => {
  it('sends the bot what Teams sends, signed as the channel signs', async () => {
    expect((await say('I need help')).status).toBe(201);
    const { activity, authorization } = service.received.at(-1)!;
    expect(activity).toMatchObject({
      type: 'message',
      text: 'I need help',
      channelId: 'msteams',
      serviceUrl: `${url}/connector/`,
      from: { aadObjectId: avani.id },
      conversation: { conversationType: 'personal', tenantId: sampleTenantId },
      channelData: { tenant: { id: sampleTenantId } },
    });
    const metadata = await fetch(`${url}/connector/.well-known/openidconfiguration`);
    const { jwks_uri } = (await metadata.json()) as { jwks_uri: string };
    const { payload } = await jwtVerify(
      authorization.replace('Bearer ', ''),
      createRemoteJWKSet(new URL(jwks_uri)),
      {
        issuer: 'https://api.botframework.com',
        audience: sampleProduct.clientId,
      },
    );
    expect(payload.serviceurl).toBe(`${url}/connector/`);
  });

  it('introduces them once, before their first words', async () => {
    const earlier = service.received.length;
    await say('first', 'councillor6');
    await say('second', 'councillor6');
    const types = service.received.slice(earlier).map(({ activity }) => activity.type);
    expect(types).toEqual(['conversationUpdate', 'installationUpdate', 'message', 'message']);
  });

  it('is refused when another website asks it, and when nothing is written', async () => {
    expect((await say('hello', 'councillor', 'https://elsewhere.example')).status).toBe(403);
    expect((await say('   ')).status).toBe(400);
    expect((await say('hello', 'nobody')).status).toBe(404);
  });

  it('tells them when the bot is away, and keeps their words', async () => {
    const alone = await startTenancy('http://localhost:9');
    try {
      const answer = await fetch(`${alone.tenant.url}/teams/chat/councillor/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: alone.tenant.url },
        body: JSON.stringify({ text: 'are you there?' }),
      });
      expect(answer.status).toBe(502);
      const kept = await fetch(`${alone.tenant.url}/teams/chat/councillor/messages`);
      expect(await kept.text()).toContain('are you there?');
    } finally {
      await alone.close();
    }
  });
});

describe('the bot speaks', () => {
  it('writes, edits and takes back', async () => {
    const { id: conversation } = (await (await begin([avani.id])).json()) as { id: string };
    const path = `/conversations/${encodeURIComponent(conversation)}/activities`;
    const sent = await connector('POST', path, { body: { type: 'message', text: 'Are you safe?' } });
    expect(sent.status).toBe(201);
    const { id } = (await sent.json()) as { id: string };
    expect((await history('councillor')).at(-1)).toMatchObject({ id, fromBot: true, edited: false });

    await connector('PUT', `${path}/${id}`, { body: { type: 'message', text: 'Are you safe now?' } });
    expect((await history('councillor')).at(-1)).toMatchObject({
      edited: true,
      activity: { text: 'Are you safe now?' },
    });

    await connector('DELETE', `${path}/${id}`);
    expect((await history('councillor')).map((message) => message.id)).not.toContain(id);
  });

  it('finds the same chat again by either id of the person', async () => {
    const byEntra = (await (await begin([avani.id])).json()) as { id: string };
    const byTeams = (await (await begin([`29:${avani.id}`])).json()) as { id: string };
    expect(byTeams.id).toBe(byEntra.id);
  });

  it('is seen by nobody else', async () => {
    const { id } = (await (await begin([avani.id])).json()) as { id: string };
    await connector('POST', `/conversations/${id}/activities`, {
      body: { type: 'message', text: 'only for Avani' },
    });
    expect(JSON.stringify(await history('councillor2'))).not.toContain('only for Avani');
  });

  it('learns who is in the conversation', async () => {
    const { id } = (await (await begin([avani.id])).json()) as { id: string };
    const members = (await (await connector('GET', `/conversations/${id}/members`)).json()) as unknown[];
    expect(members).toEqual([
      expect.objectContaining({ aadObjectId: avani.id, userPrincipalName: avani.userPrincipalName }),
    ]);
    expect((await connector('GET', `/conversations/${id}/members/29:${samplePeople[1]!.id}`)).status).toBe(
      404,
    );
  });

  it.each([
    ['a user principal name', [avani.userPrincipalName]],
    ['nobody', []],
  ])('cannot begin a chat with %s', async (_what, members) => {
    expect((await begin(members)).status).toBe(400);
  });

  it('is told when the conversation or the activity does not exist', async () => {
    const unknown = await connector('POST', '/conversations/a:nobody/activities', {
      body: { type: 'message' },
    });
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ error: { code: 'ConversationNotFound' } });
    const { id } = (await (await begin([avani.id])).json()) as { id: string };
    const edit = await connector('PUT', `/conversations/${id}/activities/none`, {
      body: { type: 'message' },
    });
    expect(await edit.json()).toMatchObject({ error: { code: 'ActivityNotFoundInConversation' } });
  });

  it.each([
    ['no token', () => Promise.resolve('')],
    ['a person’s token', async () => accessToken(await fetch(`${url}/sign-in/dev-token?person=councillor`))],
    ['a token for Graph', async () => accessToken(await askForToken(url))],
    [
      'another application’s token',
      async () => {
        const { clientId, secret } = sampleProvisioner;
        const scope = 'https://api.botframework.com/.default';
        return accessToken(await askForToken(url, { client_id: clientId, client_secret: secret, scope }));
      },
    ],
  ])('is refused with %s', async (_what, token) => {
    expect((await connector('POST', '/conversations', { body: {}, token: await token() })).status).toBe(401);
  });
});
