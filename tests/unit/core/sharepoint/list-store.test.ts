import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { createListStore } from '@councillor-safety/core/sharepoint/list-store';
import { fakeGraph, graphError, type Expected, type FakeGraph } from './fake-graph';
import { allFields, items, planned, siteId, visitList, wireItem } from './sample-list';

let graph: FakeGraph;
const given = (...expected: Expected[]) => {
  graph = fakeGraph(expected);
  return createListStore({ client: graph.client, siteId: () => Promise.resolve(siteId), list: visitList });
};
const failureOf = (work: Promise<unknown>): Promise<GraphFailure> =>
  work.then(
    () => Promise.reject(new Error('It should have failed')),
    (error: unknown) => (error instanceof GraphFailure ? error : Promise.reject(error as Error)),
  );
afterEach(() => graph.expectAllDone());

describe('create', () => {
  it('writes each column by its internal name, leaves empty ones out and gives back what is stored', async () => {
    const stored = wireItem('7', {
      VisitKey: 'k1',
      VisitState: 'planned',
      Tags: ['alone'],
      People: '["Ann"]',
      Minutes: 20,
      LinkTitle: 'not ours',
    });
    const visits = given({ on: `POST ${items}`, status: 201, body: stored });
    const item = await visits.create({
      key: 'k1',
      state: 'planned',
      tags: ['alone'],
      people: ['Ann'],
      minutes: 20,
      ward: '',
    });
    expect(graph.calls[0]?.body).toEqual({
      fields: {
        VisitKey: 'k1',
        VisitState: 'planned',
        'Tags@odata.type': 'Collection(Edm.String)',
        Tags: ['alone'],
        Minutes: 20,
        People: '["Ann"]',
      },
    });
    expect(item).toEqual({
      id: '7',
      etag: '"guid,7"',
      createdAt: '2026-11-20T10:00:00Z',
      modifiedAt: '2026-11-20T11:00:00Z',
      fields: { key: 'k1', state: 'planned', tags: ['alone'], people: ['Ann'], minutes: 20 },
    });
    expect(graph.calls[0]?.headers).toMatchObject({ Authorization: 'Bearer a-token' });
  });

  it.each([
    [
      { key: 'k'.repeat(21), state: 'planned' as const },
      "Column 'VisitKey' of list 'Home visits' is longer than 20 characters",
    ],
    [{ key: '', state: 'planned' as const }, "Column 'VisitKey' of list 'Home visits' must not be empty"],
    [
      { key: 'k', state: 'lost' as 'done' },
      "Column 'VisitState' of list 'Home visits' is not one of its choices",
    ],
    [
      { key: 'k', state: 'done' as const, minutes: NaN },
      "Column 'Minutes' of list 'Home visits' must be a finite number",
    ],
    [
      { key: 'k', state: 'done' as const, startsAt: 'soon' },
      "Column 'StartsAt' of list 'Home visits' must be an ISO date and time",
    ],
    [
      { key: 'k', state: 'done' as const, notes: 'n'.repeat(64_000) },
      "Column 'Notes' of list 'Home visits' is longer than 63999 characters",
    ],
    [
      { key: 'k', state: 'done' as const, people: [1] as unknown as string[] },
      "Column 'People' of list 'Home visits' does not fit its schema",
    ],
    [
      { key: 'k', state: 'done' as const, nonsense: 1 },
      "Column 'nonsense' of list 'Home visits' is not defined",
    ],
  ])('sends nothing when a value cannot be stored (%#)', async (record, sentence) => {
    await expect(given().create(record)).rejects.toThrow(sentence);
  });

  it('keeps an empty JSON list, which is not the same as no answer', async () => {
    const stored = wireItem('1', { VisitKey: 'k1', VisitState: 'done', People: '[]' });
    const visits = given({ on: `POST ${items}`, status: 201, body: stored });
    const item = await visits.create({ key: 'k1', state: 'done', people: [] });
    expect(graph.calls[0]?.body).toMatchObject({ fields: { People: '[]' } });
    expect(item.fields.people).toEqual([]);
  });
});

describe('createOnce', () => {
  const byKey = `GET ${items}?${allFields}&$filter=fields/VisitKey eq 'k1'&$top=1`;

  it.each([
    graphError(400, 'invalidRequest', 'Duplicate values found'),
    graphError(409, 'nameAlreadyExists'),
    graphError(500, '-2130575169', 'SPDuplicateValuesFoundException'),
  ])('takes a duplicate answer ($status) for "already there" and reads it by its key', async (answer) => {
    const visits = given({ on: `POST ${items}`, ...answer }, { on: byKey, body: { value: [planned('k1')] } });
    const item = await visits.createOnce({ key: 'k1', state: 'planned' }, { key: 'key' });
    expect(item.id).toBe('7');
  });

  it('does not believe the answer when no such item is found', async () => {
    const visits = given(
      { on: `POST ${items}`, ...graphError(400, 'invalidRequest', 'Duplicate something') },
      { on: byKey, body: { value: [] } },
    );
    const failure = await failureOf(visits.createOnce({ key: 'k1', state: 'planned' }, { key: 'key' }));
    expect(failure).toMatchObject({ kind: 'duplicate', list: 'Home visits', tried: "key 'k1'" });
  });

  it('passes any other failure on', async () => {
    const visits = given({ on: `POST ${items}`, ...graphError(503, 'serviceNotAvailable') });
    const failure = await failureOf(visits.createOnce({ key: 'k1', state: 'planned' }, { key: 'key' }));
    expect(failure.kind).toBe('unavailable');
  });
});

describe('reading', () => {
  it('gives an item by its id', async () => {
    const visits = given({ on: `GET ${items}/7?${allFields}`, body: planned('k1') });
    expect((await visits.get('7')).fields).toEqual({ key: 'k1', state: 'planned' });
  });

  it('names list and id when there is none', async () => {
    const visits = given({ on: `GET ${items}/9?${allFields}`, ...graphError(404, 'itemNotFound') });
    const failure = await failureOf(visits.get('9'));
    expect(failure.kind).toBe('not-found');
    expect(failure.message).toBe("Could not read an item in 'Home visits', id '9': 404 itemNotFound");
  });

  it('says where a stored value is broken, and not what it is', async () => {
    const broken = wireItem('7', { VisitKey: 'k1', VisitState: 'done', People: '{"secret' });
    const visits = given({ on: `GET ${items}/7?${allFields}`, body: broken });
    await expect(visits.get('7')).rejects.toThrow(
      "Column 'People' of item '7' in list 'Home visits' is not JSON",
    );
  });

  it('doubles a quote in what it looks for', async () => {
    const visits = given({
      on: `GET ${items}?${allFields}&$filter=fields/Ward eq 'St John''s & Co'&$top=1`,
      body: { value: [] },
    });
    expect(await visits.findBy('ward', "St John's & Co")).toBeUndefined();
  });

  it('goes on to the next page when a page is empty: that is no answer yet', async () => {
    const first = `${items}?${allFields}&$filter=fields/VisitKey eq 'k1'&$top=1`;
    const visits = given(
      {
        on: `GET ${first}`,
        body: { value: [], '@odata.nextLink': `https://graph.microsoft.com/v1.0${items}?$skiptoken=T` },
      },
      { on: `GET ${items}?$skiptoken=T`, body: { value: [planned('k1')] } },
    );
    expect((await visits.findBy('key', 'k1'))?.id).toBe('7');
  });
});

describe('page', () => {
  it('asks for a range of one indexed column, sorted by it, and only for the columns named', async () => {
    const visits = given({
      on:
        `GET ${items}?$expand=fields($select=VisitKey,StartsAt)` +
        `&$filter=fields/StartsAt ge '2026-01-01' and fields/StartsAt lt '2027-01-01'&$orderby=fields/StartsAt desc&$top=50`,
      body: {
        value: [wireItem('7', { VisitKey: 'k1' })],
        '@odata.nextLink': `https://graph.microsoft.com/v1.0/sites/x/lists/y/items?$top=50&$skiptoken=UGFnZWQ%3d`,
      },
    });
    const page = await visits.page({
      where: { column: 'startsAt', from: '2026-01-01', to: '2027-01-01' },
      orderBy: { column: 'startsAt', direction: 'desc' },
      top: 50,
      select: ['key', 'startsAt'],
    });
    expect(page.items.map(({ fields }) => fields)).toEqual([{ key: 'k1' }]);
    expect(page.next).toBe('$top=50&$skiptoken=UGFnZWQ%3d');
  });

  it('never turns a failure into an empty page', async () => {
    const visits = given({
      on: `GET ${items}?${allFields}&$filter=startswith(fields/Ward,'Mill')&$top=5`,
      ...graphError(429, 'activityLimitReached'),
    });
    const failure = await failureOf(visits.page({ where: { column: 'ward', startsWith: 'Mill' }, top: 5 }));
    expect(failure.kind).toBe('throttled');
  });

  it.each([
    [
      { where: { column: 'notes' as 'ward', equals: 'x' }, top: 5 },
      "Column 'Notes' of list 'Home visits' is not indexed",
    ],
    [
      { where: { column: 'ward' as const, equals: 'x' }, orderBy: { column: 'state' as const }, top: 5 },
      'one index at a time',
    ],
    [{ where: { column: 'ward' as const }, top: 5 }, "A range of 'ward' in list 'Home visits' needs an end"],
    [{ top: 5001 }, 'holds 1 to 5,000 items, not 5001'],
  ])('refuses a question SharePoint would not answer, before asking (%#)', async (query, sentence) => {
    await expect(given().page(query)).rejects.toThrow(sentence);
  });
});

describe('update and remove', () => {
  const changed = {
    '@odata.etag': '"guid,8"',
    Created: '2026-11-20T10:00:00Z',
    Modified: '2026-11-20T12:00:00Z',
    id: '7',
    VisitKey: 'k1',
    VisitState: 'done',
  };

  it('sends only the changes, with the version they were made on, and gives back the new one', async () => {
    const visits = given({ on: `PATCH ${items}/7/fields`, body: changed });
    const item = await visits.update(
      '7',
      { state: 'done', ward: undefined, tags: null },
      { etag: '"guid,7"' },
    );
    expect(graph.calls[0]?.headers).toMatchObject({ 'If-Match': '"guid,7"' });
    expect(graph.calls[0]?.body).toEqual({
      VisitState: 'done',
      Ward: null,
      'Tags@odata.type': 'Collection(Edm.String)',
      Tags: [],
    });
    expect(item).toMatchObject({
      etag: '"guid,8"',
      modifiedAt: '2026-11-20T12:00:00Z',
      fields: { state: 'done' },
    });
  });

  it.each(['notAllowed', 'resourceModified'])(
    'is a conflict on 412, whatever the code (%s)',
    async (code) => {
      const visits = given({ on: `PATCH ${items}/7/fields`, ...graphError(412, code) });
      const failure = await failureOf(visits.update('7', { state: 'done' }, { etag: '"guid,7"' }));
      expect(failure.kind).toBe('conflict');
    },
  );

  it('refuses to clear a required column', async () => {
    await expect(given().update('7', { key: null })).rejects.toThrow('must not be empty');
  });

  it('removes by id', async () => {
    await given({ on: `DELETE ${items}/7`, status: 204 }).remove('7');
  });
});
