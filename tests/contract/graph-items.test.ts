import { makeList, openTarget, type GraphTarget, type TestList } from './graph-target';

let target: GraphTarget;
let list: TestList;

const columns = [
  { name: 'Ref', text: { maxLength: 20 }, indexed: true, enforceUniqueValues: true },
  { name: 'Details', text: { allowMultipleLines: true, textType: 'plain' } },
  { name: 'Status', choice: { choices: ['New', 'Done'], displayAs: 'dropDownMenu' }, indexed: true, defaultValue: { value: 'New' } },
  { name: 'Kinds', choice: { choices: ['A', 'B'], displayAs: 'checkBoxes' } },
  { name: 'Hours', number: {} },
  { name: 'Active', boolean: {} },
  { name: 'Due', dateTime: { format: 'dateTime' }, indexed: true },
];

beforeAll(async () => {
  target = await openTarget();
  list = await makeList(target, { columns });
});
afterAll(async () => {
  await list.remove();
  await target.close();
});

describe('a new item', () => {
  it('comes back with 201, a text id, a quoted ETag and its fields', async () => {
    const { status, body } = await list.add({ Title: 'First', Ref: 'R-1' });
    expect(status).toBe(201);
    expect(body.id).toMatch(/^\d+$/);
    expect(body.eTag).toMatch(/^"[0-9a-f-]{36},\d+"$/);
    expect(body.fields).toMatchObject({ Title: 'First', Ref: 'R-1', id: body.id, ContentType: 'Item', Attachments: false });
  });

  it('shows the application as its author, without a person', async () => {
    const { body } = await list.add({ Title: 'By the app' });
    expect(body.createdBy?.user?.displayName).toBe('SharePoint App');
    expect(body.createdBy?.user?.id).toBeUndefined();
    expect(body.createdBy?.application?.id).toBeTruthy();
  });

  it('leaves empty columns out and fills defaults', async () => {
    const { body } = await list.add({ Title: 'Empty', Hours: null, Details: '' });
    expect(body.fields).not.toHaveProperty('Hours');
    expect(body.fields).not.toHaveProperty('Details');
    expect(body.fields?.Status).toBe('New');
  });

  it('keeps every type of value', async () => {
    const fields = {
      Details: 'First line\nשלום 🙂 <script>',
      'Kinds@odata.type': 'Collection(Edm.String)',
      Kinds: ['A', 'B'],
      Hours: 2.5,
      Active: false,
      Due: '2026-11-20T09:30:00Z',
    };
    const { body } = await list.add(fields);
    const { 'Kinds@odata.type': _annotation, ...values } = fields;
    expect(body.fields).toMatchObject(values);
  });

  it.each([
    ['a field that does not exist', { Nope: 'x' }, "Field 'Nope' is not recognized"],
    ['a number where text belongs', { Title: 5 }, 'Title'],
    ['text where a number belongs', { Hours: 'many' }, 'Hours'],
    ['text beyond its length', { Ref: 'x'.repeat(21) }, 'Ref'],
    ['several choices without their annotation', { Kinds: ['A'] }, 'Kinds'],
  ])('is refused with 400 for %s', async (_what, fields, named) => {
    const { status, body } = await list.add(fields);
    expect(status).toBe(400);
    expect(body.error?.message).toContain(named);
    expect(body.error?.innerError?.['request-id']).toBeTruthy();
  });

  it('is refused when its unique value is taken, in words that say so', async () => {
    await list.add({ Ref: 'ONCE' });
    const { status, body } = await list.add({ Ref: 'ONCE' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).toContain('duplicate');
  });
});

describe('a change', () => {
  it('touches only the fields it names, and moves the ETag on', async () => {
    const { body: item } = await list.add({ Title: 'Before', Hours: 1 });
    const changed = await target.call('PATCH', `${list.path}/items/${item.id}/fields`, { body: { Title: 'After' } });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ Title: 'After', Hours: 1 });
    expect(changed.body['@odata.etag']).not.toBe(item.eTag);
  });

  it('clears a field with null', async () => {
    const { body: item } = await list.add({ Title: 'Cleared', Hours: 1 });
    await target.call('PATCH', `${list.path}/items/${item.id}`, { body: { fields: { Hours: null } } });
    const read = await target.call('GET', `${list.path}/items/${item.id}?$expand=fields`);
    expect(read.body.fields).not.toHaveProperty('Hours');
  });

  it('is refused with 412 when the item has moved on, and leaves it alone', async () => {
    const { body: item } = await list.add({ Title: 'One' });
    const path = `${list.path}/items/${item.id}/fields`;
    await target.call('PATCH', path, { body: { Title: 'Two' } });
    const stale = await target.call('PATCH', path, { body: { Title: 'Three' }, headers: { 'If-Match': item.eTag ?? '' } });
    expect(stale.status).toBe(412);
    expect(['notAllowed', 'resourceModified']).toContain(stale.body.error?.code);
    const read = await target.call('GET', `${list.path}/items/${item.id}?$expand=fields($select=Title)`);
    expect(read.body.fields?.Title).toBe('Two');
  });

  it('goes through with the current ETag', async () => {
    const { body: item } = await list.add({ Title: 'One' });
    const headers = { 'If-Match': item.eTag ?? '' };
    const { status } = await target.call('PATCH', `${list.path}/items/${item.id}/fields`, { body: { Title: 'Two' }, headers });
    expect(status).toBe(200);
  });
});

describe('reading and removing', () => {
  it('shows only the fields asked for', async () => {
    const { body: item } = await list.add({ Title: 'Shown', Hours: 3 });
    const { body } = await target.call('GET', `${list.path}/items/${item.id}?$expand=fields($select=Hours)`);
    expect(body.fields?.Hours).toBe(3);
    expect(body.fields).not.toHaveProperty('Title');
  });

  it('answers 404 for an item that is gone', async () => {
    const { body: item } = await list.add({ Title: 'Gone' });
    expect((await target.call('DELETE', `${list.path}/items/${item.id}`)).status).toBe(204);
    const read = await target.call('GET', `${list.path}/items/${item.id}`);
    expect(read.status).toBe(404);
    expect(read.body.error?.code).toBe('itemNotFound');
  });

  it('finds the list by its name too', async () => {
    const byName = list.path.replace(list.id, encodeURIComponent(list.name));
    expect((await target.call('GET', byName)).body.id).toBe(list.id);
  });
});

describe('an access token', () => {
  it.each([
    ['missing', null],
    ['not a token', 'nonsense'],
  ])('is asked for when it is %s', async (_what, token) => {
    const { status, headers } = await target.call('GET', list.path, { token });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('Bearer');
  });
});
