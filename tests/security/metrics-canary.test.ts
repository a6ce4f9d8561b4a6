import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { as } from '../setup/api';
import { send, untilFiled } from '../setup/cases';
import { chatOf } from '../setup/chats';
import { freePort } from '../setup/processes';
import { startStack, type Stack } from '../setup/stack';
import { until } from '../setup/until';
import { samplesIn, type Sample } from '../unit/bot/metrics/page';

const canary = 'canarywordszq';
const names = new RegExp(samplePeople.map(({ name }) => name).join('|'), 'i');
/** References of records, ids of people and records, telephone numbers, addresses, tokens. */
const traces = /[A-Z]{2}-[0-9A-Z]{6,}|[0-9a-f]{8}-[0-9a-f]{4}|\d{6,}\w*"|https?:|@|eyJ/;

let stack: Stack;
let metricsUrl: string;

beforeAll(async () => {
  const port = await freePort();
  metricsUrl = `http://127.0.0.1:${port}/metrics`;
  stack = await startStack({ METRICS_PORT: String(port) });
});
afterAll(() => stack.stop());

const page = async (): Promise<string> => (await fetch(metricsUrl)).text();

/** A report with its file in SharePoint, a talk with the bot, and addresses that somebody made up. */
async function driveTheProduct(): Promise<void> {
  const councillor = await as(stack, 'councillor');
  const { reference } = await send(councillor, { account: canary });
  await untilFiled(councillor, reference);
  await councillor.call(`/api/incidents/${canary}`);
  await councillor.call(`/api/${canary}?${canary}=${canary}`);
  await (await as(stack, 'outsider')).call(`/api/incidents/${reference}`);
  await chatOf(stack, 'councillor').say(`I need someone now ${canary}`);
}

const countOf = (samples: readonly Sample[], name: string, labels: Readonly<Record<string, string>>) =>
  samples.find(
    (sample) =>
      sample.name === name && Object.entries(labels).every(([key, said]) => sample.labels[key] === said),
  )?.value ?? 0;

test('what people did is counted, and nobody and nothing of it can be found in the figures', async () => {
  await driveTheProduct();
  const text = await until(
    async () => {
      const now = await page();
      return (
        countOf(samplesIn(now), 'hub_channel_calls_total', { operation: 'send', outcome: 'done' }) > 0 && now
      );
    },
    { what: 'a message of the bot is counted' },
  );
  const samples = samplesIn(text);
  expect(countOf(samples, 'hub_accepted_total', { feature: 'incident' })).toBeGreaterThan(0);
  expect(countOf(samples, 'hub_filing_total', { feature: 'incident', outcome: 'filed' })).toBeGreaterThan(0);
  expect(countOf(samples, 'hub_graph_resource_units_total', { area: 'items' })).toBeGreaterThan(0);
  expect(countOf(samples, 'hub_http_requests_total', { route: 'POST /api/incidents', status: '202' })).toBe(
    1,
  );
  expect(text).not.toMatch(new RegExp(canary, 'i'));
  expect(text).not.toMatch(names);
  const values = samples.flatMap(({ labels }) => Object.values(labels));
  expect(values.filter((value) => traces.test(`${value}"`))).toEqual([]);
});

test('every label is one of those declared, and every figure says what it is', async () => {
  const text = await page();
  const samples = samplesIn(text);
  const labels = new Set(samples.flatMap(({ labels: given }) => Object.keys(given)));
  const known = [
    ...['area', 'method', 'status', 'outcome', 'operation', 'vital', 'lane', 'state', 'quantile'],
    ...['memory', 'route', 'feature', 'kind', 'message', 'timer', 'queue', 'le'],
  ];
  expect([...labels].filter((name) => !known.includes(name))).toEqual([]);
  // What the product does is declared by it: nothing of its own falls under “other” but files and unknown addresses.
  const others = samples.filter(({ labels: given }) =>
    Object.entries(given).some(([name, value]) => value === 'other' && name !== 'route'),
  );
  expect(others).toEqual([]);
  const plain = samples.map(({ name }) => name.replace(/_(bucket|sum|count)$/, ''));
  const described = (name: string): boolean => text.includes(`# HELP ${name} `);
  expect(plain.filter((name) => !name.startsWith('hub_') || !described(name))).toEqual([]);
});

test('the figures are not on the public address', async () => {
  expect((await fetch(`${stack.serviceUrl}/metrics`)).status).toBe(404);
});
