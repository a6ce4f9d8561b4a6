import type { Settings } from '../config/settings';
import { openPostgresDatabase } from '../jobs/postgres-database';
import { createLog } from '../logging/log';
import { readStock } from '../metrics/stock';
import type { Check } from './check';
import { fine, look, notForUs, notKnown, oneOrMore, stop, type Finding } from './finding';
import { timesOfMetrics, timesOfStock, type WaitingTimes } from './waiting';
import type { Ask } from './web';

const minute = 60;
const limits = { filing: 15 * minute, timers: 2 * minute, urgent: 5 * minute } as const;

const minutes = (seconds: number): string => oneOrMore(Math.floor(seconds / minute), 'minute');

export function judgeWaiting(waiting: WaitingTimes): Finding[] {
  const { accepted, acceptedSeconds, lateTimerSeconds, urgentSeconds } = waiting;
  const found: Finding[] = [];
  if (acceptedSeconds > limits.filing)
    found.push(
      look('queue.filing-late', {
        what: `${oneOrMore(accepted, 'thing')} that people sent ${accepted === 1 ? 'waits' : 'wait'} to be filed, the oldest for ${minutes(acceptedSeconds)}.`,
        why: 'Nothing is lost, but officers do not see it yet.',
        todo: 'Look whether Microsoft 365 answers and whether a service is running; its log names what is refused.',
      }),
    );
  if (lateTimerSeconds > limits.timers)
    found.push(
      stop('queue.timers-late', {
        what: `A timer is late by ${minutes(lateTimerSeconds)}.`,
        why: 'A call for help that nobody answers does not move on.',
        todo: 'Look whether a service is running on this database, and restart it.',
      }),
    );
  if (urgentSeconds > limits.urgent)
    found.push(
      stop('queue.urgent-late', {
        what: `An urgent message waits to be sent for ${minutes(urgentSeconds)}.`,
        why: 'Somebody who is asked to help does not hear of it.',
        todo: 'Look whether a service is running on this database and whether Teams answers it.',
      }),
    );
  return found.length > 0 ? found : [fine('queue', 'Nothing in the database waits too long.')];
}

/** Of the database or of the network, such as `42P01` or `ECONNREFUSED`; never its words. */
function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'no answer';
}

export function judgeDatabaseFailure(error: unknown): Finding {
  if (['42P01', '3F000'].includes(codeOf(error)))
    return look('queue.empty-database', {
      what: 'The database of DATABASE_URL has none of the service’s tables.',
      why: 'The service makes them at its first start. After that, what was in them is gone.',
      todo: 'If the service has run before, look whether DATABASE_URL names the right database.',
    });
  return stop('queue.database', {
    what: `The database of DATABASE_URL cannot be read (${codeOf(error)}).`,
    why: 'Nothing that people send can be accepted.',
    todo: 'Look whether the database server runs, and whether DATABASE_URL is right.',
  });
}

const locked = notForUs('queue.locked', {
  what: 'Not known: how long what people sent has been waiting.',
  why: 'The database in DATA_DIR belongs to the running service alone.',
  todo: 'Set METRICS_PORT: then it is read there. Until then, /readyz tells of late timers and messages.',
});

async function fromMetrics({ host, port }: NonNullable<Settings['metrics']>, ask: Ask): Promise<Finding[]> {
  const answer = await ask(`http://${host.includes(':') ? `[${host}]` : host}:${port}/metrics`);
  const times = answer.ok && answer.status === 200 ? timesOfMetrics(answer.body) : undefined;
  if (times !== undefined) return judgeWaiting(times);
  return [
    notKnown('queue.no-metrics', {
      what: 'Not known: how long what people sent has been waiting.',
      why: `The metrics of the service did not tell (${answer.ok ? answer.status : answer.code}).`,
      todo: 'Look at METRICS_HOST and METRICS_PORT, and run this where the service runs.',
    }),
  ];
}

async function fromDatabase(url: string, now: Date): Promise<Finding[]> {
  const database = openPostgresDatabase(url, createLog('silent'));
  try {
    return judgeWaiting(timesOfStock(await readStock(database, now)));
  } catch (error) {
    return [judgeDatabaseFailure(error)];
  } finally {
    await database.close();
  }
}

export const queueCheck: Check = {
  name: 'queue',
  about: 'whether anything waits too long',
  run: async ({ settings: { databaseUrl, metrics }, clock, ask }) => {
    if (databaseUrl !== undefined) return fromDatabase(databaseUrl, clock.now());
    return metrics === undefined ? [locked] : fromMetrics(metrics, ask);
  },
};
