import { makeList, openTarget, type GraphTarget, type Reply, type TestList } from './graph-target';

let target: GraphTarget;
let list: TestList;

beforeAll(async () => {
  target = await openTarget();
  const columns = [{ name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true }];
  list = await makeList(target, { columns });
});
afterAll(() => target.close());

const json = { 'Content-Type': 'application/json' };
const adding = (id: string, ref: string, more: object = {}): object => ({
  ...{ id, method: 'POST', url: `${list.path}/items`, headers: json, body: { fields: { Ref: ref } } },
  ...more,
});
const batch = (requests: readonly object[]): Promise<Reply> =>
  target.call('POST', '/$batch', { body: { requests } });
const statuses = (reply: Reply): object =>
  Object.fromEntries(
    (reply.body.responses as { id: string; status: number }[]).map((part) => [part.id, part.status]),
  );

describe('a batch', () => {
  it('answers 200 as a whole and each part by itself: what worked stays', async () => {
    const read = { id: 'gone', method: 'GET', url: `${list.path}/items/999999` };
    const reply = await batch([adding('a', 'B-1'), read, adding('c', 'B-2')]);
    expect(reply.status).toBe(200);
    expect(statuses(reply)).toEqual({ a: 201, gone: 404, c: 201 });
    const found = await target.call('GET', `${list.path}/items?$filter=fields/Ref eq 'B-2'`);
    expect(found.rows()).toHaveLength(1);
  });

  it('fails with 424 what depends on a part that failed', async () => {
    const lost = { id: 'lost', method: 'GET', url: `${list.path}/items/999999` };
    const reply = await batch([lost, adding('after', 'B-3', { dependsOn: ['lost'] })]);
    expect(statuses(reply)).toEqual({ lost: 404, after: 424 });
  });

  it('runs what depends on a part that worked after it', async () => {
    const count = { id: 'read', method: 'GET', url: `${list.path}/items?$filter=fields/Ref eq 'B-4'` };
    const reply = await batch([adding('first', 'B-4'), { ...count, dependsOn: ['first'] }]);
    const parts = reply.body.responses as { id: string; body: { value: unknown[] } }[];
    expect(parts.find((part) => part.id === 'read')?.body.value).toHaveLength(1);
  });

  it.each([
    [
      'more than 20 parts',
      () => Array.from({ length: 21 }, (_, index) => adding(String(index), `X-${index}`)),
    ],
    ['two parts of one id', () => [adding('same', 'X-1'), adding('same', 'X-2')]],
    ['a body without its type', () => [{ id: 'a', method: 'POST', url: `${list.path}/items`, body: {} }]],
  ])('is refused as a whole with 400 for %s', async (_what, requests) => {
    expect((await batch(requests())).status).toBe(400);
  });
});

describe('delta', () => {
  it('tells what is new, changed and gone since its link, and nothing else', async () => {
    const kept = await list.add({ Ref: 'D-kept' });
    const gone = await list.add({ Ref: 'D-gone' });
    await list.add({ Ref: 'D-still' });
    const start = await target.call('GET', `${list.path}/items/delta?token=latest`);
    expect(start.rows()).toEqual([]);

    await target.call('PATCH', `${list.path}/items/${kept.text('id')}/fields`, {
      body: { Title: 'Changed' },
    });
    await target.call('DELETE', `${list.path}/items/${gone.text('id')}`);
    const fresh = await list.add({ Ref: 'D-new' });
    const next = await target.call('GET', start.text('@odata.deltaLink'));

    expect(
      next
        .rows()
        .map((row) => row.id)
        .sort(),
    ).toEqual([kept, gone, fresh].map((item) => item.text('id')).sort());
    expect(next.rows().find((row) => row.id === gone.at('id'))).toHaveProperty('deleted');
    const quiet = await target.call('GET', next.text('@odata.deltaLink'));
    expect(quiet.rows()).toEqual([]);
  });

  it('goes through everything in pages when it has no token', async () => {
    let reply = await target.call('GET', `${list.path}/items/delta?$top=2`);
    const seen = new Set<unknown>();
    while (reply.at('@odata.nextLink') !== undefined) {
      for (const row of reply.rows()) seen.add(row.id);
      reply = await target.call('GET', reply.text('@odata.nextLink'));
    }
    for (const row of reply.rows()) seen.add(row.id);
    const all = await target.call('GET', `${list.path}/items`);
    expect([...seen].sort()).toEqual(
      all
        .rows()
        .map((row) => row.id)
        .sort(),
    );
  });
});
