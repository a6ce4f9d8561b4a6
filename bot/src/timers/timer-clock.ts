import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Database, Queryable } from '../jobs/database';
import { DatabaseAway } from '../jobs/database-away';
import { faultOf } from '../logging/fault';
import type { Timer, TimerKind, Timers } from './timers';

interface TimerClockParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the service stops. */
  readonly stopping: AbortSignal;
}

export interface TimerHealth {
  /** Seconds since the clock last looked or fired; grows when it has stopped. */
  readonly quietSeconds: number;
  /** Seconds by which the oldest timer is late, not counting the time before this service began; 0 when none is. */
  readonly lateSeconds: number;
}

export interface TimerClock extends Timers {
  /** Looks every half second until the service stops. */
  start(kinds: readonly TimerKind[]): void;
  /** Fires what is due now, oldest first, and says how many there were; what fails stays, for another look a little later. */
  look(kinds: readonly TimerKind[]): Promise<number>;
  health(): Promise<TimerHealth>;
  /** Resolves when the look under way has ended. */
  stopped(): Promise<void>;
}

const lookEveryMs = 500;
const atOnce = 200;
/** One that waits for Microsoft 365 must not hold up the others. */
const sideBySide = 8;
const againAfterMs = 5_000;

type Row = { kind: string; subject: string; due: Date };

const dueSql = `select kind, subject, due from hub.timer where look_at <= $1 order by due, kind, subject limit ${atOnce}`;
/** To the millisecond, which is all that a Date holds; a timer that was moved meanwhile has another time. */
const takeSql = `delete from hub.timer where kind = $1 and subject = $2 and date_trunc('milliseconds', due) = $3 returning kind`;
const setSql = `insert into hub.timer (kind, subject, due, look_at) values ($1, $2, $3, $3)
  on conflict (kind, subject) do update set due = excluded.due, look_at = excluded.look_at`;
const putOffSql = 'update hub.timer set look_at = $3 where kind = $1 and subject = $2 and look_at <= $3';

/**
 * Timers as rows: what is due is found by a look every half second, so a restart forgets none and nothing is kept in memory.
 * With several services on one database exactly one of them deletes the row, and acts.
 */
export function createTimerClock({ database, clock, log, stopping }: TimerClockParts): TimerClock {
  const now = (): number => clock.now().getTime();
  const since = now();
  let lastSign = since;
  let running: Promise<void> = Promise.resolve();

  const fireOne = async (timer: Timer, kinds: readonly TimerKind[]): Promise<void> => {
    const found = kinds.find(({ kind }) => kind === timer.kind);
    if (!found) throw new Error(`Nothing acts on timers of kind '${timer.kind}'`);
    await found.fired(timer, (act) =>
      database.transaction(async (within) => {
        const taken = await within.query(takeSql, [timer.kind, timer.subject, timer.due.toISOString()]);
        return taken.length === 1 ? act(within) : undefined;
      }),
    );
  };

  const fireOrPutOff = async (timer: Timer, kinds: readonly TimerKind[]): Promise<void> => {
    try {
      await fireOne(timer, kinds);
    } catch (error) {
      if (!(error instanceof DatabaseAway))
        log.error({ kind: timer.kind, fault: faultOf(error) }, 'a timer could not do its work yet');
      const later = new Date(now() + againAfterMs).toISOString();
      await database.query(putOffSql, [timer.kind, timer.subject, later]);
    }
    lastSign = now();
  };

  const look = async (kinds: readonly TimerKind[]): Promise<number> => {
    lastSign = now();
    const due = await database.query<Row>(dueSql, [clock.now().toISOString()]);
    const left = [...due];
    const worker = async (): Promise<void> => {
      for (let timer = left.shift(); timer && !stopping.aborted; timer = left.shift())
        await fireOrPutOff(timer, kinds);
    };
    await Promise.all(Array.from({ length: sideBySide }, worker));
    return due.length;
  };

  const run = async (kinds: readonly TimerKind[]): Promise<void> => {
    while (!stopping.aborted) {
      const fired = await look(kinds).catch((error: unknown) => {
        // The database tells of that itself, once.
        if (!(error instanceof DatabaseAway))
          log.error({ fault: faultOf(error) }, 'the timers could not be read');
        return 0;
      });
      // A full look means that more may be due. An aborted pause only means that the service stops.
      if (fired < atOnce) await pause(lookEveryMs, undefined, { signal: stopping }).catch(() => undefined);
    }
  };

  return {
    set: ({ kind, subject, due }, within) => setTimer({ kind, subject, due }, within),
    clear: async ({ kind, subject }, within) => {
      await within.query('delete from hub.timer where kind = $1 and subject = $2', [kind, subject]);
    },
    start: (kinds) => {
      running = run(kinds);
    },
    look,
    health: async () => {
      const [row] = await database.query<{ due: Date | null }>('select min(due) as due from hub.timer');
      const late = row?.due ? now() - Math.max(row.due.getTime(), since) : 0;
      return { quietSeconds: (now() - lastSign) / 1000, lateSeconds: Math.max(0, late / 1000) };
    },
    stopped: () => running,
  };
}

async function setTimer({ kind, subject, due }: Timer, within: Queryable): Promise<void> {
  await within.query(setSql, [kind, subject, due.toISOString()]);
}
