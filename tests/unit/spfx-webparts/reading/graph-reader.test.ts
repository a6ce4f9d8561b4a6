import { graphReader } from '@councillor-safety/spfx-webparts/reading/graph-reader';
import { GraphOutOfOrder } from '@councillor-safety/spfx-webparts/reading/list-reader';
import { answers, fakeGraph, ok } from './fake-graph';

const siteUrl = 'https://ambleford.sharepoint.com/sites/councillor-safety/';
const item = (id: string) => ({ id, fields: { Title: `Row ${id}` }, createdDateTime: 'not kept' });
const kept = (id: string) => ({ id, fields: { Title: `Row ${id}` } });

function reading(...given: Parameters<typeof fakeGraph>) {
  const graph = fakeGraph(...given);
  const waits: number[] = [];
  const reader = graphReader({
    client: () => Promise.resolve(graph.client),
    siteUrl,
    wait: (seconds) => Promise.resolve(void waits.push(seconds)),
  });
  return { ...graph, waits, reader };
}

test('many lists are one call, each for all of its columns', async () => {
  const { reader, asked, got, waits } = reading([
    answers(ok('Contacts', [item('1')]), ok('My list & more', [])),
  ]);
  const found = await reader.read(['Contacts', 'My list & more']);
  expect(asked).toEqual([
    [
      {
        id: 'Contacts',
        method: 'GET',
        url: '/sites/ambleford.sharepoint.com:/sites/councillor-safety:/lists/Contacts/items?$expand=fields&$top=999',
      },
      {
        id: 'My list & more',
        method: 'GET',
        url: '/sites/ambleford.sharepoint.com:/sites/councillor-safety:/lists/My%20list%20%26%20more/items?$expand=fields&$top=999',
      },
    ],
  ]);
  expect([...found]).toEqual([
    ['Contacts', { found: true, items: [kept('1')] }],
    ['My list & more', { found: true, items: [] }],
  ]);
  expect([got, waits]).toEqual([[], []]);
});

test('a long list is read to its end', async () => {
  const pages = {
    '/two': { value: [item('2')], '@odata.nextLink': '/three' },
    '/three': { value: [item('3')] },
  };
  const { reader, got } = reading([answers(ok('A', [item('1')], '/two'), ok('B', []))], pages);
  expect((await reader.read(['A', 'B'])).get('A')).toEqual({ found: true, items: ['1', '2', '3'].map(kept) });
  expect(got).toEqual(['/two', '/three']);
});

test('of a list that grows for ever only the newest are asked for, and no further page', async () => {
  const { reader, got, asked } = reading([answers(ok('A', [item('1')]), ok('B', [item('9')], '/more'))]);
  const found = await reader.read(['A', 'B'], { B: { by: 'PublishedAt', count: 3 } });
  expect(found.get('B')).toEqual({ found: true, items: [kept('9')] });
  expect(got).toEqual([]);
  expect(asked.flat().map(({ url }) => url.replace(/^.*items/, ''))).toEqual([
    '?$expand=fields&$top=999',
    '?$expand=fields&$orderby=fields/PublishedAt desc&$top=3',
  ]);
});

test('an item without fields is still an item', async () => {
  const { reader } = reading([answers(ok('A', [{ id: '1' }]))]);
  expect((await reader.read(['A'])).get('A')).toEqual({ found: true, items: [{ id: '1', fields: {} }] });
});

test('a throttled part is asked for again, alone, when SharePoint says', async () => {
  const { reader, asked, waits } = reading([
    answers({ id: 'B', status: 429, headers: { 'Retry-After': '4' } }, ok('A', [item('1')])),
    answers(ok('B', [item('2')])),
  ]);
  const found = await reader.read(['A', 'B']);
  expect([...found.keys()].sort()).toEqual(['A', 'B']);
  expect(asked.map((parts) => parts.map(({ id }) => id))).toEqual([['A', 'B'], ['B']]);
  expect(waits).toEqual([4]);
});

test.each([429, 500, 503, 504])(
  'status %s is tried three times, a little later each time',
  async (status) => {
    const again = answers({ id: 'A', status });
    const { reader, asked, waits } = reading([again, again, again]);
    await expect(reader.read(['A'])).rejects.toThrow(GraphOutOfOrder);
    expect(asked).toHaveLength(3);
    expect(waits).toEqual([1, 2]);
  },
);

test('nobody waits long at a page: a long Retry-After is a failure at once', async () => {
  const { reader, waits } = reading([answers({ id: 'A', status: 429, headers: { 'Retry-After': '120' } })]);
  await expect(reader.read(['A'])).rejects.toThrow('No answer for A');
  expect(waits).toEqual([]);
});

test('a Retry-After that is a date counts as none', async () => {
  const headers = { 'Retry-After': 'Fri, 20 Nov 2026 10:00:00 GMT' };
  const { reader, waits } = reading([answers({ id: 'A', status: 429, headers }), answers(ok('A', []))]);
  await reader.read(['A']);
  expect(waits).toEqual([1]);
});

test.each([
  [404, 'no-list'],
  [403, 'no-permission'],
  [401, 'no-permission'],
])('a list that answers %s does not take the others with it', async (status, why) => {
  const { reader, asked } = reading([
    answers({ id: 'A', status, body: { error: {} } }, ok('B', [item('1')])),
  ]);
  const found = await reader.read(['A', 'B']);
  expect(found.get('A')).toEqual({ found: false, why });
  expect(found.get('B')).toEqual({ found: true, items: [kept('1')] });
  expect(asked).toHaveLength(1);
});

describe('a failure is never an empty list', () => {
  const thrice = (answer: () => unknown) => [answer, answer, answer];

  test('when there is no client', async () => {
    const reader = graphReader({
      client: () => Promise.reject(new Error('no token')),
      siteUrl,
      wait: () => Promise.reject(new Error('not expected')),
    });
    await expect(reader.read(['A'])).rejects.toThrow('no token');
  });

  test('when the call fails', async () => {
    const { reader } = reading([
      () => {
        throw new Error('offline');
      },
    ]);
    await expect(reader.read(['A'])).rejects.toThrow('offline');
  });

  test.each([
    ['no responses', {}],
    ['none for the list', { responses: [ok('Z', [])] }],
    ['no body', { responses: [{ id: 'A', status: 200 }] }],
    ['a page of a proxy', { responses: [{ id: 'A', status: 200, body: '<html>Sign in</html>' }] }],
    ['no value', { responses: [{ id: 'A', status: 200, body: { error: { code: 'x' } } }] }],
    ['a value that is no list', { responses: [{ id: 'A', status: 200, body: { value: null } }] }],
    ['an empty success', { responses: [{ id: 'A', status: 204 }] }],
  ])('when there is %s', async (_, answer) => {
    const { reader } = reading(thrice(() => answer));
    await expect(reader.read(['A'])).rejects.toThrow(GraphOutOfOrder);
  });

  test.each([
    ['fails', new Error('offline'), 'offline'],
    ['is no page', {}, 'No usable page of A'],
    ['is nothing', undefined, 'No usable page of A'],
  ])('when a later page %s', async (_, page, words) => {
    const { reader } = reading([answers(ok('A', [item('1')], '/two'))], { '/two': page });
    await expect(reader.read(['A'])).rejects.toThrow(words);
  });

  test('when pages lead round in a circle', async () => {
    const { reader } = reading([answers(ok('A', [], '/two'))], {
      '/two': { value: [], '@odata.nextLink': '/two' },
    });
    await expect(reader.read(['A'])).rejects.toThrow('No usable page of A');
  });
});

test('nothing asked for is nothing asked', async () => {
  const { reader, asked } = reading([]);
  expect([...(await reader.read([]))]).toEqual([]);
  expect(asked).toEqual([]);
});
