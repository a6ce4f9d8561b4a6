import { createDatabaseClock } from '@councillor-safety/bot/jobs/database-clock';
import { silentLog } from '../support/silent-log';

const start = Date.parse('2026-12-24T23:40:00Z');
let machineMs: number;
/** How far the database's clock is ahead of this machine's. */
let aheadMs: number;
let answerTakesMs: number;

const query = <Row>(): Promise<Row[]> => {
  machineMs += answerTakesMs;
  return Promise.resolve([{ now: new Date(machineMs - answerTakesMs / 2 + aheadMs) }] as Row[]);
};
const clock = () =>
  createDatabaseClock({
    database: { query },
    machine: { now: () => new Date(machineMs) },
    log: silentLog,
    stopping: new AbortController().signal,
  });

beforeEach(() => {
  machineMs = start;
  aheadMs = 0;
  answerTakesMs = 10;
});

test('two machines whose clocks are a minute apart have the same time', async () => {
  const one = clock();
  await one.look();
  const before = one.now().getTime();
  machineMs -= 60_000;
  aheadMs += 60_000;
  const other = clock();
  await other.look();
  expect(other.now().getTime() - before).toBeLessThan(1_000);
  expect(before - other.now().getTime()).toBeLessThan(1_000);
});

test('the way of the question is no difference', async () => {
  aheadMs = 400;
  const time = clock();
  await time.look();
  expect(time.now().getTime()).toBe(machineMs);
});

test('an answer that was long on its way is not believed', async () => {
  const time = clock();
  aheadMs = 60_000;
  answerTakesMs = 5_000;
  await time.look();
  expect(time.now().getTime()).toBe(machineMs);
});

test('a clock that was put right is right again', async () => {
  const time = clock();
  aheadMs = 60_000;
  await time.look();
  expect(time.now().getTime()).toBe(machineMs + 60_000);
  aheadMs = 0;
  await time.look();
  expect(time.now().getTime()).toBe(machineMs);
});
