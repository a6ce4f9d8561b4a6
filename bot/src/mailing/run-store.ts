import { randomUUID } from 'node:crypto';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { gather } from '../acceptance/gather';
import type { Database, Queryable } from '../jobs/database';
import type { InTransaction } from '../outbox/outbox';
import { nextTry } from '../reach/next-try';
import { claimLines, insertLines, leaveOpen, noteOutcomes, type Note } from './line-store';
import type { Recipient } from './mailing';
import type { Run } from './run';

interface StoreParts {
  readonly database: Database;
  readonly clock: Clock;
}

export type RunStore = ReturnType<typeof createRunStore>;

/** For so long nobody else works on a run. */
export const leaseMs = 15_000;

/** What the loop of one process needs of the tables. Whoever has the lease of a run works on it; nobody else does. */
export function createRunStore({ database, clock }: StoreParts) {
  const me = randomUUID();
  const at = (ms = 0): string => new Date(clock.now().getTime() + ms).toISOString();
  const mine = (runId: string): unknown[] => [runId, me, at(leaseMs)];
  return {
    /** Whoever had a lease is gone. */
    freeLeases: () => database.query('update hub.mailing_run set lease_until = null where ended_at is null'),
    /** Runs that somebody should work on. */
    open: async (): Promise<string[]> => {
      const rows = await database.query<{ run_id: string }>(openSql, [at()]);
      return rows.map((row) => row.run_id);
    },
    /** Undefined when somebody else has it. Settles what a process that died left under way. */
    take: (runId: string): Promise<Run | undefined> =>
      database.transaction(async (within) => {
        const [row] = await within.query<RunRow>(takeSql, [...mine(runId), at()]);
        const run = row && toRun(row);
        if (run) await leaveOpen(run, within, at());
        return run;
      }),
    /** Undefined when the lease is lost. */
    renew: async (runId: string): Promise<Run['state'] | undefined> => {
      const [row] = await database.query<Pick<Run, 'state'>>(renewSql, mine(runId));
      return row?.state;
    },
    insert: (runId: string, recipients: readonly Recipient[]): Promise<boolean> =>
      database.transaction(async (within) => {
        const [row] = await within.query<Pick<Run, 'state'>>(renewSql, mine(runId));
        if (row?.state !== 'preparing') return false;
        await insertLines(runId, recipients, within);
        return true;
      }),
    prepared: (runId: string) => database.query(preparedSql, [runId, me]),
    /** Marks lines as being sent. Undefined when nothing may be sent: it is paused, or no longer ours. */
    claim: (runId: string, top: number) =>
      database.transaction(async (within) => {
        const [row] = await within.query<{ begun_at: Date | null }>(sendingSql, mine(runId));
        if (!row) return undefined;
        const lines = await claimLines({ runId, top, now: at() }, within);
        if (lines.length > 0 && row.begun_at === null) await within.query(begunSql, [runId, at()]);
        return lines;
      }),
    note: gather((notes: readonly Note[]) => noteOutcomes(notes, { database, now: at() })),
    /** When the next line may be tried; undefined when none is left. */
    nextDue: async (runId: string): Promise<Date | undefined> => {
      const [row] = await database.query<{ fresh: boolean; due: Date | null }>(nextDueSql, [runId]);
      return row?.fresh ? clock.now() : (row?.due ?? undefined);
    },
    waits: (runId: string, until: Date) => database.query(waitsSql, [runId, me, until.toISOString()]),
    /** Everybody is dealt with, or it was stopped; so it can be ended. */
    isOver: async (runId: string) => isOver(database, [runId, me]),
    /** Ends the run in the transaction of what its feature does then. */
    ending:
      (runId: string): InTransaction =>
      (work) =>
        database.transaction(async (within) => {
          await within.query('select 1 from hub.mailing_run where run_id = $1 for update', [runId]);
          if (!(await isOver(within, [runId, me]))) return undefined;
          await within.query(endSql, [runId, at()]);
          return work(within);
        }),
    release: (runId: string) => database.query(releaseSql, [runId, me]),
    /** Somebody is to look again, after a pause that grows with every fault. */
    putOff: ({ runId, faults }: Run) =>
      database.query(putOffSql, [runId, me, nextTry(faults, { clock }).toISOString()]),
  };
}

const isOver = async (within: Queryable, values: readonly unknown[]): Promise<boolean> =>
  (await within.query(overSql, values)).length > 0;

interface RunRow {
  run_id: string;
  kind: string;
  subject: string;
  mode: Run['mode'];
  state: Run['state'];
  faults: number;
}

const toRun = ({ run_id, ...row }: RunRow): Run => ({ runId: run_id, ...row });

/** A paused run only when whoever worked on it has died and left something under way. */
const openSql = `
  select run_id from hub.mailing_run where ended_at is null and look_at <= $1 and (lease_until is null or lease_until <= $1)
    and (state <> 'paused' or lease_by is not null) order by look_at, run_id limit 50`;
const takeSql = `
  update hub.mailing_run set lease_by = $2, lease_until = $3, waits_until = null
  where run_id = $1 and ended_at is null and (lease_until is null or lease_until <= $4)
  returning run_id, kind, subject, mode, state, faults`;
const renewSql = `
  update hub.mailing_run set lease_until = $3 where run_id = $1 and lease_by = $2 returning state`;
const preparedSql = `
  update hub.mailing_run set prepared = true, faults = 0, state = case state when 'preparing' then 'running' else state end
  where run_id = $1 and lease_by = $2`;
const sendingSql = `
  update hub.mailing_run set lease_until = $3, waits_until = null, faults = 0
  where run_id = $1 and lease_by = $2 and state = 'running' returning begun_at`;
const begunSql = 'update hub.mailing_run set begun_at = $2 where run_id = $1';
const nextDueSql = `
  select exists (select from hub.mailing_line where run_id = $1 and state = 'to-send' and attempts = 0) as fresh,
    (select min(not_before) from hub.mailing_line where run_id = $1 and state = 'to-send' and attempts > 0) as due`;
const waitsSql = 'update hub.mailing_run set waits_until = $3 where run_id = $1 and lease_by = $2';
const overSql = `
  select 1 from hub.mailing_run r where run_id = $1 and lease_by = $2 and ended_at is null
    and not exists (select from hub.mailing_line l where l.run_id = $1 and l.state = 'sending')
    and (state = 'stopped' or state = 'running'
      and not exists (select from hub.mailing_line l where l.run_id = $1 and l.state = 'to-send'))`;
const endSql = `
  update hub.mailing_run set state = case state when 'running' then 'done' else state end, ended_at = $2,
    lease_by = null, lease_until = null, waits_until = null where run_id = $1`;
const releaseSql = `
  update hub.mailing_run set lease_by = null, lease_until = null, waits_until = null where run_id = $1 and lease_by = $2`;
const putOffSql = `
  update hub.mailing_run set lease_by = null, lease_until = null, faults = faults + 1, look_at = $3
  where run_id = $1 and lease_by = $2`;
