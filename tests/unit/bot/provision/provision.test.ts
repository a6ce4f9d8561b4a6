import { defineList } from '@councillor-safety/core/sharepoint/list-definition';
import { provision } from '@councillor-safety/bot/provision/provision';
import type { Grant } from '@councillor-safety/bot/provision/site-grants';
import { fakeGraph, graphError, type Expected } from '../../core/sharepoint/fake-graph';

const list = defineList({
  site: 'casework',
  name: 'Visits',
  description: 'A list of the tests.',
  kind: 'list',
  keep: { kind: 'while-in-use', why: 'It is a list of the tests.' },
  columns: { key: { type: 'text', name: 'VisitKey', maxLength: 100, unique: true } },
});
const siteUrls = {
  hub: 'https://council.sharepoint.com/sites/h',
  casework: 'https://council.sharepoint.com/sites/c',
};
const sites: Expected[] = [
  { on: 'GET /sites/council.sharepoint.com:/sites/h', body: { id: 'hub' } },
  { on: 'GET /sites/council.sharepoint.com:/sites/c', body: { id: 'cw' } },
];
const noLists: Expected = { on: 'GET /sites/cw/lists', body: { value: [] } };
const anApp = { application: { id: 'app-1' } };

async function run(expected: Expected[], options: { apply: boolean; grants?: readonly Grant[] }) {
  const graph = fakeGraph(expected);
  const lines: string[] = [];
  const outcome = await provision({
    client: graph.client,
    clientWithoutRetries: graph.client,
    wait: () => Promise.reject(new Error('nothing to wait for')),
    definitions: [list],
    siteUrls,
    print: (line) => lines.push(line),
    ...options,
  });
  graph.expectAllDone();
  return { outcome, text: lines.join('\n'), calls: graph.calls };
}

it('only shows the plan unless asked to apply it', async () => {
  const { outcome, text } = await run([...sites, noLists], { apply: false });
  expect(outcome).toBe('planned');
  expect(text).toBe(
    "Plan: 1 to do.\n  - casework: create list 'Visits' with 1 columns\nNothing was changed. Add --apply to do it.",
  );
});

it('shows the plan, then does it', async () => {
  const { outcome, text, calls } = await run(
    [...sites, noLists, { on: 'POST /sites/cw/lists', status: 201, body: { id: 'l1' } }],
    { apply: true },
  );
  expect(outcome).toBe('applied');
  expect(text).toContain("done: casework: create list 'Visits'");
  expect(calls.at(-1)?.body).toMatchObject({
    displayName: 'Visits',
    columns: [{ name: 'VisitKey', enforceUniqueValues: true }],
  });
});

it('lets the service in on both sites; where the roles are not told it asks for them', async () => {
  const { text, calls } = await run(
    [
      ...sites,
      { on: 'GET /sites/hub/permissions', body: { value: [{ id: 'p1', grantedToIdentitiesV2: [anApp] }] } },
      noLists,
      { on: 'GET /sites/cw/permissions', body: { value: [] } },
      { on: 'GET /sites/hub/permissions/p1', body: { id: 'p1', roles: ['write'] } },
      { on: 'POST /sites/cw/permissions', status: 201, body: { id: 'p2' } },
      { on: 'POST /sites/cw/lists', status: 201, body: { id: 'l1' } },
    ],
    {
      apply: true,
      grants: [{ clientId: 'app-1', displayName: 'The service', role: 'write', sites: ['hub', 'casework'] }],
    },
  );
  expect(text).not.toContain('hub: let application');
  expect(calls[6]?.body).toMatchObject({
    roles: ['write'],
    grantedToIdentities: [{ application: { id: 'app-1', displayName: 'The service' } }],
  });
});

it('does nothing at all when something is refused', async () => {
  const { outcome, text } = await run(
    [
      ...sites,
      {
        on: 'GET /sites/cw/lists',
        body: { value: [{ id: 'l1', displayName: 'Visits', list: { template: 'genericList' } }] },
      },
      { on: 'GET /sites/cw/lists/l1/columns', body: { value: [{ id: 'c', name: 'VisitKey', number: {} }] } },
    ],
    { apply: true },
  );
  expect(outcome).toBe('refused');
  expect(text).toContain('Nothing was changed. Put right what was refused');
});

it('reads every page of what is there', async () => {
  const link = 'https://graph.microsoft.com/v1.0/sites/cw/lists?$skiptoken=2';
  const { text } = await run(
    [
      ...sites,
      { on: 'GET /sites/cw/lists', body: { value: [], '@odata.nextLink': link } },
      { on: 'GET /sites/cw/lists?$skiptoken=2', body: { value: [{ id: 'l1', displayName: 'Visits' }] } },
      {
        on: 'GET /sites/cw/lists/l1/columns',
        body: { value: [{ id: 'c', name: 'VisitKey', indexed: true, enforceUniqueValues: true, text: {} }] },
      },
    ],
    { apply: true },
  );
  expect(text).toBe('Plan: nothing to do, both sites fit.');
});

it('stops at the first step that fails and names it', async () => {
  const work = run([...sites, noLists, { on: 'POST /sites/cw/lists', ...graphError(403, 'accessDenied') }], {
    apply: true,
  });
  await expect(work).rejects.toThrow("Could not do 'create-list' in 'Visits': 403 accessDenied");
});
