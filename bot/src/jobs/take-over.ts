import { setTimeout as pause } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { faultOf } from '../logging/fault';
import type { Database } from './database';
import { isAway } from './database-away';

interface TakeOverParts {
  readonly boss: Pick<PgBoss, 'fail'>;
  readonly database: Pick<Database, 'query'>;
  readonly log: Logger;
}

export interface TakeOver {
  /** Looks every second until it is stopped. */
  start(queues: readonly string[]): void;
  stop(): Promise<void>;
}

/** So often a worker says that it is still at its jobs. */
export const signEverySeconds = 2;
/** Three signs are missing. The engine itself would wait for ten seconds, and then for its next round. */
const silentSeconds = 7;
const lookEveryMs = 1_000;

/** The policy of queues in order; naming it lets an index of the engine find the few among the many that are done. */
const silentSql = `
  select name, array_agg(id::text) as ids from pgboss.job
  where state = 'active' and policy = 'key_strict_fifo' and name in (select jsonb_array_elements_text($1::jsonb))
    and heartbeat_on < now() - interval '${silentSeconds} seconds'
  group by name`;

/** With several services on one database, the jobs in order of one that died are done by another: a call for help must not wait for long. */
export function createTakeOver({ boss, database, log }: TakeOverParts): TakeOver {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const look = async (queues: readonly string[]): Promise<void> => {
    const silent = await database.query<{ name: string; ids: string[] }>(silentSql, [JSON.stringify(queues)]);
    for (const { name, ids } of silent) {
      log.warn({ queue: name, jobs: ids.length }, 'jobs of a service that gives no sign are taken over');
      await boss.fail(name, ids);
    }
  };

  const run = async (queues: readonly string[]): Promise<void> => {
    const { signal } = stopping;
    while (!signal.aborted) {
      await look(queues).catch((error: unknown) => {
        if (!isAway(error)) log.error({ fault: faultOf(error) }, 'the jobs of others could not be looked at');
      });
      // An aborted pause only means that the service stops.
      await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
  };

  return {
    start: (queues) => {
      running = run(queues);
    },
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
