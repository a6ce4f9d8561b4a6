import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Queryable } from '../jobs/database';

export interface OutboxHealth {
  /** For how long, while this service has run, the oldest urgent message could have been tried and was not; 0 when there is none. */
  readonly oldestUrgentSeconds: number;
  /** Messages of all lanes that wait. */
  readonly waiting: number;
}

/** A message behind one that has to wait could not be tried either, so each person's first is the one that counts. */
const sql = `select (select count(*)::int from hub.outbox where state = 'waiting') as waiting,
  (select min(not_before) from (select distinct on (person_id) not_before from hub.outbox
    where state = 'waiting' and lane = 'urgent' order by person_id, seq) as firsts) as oldest`;

/** For whoever watches over the service: one look at an index of what waits. */
export async function outboxHealth(
  database: Pick<Queryable, 'query'>,
  { clock, since }: { readonly clock: Clock; readonly since: Date },
): Promise<OutboxHealth> {
  const [row] = await database.query<{ waiting: number; oldest: Date | null }>(sql);
  // What waited while the service was stopped is no fault of its works.
  const from = Math.max(row?.oldest?.getTime() ?? Infinity, since.getTime());
  const age = clock.now().getTime() - from;
  return { oldestUrgentSeconds: Math.max(0, age / 1000), waiting: row?.waiting ?? 0 };
}
