import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleSharePointHost, sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { sendTo, type Reply } from './graph-target';
import { administratorToken, startLocalGraph, type LocalGraph } from './local-graph';

let graph: LocalGraph;
let list: string;

const token = administratorToken;
const call = (method: string, path: string, body?: unknown): Promise<Reply> =>
  sendTo(`${graph.origin}/graph/v1.0`, { method, path, call: { token, body } });
const control = (method: string, path: string, body?: unknown): Promise<Reply> =>
  sendTo(`${graph.origin}/control`, { method, path, call: { body } });

const hubPath = `/sites/${sampleSharePointHost}:${sampleSites.hub.path}`;

beforeAll(async () => {
  graph = await startLocalGraph();
  const site = await call('GET', hubPath);
  const columns = [
    { name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Status', text: {}, indexed: true },
    { name: 'Weight', number: {}, indexed: true },
  ];
  const made = await call('POST', `/sites/${site.text('id')}/lists`, { displayName: 'Bulk', columns });
  list = `/sites/${site.text('id')}/lists/${made.text('id')}`;
});
afterEach(async () => {
  await control('DELETE', '/faults');
  await control('DELETE', '/settings');
  await control('DELETE', '/meter');
});
afterAll(() => graph.close());

const add = (fields: object): Promise<Reply> => call('POST', `${list}/items`, { fields });

describe('faults', () => {
  it('throttle with Retry-After, for as many calls as they say', async () => {
    await control('POST', '/faults', {
      match: 'GET /graph/v1.0/sites',
      status: 429,
      retryAfter: 7,
      times: 1,
    });
    const refused = await call('GET', list);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('7');
    expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After');
    expect((await call('GET', list)).status).toBe(200);
  });

  it('hit single parts of a batch', async () => {
    await control('POST', '/faults', { match: 'POST .*/items$', status: 503 });
    const headers = { 'Content-Type': 'application/json' };
    const requests = [
      { id: 'read', method: 'GET', url: list },
      { id: 'write', method: 'POST', url: `${list}/items`, headers, body: { fields: {} } },
    ];
    const reply = await call('POST', '/$batch', { requests });
    expect(reply.body.responses).toMatchObject([
      { id: 'write', status: 503 },
      { id: 'read', status: 200 },
    ]);
  });

  it('cut the connection after the work: the caller cannot know, the item is there', async () => {
    await control('POST', '/faults', { match: '/items', status: 'cut', after: true, times: 1 });
    await expect(add({ Ref: 'CUT' })).rejects.toThrow();
    expect((await call('GET', `${list}/items?$filter=fields/Ref eq 'CUT'`)).rows()).toHaveLength(1);
  });

  it('cut it before the work: the item is not there', async () => {
    await control('POST', '/faults', { match: 'POST /graph', status: 'cut', times: 1 });
    await expect(add({ Ref: 'NEVER' })).rejects.toThrow();
    expect((await call('GET', `${list}/items?$filter=fields/Ref eq 'NEVER'`)).rows()).toEqual([]);
  });

  it('answer wrongly after the work', async () => {
    await control('POST', '/faults', { match: 'POST /graph', status: 503, after: true, times: 1 });
    expect((await add({ Ref: 'DONE' })).status).toBe(503);
    expect((await call('GET', `${list}/items?$filter=fields/Ref eq 'DONE'`)).rows()).toHaveLength(1);
  });
});

describe('settings', () => {
  it.each([
    ['400', 400],
    ['409', 409],
    ['500', 500],
  ])('change how a duplicate is refused: %s', async (duplicateAnswer, status) => {
    await control('POST', '/settings', { duplicateAnswer });
    await add({ Ref: 'TWICE' });
    const refused = await add({ Ref: 'TWICE' });
    expect(refused.status).toBe(status);
    expect(refused.text('error/message')).toContain('duplicate');
  });

  it('are refused when there is no such setting', async () => {
    expect((await control('POST', '/settings', { nonsense: 1 })).status).toBe(400);
  });
});

describe('the meter', () => {
  it('counts calls and resource units as SharePoint bills them', async () => {
    await call('GET', list);
    await call('GET', `${list}/items?$top=1`);
    await add({ Ref: 'METER' });
    await call('GET', `${list}/items/delta?token=latest`);
    await call('GET', `${hubPath.split(':')[0]}:${sampleSites.hub.path}:/permissions`);
    const meter = await control('GET', '/meter');
    expect(meter.at('calls')).toBe(5);
    expect(meter.at('resourceUnits')).toBe(1 + 2 + 2 + 1 + 5);
  });

  it('counts each part of a batch, and throttled calls too', async () => {
    await control('POST', '/faults', { match: 'GET', status: 429 });
    await call('POST', '/$batch', { requests: [{ id: 'a', method: 'GET', url: list }] });
    await call('GET', list);
    expect((await control('GET', '/meter')).at('resourceUnits')).toBe(2);
  });
});

describe('a list of more than 5,000 items', () => {
  beforeAll(async () => {
    const items = Array.from({ length: 6000 }, (_, index) => ({
      Ref: `N-${index}`,
      Status: index < 5500 ? 'common' : 'rare',
      Weight: index,
    }));
    expect((await control('POST', '/bulk', { site: 'hub', list: 'Bulk', items })).at('added')).toBe(6000);
  });

  const items = (query: string): Promise<Reply> => call('GET', `${list}/items?${query}`);

  it.each([
    ['a predicate that matches too many', "$filter=fields/Status eq 'common'"],
    ['a sort over all of it', '$orderby=fields/Weight desc&$top=5'],
    ['a range that matches too many', '$filter=fields/Weight ge 10&$top=5'],
  ])('is refused with a 429 that no waiting cures: %s', async (_what, query) => {
    const reply = await items(query);
    expect(reply.status).toBe(429);
    expect(reply.headers.get('retry-after')).toBeNull();
  });

  it.each([
    ['a predicate that matches few', "$filter=fields/Status eq 'rare'&$top=3", 3],
    ['a range sorted within', '$filter=fields/Weight ge 5990&$orderby=fields/Weight desc', 10],
    ['one unique value', "$filter=fields/Ref eq 'N-4321'", 1],
    ['pages without a filter', '$top=5000', 5000],
  ])('answers %s', async (_what, query, count) => {
    expect((await items(query)).rows()).toHaveLength(count);
  });
});

describe('after a restart', () => {
  it('everything is still there', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'graph-restart-'));
    const before = await startLocalGraph(dataDir);
    const at = (where: LocalGraph, method: string, path: string, body?: unknown): Promise<Reply> =>
      sendTo(`${where.origin}/graph/v1.0`, { method, path, call: { token, body } });
    const site = await at(before, 'GET', hubPath);
    await at(before, 'POST', `/sites/${site.text('id')}/lists`, { displayName: 'Kept' });
    const path = `/sites/${site.text('id')}/lists/Kept/items`;
    const made = await at(before, 'POST', path, { fields: { Title: 'Still here' } });
    await before.close();

    const again = await startLocalGraph(dataDir);
    const read = await at(again, 'GET', `${path}/${made.text('id')}?$expand=fields`);
    await again.close();
    rmSync(dataDir, { recursive: true });
    expect(read.at('fields/Title')).toBe('Still here');
    expect(read.at('eTag')).toBe(made.at('eTag'));
  });
});
