import { PgBoss, type JobResult } from 'pg-boss';
import type { Logger } from 'pino';
import { faultOf } from '../logging/fault';
import type { engineWithin, Database } from './database';
import { isAway } from './database-away';
import { dropSpare } from './spare-jobs';
import { createTakeOver, signEverySeconds } from './take-over';
import { unattended } from './wake-waiting';

type EngineConnection = ReturnType<typeof engineWithin>;

export interface JobEngine {
  start(queues: readonly QueueWorker[]): Promise<void>;
  /** Adds one job for each subject, inside the caller's transaction; `startAfter` keeps a subject's until then. */
  enqueue(
    queue: string,
    options: {
      subjects: readonly string[];
      within: EngineConnection;
      startAfter?: ReadonlyMap<string, Date>;
    },
  ): Promise<void>;
  readonly isWorking: boolean;
  stop(): Promise<void>;
}

export interface QueueWorker {
  readonly queue: string;
  /** `in-order`: one job at a time for a subject. `single`: at most one job waits, however often it is asked for. */
  readonly policy: 'in-order' | 'single';
  readonly workers: number;
  readonly batchSize: number;
  /** Answers for each subject whether its work is done; what is not done is tried again. */
  handle(subjects: readonly string[]): Promise<ReadonlyMap<string, boolean>>;
  /** Subjects with work that is not done, as the queue's own table says. At start, those without a job get one. */
  readonly waiting?: () => Promise<readonly string[]>;
}

const policies = { 'in-order': 'key_strict_fifo', single: 'short' } as const;

/** A job is never given up: an outage of days must lose nothing. */
const tryForEver = { retryLimit: 1_000_000_000, retryDelay: 1, retryBackoff: true, retryDelayMax: 60 };

/** With several services on one database, what one that died leaves is looked for more often than once a minute. */
const watchingOthers = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 };

interface EngineDependencies {
  readonly database: Database;
  readonly log: Logger;
}

/** The engine in the same database as everything else; nothing runs before `start`. */
export function createJobEngine({ database, log }: EngineDependencies): JobEngine {
  const boss = new PgBoss({
    ...database.engine,
    application_name: 'councillor-safety',
    useListenNotify: true,
    ...(database.exclusive ? {} : watchingOthers),
  });
  boss.on('error', (error) => {
    // The database tells of that itself, once.
    if (!isAway(error)) log.error({ fault: faultOf(asError(error)) }, 'job engine error');
  });
  boss.on('warning', (warning) => log.warn({ warning: warning.message }, 'job engine warning'));
  const policyOf = new Map<string, QueueWorker['policy']>();
  const takeOver = createTakeOver({ boss, database, log });
  let working = false;
  return {
    start: async (queues) => {
      await boss.start();
      for (const queue of queues) {
        policyOf.set(queue.queue, queue.policy);
        await startQueue(boss, { queue, database });
      }
      if (!database.exclusive) takeOver.start(queues.map(({ queue }) => queue));
      working = true;
    },
    enqueue: async (queue, { subjects, within, startAfter }) => {
      // Work that is done once for many waits a moment for the others.
      const usual = policyOf.get(queue) === 'single' ? 1 : 0;
      const jobs = subjects.map((subject) => ({
        ...jobFor(subject),
        startAfter: startAfter?.get(subject) ?? usual,
      }));
      await boss.insert(queue, jobs, { db: within });
    },
    get isWorking() {
      return working;
    },
    stop: async () => {
      working = false;
      await takeOver.stop();
      await boss.stop({ graceful: true, close: true, timeout: 8_000 });
    },
  };
}

/** The engine hands some errors on as plain objects, of which a log would say nothing. */
const asError = (error: unknown): Error =>
  error instanceof Error ? error : Object.assign(new Error('An error of the job engine'), error);

async function startQueue(
  boss: PgBoss,
  { queue, database }: { queue: QueueWorker; database: Database },
): Promise<void> {
  await boss.createQueue(queue.queue, {
    policy: policies[queue.policy],
    notify: true,
    heartbeatSeconds: 10,
    expireInSeconds: 900,
    deleteAfterSeconds: 600,
    ...tryForEver,
  });
  if (database.exclusive) await takeBackOrphans(boss, { queue: queue.queue, database });
  await wakeWaiting(boss, { queue, database });
  await boss.work<{ subject: string }>(
    queue.queue,
    {
      batchSize: queue.batchSize,
      localConcurrency: queue.workers,
      heartbeatRefreshSeconds: signEverySeconds,
      pollingIntervalSeconds: 1,
      notifyPollingIntervalSeconds: 1,
      perJobResults: true,
      burstWhenBatchFull: true,
    },
    async (jobs) => {
      const subjects = [...new Set(jobs.map(({ data }) => data.subject))];
      if (queue.policy === 'in-order') await dropSpare(database, { queue: queue.queue, subjects });
      const done = await queue.handle(subjects);
      return jobs.map(({ id, data }): JobResult => ({
        id,
        status: done.get(data.subject) ? 'completed' : 'failed',
      }));
    },
  );
}

/** After a database was restored, there are no jobs at all. One too many does no harm: it finds its work done. */
async function wakeWaiting(
  boss: PgBoss,
  { queue, database }: { queue: QueueWorker; database: Database },
): Promise<void> {
  const { waiting } = queue;
  if (!waiting) return;
  const subjects = await unattended(database, { queue: queue.queue, waiting });
  if (subjects.length > 0) await boss.insert(queue.queue, subjects.map(jobFor));
}

const jobFor = (subject: string) => ({ data: { subject }, singletonKey: subject });

/** After kill -9 the jobs that were being worked on have no owner; without this they would wait for their heartbeat to lapse. */
async function takeBackOrphans(
  boss: PgBoss,
  { queue, database }: { queue: string; database: Database },
): Promise<void> {
  const sql = `select id from pgboss.job where name = $1 and state = 'active'`;
  const orphans = await database.query<{ id: string }>(sql, [queue]);
  if (orphans.length > 0)
    await boss.fail(
      queue,
      orphans.map(({ id }) => id),
    );
}
