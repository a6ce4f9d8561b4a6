import { makeList, openTarget, type GraphTarget, type Reply, type TestList } from './graph-target';

let target: GraphTarget;
let list: TestList;
let items: string;

beforeAll(async () => {
  target = await openTarget();
  const columns = [
    { name: 'Ref', text: {}, indexed: true },
    { name: 'Notes', text: {} },
  ];
  list = await makeList(target, { columns });
  items = `/sites/${target.site}:/lists/${encodeURIComponent(list.name)}/items`;
  await list.add({ Title: 'First', Ref: 'P-1' });
  await list.add({ Title: 'Second', Ref: 'P-2', Notes: 'More' });
});
afterAll(() => target.close());

type Row = { readonly fields: Readonly<Record<string, unknown>> };
const titles = (reply: Pick<Reply, 'rows'>): unknown[] =>
  reply.rows().map((row) => (row as unknown as Row).fields.Title);

describe('a list by the address of its site and its own name', () => {
  it('gives its items with all their fields when none is named', async () => {
    const reply = await target.call('GET', `${items}?$expand=fields&$top=999`);
    expect(reply.status).toBe(200);
    const [first, second] = reply.rows() as unknown as Row[];
    expect(first?.fields).toMatchObject({ Title: 'First', Ref: 'P-1', id: '1' });
    expect(first?.fields).not.toHaveProperty('Notes');
    expect(second?.fields).toMatchObject({ Title: 'Second', Ref: 'P-2', Notes: 'More' });
  });

  it('is read part by part in a batch, and what is not there fails alone', async () => {
    const [here, elsewhere] = [items, items.replace(encodeURIComponent(list.name), 'Nowhere')];
    const requests = [
      { id: 'Things and more', method: 'GET', url: `${here}?$expand=fields&$top=1` },
      { id: 'none', method: 'GET', url: `${elsewhere}?$expand=fields` },
    ];
    const reply = await target.call('POST', '/$batch', { body: { requests } });
    const parts = reply.body.responses as {
      id: string;
      status: number;
      body: Readonly<Record<string, string>>;
    }[];
    const found = parts.find(({ id }) => id === 'Things and more');
    expect(found?.status).toBe(200);
    expect(parts.find(({ id }) => id === 'none')?.status).toBe(404);
    const next = await target.call('GET', found?.body['@odata.nextLink'] ?? '');
    expect(titles(next)).toEqual(['Second']);
  });

  it('takes the same filters as by its id', async () => {
    const reply = await target.call('GET', `${items}?$expand=fields&$filter=fields/Ref eq 'P-2'`);
    expect(titles(reply)).toEqual(['Second']);
    expect((await target.call('GET', `${items}?$filter=fields/Notes eq 'More'`)).status).toBe(400);
  });

  it('takes new items, and gives one by its id', async () => {
    const made = await target.call('POST', items, { body: { fields: { Title: 'Third' } } });
    expect(made.status).toBe(201);
    const read = await target.call('GET', `${items}/${made.text('id')}?$expand=fields`);
    expect(read.at('fields/Title')).toBe('Third');
  });
});
