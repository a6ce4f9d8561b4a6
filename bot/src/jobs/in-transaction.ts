import type { Database, Queryable } from './database';

const attemptsAtOnce = 3;
/** PostgreSQL's word for having given up one of two that waited for each other. */
const deadlock = '40P01';

/** A timer takes its own row and then the record's, a change the other way round: whoever had to give way does it again. */
export async function inTransaction<T>(
  database: Database,
  work: (within: Queryable) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(work);
    } catch (error) {
      if ((error as { code?: unknown }).code !== deadlock || attempt === attemptsAtOnce) throw error;
    }
  }
}
