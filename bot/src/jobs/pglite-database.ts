import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { fromPglite } from 'pg-boss';
import type { Database, Queryable } from './database';
import { lockFolder } from './folder-lock';

type Session = Pick<PGlite, 'query' | 'exec'>;

const queryable = (session: Session): Queryable => ({
  query: async <Row>(sql: string, values: readonly unknown[] = []) =>
    (await session.query<Row>(sql, [...values])).rows,
  script: async (sql) => {
    await session.exec(sql);
  },
});

/** Opens (or makes) the database in `folder` for this process alone. @throws FolderInUse */
export async function openPgliteDatabase(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  try {
    // Loaded only where it is the database.
    const embedded = await import('@electric-sql/pglite');
    const pglite = await embedded.PGlite.create(path.join(folder, 'pglite'));
    return {
      ...queryable(pglite),
      transaction: (work) => pglite.transaction((within) => work(queryable(within))),
      engine: { backend: 'pglite', db: fromPglite(pglite) },
      exclusive: true,
      close: async () => {
        await pglite.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
