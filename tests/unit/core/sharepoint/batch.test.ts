import { createListStore } from '@councillor-safety/core/sharepoint/list-store';
import { fakeGraph, graphError, type Call, type Expected } from './fake-graph';
import { allFields, items, planned, siteId, visitList, wireItem } from './sample-list';

const batch = (...responses: object[]): Expected => ({ on: 'POST /$batch', body: { responses } });
const done = (id: number, key: string) => ({
  id: String(id),
  status: 201,
  body: { ...planned(key), id: `item-${key}` },
});
const failed = (id: number, status: number, headers = {}) => ({
  id: String(id),
  headers,
  ...graphError(status, 'x'),
  status,
});

const keysOf = (call: Call | undefined): string[] =>
  (call?.body as { requests: { body: { fields: { VisitKey: string } } }[] }).requests.map(
    (r) => r.body.fields.VisitKey,
  );

function given(...expected: Expected[]) {
  const graph = fakeGraph(expected);
  const waits: number[] = [];
  const wait = (seconds: number) => {
    waits.push(seconds);
    return Promise.resolve();
  };
  const visits = createListStore({
    client: graph.client,
    siteId: () => Promise.resolve(siteId),
    list: visitList,
  });
  const file = (...keys: string[]) =>
    visits.createMany(
      keys.map((key) => ({ key, state: 'planned' as const })),
      { key: 'key', wait },
    );
  return { graph, waits, file };
}

it('sends again only the parts that were throttled, after the longest wait asked for', async () => {
  const { graph, waits, file } = given(
    batch(failed(2, 429, { 'Retry-After': '4' }), done(0, 'a'), failed(1, 503, { 'Retry-After': '2' })),
    batch(done(0, 'b'), done(1, 'c')),
  );
  const results = await file('a', 'b', 'c');
  expect(results.map((result) => result.ok && result.item.id)).toEqual(['item-a', 'item-b', 'item-c']);
  expect(waits).toEqual([4]);
  expect(keysOf(graph.calls[1])).toEqual(['b', 'c']);
  graph.expectAllDone();
});

it('gives up a part after three attempts and reports it beside those that worked', async () => {
  const { graph, waits, file } = given(
    batch(done(0, 'a'), failed(1, 503)),
    batch(failed(0, 503)),
    batch(failed(0, 503)),
  );
  const [first, second] = await file('a', 'b');
  expect(first?.ok).toBe(true);
  expect(second).toMatchObject({ ok: false, failure: { kind: 'unavailable', tried: "key 'b'" } });
  expect(waits).toEqual([1, 2]);
  graph.expectAllDone();
});

it('never sends again what is wrong in itself, nor what would have to wait too long', async () => {
  const { graph, file } = given(batch(failed(0, 400), failed(1, 429, { 'Retry-After': '600' })));
  const results = await file('a', 'b');
  expect(results).toMatchObject([
    { failure: { kind: 'bad-request' } },
    { failure: { kind: 'throttled', retryAfterSeconds: 600 } },
  ]);
  graph.expectAllDone();
});

it('reads by key what is already there', async () => {
  const byKey = `GET ${items}?${allFields}&$filter=fields/VisitKey eq 'a'&$top=1`;
  const { graph, file } = given(batch({ id: '0', ...graphError(409, 'nameAlreadyExists') }), {
    on: byKey,
    body: { value: [wireItem('42', { VisitKey: 'a', VisitState: 'done' })] },
  });
  expect(await file('a')).toMatchObject([{ ok: true, item: { id: '42' } }]);
  graph.expectAllDone();
});

it('sends 20 at a time', async () => {
  const keys = Array.from({ length: 21 }, (_, index) => `k${index}`);
  const { graph, file } = given(
    batch(...keys.slice(0, 20).map((key, index) => done(index, key))),
    batch(done(0, 'k20')),
  );
  expect((await file(...keys)).every(({ ok }) => ok)).toBe(true);
  expect(graph.calls.map((call) => keysOf(call).length)).toEqual([20, 1]);
  graph.expectAllDone();
});

it('counts a part without an answer, and a call that broke, as not done', async () => {
  const { graph, file } = given(batch(), { on: 'POST /$batch', broken: true }, batch(done(0, 'a')));
  expect(await file('a')).toMatchObject([{ ok: true, item: { id: 'item-a' } }]);
  graph.expectAllDone();
});
