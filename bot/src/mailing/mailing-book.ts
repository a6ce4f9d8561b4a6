import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Queryable } from '../jobs/database';
import type { Pace } from '../pace/pace';
import type { Mailing, NewRun } from './mailing';
import { countingLines, lineOf, linesOf, progressOf, runAt } from './mailing-views';

interface BookParts {
  readonly database: Pick<Queryable, 'query'>;
  readonly clock: Clock;
  readonly pace: Pick<Pace, 'bulkPerSecond'>;
  /** Something is to be done, or to be left. */
  readonly changed: () => void;
}

/** What features see of the runs. */
export function createMailingBook({ database, clock, pace, changed }: BookParts): Mailing {
  const now = (): string => clock.now().toISOString();
  const counting = countingLines(database);
  return {
    begin: async ({ runId, kind, subject, mode }: NewRun, within) => {
      await within.query(beginSql, [runId, kind, subject, mode, now()]);
      changed();
    },
    change: async (runId, change, within) => {
      await within.query(changeSql[change], [runId, now()]);
      changed();
    },
    hasLeft: async (runId, within) => {
      const [row] = await within.query<{ left: boolean }>(hasLeftSql, [runId]);
      return row?.left ?? false;
    },
    again: async (runId, ids, within) => {
      const count = await again({ runId, ids, now: now() }, within);
      changed();
      return count;
    },
    progress: (runId) =>
      progressOf(runId, { database, counting, now: clock.now(), perSecond: pace.bulkPerSecond }),
    lines: (runId, page) => linesOf(runId, page, database),
    line: (runId, id) => lineOf({ runId, id }, database),
    runAt: ({ conversationId }) => runAt(conversationId, database),
  };
}

const beginSql = `
  insert into hub.mailing_run (run_id, kind, subject, mode, look_at) values ($1, $2, $3, $4, $5)
  on conflict (run_id) do nothing`;

const changeSql = {
  pause: `update hub.mailing_run set state = 'paused', waits_until = null, look_at = $2
    where run_id = $1 and state in ('preparing', 'running')`,
  resume: `update hub.mailing_run set state = case when prepared then 'running' else 'preparing' end, look_at = $2
    where run_id = $1 and state = 'paused'`,
  stop: `update hub.mailing_run set state = 'stopped', waits_until = null, look_at = $2
    where run_id = $1 and state in ('preparing', 'running', 'paused')`,
} as const;

/** The lock keeps the loop from taking lines until the caller has decided. */
const hasLeftSql = `select begun_at is not null as left from hub.mailing_run where run_id = $1 for update`;

const lockSql = `select state from hub.mailing_run where run_id = $1 and state <> 'stopped' for update`;
const againSql = `
  update hub.mailing_line set state = 'to-send', why = null, at = null, not_before = null, attempts = 0
  where run_id = $1 and id in (select jsonb_array_elements_text($2::jsonb)) and state in ('uncertain', 'unreachable')
  returning id`;
const reopenSql = `
  update hub.mailing_run set state = case state when 'done' then 'running' else state end, ended_at = null, look_at = $2
  where run_id = $1`;

interface Again {
  readonly runId: string;
  readonly ids: readonly string[];
  readonly now: string;
}

async function again({ runId, ids, now }: Again, within: Queryable): Promise<number> {
  const [run] = await within.query(lockSql, [runId]);
  if (!run) return 0;
  const lines = await within.query(againSql, [runId, JSON.stringify(ids)]);
  if (lines.length > 0) await within.query(reopenSql, [runId, now]);
  return lines.length;
}
