import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '@councillor-safety/bot/app';
import type { Settings } from '@councillor-safety/bot/config/settings';
import { createLog } from '@councillor-safety/bot/logging/log';
import { silentMeter } from '@councillor-safety/bot/metrics/meter';
import { createDraining, type Draining } from '@councillor-safety/bot/server/draining';
import { defineRoute } from '@councillor-safety/bot/server/route';
import { z } from 'zod';
import { only } from '../support/only';

let lines: string[];
let server: Server;
let address: string;
let draining: Draining;

const routes = [
  defineRoute({
    method: 'get',
    path: '/api/things/:id',
    summary: 'A thing',
    tag: 'test',
    who: 'anyone',
    guard: 'role',
    audit: 'none: a test',
    params: z.strictObject({ id: z.string() }),
    query: z.strictObject({ words: z.string().optional() }),
    responses: { 200: z.strictObject({ ok: z.boolean() }) },
    handler: ({ params }) => {
      if (params.id !== 'well') throw new Error(`canary of ${params.id}`);
      return { status: 200, body: { ok: true } };
    },
  }),
];

beforeEach(async () => {
  lines = [];
  draining = createDraining();
  const app = createApp({
    settings: only<Settings>({ trustProxyHops: 0, host: '127.0.0.1', localTenantUrl: undefined }),
    log: createLog('trace', { write: (line) => void lines.push(line) }),
    ...{ routes, draining, meter: silentMeter },
    endpoint: [(_request, response) => void response.end()],
    authenticate: () => Promise.reject(new Error('nobody signs in here')),
    audit: only({}),
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

const ask = (path: string): Promise<Response> =>
  fetch(`${address}${path}`, { headers: { 'X-Words': 'canary', Authorization: 'Bearer canary' } });

/** The answer may be here before its line is written. */
const logged = async (): Promise<Record<string, unknown>[]> => {
  server.closeIdleConnections();
  await new Promise((resolve) => setImmediate(resolve));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

test('a fault of ours gives one code to the answer, to its header and to both lines of the log, and no word more', async () => {
  const answer = await ask('/api/things/canary?words=canary');
  const body = (await answer.json()) as { reference: string };
  expect(answer.status).toBe(500);
  expect(body.reference).toMatch(/^[A-Z2-9]{8}$/);
  expect(answer.headers.get('X-Reference')).toBe(body.reference);
  const said = await logged();
  expect(said.map(({ msg, reference }) => [msg, reference])).toEqual([
    ['request failed', body.reference],
    ['request', body.reference],
  ]);
  expect(JSON.stringify(said)).not.toContain('canary');
  expect(JSON.stringify(body)).not.toContain('canary');
});

test('an answer that is well has a code of its own, too', async () => {
  const [first, second] = [await ask('/api/things/well'), await ask('/api/things/well')];
  const references = [first, second].map(({ headers }) => headers.get('X-Reference'));
  expect(new Set(references).size).toBe(2);
  expect((await logged()).map(({ reference }) => reference)).toEqual(references);
});

test('lines are kept open until the service is to stop', async () => {
  expect((await ask('/api/things/well')).headers.get('connection')).toBe('keep-alive');
  draining.begin();
  const answer = await ask('/api/things/well');
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
  expect((await ask('/api/unknown')).headers.get('connection')).toBe('close');
});
