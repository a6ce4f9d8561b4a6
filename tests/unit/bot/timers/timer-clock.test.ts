/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { createTimerClock, type TimerClock } from '@councillor-safety/bot/timers/timer-clock';
import type { TimerKind } from '@councillor-safety/bot/timers/timers';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { silentLog } from '../support/silent-log';

const start = Date.parse('2026-12-24T23:40:00Z');
let folder: string;
let database: Database;
let now: number;
let timers: TimerClock;
let stopping: AbortController;
let fired: string[];

const at = (seconds: number): Date => new Date(start + seconds * 1000);
const set = (subject: string, seconds: number, kind = 'next-step') =>
  database.transaction((within) => timers.set({ kind, subject, due: at(seconds) }, within));

const clockOver = () =>
  createTimerClock({
    database,
    clock: { now: () => new Date(now) },
    log: silentLog,
    stopping: stopping.signal,
  });

const noting: TimerKind = {
  kind: 'next-step',
  fired: async ({ subject }, fire) => void (await fire(() => Promise.resolve(fired.push(subject)))),
};

beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  await database.query('delete from hub.timer');
  now = start;
  fired = [];
  stopping = new AbortController();
  timers = clockOver();
});
afterEach(() => stopping.abort());

test('nothing fires before its time, and everything once when its time has come', async () => {
  await set('TK-ONE', 60);
  expect(await timers.look([noting])).toBe(0);
  now = start + 60_000;
  expect(await timers.look([noting])).toBe(1);
  expect(await timers.look([noting])).toBe(0);
  expect(fired).toEqual(['TK-ONE']);
});

test('what came due while the service was stopped fires at the first look, oldest first', async () => {
  await set('TK-LATER', 300);
  await set('TK-FIRST', 60);
  await set('TK-THEN', 120);
  await set('TK-NOT-YET', 4_000);
  now = start + 3_600_000;
  timers = clockOver();
  await timers.look([noting]);
  expect(fired).toEqual(['TK-FIRST', 'TK-THEN', 'TK-LATER']);
});

test('a timer set again is moved, not doubled; a cleared one is gone', async () => {
  await set('TK-MOVED', 10);
  await set('TK-MOVED', 100);
  await set('TK-CLEARED', 10);
  await database.transaction((within) => timers.clear({ kind: 'next-step', subject: 'TK-CLEARED' }, within));
  now = start + 20_000;
  await timers.look([noting]);
  expect(fired).toEqual([]);
  now = start + 100_000;
  await timers.look([noting]);
  expect(fired).toEqual(['TK-MOVED']);
});

test('two services on one database: one of them acts', async () => {
  for (let count = 0; count < 20; count += 1) await set(`TK-${count}`, 1);
  now = start + 2_000;
  const other = clockOver();
  await Promise.all([timers.look([noting]), other.look([noting])]);
  expect([...fired].sort()).toEqual([...new Set(fired)].sort());
  expect(fired).toHaveLength(20);
});

test('one that was moved while it was being prepared does not act', async () => {
  await set('TK-RACE', 1);
  now = start + 2_000;
  const movedMeanwhile: TimerKind = {
    kind: 'next-step',
    async fired(timer, fire) {
      await set('TK-RACE', 500);
      await fire(() => Promise.resolve(fired.push(timer.subject)));
    },
  };
  await timers.look([movedMeanwhile]);
  expect(fired).toEqual([]);
  now = start + 500_000;
  await timers.look([noting]);
  expect(fired).toEqual(['TK-RACE']);
});

test('what it does and the timer go together: a failure leaves the timer, and undoes what was written', async () => {
  await set('TK-FAILS', 1);
  await set('TK-WORKS', 2);
  now = start + 3_000;
  const failing: TimerKind = {
    kind: 'next-step',
    fired: async ({ subject }, fire) =>
      void (await fire(async (within) => {
        await timers.set({ kind: 'written', subject, due: at(9_000) }, within);
        if (subject === 'TK-FAILS') throw new Error('Microsoft 365 is away');
        fired.push(subject);
      })),
  };
  await timers.look([failing]);
  expect(fired).toEqual(['TK-WORKS']);
  expect(await database.query(`select subject from hub.timer where kind = 'written'`)).toEqual([
    { subject: 'TK-WORKS' },
  ]);
  // Not with every look, but soon.
  expect(await timers.look([noting])).toBe(0);
  now += 5_000;
  await timers.look([noting]);
  expect(fired).toEqual(['TK-WORKS', 'TK-FAILS']);
});

test('one that waits holds up none of the others', async () => {
  await set('TK-WAITS', 1);
  await set('TK-QUICK', 2);
  now = start + 3_000;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let quickDone: () => void = () => undefined;
  const quick = new Promise<void>((resolve) => (quickDone = resolve));
  const kind: TimerKind = {
    kind: 'next-step',
    async fired({ subject }, fire) {
      if (subject === 'TK-WAITS') await held;
      await fire(() => Promise.resolve(fired.push(subject)));
      if (subject === 'TK-QUICK') quickDone();
    },
  };
  const look = timers.look([kind]);
  await quick;
  expect(fired).toEqual(['TK-QUICK']);
  letGo();
  await look;
  expect(fired).toEqual(['TK-QUICK', 'TK-WAITS']);
});

test('tells how late it is and for how long it has not looked', async () => {
  await set('TK-LATE', 10);
  await timers.look([noting]);
  expect(await timers.health()).toEqual({ quietSeconds: 0, lateSeconds: 0 });
  now = start + 40_000;
  expect(await timers.health()).toEqual({ quietSeconds: 40, lateSeconds: 30 });
});

test('what came due while the service was stopped is not counted as late', async () => {
  await set('TK-OLD', -600);
  expect((await clockOver().health()).lateSeconds).toBe(0);
});

test('started, it fires by itself, and it ends with the service', async () => {
  await set('TK-ITSELF', -1);
  await new Promise<void>((resolve) =>
    timers.start([
      {
        kind: 'next-step',
        fired: async (_timer, fire) => void (await fire(() => Promise.resolve(resolve()))),
      },
    ]),
  );
  stopping.abort();
  await timers.stopped();
  expect(await database.query('select 1 from hub.timer')).toEqual([]);
});
