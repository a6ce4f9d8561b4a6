import type { Database, Queryable } from '../jobs/database';
import { migrate } from '../jobs/migrate';
import { loadRows } from './load-rows';
import { BadBackup, checkBackup, readBackup, type End, type Head } from './read-backup';
import { readTables } from './shape';
import type { Counts } from './write-backup';

/** The database cannot take a back-up as it is. The message is for the person who wants to restore. */
export class NotRestored extends Error {
  override readonly name = 'NotRestored';
}

export interface Restoring {
  readonly database: Database;
  readonly file: string;
  /** Those of this software, in order. */
  readonly migrations: readonly string[];
  /** Deletes what is in the database. */
  readonly replace: boolean;
}

export interface Restored extends Head, End {
  /** Rows that were deleted; empty when there was nothing. */
  readonly deleted: Counts;
}

/** Whether the software is new enough. @throws BadBackup */
async function checked({ file, migrations }: Restoring): Promise<Head & End> {
  const found = await checkBackup(file);
  if (found.migration > migrations.length)
    throw new BadBackup(
      'The back-up was made by a newer version of the software. Install that version first.',
    );
  return found;
}

/**
 * Puts a back-up into the database, all of it or nothing. What an older version wrote is brought up to date afterwards, as the service would
 * do it. @throws BadBackup, NotRestored
 */
export async function restore(parts: Restoring): Promise<Restored> {
  const { database, file, migrations, replace } = parts;
  const found = await checked(parts);
  const deleted = await database.transaction(async (within) => {
    if (!database.exclusive) await refuseBesideService(within);
    const there = await rowsThere(within);
    if (Object.keys(there).length > 0 && !replace) throw new NotRestored(notEmpty(there));
    await within.script('drop schema if exists backup, pgboss, hub cascade');
    const here = { transaction: <T>(work: (inside: Queryable) => Promise<T>) => work(within) };
    await migrate(here, migrations.slice(0, found.migration));
    await loadRows(within, readBackup(file));
    await migrate(here, migrations);
    return there;
  });
  return { ...found, deleted };
}

/** The job engine of a service that runs keeps a connection of this name open. */
async function refuseBesideService(within: Queryable): Promise<void> {
  const sql = `select count(*)::int as services from pg_stat_activity
    where datname = current_database() and application_name = 'councillor-safety'`;
  const [row] = await within.query<{ services: number }>(sql);
  if (row && row.services > 0)
    throw new NotRestored('The service is running with this database. Stop every instance of it first.');
}

async function rowsThere(within: Queryable): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const { name } of await readTables(within)) {
    const [row] = await within.query<{ rows: number }>(`select count(*)::int as rows from hub."${name}"`);
    if (row && row.rows > 0) counts[name] = row.rows;
  }
  return counts;
}

export const listOf = (counts: Counts): string =>
  Object.entries(counts)
    .filter(([, rows]) => rows > 0)
    .map(([name, rows]) => `${name} ${rows}`)
    .join(', ');

const notEmpty = (there: Counts): string =>
  `The database is not empty. It holds: ${listOf(there)}. To delete all of that and put the back-up in its place, add --replace.`;
