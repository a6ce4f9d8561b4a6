import { audienceGroups } from '@councillor-safety/bot/people/audience-groups';
import { entraGroups } from '@councillor-safety/bot/people/entra-groups';
import { fakeGraph, graphError, type Expected } from '../../core/sharepoint/fake-graph';

const over = (...expected: Expected[]) => {
  const graph = fakeGraph(expected);
  return { graph, groups: audienceGroups(graph.client) };
};
const person = (id: string, parts: object = {}) => ({
  '@odata.type': '#microsoft.graph.user',
  ...{ id, displayName: `Person ${id}`, userPrincipalName: `${id}@ambleford.example`, userType: null },
  ...parts,
});

describe('looking for a group', () => {
  const looking = (start: string) =>
    `GET /groups?$filter=startswith(displayName,'${start}')&$select=id,displayName&$top=20`;

  test('is by the beginning of its name, and the answer is by name', async () => {
    const value = [
      { id: 'g-2', displayName: 'Ward C' },
      { id: 'g-1', displayName: 'ward A' },
      { id: 'g-3', displayName: null },
    ];
    const { graph, groups } = over({ on: looking('ward'), body: { value } });
    expect(await groups.search(' ward ')).toEqual([
      { id: 'g-3', name: '' },
      { id: 'g-1', name: 'ward A' },
      { id: 'g-2', name: 'Ward C' },
    ]);
    graph.expectAllDone();
  });

  test.each([
    ["O'Brien's", "O''Brien''s"],
    ["x') or startswith(displayName,'", "x'') or startswith(displayName,''"],
    ['Health & safety #1 + 50%', 'Health & safety #1 + 50%'],
  ])('%s is a name and nothing else', async (name, start) => {
    const { graph, groups } = over({ on: looking(start), body: { value: [] } });
    expect(await groups.search(name)).toEqual([]);
    graph.expectAllDone();
  });

  test('no name finds nothing and asks nobody', async () => {
    const { graph, groups } = over();
    expect(await groups.search('  ')).toEqual([]);
    graph.expectAllDone();
  });

  test('a failure is no empty answer', async () => {
    const { groups } = over({ on: looking('ward'), ...graphError(403, 'Forbidden') });
    await expect(groups.search('ward')).rejects.toMatchObject({ name: 'GraphFailure', kind: 'refused' });
    const odd = over({ on: looking('ward'), body: {} });
    await expect(odd.groups.search('ward')).rejects.toThrow();
  });
});

describe('who is in a group', () => {
  const asked =
    'GET /groups/g-1/transitiveMembers?$select=id,displayName,userPrincipalName,userType&$top=999';
  const membersOf = (...value: object[]) => over({ on: asked, body: { value } }).groups.members('g-1');

  test('is read to the last page, people only', async () => {
    const next = 'https://graph.microsoft.com/v1.0/groups/g-1/transitiveMembers?$skiptoken=two';
    const { graph, groups } = over(
      {
        on: asked,
        body: {
          value: [person('1'), { '@odata.type': '#microsoft.graph.group', id: 'inner' }],
          '@odata.nextLink': next,
        },
      },
      {
        on: 'GET /groups/g-1/transitiveMembers?$skiptoken=two',
        body: { value: [{ '@odata.type': '#microsoft.graph.device', id: 'd' }, person('2')] },
      },
    );
    expect(await groups.members('g-1')).toEqual([
      { id: '1', name: 'Person 1', guest: false },
      { id: '2', name: 'Person 2', guest: false },
    ]);
    graph.expectAllDone();
  });

  test.each([
    ['by their type', { userType: 'Guest' }, true],
    ['by the name they sign in with', { userPrincipalName: 'a_b.example#EXT#@ambleford.example' }, true],
    ['by that name in small letters', { userPrincipalName: 'a_b.example#ext#@ambleford.example' }, true],
    ['not: a member', { userType: 'Member' }, false],
    ['not: nothing is told', { userPrincipalName: null, displayName: null }, false],
  ])('a guest %s', async (_what, parts, guest) => {
    expect(await membersOf(person('1', parts))).toMatchObject([{ id: '1', guest }]);
  });

  test('nobody in it is an empty list, no group is none', async () => {
    expect(await membersOf()).toEqual([]);
    const { groups } = over({ on: asked, ...graphError(404, 'Request_ResourceNotFound') });
    expect(await groups.members('g-1')).toBeUndefined();
  });

  test('a failure is told', async () => {
    const { groups } = over({ on: asked, ...graphError(403, 'Forbidden') });
    await expect(groups.members('g-1')).rejects.toMatchObject({ name: 'GraphFailure', kind: 'refused' });
  });
});

test('the directory reads names alone of the same people', async () => {
  const graph = fakeGraph([
    {
      on: 'GET /groups/g-1/transitiveMembers?$select=id,displayName&$top=999',
      body: { value: [person('1'), { '@odata.type': '#microsoft.graph.group', id: 'inner' }] },
    },
  ]);
  const groups = entraGroups(graph.client, { roles: {}, offices: {} });
  expect(await groups.membersOf('g-1')).toEqual([{ id: '1', name: 'Person 1' }]);
});
