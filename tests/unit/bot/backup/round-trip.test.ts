/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { inOneTransaction } from '@councillor-safety/bot/backup/moment';
import { readSequences } from '@councillor-safety/bot/backup/shape';
import { restore } from '@councillor-safety/bot/backup/restore';
import { writeBackup } from '@councillor-safety/bot/backup/write-backup';
import type { Database, Queryable } from '@councillor-safety/bot/jobs/database';
import { migrate, migrationsDone } from '@councillor-safety/bot/jobs/migrate';
import { migrations } from '@councillor-safety/bot/migrations';
import { everyRow } from '../support/every-row';
import { fillStore } from '../support/filled-store';
import {
  newFolder,
  openEmptyDatabase,
  openTestDatabase,
  removeFolder,
  testCipher,
} from '../support/platform';

const madeAt = new Date('2026-11-21T03:00:00Z');
const replace = false;
let folder: string;
let file: string;
let source: Database;
let before: Record<string, string[]>;
let target: Database;

beforeAll(async () => {
  folder = await newFolder();
  file = path.join(folder, 'back-up.gz');
  target = await openEmptyDatabase(path.join(folder, 'target'));
  source = await openTestDatabase(path.join(folder, 'source'));
  await fillStore({ database: source, cipher: testCipher });
  before = await everyRow(source);
  await inOneTransaction(source, (moment) => writeBackup(moment, { file, madeAt }));
});
afterAll(async () => {
  await source.close();
  await target.close();
  await removeFolder(folder);
});
afterEach(() => target.script('drop schema if exists hub cascade'));

test('every row comes back as it was, and the numbers go on after it', async () => {
  const { counts, deleted } = await restore({ database: target, file, migrations, replace });
  expect(await everyRow(target)).toEqual(before);
  expect(await readSequences(target)).toEqual(await readSequences(source));
  expect(counts).toMatchObject({ accepted: 1, draft: 1, outbox: 1, escalation: 1, picture: 1, timer: 1 });
  expect(deleted).toEqual({});
  expect(await migrationsDone(target)).toBe(migrations.length);
  await fillStore({ database: await emptied(target), cipher: testCipher });
});

/** Whatever is written next must find free numbers and the same rules. */
async function emptied(database: Database): Promise<Database> {
  await database.script(
    'delete from hub.escalation; delete from hub.drop_in_booking; delete from hub.bulletin',
  );
  await database.script(
    'delete from hub.draft; delete from hub.working_copy; delete from hub.bulletin_question',
  );
  return database;
}

test('only its owner may read the file', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('a database that holds something is left alone, and replaced when that is said', async () => {
  await migrate(target, migrations);
  await target.script(`insert into hub.timer values ('other', 'one', now(), now())`);
  const held = await everyRow(target);
  await expect(restore({ database: target, file, migrations, replace })).rejects.toThrow(
    'The database is not empty. It holds: timer 1. To delete all of that and put the back-up in its place, add --replace.',
  );
  expect(await everyRow(target)).toEqual(held);
  const { deleted } = await restore({ database: target, file, migrations, replace: true });
  expect(deleted).toEqual({ timer: 1 });
  expect(await everyRow(target)).toEqual(before);
});

test('a restore that stops midway leaves everything as it was', async () => {
  await migrate(target, migrations);
  await target.script(`insert into hub.timer values ('other', 'one', now(), now())`);
  const held = await everyRow(target);
  const breaking: Database = {
    ...target,
    transaction: (work) =>
      target.transaction((within) => {
        const query: Queryable['query'] = (sql, values) =>
          sql.includes('setval') ? Promise.reject(new Error('gone')) : within.query(sql, values);
        return work({ ...within, query });
      }),
  };
  await expect(restore({ database: breaking, file, migrations, replace: true })).rejects.toThrow('gone');
  expect(await everyRow(target)).toEqual(held);
});

describe('a file that cannot be believed', () => {
  const refuses = async (bytes: Buffer, words: string): Promise<void> => {
    const other = path.join(folder, 'other.gz');
    await writeFile(other, bytes);
    await expect(restore({ database: target, file: other, migrations, replace })).rejects.toThrow(words);
    expect(await migrationsDone(target)).toBeUndefined();
  };
  const changed = async (change: (text: string) => string): Promise<Buffer> =>
    gzipSync(change(gunzipSync(await readFile(file)).toString()));
  const damaged = 'The back-up is damaged or not whole. Take another one.';

  test.each([0.1, 0.5, 0.9, 0.999])('one byte is another, at %d of its length', async (part) => {
    const bytes = await readFile(file);
    const at = Math.floor(bytes.length * part);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await refuses(bytes, damaged);
  });

  test('a byte was changed by somebody who packs it again', async () => {
    await refuses(await changed((text) => text.replace('"sample"', '"simple"')), damaged);
  });

  test('a row is missing', async () => {
    await refuses(await changed((text) => text.replace(/^\["draft".*\n/m, '')), damaged);
  });

  test('it ends too soon', async () => {
    const bytes = await readFile(file);
    await refuses(bytes.subarray(0, bytes.length - 40), damaged);
    await refuses(await changed((text) => text.slice(0, text.length - 80)), damaged);
  });

  test('it is something else', async () => {
    await refuses(gzipSync('{"some":"file"}\n'), 'The file is not a back-up of the job store.');
  });

  test('it is of a newer version', async () => {
    const older = migrations.slice(0, -1);
    await expect(restore({ database: target, file, migrations: older, replace })).rejects.toThrow(
      'The back-up was made by a newer version of the software. Install that version first.',
    );
    expect(await migrationsDone(target)).toBeUndefined();
  });
});

test('what an older version wrote is brought up to date', async () => {
  const newer = [...migrations, `alter table hub.timer add column why text not null default 'unknown'`];
  await restore({ database: target, file, migrations: newer, replace });
  expect(await migrationsDone(target)).toBe(newer.length);
  expect(await target.query('select kind, why from hub.timer')).toEqual([{ kind: 'sample', why: 'unknown' }]);
});
