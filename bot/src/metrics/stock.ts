import type { Queryable } from '../jobs/database';
import type { LabelName } from './label-sets';

/** So many of one kind that wait, and for how many seconds the oldest of them does. */
export interface Waiting {
  readonly labels: Readonly<Partial<Record<LabelName, string>>>;
  readonly waiting: number;
  readonly oldestSeconds: number;
}

/** What lies in the database now and waits; the oldest last. */
export type Stock = Readonly<Record<'accepted' | 'outbox' | 'timers' | 'jobs', readonly Waiting[]>>;

const counted = (column: string): string =>
  `count(*)::int as waiting, greatest(0, extract(epoch from $1::timestamptz - min(${column})))::float8 as "oldestSeconds"`;

const sql: Readonly<Record<keyof Stock, string>> = {
  accepted: `select feature, kind, ${counted('accepted_at')} from hub.accepted where state = 'accepted'
    group by feature, kind order by min(accepted_at) desc`,
  outbox: `select lane, kind as message, ${counted('put_at')} from hub.outbox where state = 'waiting'
    group by lane, kind order by min(put_at) desc`,
  timers: `select kind as timer, ${counted('due')} from hub.timer group by kind order by min(due) desc`,
  jobs: `select name as queue, state::text as state, ${counted('created_on')} from pgboss.job
    where state in ('created', 'retry', 'active') group by name, state order by min(created_on) desc`,
};

/** One after the other: on the embedded database they share a line with everybody else. */
export async function readStock(database: Pick<Queryable, 'query'>, now: Date): Promise<Stock> {
  const rows = async (what: keyof Stock): Promise<Waiting[]> => {
    const found = await database.query<Omit<Waiting, 'labels'> & Record<string, string>>(sql[what], [
      now.toISOString(),
    ]);
    return found.map(({ waiting, oldestSeconds, ...labels }) => ({ labels, waiting, oldestSeconds }));
  };
  return {
    accepted: await rows('accepted'),
    outbox: await rows('outbox'),
    timers: await rows('timers'),
    jobs: await rows('jobs'),
  };
}
