import { makeList, openTarget, siteIdOf, type GraphTarget, type TestList } from './graph-target';

let target: GraphTarget;
let list: TestList;

beforeAll(async () => {
  target = await openTarget();
  list = await makeList(target, { columns: [{ name: 'Ref', text: { maxLength: 20 } }] });
});
afterAll(() => target.close());

const addColumn = (column: object) => target.call('POST', `${list.path}/columns`, { body: column });

describe('a site', () => {
  it('is found by host and path, and has an id of three parts', async () => {
    const site = await target.call('GET', `/sites/${target.site}`);
    expect(site.status).toBe(200);
    expect(site.text('id').split(',')).toHaveLength(3);
    expect((await target.call('GET', `/sites/${site.text('id')}`)).at('id')).toBe(site.at('id'));
  });
});

describe('a list', () => {
  it('is not made twice by one name', async () => {
    const again = { displayName: list.name, list: { template: 'genericList' } };
    const reply = await target.call('POST', `/sites/${await siteIdOf(target)}/lists`, { body: again });
    expect(reply.status).toBe(409);
    expect(reply.at('error/code')).toBe('nameAlreadyExists');
  });

  it('stands among the lists of its site', async () => {
    const lists = await target.call('GET', `/sites/${await siteIdOf(target)}/lists`);
    expect(lists.rows().map((row) => row.displayName)).toContain(list.name);
  });

  it('has a Title without an index from the beginning', async () => {
    const columns = await target.call('GET', `${list.path}/columns`);
    expect(columns.rows().find((row) => row.name === 'Title')).toMatchObject({ indexed: false });
  });

  it('is 404 when there is none of that name', async () => {
    const reply = await target.call('GET', `/sites/${await siteIdOf(target)}/lists/${crypto.randomUUID()}`);
    expect(reply.status).toBe(404);
  });
});

describe('a column', () => {
  it('comes back as it was asked for', async () => {
    const column = {
      name: 'Stage',
      choice: { choices: ['A', 'B'], displayAs: 'dropDownMenu' },
      indexed: true,
    };
    const made = await addColumn(column);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'Stage', indexed: true, enforceUniqueValues: false });
    expect(made.at('choice/choices')).toEqual(['A', 'B']);
    const read = await target.call('GET', `${list.path}/columns/${made.text('id')}`);
    expect(read.at('name')).toBe('Stage');
  });

  it('of several choices is one with check boxes', async () => {
    const made = await addColumn({ name: 'Many', choice: { choices: ['A'], displayAs: 'checkBoxes' } });
    expect(made.at('choice/displayAs')).toBe('checkBoxes');
  });

  it('gets an index later, and can then be filtered', async () => {
    await list.add({ Ref: 'LATER' });
    const columns = await target.call('GET', `${list.path}/columns`);
    const id = columns.rows().find((row) => row.name === 'Ref')?.id as string;
    const changed = await target.call('PATCH', `${list.path}/columns/${id}`, { body: { indexed: true } });
    expect(changed.at('indexed')).toBe(true);
    const found = await target.call('GET', `${list.path}/items?$filter=fields/Ref eq 'LATER'`);
    expect(found.rows()).toHaveLength(1);
  });

  it('takes its values along when it is removed', async () => {
    const made = await addColumn({ name: 'Passing', text: {} });
    const item = await list.add({ Passing: 'x' });
    expect((await target.call('DELETE', `${list.path}/columns/${made.text('id')}`)).status).toBe(204);
    const read = await target.call('GET', `${list.path}/items/${item.text('id')}?$expand=fields`);
    expect(read.at('fields')).not.toHaveProperty('Passing');
  });

  it.each([
    ['is unique but not indexed', { name: 'Bad1', text: {}, enforceUniqueValues: true }],
    ['indexes several lines', { name: 'Bad2', text: { allowMultipleLines: true }, indexed: true }],
    [
      'indexes several choices',
      { name: 'Bad3', choice: { choices: ['A'], displayAs: 'checkBoxes' }, indexed: true },
    ],
    ['is of no type', { name: 'Bad4' }],
  ])('is refused when it %s', async (_what, column) => {
    expect((await addColumn(column)).status).toBe(400);
  });

  it('is refused when it would be the 21st with an index', async () => {
    const columns = Array.from({ length: 20 }, (_, index) => ({
      name: `C${index}`,
      text: {},
      indexed: true,
    }));
    const full = await makeList(target, { columns });
    const reply = await target.call('POST', `${full.path}/columns`, {
      body: { name: 'C20', text: {}, indexed: true },
    });
    expect(reply.status).toBe(400);
  });
});
