import type { Database, Queryable } from './database';

/** Any number that nothing else in this database uses as an advisory lock. */
const migrationLock = 7_301_977;

/** Brings the database up to date. @param migrations in order, each run once; one that has been released is never edited */
export async function migrate(
  database: Pick<Database, 'transaction'>,
  migrations: readonly string[],
): Promise<void> {
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

/** How many migrations the database has had; undefined when the service has never worked in it. */
export async function migrationsDone(from: Queryable): Promise<number | undefined> {
  const [table] = await from.query<{ there: boolean }>(
    `select to_regclass('hub.migration') is not null as there`,
  );
  if (!table?.there) return undefined;
  const [row] = await from.query<{ done: number | null }>('select max(done)::int as done from hub.migration');
  return row?.done ?? undefined;
}
