import {
  sampleProduct,
  sampleProvisioner,
  sampleTeamsAppId,
} from '@councillor-safety/core/people/sample-tenant';
import {
  applicationClaims,
  graphAudience,
  graphClaims,
} from '@councillor-safety/local-tenant/sign-in/claims';
import { person, startBot, type Bot } from '../unit/local-tenant/connector/a-bot';
import {
  accessToken,
  askForToken,
  startService,
  startTenancy,
  type Service,
  type Tenancy,
} from '../unit/local-tenant/running-tenant';
import { until } from '../setup/until';
import { sendTo, type Reply } from './graph-target';

let service: Service;
let tenancy: Tenancy;
let bot: Bot;
let token: string;

beforeEach(async () => {
  service = await startService();
  tenancy = await startTenancy(service.url);
  bot = await startBot(tenancy.tenant.url);
  token = await accessToken(await askForToken(tenancy.tenant.url));
});
afterEach(async () => {
  await tenancy.close();
  await service.close();
});

const officer = person('officer');
const apps = (user = officer.id): string => `/users/${user}/teamwork/installedApps`;
const binding = (app: string, ...permissions: readonly string[]) => ({
  'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app}`,
  consentedPermissionSet: {
    resourceSpecificPermissions: (permissions.length > 0 ? permissions : ['TeamsActivity.Send.User']).map(
      (permissionValue) => ({ permissionValue, permissionType: 'Application' }),
    ),
  },
});
const call = (method: string, path: string, body?: unknown, by = token): Promise<Reply> =>
  sendTo(`${tenancy.tenant.url}/graph/v1.0`, { method, path, call: { token: by, body } });
const install = (body: unknown = binding(sampleTeamsAppId), user?: string) => call('POST', apps(user), body);
const installed = (query = '') => call('GET', `${apps()}${query}`);

/** What the bot hears comes after the answer, as in Teams. */
const told = (type: string): Promise<unknown> =>
  until(() => Promise.resolve(service.received.find(({ activity }) => activity.type === type)?.activity), {
    what: `the bot hears of ${type}`,
  });

describe('an app is installed for a person', () => {
  it('once, and its bot is told as by Teams', async () => {
    expect((await install()).status).toBe(201);
    expect(await told('conversationUpdate')).toMatchObject({
      conversation: { conversationType: 'personal' },
      from: { aadObjectId: officer.id },
      membersAdded: [{ id: expect.stringMatching(/^28:/) as string }, { aadObjectId: officer.id }],
    });
    expect(await told('installationUpdate')).toMatchObject({ action: 'add' });
    const again = await install();
    expect([again.status, again.at('error/code')]).toEqual([409, 'Conflict']);
    expect((await bot.begin('officer')).status).toBe(201);
  });

  it('again after they removed it', async () => {
    await install();
    await bot.control('POST', 'chats/officer/app', { installed: false });
    expect((await installed()).rows()).toEqual([]);
    expect((await install()).status).toBe(201);
  });

  it.each([
    ['another app', () => install(binding('a1000000-0000-4000-8000-000000000009')), 404],
    ['the id of its package', () => install(binding('a0000000-0000-4000-8000-000000000001')), 404],
    ['nobody', () => install(binding(sampleTeamsAppId), '50000000-0000-4000-8000-0000000000ff'), 404],
    ['no app', () => install({ ...binding(sampleTeamsAppId), 'teamsApp@odata.bind': '' }), 400],
    [
      'without consent',
      () => install({ ...binding(sampleTeamsAppId), consentedPermissionSet: undefined }),
      400,
    ],
    [
      'with consent to something else',
      () => install(binding(sampleTeamsAppId, 'TeamMember.Read.Group')),
      400,
    ],
  ])('but not %s', async (_what, ask, status) => {
    expect((await ask()).status).toBe(status);
    expect(service.received).toEqual([]);
  });
});

describe('what is installed', () => {
  const byId = (id: string): string => `?$expand=teamsApp&$filter=teamsApp/id eq '${id}'`;

  it('is listed, with the app where asked for, found by its id', async () => {
    expect((await installed(byId(sampleTeamsAppId))).rows()).toEqual([]);
    await install();
    expect((await installed(byId(sampleTeamsAppId))).rows()).toMatchObject([
      { teamsApp: { id: sampleTeamsAppId } },
    ]);
    expect((await installed(byId('another'))).rows()).toEqual([]);
    expect(Object.keys((await installed()).rows()[0]!)).toEqual(['id']);
  });

  it('is found by nothing else', async () => {
    expect((await installed("?$filter=id eq '1'")).status).toBe(400);
    expect((await installed('?$top=1')).status).toBe(400);
  });

  it('leads to the chat, by a name that the connector takes as well as its own', async () => {
    await install();
    const id = String((await installed()).rows()[0]!.id);
    const chat = (await call('GET', `${apps()}/${encodeURIComponent(id)}/chat`)).text('id');
    expect(chat).not.toBe((await bot.begin('officer')).body.id);
    await bot.connector('POST', `/conversations/${encodeURIComponent(chat)}/activities`, {
      type: 'message',
      text: 'Hi',
    });
    expect((await bot.control('GET', 'chats/officer')).body.messages).toMatchObject([
      { activity: { text: 'Hi' } },
    ]);
  });

  it('has no chat for another installation or person', async () => {
    expect((await call('GET', `${apps()}/none/chat`)).status).toBe(404);
    await install();
    const id = encodeURIComponent(String((await installed()).rows()[0]!.id));
    expect((await call('GET', `${apps(person('legal').id)}/${id}/chat`)).status).toBe(404);
  });
});

describe('without the permission for it', () => {
  it('an application is refused', async () => {
    const { clientId, secret } = sampleProvisioner;
    const other = await accessToken(
      await askForToken(tenancy.tenant.url, { client_id: clientId, client_secret: secret }),
    );
    for (const [method, body] of [['GET'], ['POST', binding(sampleTeamsAppId)]] as const) {
      const refused = await call(method, apps(), body, other);
      expect([refused.status, refused.at('error/code')]).toEqual([403, 'Forbidden']);
    }
    expect(service.received).toEqual([]);
  });

  it('to consent, an application may read what is installed and install nothing', async () => {
    const graphRoles = ['TeamsAppInstallation.ReadWriteSelfForUser.All'];
    const claims = applicationClaims({ ...sampleProduct, graphRoles }, graphAudience);
    const narrower = await tenancy.tenant.tokens.signToken(claims);
    expect((await call('GET', apps(), undefined, narrower)).status).toBe(200);
    expect((await call('POST', apps(), binding(sampleTeamsAppId), narrower)).status).toBe(403);
  });

  it('a person is refused, whatever the token says', async () => {
    const { clientId: appId, graphRoles } = sampleProduct;
    const claims = graphClaims(officer, { appId, scopes: graphRoles });
    const asPerson = await tenancy.tenant.tokens.signToken(claims);
    expect((await call('POST', apps(), binding(sampleTeamsAppId), asPerson)).status).toBe(403);
    expect((await call('GET', apps(), undefined, asPerson)).status).toBe(403);
  });
});
