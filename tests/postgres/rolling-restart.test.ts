import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Receipt } from '@councillor-safety/core/incident/incident-answers';
import { as, type ApiAnswer, type Caller } from '../setup/api';
import { aReport, send } from '../setup/cases';
import { startCluster, type Cluster } from '../setup/cluster';
import { caseworkSite } from '../setup/sharepoint';
import { until } from '../setup/until';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
}, 90_000);
afterAll(() => cluster?.stop());

/** About what somebody in a hurry does. */
const betweenMs = 100;

test('a rolling restart drops no request', async () => {
  const people = ['councillor', 'councillor2', 'councillor3', 'councillor4'];
  const callers = await Promise.all(people.map((person) => as(cluster, person)));
  const [caller] = callers as [Caller];
  const { reference } = await send(caller);
  const answers: ApiAnswer<unknown>[] = [];
  const keys: string[] = [];
  let over = false;
  const steadily = async (press: () => Promise<ApiAnswer<unknown>>): Promise<void> => {
    while (!over) {
      answers.push(await press());
      await pause(betweenMs);
    }
  };
  const report = (by: Caller): Promise<ApiAnswer<Receipt>> => {
    const key = randomUUID();
    keys.push(key);
    return by.send<Receipt>('/api/incidents', aReport({ account: `Told under ${key}` }), key);
  };
  const running = [
    steadily(() => caller.call(`/api/incidents/${reference}`)),
    ...callers.slice(1).map((by) => steadily(() => report(by))),
    steadily(() => caller.call('/tab/config.json')),
  ];
  const before = cluster.addresses();
  await cluster.roll();
  over = true;
  await Promise.all(running);

  expect(cluster.addresses()).toEqual(before);
  expect(answers.length).toBeGreaterThan(40);
  expect(answers.filter(({ status }) => status >= 300).map(({ status, body }) => [status, body])).toEqual([]);
  const site = await caseworkSite(cluster);
  const filed = await until(
    async () => {
      const sent = (await site.items('Incidents')).map(({ SentKey }) => String(SentKey));
      return keys.every((key) => sent.some((each) => each.endsWith(key))) && sent;
    },
    { what: 'every report is in SharePoint', withinMs: 60_000 },
  );
  expect(filed).toHaveLength(keys.length + 1);
}, 180_000);
