/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { engineWithin, type Database } from '@councillor-safety/bot/jobs/database';
import { createJobEngine, type JobEngine } from '@councillor-safety/bot/jobs/job-engine';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { silentLog } from '../support/silent-log';

const queue = 'looked-after';
let folder: string;
let database: Database;
let engine: JobEngine;
let looks: string[][];
let heard: () => void;

beforeEach(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
  engine = createJobEngine({ database, log: silentLog });
  looks = [];
  heard = () => undefined;
});
afterEach(async () => {
  await engine.stop();
  await database.close();
  await removeFolder(folder);
});

const start = (workers = 1) =>
  engine.start([
    {
      ...{ queue, policy: 'in-order', workers, batchSize: 10 },
      handle: (subjects) => {
        looks.push([...subjects]);
        heard();
        return Promise.resolve(new Map(subjects.map((subject) => [subject, true])));
      },
    },
  ]);

const ask = (subjects: readonly string[], startAfter?: ReadonlyMap<string, Date>) =>
  database.transaction((within) =>
    engine.enqueue(queue, { subjects, within: engineWithin(within), ...(startAfter && { startAfter }) }),
  );

const untilLooks = async (enough: () => boolean): Promise<void> => {
  while (!enough()) await new Promise<void>((resolve) => (heard = resolve));
};

const states = async (subject: string): Promise<string[]> => {
  const sql = `select state::text from pgboss.job where name = $1 and singleton_key = $2`;
  return (await database.query<{ state: string }>(sql, [queue, subject])).map(({ state }) => state);
};

describe('a subject for which many jobs wait', () => {
  test('is looked after once for all of them', async () => {
    await start();
    await database.transaction(async (within) => {
      const asked = { within: engineWithin(within) };
      for (let time = 0; time < 40; time += 1)
        await engine.enqueue(queue, { ...asked, subjects: ['lively'] });
    });
    await ask(['after all of them']);
    await untilLooks(() => looks.flat().includes('after all of them'));
    expect(looks.flat().filter((subject) => subject === 'lively')).toHaveLength(1);
    expect((await states('lively')).filter((state) => state === 'created')).toEqual([]);
  });

  test('keeps the one that is for later, when something else is looked after before', async () => {
    await start();
    const later = new Date(Date.now() + 3_600_000);
    await ask(['patient'], new Map([['patient', later]]));
    await ask(['patient']);
    await untilLooks(() => looks.length > 0);
    expect(await states('patient')).toContain('created');
  });

  test('takes nothing from the others', async () => {
    await start();
    await ask(['one', 'other']);
    await untilLooks(() => new Set(looks.flat()).size === 2);
    expect(new Set(looks.flat())).toEqual(new Set(['one', 'other']));
  });
});
