import { attempting, failureFromAnswer, GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { fakeGraph, graphError, type Answer } from './fake-graph';

const attempt = { action: 'read an item', list: 'Visits', tried: "id '1'" };

async function failureOf(answer: Answer): Promise<GraphFailure> {
  const { client } = fakeGraph([{ on: 'GET /x', ...answer }]);
  const call = () => client.api('/x').get() as Promise<unknown>;
  const error = await attempting(attempt, call).catch((caught: unknown) => caught);
  if (error instanceof GraphFailure) return error;
  throw new Error('It should have been a GraphFailure');
}

it.each([
  [graphError(400, 'invalidRequest'), 'bad-request'],
  [graphError(401, 'InvalidAuthenticationToken'), 'refused'],
  [graphError(403, 'accessDenied'), 'refused'],
  [graphError(404, 'itemNotFound'), 'not-found'],
  [graphError(409, 'resourceModified'), 'conflict'],
  [graphError(409, 'nameAlreadyExists'), 'duplicate'],
  [graphError(412, 'notAllowed', 'duplicate'), 'conflict'],
  [graphError(429, 'activityLimitReached'), 'throttled'],
  [graphError(500, 'generalException'), 'unavailable'],
  [graphError(503, 'serviceNotAvailable'), 'unavailable'],
  [{ status: 502, body: '<html>proxy</html>', headers: { 'Content-Type': 'text/html' } }, 'unavailable'],
  [{ status: 200, body: '{"cut' }, 'unavailable'],
])('branches on the status (%#)', async (answer, kind) => {
  expect((await failureOf(answer)).kind).toBe(kind);
});

it('is "unavailable" with status 0 when no answer came back', async () => {
  const failure = await failureOf({ broken: true });
  expect(failure).toMatchObject({ kind: 'unavailable', status: 0, worthRetrying: true });
  expect(failure.message).toContain('no answer');
});

it('keeps the wait that was asked for, in seconds or as a date', async () => {
  const inSeconds = await failureOf({ ...graphError(429, 'x'), headers: { 'Retry-After': '17' } });
  const headers = { 'Retry-After': 'Fri, 20 Nov 2026 10:00:30 GMT', Date: 'Fri, 20 Nov 2026 10:00:00 GMT' };
  expect(inSeconds.retryAfterSeconds).toBe(17);
  expect((await failureOf({ ...graphError(503, 'x'), headers })).retryAfterSeconds).toBe(30);
});

it("keeps SharePoint's own words out of everything a log would write", async () => {
  const failure = await failureOf(graphError(400, 'invalidRequest', 'canary word of a councillor'));
  expect(`${failure.stack} ${JSON.stringify(failure)} ${Object.values(failure).join(' ')}`).not.toContain(
    'canary',
  );
  expect(failure.serverMessage()).toContain('canary');
});

it('lets a mistake of ours through as it is', async () => {
  await expect(attempting(attempt, () => Promise.reject(new RangeError('ours')))).rejects.toThrow(RangeError);
});

it('reads one part of a batch, whatever the case of its headers', () => {
  const failure = failureFromAnswer({ status: 429, headers: { 'retry-after': '3' } }, attempt);
  expect(failure).toMatchObject({ kind: 'throttled', retryAfterSeconds: 3 });
});
