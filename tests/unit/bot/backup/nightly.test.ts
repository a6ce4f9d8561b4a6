/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lastBackupDay } from '@councillor-safety/bot/backup/backup-days';
import { createNightlyBackups, type NightlyBackups } from '@councillor-safety/bot/backup/nightly';
import { checkBackup } from '@councillor-safety/bot/backup/read-backup';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { silentLog } from '../support/silent-log';

let folder: string;
let files: string;
let database: Database;
let now: Date;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(path.join(folder, 'store'));
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  files = await newFolder();
  await database.script('delete from hub.backup_day');
});
afterEach(() => removeFolder(files));

const service = (into = files): NightlyBackups =>
  createNightlyBackups({
    ...{ database, clock: { now: () => now }, log: silentLog, stopping: new AbortController().signal },
    settings: { folder: into, at: '03:00', keep: 2 },
  });
const at = (time: string): void => void (now = new Date(time));

test('once a day from three in the morning, in London', async () => {
  const nightly = service();
  at('2026-06-30T01:59:00Z');
  await nightly.look();
  expect(await readdir(files)).toEqual([]);
  at('2026-06-30T02:00:00Z');
  await nightly.look();
  expect(await readdir(files)).toEqual(['job-store-2026-06-30.gz']);
  const first = await checkBackup(path.join(files, 'job-store-2026-06-30.gz'));
  expect(first.madeAt).toBe('2026-06-30T02:00:00.000Z');
  at('2026-06-30T15:00:00Z');
  await nightly.look();
  expect((await checkBackup(path.join(files, 'job-store-2026-06-30.gz'))).madeAt).toBe(first.madeAt);
  expect(await lastBackupDay(database)).toEqual({ day: '2026-06-30', doneAt: new Date(first.madeAt) });
});

test('of two services one makes it; a restart makes no second one', async () => {
  at('2026-11-20T03:00:00Z');
  const elsewhere = await newFolder();
  await Promise.all([service().look(), service(elsewhere).look()]);
  expect([...(await readdir(files)), ...(await readdir(elsewhere))]).toEqual(['job-store-2026-11-20.gz']);
  await service(elsewhere).look();
  expect([...(await readdir(files)), ...(await readdir(elsewhere))]).toHaveLength(1);
  await removeFolder(elsewhere);
});

test('the oldest go, and nothing else in the folder', async () => {
  for (const day of ['18', '19', '20']) await writeFile(path.join(files, `job-store-2026-11-${day}.gz`), '');
  await writeFile(path.join(files, 'job-store-2026-11-19.gz.being-written'), '');
  await writeFile(path.join(files, 'other.gz'), '');
  at('2026-11-21T03:00:00Z');
  await service().look();
  expect((await readdir(files)).sort()).toEqual([
    ...['job-store-2026-11-20.gz', 'job-store-2026-11-21.gz', 'other.gz'],
  ]);
});

test('what failed is tried again a quarter of an hour later, and leaves no half file', async () => {
  const place = path.join(files, 'place');
  await writeFile(place, 'a file where a folder should be');
  const nightly = service(place);
  at('2026-11-20T03:00:00Z');
  await nightly.look();
  expect(await lastBackupDay(database)).toEqual({ day: '2026-11-20' });
  await removeFolder(place);
  await mkdir(place);
  at('2026-11-20T03:14:00Z');
  await nightly.look();
  expect(await readdir(place)).toEqual([]);
  at('2026-11-20T03:15:00Z');
  await nightly.look();
  expect(await readdir(place)).toEqual(['job-store-2026-11-20.gz']);
});
