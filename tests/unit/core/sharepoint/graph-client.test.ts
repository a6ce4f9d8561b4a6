import { resolveSiteId, remembered } from '@councillor-safety/core/sharepoint/site';
import { fakeGraph, graphError } from './fake-graph';

const url = 'https://council.sharepoint.com/sites/safety/';
const on = 'GET /sites/council.sharepoint.com:/sites/safety';

it('finds a site by its address', async () => {
  const graph = fakeGraph([{ on, body: { id: 'host,a,b' } }]);
  expect(await resolveSiteId(graph.client, url)).toBe('host,a,b');
  graph.expectAllDone();
});

it('tries again after a short Retry-After', async () => {
  const busy = { ...graphError(429, 'x'), headers: { 'Retry-After': '0' } };
  const graph = fakeGraph(
    [
      { on, ...busy },
      { on, body: { id: 'host,a,b' } },
    ],
    { maxRetries: 1 },
  );
  expect(await resolveSiteId(graph.client, url)).toBe('host,a,b');
  graph.expectAllDone();
});

it('does not sit out a long Retry-After: it says so at once', async () => {
  const busy = { ...graphError(429, 'x'), headers: { 'Retry-After': '6' } };
  const graph = fakeGraph([{ on, ...busy }], { maxRetries: 3 });
  await expect(resolveSiteId(graph.client, url)).rejects.toMatchObject({
    kind: 'throttled',
    retryAfterSeconds: 6,
  });
  graph.expectAllDone();
});

it('remembers an answer, asks once for many, and asks again after a failure', async () => {
  const answers = [Promise.reject(new Error('down')), Promise.resolve('id')];
  const ask = jest.fn(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  const siteId = remembered(ask);
  await expect(siteId()).rejects.toThrow('down');
  expect(await Promise.all([siteId(), siteId()])).toEqual(['id', 'id']);
  expect(ask).toHaveBeenCalledTimes(2);
});
