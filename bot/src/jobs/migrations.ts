import { acceptedTable } from '../acceptance/accepted-table';
import { auditTable } from '../audit/audit-table';
import { draftTable } from '../drafts/draft-table';
import type { Database } from './database';

/** In order, each run once; one that has been released is never edited. */
const migrations: readonly string[] = [acceptedTable, draftTable, auditTable];

/** Any number that nothing else in this database uses as an advisory lock. */
const migrationLock = 7_301_977;

export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (within) => {
    await within.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await within.script(
      'create schema if not exists hub; create table if not exists hub.migration (done int not null)',
    );
    const [row] = await within.query<{ done: number }>(
      'select coalesce(max(done), 0)::int as done from hub.migration',
    );
    const done = row?.done ?? 0;
    for (const migration of migrations.slice(done)) await within.script(migration);
    if (done < migrations.length)
      await within.query('insert into hub.migration values ($1)', [migrations.length]);
  });
}
