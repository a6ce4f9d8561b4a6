/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { z } from 'zod';
import { createWorkingCopy, type WorkingCopy } from '@councillor-safety/bot/working-copy/working-copy';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { newFolder, openTestDatabase, removeFolder, testCipher } from '../support/platform';

const schema = z.strictObject({ who: z.string() });
let folder: string;
let database: Database;
let copy: WorkingCopy<z.infer<typeof schema>>;

const write = (over: number, who: string) =>
  database.transaction((within) => copy.write({ over, value: { who } }, within));

beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  await database.query('delete from hub.working_copy');
  copy = createWorkingCopy({ database, cipher: testCipher, name: 'rota', schema });
});

test('is not there before it is written, and counts its versions', async () => {
  expect(await copy.read()).toBeUndefined();
  expect(await write(0, 'Imani')).toBe(true);
  expect(await copy.read()).toEqual({ version: 1, value: { who: 'Imani' } });
  expect(await write(1, 'Jonty')).toBe(true);
  expect(await copy.read()).toEqual({ version: 2, value: { who: 'Jonty' } });
});

test('whoever comes second with an old version writes nothing', async () => {
  await write(0, 'Imani');
  await write(1, 'Jonty');
  expect(await write(1, 'Kirsi')).toBe(false);
  expect(await write(0, 'Kirsi')).toBe(false);
  expect(await copy.read()).toEqual({ version: 2, value: { who: 'Jonty' } });
});

test('its stamp is the same until something is written, and never that of another, whatever the number', async () => {
  expect(await copy.stamp()).toBeUndefined();
  await write(0, 'Imani');
  const first = await copy.stamp();
  expect(await copy.stamp()).toBe(first);
  await write(1, 'Jonty');
  const second = await copy.stamp();
  await database.query('delete from hub.working_copy');
  await write(0, 'Imani');
  expect(new Set([first, second, await copy.stamp()]).size).toBe(3);
});

test('two documents do not touch each other, and one cannot be read as the other', async () => {
  const other = createWorkingCopy({ database, cipher: testCipher, name: 'chain', schema });
  await write(0, 'Imani');
  expect(await other.read()).toBeUndefined();
  await database.query(`insert into hub.working_copy select 'chain', version, sealed from hub.working_copy`);
  await expect(other.read()).rejects.toThrow();
});

test('names are not readable on disk', async () => {
  await write(0, 'Imani Larkspur');
  const [row] = await database.query<{ sealed: Uint8Array }>('select sealed from hub.working_copy');
  expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('Larkspur');
});
