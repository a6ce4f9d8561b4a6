import { postInOrder } from '@councillor-safety/bot/export/post-in-order';
import { fakeGraph, type Expected } from '../../core/sharepoint/fake-graph';

const url = '/sites/cw/lists/Visits/items';
const items = ['a', 'b', 'c'].map((Key) => ({ Key }));

/** One answer for each status; Graph promises no order. */
const batch = (...statuses: readonly number[]): Expected => ({
  on: 'POST /$batch',
  body: {
    responses: statuses
      .map((status, id) => ({
        id: String(id),
        status,
        headers: status === 429 ? { 'Retry-After': '7' } : {},
        body: status === 409 ? { error: { code: 'nameAlreadyExists' } } : {},
      }))
      .reverse(),
  },
});

interface Request {
  readonly dependsOn?: readonly string[];
  readonly body: { readonly fields: { readonly Key: string } };
}

async function run(answers: readonly Expected[], { keyed }: { keyed: boolean }) {
  const graph = fakeGraph(answers);
  const waits: number[] = [];
  const wait = (seconds: number) => Promise.resolve(void waits.push(seconds));
  const work = postInOrder({ clientWithoutRetries: graph.client, url, list: 'Visits', keyed, wait }, items);
  const failure = await work.then(
    () => undefined,
    (error: unknown) => String(error),
  );
  graph.expectAllDone();
  const requests = graph.calls.map(({ body }) => (body as { requests: Request[] }).requests);
  const sent = requests.map((one) => one.map(({ body }) => body.fields.Key).join(''));
  return { failure, waits, requests, sent };
}

it('lets each item wait for the one before it', async () => {
  const { requests } = await run([batch(201, 201, 201)], { keyed: false });
  expect(requests[0]?.map(({ dependsOn }) => dependsOn)).toEqual([undefined, ['0'], ['1']]);
});

it('waits as long as it is asked to, and goes on where it was stopped', async () => {
  const { sent, waits, failure } = await run([batch(201, 429, 424), batch(201, 201)], { keyed: false });
  expect({ sent, waits, failure }).toEqual({ sent: ['abc', 'bc'], waits: [7], failure: undefined });
});

it('sends again what may have arrived only where a key keeps it from coming twice', async () => {
  const keyed = await run([batch(201, 503, 424), batch(409, 424), batch(201)], { keyed: true });
  expect({ sent: keyed.sent, failure: keyed.failure }).toEqual({
    sent: ['abc', 'bc', 'c'],
    failure: undefined,
  });
  const keyless = await run([batch(201, 503, 424)], { keyed: false });
  expect(keyless.failure).toContain("Could not put back records in 'Visits': 503");
  const broken = await run([{ on: 'POST /$batch', broken: true }], { keyed: false });
  expect(broken.failure).toContain('no answer');
});

it('stops at what is refused', async () => {
  const { failure, sent } = await run([batch(201, 400, 424)], { keyed: true });
  expect(failure).toContain('400');
  expect(sent).toEqual(['abc']);
});
