import type { StarterContent } from '@councillor-safety/core/all-starter-content';
import { defineList } from '@councillor-safety/core/sharepoint/list-definition';
import { provision } from '@councillor-safety/bot/provision/provision';
import { fillList, fillStep } from '@councillor-safety/bot/provision/starter-fill';
import { fakeGraph, graphError, type Expected } from '../../core/sharepoint/fake-graph';

const list = defineList({
  site: 'hub',
  name: 'Places',
  description: 'A list of the tests.',
  kind: 'list',
  keep: { kind: 'while-in-use', why: 'It is a list of the tests.' },
  columns: { name: { type: 'text', name: 'Title', builtIn: true, maxLength: 255, required: true } },
});
const records = Array.from({ length: 22 }, (_, index) => ({ name: `Place ${index + 1}` }));
const starter: StarterContent[] = [{ list, records }];

const sites: Expected[] = [
  { on: 'GET /sites/council.sharepoint.com:/sites/h', body: { id: 'hub' } },
  { on: 'GET /sites/council.sharepoint.com:/sites/c', body: { id: 'cw' } },
];
const noList: Expected = { on: 'GET /sites/hub/lists', body: { value: [] } };
const aList: Expected[] = [
  {
    on: 'GET /sites/hub/lists',
    body: { value: [{ id: 'l1', displayName: 'Places', list: { template: 'genericList' } }] },
  },
  {
    on: 'GET /sites/hub/lists/l1/columns',
    body: { value: [{ id: 't', name: 'Title', text: { maxLength: 255 } }] },
  },
];
const firstItem = (value: readonly object[], next?: string): Expected => ({
  on: 'GET /sites/hub/lists/l1/items?$top=1',
  body: { value, ...(next ? { '@odata.nextLink': `https://graph.microsoft.com/v1.0${next}` } : {}) },
});
const created: Expected = { on: 'POST /sites/hub/lists', status: 201, body: { id: 'l1' } };
const itemsPath = '/sites/hub/lists/Places/items';
/** One answer for each status. */
const batch = (...statuses: readonly number[]): Expected => ({
  on: 'POST /$batch',
  body: {
    responses: statuses.map((status, id) => ({
      id: String(id),
      status,
      headers: status === 429 ? { 'Retry-After': '7' } : {},
      body: status < 300 ? {} : { error: { code: status === 429 ? 'tooManyRequests' : 'accessDenied' } },
    })),
  },
});
const twenty = Array.from({ length: 20 }, () => 201);
const titles = (names: readonly string[]): Expected => ({
  on: `GET ${itemsPath}?$expand=fields($select=Title)&$top=200`,
  body: { value: names.map((Title, index) => ({ id: String(index), fields: { Title } })) },
});

async function run(expected: Expected[], { apply = true } = {}) {
  const graph = fakeGraph([...sites, ...expected]);
  const lines: string[] = [];
  const waits: number[] = [];
  const work = provision({
    client: graph.client,
    clientWithoutRetries: graph.client,
    wait: (seconds) => Promise.resolve(void waits.push(seconds)),
    definitions: [list],
    siteUrls: {
      hub: 'https://council.sharepoint.com/sites/h',
      casework: 'https://council.sharepoint.com/sites/c',
    },
    starter,
    apply,
    print: (line) => lines.push(line),
  });
  const failure = await work.then(
    () => undefined,
    (error: unknown) => String(error),
  );
  graph.expectAllDone();
  const sent = graph.calls
    .filter(({ url }) => url === '/$batch')
    .map(({ body }) =>
      (body as { requests: { url: string; body: { fields: { Title: string } } }[] }).requests.map(
        (request) => ({
          url: request.url,
          title: request.body.fields.Title,
        }),
      ),
    );
  return { text: lines.join('\n'), failure, waits, sent };
}

it('shows what it would put in, and puts nothing in unless asked', async () => {
  const { text, sent } = await run([noList], { apply: false });
  expect(text).toContain("  - hub: put 22 starter items into 'Places'");
  expect(sent).toEqual([]);
});

it('fills a list that it has just made, each item once, twenty to a call', async () => {
  const { text, sent } = await run([noList, created, batch(...twenty), batch(201, 201)]);
  expect(text).toContain("done: hub: put 22 starter items into 'Places'");
  expect(sent.map((one) => one.length)).toEqual([20, 2]);
  expect(sent.flat().map(({ title }) => title)).toEqual(records.map(({ name }) => name));
  expect(new Set(sent.flat().map(({ url }) => url))).toEqual(new Set([itemsPath]));
});

it('fills a list that a stopped run left empty, even if its first page is empty and not the last', async () => {
  const next = '/sites/hub/lists/l1/items?$skiptoken=2';
  const last: Expected = { on: `GET ${next}`, body: { value: [] } };
  const { sent } = await run([...aList, firstItem([], next), last, batch(...twenty), batch(201, 201)]);
  expect(sent.flat()).toHaveLength(22);
});

it.each([
  ['on the first page', [firstItem([{ id: '7' }])]],
  [
    'on a later page',
    [
      firstItem([], '/sites/hub/lists/l1/items?$skiptoken=2'),
      { on: 'GET /sites/hub/lists/l1/items?$skiptoken=2', body: { value: [{ id: '7' }] } },
    ],
  ],
])('leaves a list with one item alone: %s', async (_where, pages) => {
  const { text, sent } = await run([...aList, ...pages]);
  expect(text).toBe('Plan: nothing to do, both sites fit.');
  expect(sent).toEqual([]);
});

it('waits as long as a busy SharePoint asks, and sends only what is not there', async () => {
  const { failure, waits, sent } = await run([
    noList,
    created,
    batch(...twenty.slice(2), 429, 429),
    batch(201, 429),
    titles(
      records
        .slice(0, 18)
        .map(({ name }) => name)
        .concat('Place 21'),
    ),
    batch(201, 201, 201),
  ]);
  expect(failure).toBeUndefined();
  expect(waits).toEqual([7]);
  expect(sent[2]?.map(({ title }) => title)).toEqual(['Place 19', 'Place 20', 'Place 22']);
});

it('never puts an item in twice when the answer was lost on the way', async () => {
  const { failure, sent } = await run([
    noList,
    created,
    { on: 'POST /$batch', broken: true },
    batch(201, 201),
    titles(records.map(({ name }) => name)),
  ]);
  expect(failure).toBeUndefined();
  expect(sent).toHaveLength(2);
});

it('sends items only with the client that repeats nothing by itself', async () => {
  const reading = fakeGraph([titles([])]);
  const sending = fakeGraph([batch(429), batch(201)]);
  await fillList({
    client: reading.client,
    clientWithoutRetries: sending.client,
    siteId: 'hub',
    step: fillStep({ list, records: records.slice(0, 1) }, { resume: false, noted: false }),
    wait: () => Promise.resolve(),
  });
  reading.expectAllDone();
  sending.expectAllDone();
});

it('gives up on a SharePoint that stays busy, after five rounds', async () => {
  const busy = [
    batch(429),
    titles([]),
    batch(429),
    titles([]),
    batch(429),
    titles([]),
    batch(429),
    titles([]),
  ];
  const graph = fakeGraph([...busy, batch(429)]);
  const work = fillList({
    client: graph.client,
    clientWithoutRetries: graph.client,
    siteId: 'hub',
    step: fillStep({ list, records: records.slice(0, 1) }, { resume: false, noted: false }),
    wait: () => Promise.resolve(),
  });
  await expect(work).rejects.toThrow("Only 0 of 1 starter items are known to be in 'Places'");
  graph.expectAllDone();
});

it('stops where it is refused, and says which list, how many are there and what to do', async () => {
  const { failure, sent } = await run([noList, created, batch(...twenty.slice(1), 403), batch(201, 201)]);
  expect(sent).toHaveLength(2);
  expect(failure).toContain(
    "Only 21 of 22 starter items are known to be in 'Places'. A list with an item in it is left alone",
  );
  expect(failure).toContain('403 accessDenied');
});

it('says to run it again when nothing was written', async () => {
  const { failure } = await run([
    noList,
    created,
    { on: 'POST /$batch', ...graphError(403, 'accessDenied') },
    { on: 'POST /$batch', ...graphError(403, 'accessDenied') },
  ]);
  expect(failure).toContain("Only 0 of 22 starter items are known to be in 'Places'. Run this again.");
});

it('plans nothing at all when a record does not fit its list', async () => {
  const graph = fakeGraph([...sites, noList]);
  const work = provision({
    client: graph.client,
    clientWithoutRetries: graph.client,
    wait: () => Promise.resolve(),
    definitions: [list],
    siteUrls: {
      hub: 'https://council.sharepoint.com/sites/h',
      casework: 'https://council.sharepoint.com/sites/c',
    },
    starter: [{ list, records: [{ name: 'x'.repeat(256) }] }],
    apply: true,
    print: () => undefined,
  });
  await expect(work).rejects.toThrow("Column 'Title' of list 'Places' is longer than 255 characters");
  graph.expectAllDone();
});
