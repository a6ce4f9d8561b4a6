import { pino } from 'pino';
import { createWatchdog, type Watchdog } from '@councillor-safety/bot/watchdog/watchdog';

const well = { quietSeconds: 0.2, lateSeconds: 0 };
let timing: () => Promise<{ quietSeconds: number; lateSeconds: number }>;
let oldest: () => Promise<number>;
let database: () => Promise<never[]>;
let working: boolean;
let told: string[];
let lines: string[];
let dog: Watchdog;

beforeEach(() => {
  timing = () => Promise.resolve(well);
  oldest = () => Promise.resolve(0);
  database = () => Promise.resolve([]);
  working = true;
  told = [];
  lines = [];
  dog = createWatchdog({
    database: { query: () => database() },
    engine: {
      get isWorking() {
        return working;
      },
    },
    timers: { health: () => timing() },
    oldestUrgentSeconds: () => oldest(),
    log: pino({ level: 'warn' }, { write: (line) => void lines.push(line) }),
    tellAdministrators: (news) => Promise.resolve(void told.push(news)),
    stopping: new AbortController().signal,
  });
});

const good = { database: true, jobs: true, timers: true, messages: true };

test('says that all is well', async () => expect(await dog.vitals()).toEqual(good));

test.each<[string, () => void, Partial<typeof good>]>([
  [
    'a timer is half a minute late',
    () => (timing = () => Promise.resolve({ ...well, lateSeconds: 31 })),
    { timers: false },
  ],
  [
    'nobody looks at the timers',
    () => (timing = () => Promise.resolve({ ...well, quietSeconds: 16 })),
    { timers: false },
  ],
  ['the timers cannot be read', () => (timing = () => Promise.reject(new Error('gone'))), { timers: false }],
  ['an urgent message lies for a minute', () => (oldest = () => Promise.resolve(61)), { messages: false }],
  [
    'the messages cannot be counted',
    () => (oldest = () => Promise.reject(new Error('gone'))),
    { messages: false },
  ],
  ['the workers are not there', () => (working = false), { jobs: false }],
  ['the database is away', () => (database = () => Promise.reject(new Error('gone'))), { database: false }],
])('notices when %s', async (_what, breakIt, bad) => {
  breakIt();
  expect(await dog.vitals()).toEqual({ ...good, ...bad });
});

test('a second late is no reason to worry', async () => {
  timing = () => Promise.resolve({ quietSeconds: 2, lateSeconds: 3 });
  oldest = () => Promise.resolve(20);
  expect(await dog.vitals()).toEqual(good);
});

test('an answer that never comes is a bad one', async () => {
  jest.useFakeTimers();
  database = () => new Promise(() => undefined);
  const vitals = dog.vitals();
  await jest.advanceTimersByTimeAsync(3_000);
  expect(await vitals).toEqual({ ...good, database: false });
  jest.useRealTimers();
});

test('administrators are told once when it stays bad, and once when it is well again', async () => {
  timing = () => Promise.resolve({ ...well, quietSeconds: 60 });
  await dog.look();
  expect(told).toEqual([]);
  await dog.look();
  await dog.look();
  await dog.look();
  expect(told).toEqual(['stuck']);
  timing = () => Promise.resolve(well);
  await dog.look();
  await dog.look();
  expect(told).toEqual(['stuck', 'well-again']);
});

test('one bad moment is not told', async () => {
  oldest = () => Promise.resolve(100);
  await dog.look();
  oldest = () => Promise.resolve(0);
  await dog.look();
  expect(told).toEqual([]);
});

test('the log says so after half a minute, once a minute from then on, and when it is over', async () => {
  const wordsOf = (): unknown[] => lines.map((line) => (JSON.parse(line) as { msg: unknown }).msg);
  database = () => Promise.reject(new Error('gone'));
  for (let seconds = 0; seconds < 180; seconds += 5) await dog.look();
  database = () => Promise.resolve([]);
  await dog.look();
  const bad = 'the service is not turning as it should';
  expect(wordsOf()).toEqual([
    'the administrators are told that the works stand still',
    ...[bad, bad, bad],
    'the works are turning again',
  ]);
});
