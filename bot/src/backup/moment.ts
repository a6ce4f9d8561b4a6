import type { Database, Queryable } from '../jobs/database';
import { migrationsDone } from '../jobs/migrate';
import { beginKeeping, stopKeeping } from './keeping-changes';
import { readKeptPage, readPage, type Page, type PageQuery } from './read-page';
import { readSequences, readTables, type Sequences, type TableShape } from './shape';

/** The job store as it was at one moment. */
export interface Moment {
  readonly migration: number;
  readonly tables: readonly TableShape[];
  readonly sequences: Sequences;
  readonly page: (query: PageQuery) => Promise<Page>;
}

/** There is nothing that could be backed up. */
export class NothingThere extends Error {
  override readonly name = 'NothingThere';
}

async function headOf(within: Queryable): Promise<Omit<Moment, 'page'>> {
  const migration = await migrationsDone(within);
  if (migration === undefined)
    throw new NothingThere('The service has never worked with this database: there is nothing to back up.');
  return { migration, tables: await readTables(within), sequences: await readSequences(within) };
}

/** In one transaction that sees one moment. For PostgreSQL, and for a folder in which no service runs. */
export const inOneTransaction = <T>(database: Database, work: (moment: Moment) => Promise<T>): Promise<T> =>
  database.transaction(async (within) => {
    await within.script('set transaction isolation level repeatable read');
    return work({ ...(await headOf(within)), page: (query) => readPage(within, query) });
  });

/** For the service itself on its embedded database: nobody waits for longer than one page takes. */
export async function besideTheService<T>(
  database: Database,
  work: (moment: Moment) => Promise<T>,
): Promise<T> {
  const head = await database.transaction(async (within) => {
    const found = await headOf(within);
    await beginKeeping(within, found.tables);
    return found;
  });
  try {
    const page = (query: PageQuery): Promise<Page> =>
      database.transaction((within) => readKeptPage(within, query));
    return await work({ ...head, page });
  } finally {
    await database.transaction(stopKeeping);
  }
}
