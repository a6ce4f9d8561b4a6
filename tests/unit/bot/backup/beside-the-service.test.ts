/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import path from 'node:path';
import { mostRowsAtOnce } from '@councillor-safety/bot/backup/lines';
import { besideTheService } from '@councillor-safety/bot/backup/moment';
import { restore } from '@councillor-safety/bot/backup/restore';
import { writeBackup } from '@councillor-safety/bot/backup/write-backup';
import type { Database, Queryable } from '@councillor-safety/bot/jobs/database';
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

const rows = 10_000;
const madeAt = new Date('2026-11-21T03:00:00Z');
let folder: string;
let database: Database;
let target: Database;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(path.join(folder, 'source'));
  target = await openEmptyDatabase(path.join(folder, 'target'));
  await fillStore({ database, cipher: testCipher });
  await database.script(`insert into hub.timer select 'many', 'number ' || lpad(n::text, 6, '0'), now(), now()
    from generate_series(1, ${rows}) n`);
});
afterAll(async () => {
  await database.close();
  await target.close();
  await removeFolder(folder);
});

/** Tells how many rows each hold of the one connection brought, and lets something happen after each. */
function watching(between: (hold: number) => Promise<void>): { database: Database; holds: number[] } {
  const holds: number[] = [];
  let full = 0;
  const transaction: Database['transaction'] = async (work) => {
    let read = 0;
    const result = await database.transaction((within) => {
      const query: Queryable['query'] = async <Row>(sql: string, values?: readonly unknown[]) => {
        const found = await within.query<Row>(sql, values);
        read += found.length;
        return found;
      };
      return work({ ...within, query });
    });
    holds.push(read);
    if (read >= mostRowsAtOnce) await between((full += 1));
    return result;
  };
  return { database: { ...database, transaction }, holds };
}

const changes = `
  update hub.timer set due = due + interval '1 hour' where subject in ('number 000001', 'number 009999');
  update hub.timer set due = due + interval '2 hours' where subject = 'number 009999';
  update hub.timer set subject = 'number moved' where subject = 'number 006000';
  delete from hub.timer where subject in ('number 000002', 'number 009998', 'number 010000');
  insert into hub.timer values ('many', 'number 000002', now(), now()), ('many', 'number 0000001', now(), now()), ('zzz', 'new', now(), now());
  update hub.timer set due = now() where kind = 'zzz';
  insert into hub.draft select 'other', form, revision, updated_at, payload from hub.draft;
  update hub.escalation set version = version + 1;
  delete from hub.drop_in_booking; delete from hub.escalation_line;
  update hub.working_copy set version = version + 1`;

test('shows one moment although everything changes meanwhile, and holds the connection for few rows at a time', async () => {
  const before = await everyRow(database);
  const file = path.join(folder, 'back-up.gz');
  const seen = watching(async (hold) => {
    // In the midst of the many: some were read, others were not.
    if (hold === 5) await database.script(changes);
    // What a call for help does: it waits for one page at most.
    await database.query('select 1');
  });
  await besideTheService(seen.database, (moment) => writeBackup(moment, { file, madeAt }));
  expect(seen.holds.length).toBeGreaterThan(rows / mostRowsAtOnce);
  expect(Math.max(...seen.holds)).toBeLessThanOrEqual(mostRowsAtOnce + 20);
  expect(await everyRow(database)).not.toEqual(before);
  await restore({ database: target, file, migrations, replace: false });
  expect(await everyRow(target)).toEqual(before);
  const schemas = await database.query(`select 1 from pg_namespace where nspname = 'backup'`);
  const triggers = await database.query(`select 1 from pg_trigger where tgname = 'backup_keep'`);
  expect([...schemas, ...triggers]).toEqual([]);
}, 60_000);

test('what a back-up left behind that was cut off is in nobody’s way', async () => {
  const file = path.join(folder, 'second.gz');
  const cutOff = besideTheService(database, () => Promise.reject(new Error('disk full')));
  await expect(cutOff).rejects.toThrow('disk full');
  await database.script('create schema backup; create table backup.kept (name text)');
  const counts = await besideTheService(database, (moment) => writeBackup(moment, { file, madeAt }));
  expect(counts['timer']).toBeGreaterThan(rows - 10);
});
