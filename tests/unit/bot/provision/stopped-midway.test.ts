import { provision } from '@councillor-safety/bot/provision/provision';
import { readAll } from '@councillor-safety/bot/provision/read-all';
import { defineList } from '@councillor-safety/core/sharepoint/list-definition';
import { resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { startLocalGraph, type LocalGraph } from '../../../contract/local-graph';
import { inputFor, siteUrls, wireTo } from './support/local-site';

const keep = { kind: 'while-in-use', why: 'It is a list of the tests.' } as const;
const places = defineList({
  ...{ site: 'hub', name: 'Places', description: '', kind: 'list', keep },
  columns: {
    name: { type: 'text', name: 'Title', builtIn: true, maxLength: 255, required: true },
    kind: { type: 'text', name: 'PlaceKind', maxLength: 20, indexed: true },
  },
});
const visits = defineList({
  ...{ site: 'casework', name: 'Visits', description: '', kind: 'list', keep },
  columns: { key: { type: 'text', name: 'VisitKey', maxLength: 100, unique: true } },
});
const files = defineList({
  ...{ site: 'casework', name: 'Files', description: '', kind: 'documents', keep },
  columns: { reference: { type: 'text', name: 'Reference', maxLength: 20 } },
});
const records = Array.from({ length: 45 }, (_, index) => ({ name: `Place ${index + 1}` }));
const about = { definitions: [places, visits, files], starter: [{ list: places, records }] };

let graph: LocalGraph;
beforeEach(async () => {
  graph = await startLocalGraph();
});
afterEach(() => graph.close());

async function run(stopAfter?: number) {
  const wire = wireTo(graph, { stopAfter });
  const lines: string[] = [];
  const work = provision(inputFor(wire.client, { ...about, print: (line) => lines.push(line) }));
  const outcome = await work.catch(() => 'stopped');
  return { outcome, text: lines.join('\n'), writes: wire.writes() };
}

async function whatIsThere() {
  const { client } = wireTo(graph);
  const hub = await resolveSiteId(client, siteUrls.hub);
  const casework = await resolveSiteId(client, siteUrls.casework);
  const lists = async (id: string) =>
    (await readAll<{ displayName: string }>(client, `/sites/${id}/lists`, 'read')).map(
      ({ displayName }) => displayName,
    );
  const items = await readAll<{ fields: { Title: string } }>(
    client,
    `/sites/${hub}/lists/Places/items?$expand=fields($select=Title)&$top=200`,
    'read',
  );
  const grants = await readAll<object>(client, `/sites/${casework}/permissions`, 'read');
  const titles = items.map(({ fields }) => fields.Title);
  return { hub: await lists(hub), casework: await lists(casework), titles, grants: grants.length };
}

it('finishes what was stopped after any of its writes, and then has nothing to do', async () => {
  const { writes, outcome } = await run();
  expect(outcome).toBe('applied');
  expect(writes).toBeGreaterThan(8);
  for (let stopAfter = 1; stopAfter < writes; stopAfter += 1) {
    await graph.close();
    graph = await startLocalGraph();
    expect((await run(stopAfter)).outcome).toBe('stopped');
    expect((await run()).outcome).toBe('applied');
    const { titles, ...rest } = await whatIsThere();
    expect(rest).toEqual({ hub: ['Places'], casework: ['ProductState', 'Visits', 'Files'], grants: 1 });
    expect([...titles].sort()).toEqual(records.map(({ name }) => name).sort());
    expect((await run()).text).toBe('Plan: nothing to do, both sites fit.');
  }
});

it('says where it stopped, and how far it came', async () => {
  const { text } = await run(4);
  expect(text).toMatch(
    /Stopped at: casework: create list 'ProductState' .*\. 3 of 8 are done and stay so\. Run this again to go on\./,
  );
});

it('leaves a list alone that people emptied in part after it was filled', async () => {
  await run();
  const { client } = wireTo(graph);
  const hub = await resolveSiteId(client, siteUrls.hub);
  await client.api(`/sites/${hub}/lists/Places/items/7`).delete();
  expect((await run()).text).toBe('Plan: nothing to do, both sites fit.');
});

it('shows the schema version, sets it last, and refuses a site of a newer one', async () => {
  const first = await run();
  expect(first.text).toContain('  - schema version 0 → 1');
  expect(first.text.trimEnd().endsWith('done: schema version 0 → 1')).toBe(true);
  const { client } = wireTo(graph);
  const raised = await provision(inputFor(client, { ...about, schemaVersion: 2 }));
  expect(raised).toBe('applied');
  const older = await run();
  expect(older.outcome).toBe('refused');
  expect(older.text).toContain(
    'The lists were set up by newer software: they are of version 2, and this software knows versions up to 1.',
  );
});
