import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { z } from 'zod';
import type { AuditEntry } from '@councillor-safety/core/audit/audit';
import { personIdSchema, type Person, type PersonId, type Role } from '@councillor-safety/core/people/people';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { errorAnswers, unknownAddress } from '@councillor-safety/bot/server/error-answers';
import { notFound, Problem } from '@councillor-safety/bot/problems/problems';
import { createRateLimits } from '@councillor-safety/bot/server/rate-limits';
import { registerRoutes } from '@councillor-safety/bot/server/register-routes';
import { defineRoute, type Route } from '@councillor-safety/bot/server/route';
import { silentLog } from '../support/silent-log';

const personId = personIdSchema.parse('50000000-0000-4000-8000-000000000001');
const failing = new Map<string, () => Error>([
  ['gone', () => notFound('report')],
  ['bug', () => new Error('CANARY in a message')],
  ['throttled', () => graph(429, 7)],
  ['stale', () => graph(412)],
]);
const graph = (status: number, retryAfterSeconds?: number) =>
  new GraphFailure(
    { action: 'read', list: 'Incidents' },
    { status, code: '', serverMessage: '', retryAfterSeconds },
  );

const routes: Route[] = [
  defineRoute({
    method: 'put',
    path: '/api/things/:reference',
    summary: 'A thing',
    tag: 'test',
    who: ['councillor'],
    guard: 'record',
    audit: 'incident.opened',
    params: z.strictObject({ reference: z.string() }),
    body: z.strictObject({ words: z.string(), place: z.strictObject({ town: z.string() }).optional() }),
    bodyLimit: 2048,
    responses: { 200: z.strictObject({ words: z.string() }) },
    handler: ({ params, body }) => {
      const failure = failing.get(params.reference);
      if (failure) throw failure();
      return { status: 200, body: { words: body.words } };
    },
  }),
];

let server: Server;
let address: string;
let audited: AuditEntry[];
let roles: Role[];
let caller: PersonId;
beforeEach(async () => {
  audited = [];
  roles = ['councillor'];
  caller = personId;
  const app = express();
  registerRoutes(app, routes, {
    authenticate: ({ headers }) =>
      headers.authorization === undefined
        ? Promise.reject(new Problem({ status: 401, detail: 'Sign in.' }))
        : Promise.resolve<Person>({ id: caller, name: 'A', roles, offices: [] }),
    audit: {
      record: (entry) => {
        audited.push(entry);
        return Promise.resolve();
      },
    },
    limits: createRateLimits({ standard: 5, upload: 5, poll: 5 }),
  });
  app.use(unknownAddress, errorAnswers(silentLog));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

const put = async (reference: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${address}/api/things/${reference}`, {
    method: 'PUT',
    headers: { authorization: 'Bearer x', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { answer, body: (await answer.json()) as Record<string, unknown> };
};

describe('a request that is right', () => {
  test('is answered, and audited before that', async () => {
    const { answer, body } = await put('CS-1', { words: 'hello' });
    expect([answer.status, body]).toEqual([200, { words: 'hello' }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(audited).toEqual([
      { actorId: personId, action: 'incident.opened', outcome: 'done', subject: 'CS-1' },
    ]);
  });
});

describe('a request that is not', () => {
  test.each([
    ['a field nobody knows', { words: 'x', secret: 1 }, 400, 'secret'],
    ['a field nobody knows, further in', { words: 'x', place: { town: 'y', moon: 1 } }, 400, 'place.moon'],
    ['a wrong type', { words: 7 }, 400, 'words'],
    ['a missing field', {}, 400, 'words'],
  ])('%s: 400 that names it', async (_name, sent, status, field) => {
    const { answer, body } = await put('CS-1', sent);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(body).toMatchObject({ status, errors: [expect.objectContaining({ field })] });
    expect(body['reference']).toMatch(/^[A-Z2-9]{8}$/);
  });
  test('broken JSON', async () => {
    expect((await put('CS-1', '{"words":')).body).toMatchObject({
      status: 400,
      detail: 'The request is not valid JSON.',
    });
  });
  test('too big: 413 that names the limit', async () => {
    const { body } = await put('CS-1', { words: 'x'.repeat(5000) });
    expect(body['status']).toBe(413);
    expect(body['detail']).toMatch('2 kB');
  });
  test('not JSON: 415', async () => {
    expect((await put('CS-1', 'words', { 'content-type': 'text/plain' })).body).toMatchObject({
      status: 415,
    });
  });
  test('an address nobody knows: 404', async () => {
    const answer = await fetch(`${address}/api/nothing`);
    expect([answer.status, await answer.json()]).toMatchObject([404, { status: 404 }]);
  });
});

describe('who may call', () => {
  test('nobody signed in: 401', async () => {
    const answer = await fetch(`${address}/api/things/CS-1`, { method: 'PUT' });
    expect(answer.status).toBe(401);
  });
  test('somebody without the role: 403, audited as refused, whatever they sent', async () => {
    roles = ['administrator'];
    expect((await put('CS-1', 'not json')).body).toMatchObject({ status: 403 });
    expect(audited).toMatchObject([{ outcome: 'refused', subject: 'CS-1' }]);
  });
  test('a record that is hidden: 404, audited as refused', async () => {
    expect((await put('gone', { words: 'x' })).body).toMatchObject({ status: 404 });
    expect(audited).toMatchObject([{ outcome: 'refused', subject: 'gone' }]);
  });
  test('too many requests of one person: 429 with Retry-After', async () => {
    const answers = [];
    for (let sent = 0; sent < 6; sent += 1) answers.push(await put('CS-1', { words: 'x' }));
    expect(answers.map(({ answer }) => answer.status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(Number(answers[5]?.answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
  test('and only of that person, though a whole council can sit behind one address', async () => {
    for (let sent = 0; sent < 6; sent += 1) await put('CS-1', { words: 'x' });
    caller = personIdSchema.parse('50000000-0000-4000-8000-000000000002');
    expect((await put('CS-1', { words: 'x' })).answer.status).toBe(200);
  });
});

describe('what goes wrong behind', () => {
  test('throttling becomes 503 with the same wait', async () => {
    const { answer, body } = await put('throttled', { words: 'x' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7']);
    expect(body['detail']).toMatch(/Nothing is lost/);
  });
  test('a stale edit becomes 409', async () => {
    expect((await put('stale', { words: 'x' })).body).toMatchObject({ status: 409 });
  });
  test('a bug becomes 500 and says nothing of itself', async () => {
    const { body } = await put('bug', { words: 'x' });
    expect(body).toMatchObject({ status: 500 });
    expect(JSON.stringify(body)).not.toMatch(/CANARY/);
  });
});

test('two routes with the same method and path stop the start', () => {
  const twice = [...routes, ...routes];
  const dependencies = {
    authenticate: () => Promise.reject(new Error('not called')),
    audit: { record: () => Promise.resolve() },
    limits: createRateLimits(),
  };
  expect(() => registerRoutes(express(), twice, dependencies)).toThrow(/Two routes are declared as PUT/);
});
