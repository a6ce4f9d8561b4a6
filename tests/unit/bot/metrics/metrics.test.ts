import { createMetrics, type Metrics } from '@councillor-safety/bot/metrics/metrics';
import type { Scraped } from '@councillor-safety/bot/metrics/scrape';
import { freePort } from '../../../setup/processes';
import { silentLog } from '../support/silent-log';
import { allWell, emptyStock, type Sample, samplesIn } from './page';

let metrics: Metrics;
let place: { host: string; port: number };

beforeEach(async () => {
  place = { host: '127.0.0.1', port: await freePort() };
  metrics = await createMetrics(place, silentLog);
});
afterEach(() => metrics.close());

const address = (path: string): string => `http://127.0.0.1:${place.port}${path}`;

async function read(from: Partial<Scraped> = {}): Promise<Sample[]> {
  await metrics.serve({ ...allWell, ...from });
  const answer = await fetch(address('/metrics'), { headers: { Connection: 'close' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch('text/plain');
  return samplesIn(await answer.text());
}

const valueOf = (samples: readonly Sample[], name: string, labels: Sample['labels'] = {}) =>
  samples.find(
    (sample) =>
      sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  )?.value;

const declared = (): void =>
  metrics.declare({
    routes: [],
    queues: [],
    appliers: [{ feature: 'incident', kind: 'report', apply: () => Promise.resolve({}) }],
    features: [{ timers: [{ kind: 'remind', fired: () => Promise.resolve() }] }],
  });

test('what is counted can be read on the port of its own, and there is nothing else', async () => {
  declared();
  metrics.meter.accepted({ feature: 'incident', kind: 'report' });
  metrics.meter.worked({ feature: 'incident', kind: 'report' }, 'filed');
  metrics.meter.channel({ operation: 'send', outcome: 'passing', status: 429 });
  metrics.meter.fired({ kind: 'remind', lateSeconds: 3 });
  metrics.meter.answered({ route: 'POST /api/messages', status: 200, seconds: 0.1 });
  const samples = await read();
  const command = { feature: 'incident', kind: 'report' };
  expect(valueOf(samples, 'hub_accepted_total', command)).toBe(1);
  expect(valueOf(samples, 'hub_filing_total', { ...command, outcome: 'filed' })).toBe(1);
  expect(valueOf(samples, 'hub_channel_calls_total', { outcome: 'passing', status: '429' })).toBe(1);
  expect(valueOf(samples, 'hub_timer_lateness_seconds_sum', { timer: 'remind' })).toBe(3);
  expect(valueOf(samples, 'hub_http_requests_total', { route: 'POST /api/messages' })).toBe(1);
  expect(valueOf(samples, 'hub_vital', { vital: 'database' })).toBe(1);
  expect(valueOf(samples, 'hub_memory_bytes', { memory: 'resident' })).toBeGreaterThan(0);
  expect((await fetch(address('/'), { headers: { Connection: 'close' } })).status).toBe(404);
});

test('what was not declared is “other”, whatever it says', async () => {
  declared();
  metrics.meter.accepted({ feature: 'canary', kind: 'canary' });
  metrics.meter.answered({ route: 'GET /api/canary', status: 777, seconds: 1 });
  metrics.meter.graph({ area: 'items', method: 'CANARY', status: 777, units: 1 });
  metrics.meter.fired({ kind: 'canary', lateSeconds: 0 });
  const labels = { lane: 'canary', message: 'canary' };
  const outbox = [
    { labels, waiting: 1, oldestSeconds: 5 },
    { labels: { ...labels, message: 'canary too' }, waiting: 2, oldestSeconds: 7 },
  ];
  const samples = await read({ stock: () => Promise.resolve({ ...emptyStock, outbox }) });
  expect(JSON.stringify(samples).toLowerCase()).not.toContain('canary');
  const other = { lane: 'other', message: 'other' };
  expect(valueOf(samples, 'hub_outbox_waiting', other)).toBe(3);
  expect(valueOf(samples, 'hub_outbox_oldest_seconds', other)).toBe(7);
  expect(valueOf(samples, 'hub_http_requests_total', { route: 'other', status: 'other' })).toBe(1);
});

const waiting = [{ labels: { feature: 'incident', kind: 'report' }, waiting: 4, oldestSeconds: 60 }];

test.each<[string, () => Promise<never>]>([
  ['refuses', () => Promise.reject(new Error('canary'))],
  ['does not answer', () => new Promise(() => undefined)],
])('a database that %s costs only its own figures, until it is well again', async (_what, trouble) => {
  declared();
  let stock: Scraped['stock'] = () => Promise.resolve({ ...emptyStock, accepted: waiting });
  const before = await read({ stock: () => stock() });
  expect(valueOf(before, 'hub_accepted_waiting')).toBe(4);
  expect(valueOf(before, 'hub_scrape_failed')).toBe(0);
  stock = trouble;
  const during = samplesIn(await (await fetch(address('/metrics'))).text());
  expect(valueOf(during, 'hub_accepted_waiting')).toBeUndefined();
  expect(valueOf(during, 'hub_scrape_failed')).toBe(1);
  expect(valueOf(during, 'hub_memory_bytes')).toBeGreaterThan(0);
});

test('without a port nothing is counted and nothing listens', async () => {
  const none = await createMetrics(undefined, silentLog);
  none.meter.accepted({ feature: 'incident', kind: 'report' });
  await none.serve(allWell);
  await expect(fetch(address('/metrics'))).rejects.toThrow();
  await none.close();
});
