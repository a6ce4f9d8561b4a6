import { provision } from '@councillor-safety/bot/provision/provision';
import { defineList } from '@councillor-safety/core/sharepoint/list-definition';
import { sampleProduct, sampleWebPartsPrincipal } from '@councillor-safety/core/people/sample-tenant';
import { resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { startLocalGraph, type LocalGraph } from '../../../contract/local-graph';
import { control, inputFor, siteUrls, wireTo } from './support/local-site';

const files = defineList({
  site: 'casework',
  name: 'Files',
  description: '',
  kind: 'documents',
  keep: { kind: 'while-in-use', why: 'It is a list of the tests.' },
  columns: { reference: { type: 'text', name: 'Reference', maxLength: 20 } },
});
const group = 'b0000000-0000-4000-8000-000000000001';
const person = 'b0000000-0000-4000-8000-000000000002';

let graph: LocalGraph;
beforeEach(async () => {
  graph = await startLocalGraph();
});
afterEach(() => graph.close());

async function run(allowed: readonly string[] = []) {
  const lines: string[] = [];
  const input = inputFor(wireTo(graph).client, {
    definitions: [files],
    mayReadCasework: [sampleProduct.clientId, ...allowed],
    print: (line) => lines.push(line),
  });
  return { outcome: await provision(input), text: lines.join('\n') };
}
const show = (...permissions: readonly object[]) =>
  control(graph, 'site-access', { site: 'casework', permissions });

const owners = {
  ...{ id: 'o', roles: ['owner'] },
  grantedToV2: { siteGroup: { id: '3', displayName: 'Casework Owners', loginName: 'Casework Owners' } },
};
const members = {
  ...{ id: 'm', roles: ['write'] },
  grantedToV2: { siteGroup: { id: '5', displayName: 'Casework Members', loginName: 'Casework Members' } },
};
const entraGroup = {
  id: 'g',
  roles: ['read'],
  grantedToV2: { group: { id: group, displayName: 'All staff' } },
};
const somebody = {
  ...{ id: 'p', roles: ['read'] },
  grantedToV2: {
    user: { id: person, displayName: 'Robin Invented' },
    siteUser: {
      id: '12',
      displayName: 'Robin Invented',
      loginName: 'i:0#.f|membership|robin@ambleford.example',
    },
  },
};
const claim = (loginName: string) => ({
  ...{ id: 'e', roles: ['read'] },
  grantedToV2: { siteUser: { id: '6', displayName: 'Everybody', loginName } },
});

it('is content with the owners of the site and the product’s own application', async () => {
  expect((await run()).outcome).toBe('applied');
  await show(owners);
  expect((await run()).text).toBe('Plan: nothing to do, both sites fit.');
});

describe('a site that somebody else may read', () => {
  beforeEach(() => run());

  it.each([
    [
      'a group of the site',
      members,
      '5',
      "the site's group 'Casework Members' (5) has 'write' on this site (seen in 'Files')",
    ],
    ['an Entra group', entraGroup, group, `the group 'All staff' (${group}) has 'read' on this site`],
    ['a person', somebody, person, `a person (${person}) has 'read' on this site`],
  ])('is refused for %s, until it is allowed by its id', async (_who, permission, id, words) => {
    await show(owners, permission);
    const { outcome, text } = await run();
    expect(outcome).toBe('refused');
    expect(text).toContain(`casework: ${words}`);
    expect(text).toContain('Whoever may open this site can read every report in it.');
    expect(text).toContain(`--allow ${id}`);
    expect(text).not.toContain('Robin');
    expect((await run([id.toUpperCase()])).outcome).toBe('applied');
  });

  it.each([
    [
      'everyone except external users',
      claim('c:0-.f|rolemanager|spo-grid-all-users/70000000-0000-4000-8000-00000000000a'),
    ],
    ['everyone', claim('c:0(.s|true')],
    ['a link for the council', { id: 'l', roles: ['read'], link: { scope: 'organization', type: 'view' } }],
    ['a link for anybody', { id: 'l', roles: ['read'], link: { scope: 'anonymous', type: 'view' } }],
    ['somebody without a name', { id: 'u', roles: ['read'], grantedToV2: {} }],
  ])('is refused for %s, whoever is allowed', async (_who, permission) => {
    await show(owners, permission);
    const { outcome, text } = await run(['6', 'organization', 'anonymous', '']);
    expect(outcome).toBe('refused');
    expect(text).toContain('This cannot be allowed.');
  });

  it('is refused for another application, whatever it may do', async () => {
    const { client } = wireTo(graph);
    const casework = await resolveSiteId(client, siteUrls.casework);
    const application = { id: sampleWebPartsPrincipal.clientId, displayName: 'Scripts' };
    await client
      .api(`/sites/${casework}/permissions`)
      .post({ roles: ['read'], grantedToIdentities: [{ application }] });
    const { outcome, text } = await run();
    expect(outcome).toBe('refused');
    expect(text).toContain(`casework: application ${application.id} has 'read' on this site.`);
  });
});

it('looks again once the first library of a new site is made', async () => {
  await show(owners, members);
  const { outcome, text } = await run();
  expect(text).toContain('They are looked at as soon as one has been made.');
  expect(text).toContain("Not as it must be: casework: the site's group 'Casework Members' (5)");
  expect(outcome).toBe('refused');
});
