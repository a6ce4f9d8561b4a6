import { makePlan } from '@councillor-safety/bot/provision/make-plan';
import type { ExistingSite } from '@councillor-safety/bot/provision/plan';
import { planWords } from '@councillor-safety/bot/provision/plan-words';
import { sendGrant, type Grant } from '@councillor-safety/bot/provision/site-grants';
import { fakeGraph } from '../../core/sharepoint/fake-graph';

const service: Grant = {
  clientId: 'app',
  displayName: 'The service',
  role: 'write',
  sites: ['hub', 'casework'],
};
const webParts: Grant = { clientId: 'scripts', displayName: 'Web parts', role: 'read', sites: ['hub'] };

const planFor = (grant: Grant, ...roles: readonly (readonly string[])[]) => {
  const grants = roles.map((one, index) => ({
    clientId: grant.clientId,
    permissionId: `p${index}`,
    roles: one,
  }));
  const existing: ExistingSite[] = [
    { site: 'hub', lists: [], grants },
    { site: 'casework', lists: [], grants: [] },
  ];
  return makePlan({ definitions: [], existing, grants: [grant] });
};

it('lets the service write on both sites, and web parts read on the hub alone', () => {
  expect(planFor(service).steps).toMatchObject([
    { kind: 'grant', site: 'hub', clientId: 'app', role: 'write', permissionId: undefined },
    { kind: 'grant', site: 'casework', clientId: 'app', role: 'write' },
  ]);
  expect(planFor(webParts).steps).toMatchObject([{ site: 'hub', clientId: 'scripts', role: 'read' }]);
  expect(planWords(planFor(webParts))).toEqual([
    'Plan: 1 to do.',
    '  - hub: let application scripts read this site',
  ]);
});

it.each([
  ['a reader that must write', service, ['read']],
  ['a grant without a role', webParts, []],
])('raises %s', (_name, grant, roles) => {
  expect(planFor(grant, roles).steps[0]).toMatchObject({ site: 'hub', permissionId: 'p0', role: grant.role });
});

it.each([
  [service, [['write']]],
  [webParts, [['read']]],
  [service, [['read'], ['write']]],
])('is content with what is enough', (grant, roles) => {
  const plan = planFor(grant, ...roles);
  expect(plan.steps.filter(({ site }) => site === 'hub')).toEqual([]);
  expect(plan.notes).toEqual([]);
});

it.each([['write'], ['manage'], ['fullcontrol']])(
  'leaves %s on the hub, and says that it is wider than web parts need',
  (role) => {
    const plan = planFor(webParts, [role]);
    expect(plan.steps).toEqual([]);
    expect(planWords(plan)).toEqual([
      'Plan: nothing to do, both sites fit.',
      'Please look at:',
      `  - hub: application scripts (Web parts) has '${role}' on this site, and 'read' is all it needs. ` +
        'Nothing is taken away here; narrow it yourself unless something else relies on it.',
    ]);
  },
);

it('says so when web parts reach the casework site, where they need nothing', () => {
  const grants = [{ clientId: 'scripts', permissionId: 'p', roles: ['read'] }];
  const plan = makePlan({
    definitions: [],
    existing: [{ site: 'casework', lists: [], grants }],
    grants: [webParts],
  });
  expect(plan.steps).toEqual([]);
  expect(plan.notes[0]).toContain(
    "casework: application scripts (Web parts) has 'read' on this site, and it needs nothing there",
  );
});

it('asks for the role of the step, whether the grant is new or raised', async () => {
  const graph = fakeGraph([
    { on: 'POST /sites/hub/permissions', status: 201, body: { id: 'p' } },
    { on: 'PATCH /sites/hub/permissions/p', body: { id: 'p' } },
  ]);
  const step = { kind: 'grant', site: 'hub', ...webParts } as const;
  await sendGrant(graph.client, 'hub', step);
  await sendGrant(graph.client, 'hub', { ...step, permissionId: 'p' });
  expect(graph.calls.map(({ body }) => body)).toEqual([
    { roles: ['read'], grantedToIdentities: [{ application: { id: 'scripts', displayName: 'Web parts' } }] },
    { roles: ['read'] },
  ]);
  graph.expectAllDone();
});
