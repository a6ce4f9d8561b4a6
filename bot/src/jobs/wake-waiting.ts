import type { Queryable } from './database';

/** Jobs that are still to end; the table of the engine, whose later states are all ends. */
const liveSql = `select distinct data->>'subject' as subject from pgboss.job
  where name = $1 and state in ('created', 'retry', 'active')`;

interface Waiting {
  readonly queue: string;
  /** Subjects with work that is not done, as the queue's own table says. */
  readonly waiting: () => Promise<readonly string[]>;
}

/**
 * Subjects that wait although no job is there to look after them. The tables hold the work and the engine only wakes, so a database
 * that was restored without the engine's tables loses nothing.
 */
export async function unattended(database: Queryable, { queue, waiting }: Waiting): Promise<string[]> {
  const subjects = await waiting();
  if (subjects.length === 0) return [];
  const live = await database.query<{ subject: string }>(liveSql, [queue]);
  const attended = new Set(live.map(({ subject }) => subject));
  return [...new Set(subjects)].filter((subject) => !attended.has(subject));
}
