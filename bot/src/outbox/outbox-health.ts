import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Queryable } from '../jobs/database';

export interface OutboxHealth {
  /** Age of the oldest urgent message that still waits; 0 when none does. */
  readonly oldestUrgentSeconds: number;
  /** Messages of all lanes that wait. */
  readonly waiting: number;
}

const sql = `select count(*)::int as waiting, min(put_at) filter (where lane = 'urgent') as oldest from hub.outbox
  where state = 'waiting'`;

/** For whoever watches over the service: one look at an index of what waits. */
export async function outboxHealth(database: Pick<Queryable, 'query'>, clock: Clock): Promise<OutboxHealth> {
  const [row] = await database.query<{ waiting: number; oldest: Date | null }>(sql);
  const age = row?.oldest ? clock.now().getTime() - row.oldest.getTime() : 0;
  return { oldestUrgentSeconds: Math.max(0, age / 1000), waiting: row?.waiting ?? 0 };
}
