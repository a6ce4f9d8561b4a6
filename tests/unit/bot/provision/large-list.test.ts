import { makePlan } from '@councillor-safety/bot/provision/make-plan';
import { provision } from '@councillor-safety/bot/provision/provision';
import { defineList, type Columns } from '@councillor-safety/core/sharepoint/list-definition';
import { resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { startLocalGraph, type LocalGraph } from '../../../contract/local-graph';
import { control, inputFor, siteUrls, wireTo } from './support/local-site';

const listWith = (columns: Columns) =>
  defineList({
    site: 'casework',
    name: 'Visits',
    description: '',
    kind: 'list',
    keep: { kind: 'while-in-use', why: 'It is a list of the tests.' },
    columns,
  });
const number = { type: 'number', name: 'VisitNumber' } as const;
const before = listWith({ number });
const withPlain = listWith({ number, reason: { type: 'note', name: 'Reason' } });
const withIndexes = listWith({
  number: { ...number, indexed: true },
  reason: { type: 'note', name: 'Reason' },
  at: { type: 'dateTime', name: 'VisitAt', indexed: true },
});

let graph: LocalGraph;
function run(definition: ReturnType<typeof listWith>, apply = true) {
  const lines: string[] = [];
  const { client } = wireTo(graph);
  const print = (line: string): void => void lines.push(line);
  const input = inputFor(client, { definitions: [definition], apply, print, mayReadCasework: undefined });
  return { work: provision(input), lines };
}

beforeAll(async () => {
  graph = await startLocalGraph();
  await run(before).work;
  const items = Array.from({ length: 100_000 }, (_, index) => ({ VisitNumber: index }));
  await control(graph, 'bulk', { site: 'casework', list: 'Visits', items });
}, 60_000);
afterAll(() => graph.close());

it('gives a list of 100,000 items another column', async () => {
  const { work, lines } = run(withPlain);
  expect(await work).toBe('applied');
  expect(lines).toContain("done: casework: add column 'Reason' to 'Visits'");
  expect(lines.join()).not.toContain('Please look at');
});

it('makes what SharePoint may refuse to index a step of its own, before all others, and says what to do', async () => {
  const { work, lines } = run(withIndexes, false);
  expect(await work).toBe('planned');
  expect(lines.slice(0, 4)).toEqual([
    'Plan: 3 to do.',
    "  - casework: change column 'VisitNumber' of 'Visits': index it",
    "  - casework: add column 'VisitAt' to 'Visits'",
    "  - casework: change column 'VisitAt' of 'Visits': index it",
  ]);
  expect(lines.join('\n')).toContain(
    "casework: 'Visits' has more than 20,000 items, and SharePoint may refuse to index 'VisitNumber' there.",
  );
});

it('says where it stopped when the index is refused, and goes on when it no longer is', async () => {
  await control(graph, 'faults', { match: 'PATCH .*/columns/', status: 400, times: 1 });
  const { work, lines } = run(withIndexes);
  await expect(work).rejects.toThrow("Could not do 'change-column' in 'Visits': 400");
  expect(lines.at(-1)).toMatch(/^Stopped at: casework: change column 'VisitNumber' .* 0 of 3 are done/);
  expect(await run(withIndexes).work).toBe('applied');
  const after = run(withIndexes, false);
  await after.work;
  expect(after.lines).toEqual(['Plan: nothing to do, both sites fit.']);
  const { client } = wireTo(graph);
  const site = await resolveSiteId(client, siteUrls.casework);
  const asked = client.api(`/sites/${site}/lists/Visits/items?$filter=fields/VisitNumber eq 99999`).get();
  expect(((await asked) as { value: object[] }).value).toHaveLength(1);
});

it('plans an index on a small list in one step', () => {
  const existing = { id: 'l', displayName: 'Visits', template: 'genericList', columns: [] };
  const sites = [{ site: 'casework' as const, lists: [existing], grants: [] }];
  const { steps } = makePlan({ definitions: [withIndexes], existing: sites });
  expect(steps.map(({ kind }) => kind)).toEqual(['add-column', 'add-column', 'add-column']);
});
