import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Queryable } from '../jobs/database';

export interface BackupDay {
  /** `2026-11-20`, in London. */
  readonly day: string;
  /** Undefined while it is being made, or when it failed. */
  readonly doneAt?: Date;
}

/** The last back-up that the service began by itself; undefined before the first. */
export async function lastBackupDay(from: Queryable): Promise<BackupDay | undefined> {
  const sql = 'select day, done_at from hub.backup_day order by day desc limit 1';
  const [row] = await from.query<{ day: string; done_at: Date | null }>(sql);
  return row && { day: row.day, ...(row.done_at && { doneAt: row.done_at }) };
}

const minuteMs = 60_000;
/** Whoever died in the middle of it is not waited for any longer. */
const longestMs = 60 * minuteMs;
const againAfterMs = 15 * minuteMs;

const takeSql = `
  insert into hub.backup_day (day, tried_until) values ($1, $2)
  on conflict (day) do update set tried_until = excluded.tried_until
    where backup_day.done_at is null and backup_day.tried_until <= $3
  returning day`;

export function createBackupDays({ database, clock }: { database: Queryable; clock: Clock }) {
  const inMs = (ms: number): string => new Date(clock.now().getTime() + ms).toISOString();
  return {
    /** True for the one who is to make the back-up of this day now. */
    take: async (day: string): Promise<boolean> =>
      (await database.query(takeSql, [day, inMs(longestMs), inMs(0)])).length === 1,
    done: async (day: string): Promise<void> => {
      await database.query('update hub.backup_day set done_at = $2 where day = $1', [day, inMs(0)]);
      await database.query('delete from hub.backup_day where day < $1', [day]);
    },
    failed: async (day: string): Promise<void> => {
      const sql = 'update hub.backup_day set tried_until = $2 where day = $1 and done_at is null';
      await database.query(sql, [day, inMs(againAfterMs)]);
    },
  };
}
