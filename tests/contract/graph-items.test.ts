import { makeList, openTarget, type GraphTarget, type TestList } from './graph-target';

let target: GraphTarget;
let list: TestList;

const columns = [
  { name: 'Ref', text: { maxLength: 20 }, indexed: true, enforceUniqueValues: true },
  { name: 'Details', text: { allowMultipleLines: true, textType: 'plain' } },
  {
    name: 'Status',
    choice: { choices: ['New', 'Done'], displayAs: 'dropDownMenu' },
    indexed: true,
    defaultValue: { value: 'New' },
  },
  { name: 'Kinds', choice: { choices: ['A', 'B'], displayAs: 'checkBoxes' } },
  { name: 'Hours', number: {} },
  { name: 'Active', boolean: {} },
  { name: 'Due', dateTime: { format: 'dateTime' }, indexed: true },
];

beforeAll(async () => {
  target = await openTarget();
  list = await makeList(target, { columns });
});
afterAll(() => target.close());

const itemPath = (id: string): string => `${list.path}/items/${id}`;
const patch = (id: string, fields: object, etag?: string) =>
  target.call('PATCH', `${itemPath(id)}/fields`, {
    body: fields,
    headers: etag === undefined ? {} : { 'If-Match': etag },
  });

describe('a new item', () => {
  it('comes back with 201, a text id, a quoted ETag and its fields', async () => {
    const reply = await list.add({ Title: 'First', Ref: 'R-1' });
    expect(reply.status).toBe(201);
    expect(reply.at('id')).toMatch(/^\d+$/);
    expect(reply.at('eTag')).toMatch(/^"[0-9a-f-]{36},\d+"$/);
    const shown = { Title: 'First', Ref: 'R-1', id: reply.at('id'), ContentType: 'Item', Attachments: false };
    expect(reply.at('fields')).toMatchObject(shown);
  });

  it('shows the application as its author, without a person', async () => {
    const reply = await list.add({ Title: 'By the app' });
    expect(reply.at('createdBy/user')).toEqual({ displayName: 'SharePoint App' });
    expect(reply.text('createdBy/application/id')).not.toBe('');
  });

  it('leaves empty columns out and fills defaults', async () => {
    const reply = await list.add({ Title: 'Empty', Hours: null, Details: '' });
    expect(reply.at('fields')).not.toHaveProperty('Hours');
    expect(reply.at('fields')).not.toHaveProperty('Details');
    expect(reply.at('fields/Status')).toBe('New');
  });

  it('keeps every type of value', async () => {
    const values = {
      Details: 'First line\nשלום 🙂 <script>',
      Kinds: ['A', 'B'],
      Hours: 2.5,
      Active: false,
      Due: '2026-11-20T09:30:00Z',
    };
    const reply = await list.add({ ...values, 'Kinds@odata.type': 'Collection(Edm.String)' });
    expect(reply.at('fields')).toMatchObject(values);
  });

  it.each([
    ['a field that does not exist', { Nope: 'x' }, "Field 'Nope' is not recognized"],
    ['a number where text belongs', { Title: 5 }, 'Title'],
    ['text where a number belongs', { Hours: 'many' }, 'Hours'],
    ['text beyond its length', { Ref: 'x'.repeat(21) }, 'Ref'],
    ['several choices without their annotation', { Kinds: ['A'] }, 'Kinds'],
  ])('is refused with 400 for %s', async (_what, fields, named) => {
    const reply = await list.add(fields);
    expect(reply.status).toBe(400);
    expect(reply.at('error/message')).toContain(named);
    expect(reply.text('error/innerError/request-id')).toBe(reply.headers.get('request-id'));
  });

  it('is refused when its unique value is taken, in words that say so', async () => {
    await list.add({ Ref: 'ONCE' });
    const reply = await list.add({ Ref: 'ONCE' });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.text('error/message')).toContain('duplicate');
  });
});

describe('a change', () => {
  it('touches only the fields it names, and moves the ETag on', async () => {
    const item = await list.add({ Title: 'Before', Hours: 1 });
    const changed = await patch(item.text('id'), { Title: 'After' });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ Title: 'After', Hours: 1 });
    expect(changed.at('@odata.etag')).not.toBe(item.at('eTag'));
  });

  it('clears a field with null', async () => {
    const item = await list.add({ Title: 'Cleared', Hours: 1 });
    await target.call('PATCH', itemPath(item.text('id')), { body: { fields: { Hours: null } } });
    const read = await target.call('GET', `${itemPath(item.text('id'))}?$expand=fields`);
    expect(read.at('fields')).not.toHaveProperty('Hours');
  });

  it('is refused with 412 when the item has moved on, and leaves it alone', async () => {
    const item = await list.add({ Title: 'One' });
    await patch(item.text('id'), { Title: 'Two' });
    const stale = await patch(item.text('id'), { Title: 'Three' }, item.text('eTag'));
    expect(stale.status).toBe(412);
    expect(['notAllowed', 'resourceModified']).toContain(stale.at('error/code'));
    const read = await target.call('GET', `${itemPath(item.text('id'))}?$expand=fields($select=Title)`);
    expect(read.at('fields/Title')).toBe('Two');
  });

  it('goes through with the current ETag', async () => {
    const item = await list.add({ Title: 'One' });
    expect((await patch(item.text('id'), { Title: 'Two' }, item.text('eTag'))).status).toBe(200);
  });

  it('keeps its own unique value, and is refused that of another', async () => {
    await list.add({ Ref: 'TAKEN' });
    const item = await list.add({ Ref: 'MINE' });
    expect((await patch(item.text('id'), { Ref: 'MINE', Hours: 1 })).status).toBe(200);
    expect((await patch(item.text('id'), { Ref: 'TAKEN' })).text('error/message')).toContain('duplicate');
  });
});

describe('reading and removing', () => {
  it('shows only the fields asked for', async () => {
    const item = await list.add({ Title: 'Shown', Hours: 3 });
    const read = await target.call('GET', `${itemPath(item.text('id'))}?$expand=fields($select=Hours)`);
    expect(read.at('fields/Hours')).toBe(3);
    expect(read.at('fields')).not.toHaveProperty('Title');
  });

  it('answers 404 for an item that is gone', async () => {
    const item = await list.add({ Title: 'Gone' });
    expect((await target.call('DELETE', itemPath(item.text('id')))).status).toBe(204);
    const read = await target.call('GET', itemPath(item.text('id')));
    expect(read.status).toBe(404);
    expect(read.at('error/code')).toBe('itemNotFound');
  });

  it('finds the list by its name too', async () => {
    const byName = list.path.replace(list.id, encodeURIComponent(list.name));
    expect((await target.call('GET', byName)).at('id')).toBe(list.id);
  });
});

describe('an access token', () => {
  it.each([
    ['missing', null],
    ['not a token', 'nonsense'],
  ])('is asked for when it is %s', async (_what, token) => {
    const reply = await target.call('GET', list.path, { token });
    expect(reply.status).toBe(401);
    expect(reply.headers.get('www-authenticate')).toContain('Bearer');
  });
});
