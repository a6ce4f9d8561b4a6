import { z } from 'zod';
import { createApiClient } from '@councillor-safety/teams-app/api/api-client';
import {
  ApiProblem,
  isPassing,
  NoConnection,
  SignInNeeded,
} from '@councillor-safety/teams-app/api/api-problem';
import { fakeFetch, json } from '../fakes';

const answer = z.object({ ok: z.boolean() });
const token = ({ fresh }: { fresh: boolean }): Promise<string> => Promise.resolve(fresh ? 'new' : 'old');
const onRefused = (): never => {
  throw new Error('unexpected refusal');
};
const headersOf = (init: RequestInit | undefined): Headers => new Headers(init?.headers);

test('sends the token and the key, and checks the answer', async () => {
  const client = createApiClient({
    token,
    onRefused,
    fetch: fakeFetch({
      'POST /api/thing': (init) => {
        expect(headersOf(init).get('Authorization')).toBe('Bearer old');
        expect(headersOf(init).get('Idempotency-Key')).toBe('k');
        return json({ ok: true });
      },
    }),
  });
  await expect(
    client.call({ method: 'POST', path: '/api/thing', body: {}, key: 'k', answer }),
  ).resolves.toEqual({ ok: true });
});

test('refuses an answer of another shape', async () => {
  const client = createApiClient({
    token,
    onRefused,
    fetch: fakeFetch({ 'GET /api/thing': () => json({ ok: 'yes' }) }),
  });
  await expect(client.call({ method: 'GET', path: '/api/thing', answer })).rejects.toThrow();
});

test('a refused token is renewed once, then the person is needed', async () => {
  const used: (string | null)[] = [];
  let refusals = 0;
  const client = createApiClient({
    token,
    onRefused: () => void (refusals += 1),
    fetch: fakeFetch({
      'GET /api/thing': (init) => {
        used.push(headersOf(init).get('Authorization'));
        return json({ detail: 'Sign in.' }, 401);
      },
    }),
  });
  await expect(client.call({ method: 'GET', path: '/api/thing', answer })).rejects.toBeInstanceOf(
    SignInNeeded,
  );
  expect(refusals).toBe(1);
  expect(used).toEqual(['Bearer old', 'Bearer new']);
});

test('never sends a failed call again by itself', async () => {
  let calls = 0;
  const client = createApiClient({
    token,
    onRefused,
    fetch: fakeFetch({
      'POST /api/thing': () => {
        calls += 1;
        return json({ detail: 'Later.' }, 503);
      },
    }),
  });
  await expect(client.call({ method: 'POST', path: '/api/thing', body: {}, answer })).rejects.toThrow(
    'Later.',
  );
  expect(calls).toBe(1);
});

test('a problem carries its fields and the code to quote', async () => {
  const body = { detail: 'No.', reference: 'ABCD1234', errors: [{ field: 'when', message: 'x' }] };
  const client = createApiClient({
    token,
    onRefused,
    fetch: fakeFetch({ 'GET /api/thing': () => json(body, 400) }),
  });
  await expect(client.call({ method: 'GET', path: '/api/thing', answer })).rejects.toMatchObject({
    facts: { status: 400, detail: 'No.', reference: 'ABCD1234', errors: [{ field: 'when', message: 'x' }] },
  });
});

test('a dead network is told apart from a refusal', async () => {
  const client = createApiClient({ token, onRefused, fetch: () => Promise.reject(new TypeError('network')) });
  await expect(client.call({ method: 'GET', path: '/api/thing', answer })).rejects.toBeInstanceOf(
    NoConnection,
  );
});

test.each([
  [new NoConnection('x'), true],
  [new SignInNeeded('x'), true],
  [new ApiProblem({ status: 503, detail: '', errors: [], body: undefined }), true],
  [new ApiProblem({ status: 429, detail: '', errors: [], body: undefined }), true],
  [new ApiProblem({ status: 400, detail: '', errors: [], body: undefined }), false],
  [new Error('bug'), false],
])('%s: worth sending again unchanged is %s', (failure, passing) => {
  expect(isPassing(failure)).toBe(passing);
});
