/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { z } from 'zod';
import { defineApplier, NotYet } from '@councillor-safety/bot/acceptance/applier';
import { readStock } from '@councillor-safety/bot/metrics/stock';
import { newFolder, removeFolder, type RunningPlatform, startPlatform } from '../support/platform';

const never = defineApplier({
  feature: 'incident',
  kind: 'report',
  payload: z.unknown(),
  apply: () => Promise.reject(new NotYet('away')),
});

let folder: string;
let platform: RunningPlatform;
beforeAll(async () => {
  folder = await newFolder();
  platform = await startPlatform(folder, [never]);
});
afterAll(async () => {
  await platform.stop();
  await removeFolder(folder);
});

const minuteAfter = (time: string): Date => new Date(Date.parse(time) + 60_000);

test('what waits is counted by kind, with the age of the oldest and nothing about anybody', async () => {
  const { database, acceptance } = platform;
  const common = { actorId: 'somebody', feature: 'incident', kind: 'report', concerns: [], payload: {} };
  const first = await acceptance.accept({ ...common, key: 'one', subject: 'CS-1' });
  await acceptance.accept({ ...common, key: 'two', subject: 'CS-2' });
  await database.query(
    `insert into hub.outbox (key, person_id, lane, kind, not_before, put_at) values ('a', 'somebody', 'urgent', 'ask', now(), $1)`,
    [first.acceptedAt],
  );
  await database.query(
    `insert into hub.timer (kind, subject, due, look_at) values ('remind', 'CS-1', $1, $1), ('later', 'CS-1', '2999-01-01', '2999-01-01')`,
    [first.acceptedAt],
  );
  const stock = await readStock(database, minuteAfter(first.acceptedAt));
  expect(stock).toMatchObject({
    accepted: [{ labels: { feature: 'incident', kind: 'report' }, waiting: 2, oldestSeconds: 60 }],
    outbox: [{ labels: { lane: 'urgent', message: 'ask' }, waiting: 1, oldestSeconds: 60 }],
    timers: [
      { labels: { timer: 'later' }, waiting: 1, oldestSeconds: 0 },
      { labels: { timer: 'remind' }, waiting: 1, oldestSeconds: 60 },
    ],
  });
  expect(stock.jobs.map(({ labels }) => labels.queue)).toContain('apply-accepted');
  expect(JSON.stringify(stock)).not.toMatch(/somebody|CS-/);
});
