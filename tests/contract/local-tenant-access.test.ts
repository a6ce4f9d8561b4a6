import {
  sampleProduct,
  sampleSharePointHost,
  sampleSites,
  sampleWebPartsPrincipal,
} from '@councillor-safety/core/people/sample-tenant';
import { sampleEntraGroups } from '@councillor-safety/core/people/sample-groups';
import { sampleGroups, samplePeople } from '@councillor-safety/core/people/sample-people';
import { sendTo, type Call, type Reply } from './graph-target';
import {
  administratorToken,
  personToken,
  productToken,
  startLocalGraph,
  tokenOf,
  type LocalGraph,
} from './local-graph';

let graph: LocalGraph;
const sites: Record<string, string> = {};

const call = (method: string, path: string, given: Call): Promise<Reply> =>
  sendTo(`${graph.origin}/graph/v1.0`, { method, path, call: given });
const post = (path: string, body: object, token: string) => call('POST', path, { body, token });
const get = (path: string, token: string) => call('GET', path, { token });

beforeAll(async () => {
  graph = await startLocalGraph();
  for (const [key, site] of Object.entries(sampleSites)) {
    const found = await get(`/sites/${sampleSharePointHost}:${site.path}`, administratorToken);
    sites[key] = `/sites/${found.text('id')}`;
    await post(`${sites[key]}/lists`, { displayName: 'Things' }, administratorToken);
  }
});
afterAll(() => graph.close());

const things = (site: string): string => `${sites[site]}/lists/Things/items`;

describe('Sites.Selected', () => {
  const grant = (role: string) =>
    post(
      `${sites.casework}/permissions`,
      {
        roles: [role],
        grantedToIdentities: [{ application: { id: sampleProduct.clientId, displayName: 'Hub' } }],
      },
      administratorToken,
    );

  it('opens nothing until the site is granted, then only as far as the grant says', async () => {
    expect((await get(things('casework'), productToken)).status).toBe(403);
    expect((await grant('read')).status).toBe(201);
    expect((await get(things('casework'), productToken)).status).toBe(200);
    expect((await post(things('casework'), { fields: { Title: 'x' } }, productToken)).status).toBe(403);
    await grant('write');
    expect((await post(things('casework'), { fields: { Title: 'x' } }, productToken)).status).toBe(201);
    expect((await post(`${sites.casework}/lists`, { displayName: 'More' }, productToken)).status).toBe(403);
    expect((await get(things('hub'), productToken)).status).toBe(403);
  });

  it('does not open a site by the grant of another application', async () => {
    const other = tokenOf({ appid: crypto.randomUUID(), roles: ['Sites.Selected'] });
    await grant('write');
    expect((await get(things('casework'), other)).status).toBe(403);
  });

  it('does not let its holder read who was granted what', async () => {
    await grant('fullcontrol');
    expect((await get(`${sites.casework}/permissions`, productToken)).status).toBe(403);
    expect((await get(`${sites.casework}/permissions`, administratorToken)).rows().length).toBeGreaterThan(0);
  });

  it('cannot grant itself anything', async () => {
    const body = {
      roles: ['fullcontrol'],
      grantedToIdentities: [{ application: { id: sampleProduct.clientId } }],
    };
    expect((await post(`${sites.hub}/permissions`, body, productToken)).status).toBe(403);
    expect((await post(`${sites.casework}/permissions`, body, productToken)).status).toBe(403);
  });
});

describe('a person', () => {
  const scope = 'Sites.ReadWrite.All';

  it.each([
    ['councillor', 'hub', 200, 403],
    ['officer', 'hub', 200, 201],
    ['administrator', 'hub', 404, 404],
    ['outsider', 'hub', 404, 404],
    ['councillor', 'casework', 404, 404],
    ['officer', 'casework', 404, 404],
    ['monitoring-officer', 'casework', 404, 404],
  ])('%s on the %s site: reading %i, writing %i', async (key, site, reading, writing) => {
    const token = personToken(key, scope);
    expect((await get(things(site), token)).status).toBe(reading);
    expect((await post(things(site), { fields: { Title: 'x' } }, token)).status).toBe(writing);
  });

  it.each([
    ['councillor', 'hub', 200],
    ['councillor', 'casework', 404],
    ['officer', 'casework', 404],
    ['outsider', 'hub', 404],
  ] as const)('%s by the address of the %s site, alone and in a batch: %i', async (key, site, status) => {
    const url = `/sites/${sampleSharePointHost}:${sampleSites[site].path}:/lists/Things/items?$expand=fields`;
    const token = personToken(key, scope);
    expect((await get(url, token)).status).toBe(status);
    const batch = await post('/$batch', { requests: [{ id: 'a', method: 'GET', url }] }, token);
    expect(batch.body.responses).toEqual([expect.objectContaining({ id: 'a', status })]);
  });

  it('reads through web parts only what their own application was granted', async () => {
    const appid = sampleWebPartsPrincipal.clientId;
    const oid = samplePeople.find(({ key }) => key === 'officer')?.id;
    const token = tokenOf({ appid, oid, scp: 'Sites.Selected' });
    expect((await get(things('hub'), token)).status).toBe(403);
    const grantedToIdentities = [{ application: { id: appid } }];
    await post(`${sites.hub}/permissions`, { roles: ['read'], grantedToIdentities }, administratorToken);
    expect((await get(things('hub'), token)).status).toBe(200);
    expect((await post(things('hub'), { fields: { Title: 'x' } }, token)).status).toBe(403);
    expect((await get(things('casework'), token)).status).toBe(403);
  });

  it('can do no more than the scope of the token', async () => {
    const body = { fields: { Title: 'x' } };
    expect((await post(things('hub'), body, personToken('officer', 'Sites.Read.All'))).status).toBe(403);
    expect((await get(things('hub'), personToken('officer', 'User.Read'))).status).toBe(403);
  });

  it('stands as the author of what they write', async () => {
    const made = await post(things('hub'), { fields: { Title: 'x' } }, personToken('officer', scope));
    const officer = samplePeople.find((person) => person.key === 'officer');
    expect(made.at('createdBy/user/id')).toBe(officer?.id);
  });

  it('sees only their own items where the list says so, without being told', async () => {
    await post(things('hub'), { fields: { Title: 'mine' } }, personToken('legal', scope));
    const body = { site: 'hub', list: 'Things', readSecurity: 2 };
    await sendTo(graph.origin, { method: 'POST', path: '/control/read-security', call: { body } });
    const wide = tokenOf({ appid: sampleProduct.clientId, roles: ['Sites.ReadWrite.All'] });
    const seen = await get(`${things('hub')}?$expand=fields`, personToken('legal', scope));
    expect(seen.rows().map((row) => (row.fields as { Title: string }).Title)).toEqual(['mine']);
    expect((await get(things('hub'), wide)).rows()).toEqual([]);
  });
});

describe('a token for somebody else', () => {
  it('is refused with 401', async () => {
    const token = tokenOf({ aud: 'a0000000-0000-4000-8000-000000000001', roles: ['Sites.FullControl.All'] });
    expect((await get(things('hub'), token)).status).toBe(401);
  });
});

describe('the directory', () => {
  const councillor = samplePeople[0];

  it('says which groups a person is in', async () => {
    const asked = { groupIds: [sampleGroups.roles.councillor, sampleGroups.roles.officer] };
    const checked = await post(`/users/${councillor?.id}/checkMemberGroups`, asked, productToken);
    expect(checked.body.value).toEqual([sampleGroups.roles.councillor]);
    const all = await post(
      `/users/${councillor?.id}/getMemberGroups`,
      { securityEnabledOnly: true },
      productToken,
    );
    const others = sampleEntraGroups.filter(({ name }) =>
      ['Planning committee', 'Members (all)'].includes(name),
    );
    expect(all.body.value).toEqual([sampleGroups.roles.councillor, ...others.map(({ id }) => id)]);
  });

  it('lists members in pages, with no more than basic profiles for this token', async () => {
    const path = `/groups/${sampleGroups.roles.councillor}/transitiveMembers`;
    const first = await get(`${path}?$top=5&$select=id,displayName,jobTitle`, productToken);
    const second = await get(first.text('@odata.nextLink'), productToken);
    expect(first.rows()[0]).toMatchObject({ displayName: 'Cllr Avani Thistlewood', jobTitle: null });
    const councillors = samplePeople.filter((person) => person.roles.includes('councillor'));
    expect([...first.rows(), ...second.rows()].map((row) => row.id)).toEqual(
      councillors.map((person) => person.id),
    );
  });

  it('refuses the groups of another person without User.Read.All', async () => {
    expect((await get(`/users/${councillor?.id}/transitiveMemberOf`, productToken)).status).toBe(403);
  });

  it('knows /me only for a person', async () => {
    expect((await get('/me', personToken('officer', 'User.Read'))).at('displayName')).toBe('Imani Larkspur');
    expect((await get('/me', productToken)).status).toBe(400);
  });

  it('answers 404 for nobody', async () => {
    expect((await get(`/users/${crypto.randomUUID()}`, productToken)).status).toBe(404);
  });
});
