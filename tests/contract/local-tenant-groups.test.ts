import { sampleEntraGroups, sampleGuest } from '@councillor-safety/core/people/sample-groups';
import { sampleGroups, samplePeople } from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { sendTo, type Reply } from './graph-target';
import { personToken, productToken, startLocalGraph, tokenOf, type LocalGraph } from './local-graph';

let graph: LocalGraph;
beforeAll(async () => {
  graph = await startLocalGraph();
});
afterAll(() => graph.close());

const get = (path: string, token = productToken, headers = {}): Promise<Reply> =>
  sendTo(`${graph.origin}/graph/v1.0`, { method: 'GET', path, call: { token, headers } });
const post = (path: string, body: object): Promise<Reply> =>
  sendTo(graph.origin, { method: 'POST', path, call: { body } });

function groupId(name: string): string {
  const group = sampleEntraGroups.find((each) => each.name === name);
  if (!group) throw new Error(`There is no sample group '${name}'.`);
  return group.id;
}
const names = (reply: Reply): unknown[] => reply.rows().map(({ displayName }) => displayName);
const councillors = samplePeople.filter(({ roles }) => roles.includes('councillor'));
const find = (filter: string, more = ''): Promise<Reply> =>
  get(`/groups?$filter=${encodeURIComponent(filter)}${more}`);

describe('groups are found', () => {
  it.each([
    ["startswith(displayName,'pla')", ['Planning committee']],
    ["startswith(displayName, 'Group') and securityEnabled eq true", ['Group leaders']],
    ['securityEnabled eq false', ['Ambleford councillors']],
    ["displayName eq 'Members (all)'", ['Members (all)']],
    ["startswith(displayName,'O''Brien and sons')", []],
    ["startswith(displayName,'Ambleford and')", []],
  ])('by %s', async (filter, expected) => {
    expect(names(await find(filter))).toEqual(expected);
  });

  it('with the properties asked for, a page at a time', async () => {
    const first = await get('/groups?$top=3&$select=id,displayName');
    expect(Object.keys(first.rows()[0]!)).toEqual(['id', 'displayName']);
    expect(first.rows()).toHaveLength(3);
    expect((await get(first.text('@odata.nextLink'))).rows()[0]).not.toEqual(first.rows()[0]);
  });

  it.each([
    ["contains(displayName,'committee')", ''],
    ["endswith(displayName,'committee')", ''],
    ["displayName ne 'x'", ''],
    ["not startswith(displayName,'x')", ''],
    ["startswith(displayName,'P')", '&$orderby=displayName'],
  ])('not by %s%s, as Entra answers without its advanced queries', async (filter, more) => {
    const refused = await find(filter, more);
    expect([refused.status, refused.at('error/code')]).toEqual([400, 'Request_UnsupportedQuery']);
  });

  it.each(['$search="displayName:Plan"', '$filter=displayName', '$filter=', '$top=1000', '$skip=1'])(
    'not by %s',
    async (query) => {
      expect((await get(`/groups?${query}`)).status).toBe(400);
    },
  );

  it('by an application with GroupMember.Read.All, and by nobody without it', async () => {
    const withRoles = (roles: string[]): string => tokenOf({ appid: sampleProduct.clientId, roles });
    expect((await get('/groups', withRoles(['GroupMember.Read.All']))).status).toBe(200);
    expect((await get('/groups', withRoles(['User.ReadBasic.All']))).status).toBe(403);
    expect((await get('/groups', personToken('officer', 'User.Read'))).status).toBe(403);
  });
});

describe('one group', () => {
  it('says what it is', async () => {
    const found = await get(`/groups/${groupId('Ambleford councillors')}?$select=displayName,groupTypes`);
    expect(found.body).toMatchObject({ displayName: 'Ambleford councillors', groupTypes: ['Unified'] });
  });

  it('that is unknown, or a property that is, is refused', async () => {
    expect((await get(`/groups/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await get(`/groups/${groupId('Group leaders')}?$select=size`)).status).toBe(400);
  });
});

describe('members of a group', () => {
  const select = '$select=id,displayName,userPrincipalName,userType';

  it('are also those of the groups inside it, which stand there too', async () => {
    const all = await get(`/groups/${groupId('Members (all)')}/transitiveMembers?${select}`);
    const kinds = all.rows().map((row) => row['@odata.type']);
    expect(kinds).toEqual([...councillors.map(() => '#microsoft.graph.user'), '#microsoft.graph.group']);
    expect(all.rows().at(-1)?.id).toBe(sampleGroups.roles.councillor);
    const people = await get(
      `/groups/${groupId('Members (all)')}/transitiveMembers/microsoft.graph.user?${select}`,
    );
    expect(people.rows().map(({ id }) => id)).toEqual(councillors.map(({ id }) => id));
    expect((await get(`/groups/${groupId('Members (all)')}/members`)).rows()).toHaveLength(1);
  });

  it('may be guests, whom their names give away; the type itself takes a wider permission', async () => {
    const path = `/groups/${groupId('Planning committee')}/transitiveMembers?${select}`;
    const guest = (reply: Reply) => reply.rows().find(({ id }) => id === sampleGuest.id);
    expect(guest(await get(path))).toMatchObject({
      userPrincipalName: expect.stringContaining('#EXT#') as string,
      userType: null,
    });
    const wide = tokenOf({
      appid: sampleProduct.clientId,
      roles: ['GroupMember.Read.All', 'User.Read.All'],
    });
    const seen = await get(path, wide);
    expect(guest(seen)).toMatchObject({ userType: 'Guest' });
    expect(seen.rows().filter(({ userType }) => userType === 'Member')).toHaveLength(3);
  });
});

describe('people invented for a measurement', () => {
  it('are a group of their own, page by page, only while there are any', async () => {
    expect(names(await find("startswith(displayName,'Bench')"))).toEqual([]);
    await post('/control/people', { count: 2500 });
    const [bench] = (await find("startswith(displayName,'Bench')")).rows();
    const ids = new Set<unknown>();
    const sizes: number[] = [];
    let path: string | undefined = `/groups/${String(bench?.id)}/transitiveMembers?$select=id&$top=999`;
    while (path !== undefined) {
      const reply: Reply = await get(path);
      sizes.push(reply.rows().length);
      reply.rows().forEach(({ id }) => ids.add(id));
      path = reply.at('@odata.nextLink') as string | undefined;
    }
    expect(sizes).toEqual([999, 999, 502]);
    expect(ids.size).toBe(2500);
    expect(ids).toContain('50000000-0001-4000-8000-0000000009c4');
    const last = '/users/50000000-0001-4000-8000-0000000009c4';
    expect((await get(last)).status).toBe(200);
    await post('/control/people', { count: 10 });
    expect((await get(last)).status).toBe(404);
  });

  it('are refused where their number makes no sense', async () => {
    for (const body of [{}, { count: -1 }, { count: 1.5 }, { count: 1, installed: 'yes' }])
      expect((await post('/control/people', body)).status).toBe(400);
  });
});
