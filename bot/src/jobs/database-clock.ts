import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { faultOf } from '../logging/fault';
import type { Database } from './database';
import { DatabaseAway } from './database-away';

interface DatabaseClockParts {
  readonly database: Pick<Database, 'query'>;
  /** Of this machine. */
  readonly machine: Clock;
  readonly log: Logger;
  /** Aborted when the service stops. */
  readonly stopping: AbortSignal;
}

export interface DatabaseClock extends Clock {
  /** Compares the two clocks. Rejects when the database does not answer. */
  look(): Promise<void>;
  /** Looks every half minute until the service stops. */
  start(): void;
}

const lookEveryMs = 30_000;
/** Less is the way of the question and its answer. */
const noticedMs = 1_000;

/**
 * The machine's clock, put right by the database's: a timer that one service sets is fired by another, and on machines whose clocks are apart
 * a person who is asked for help would be passed over before they can answer.
 */
export function createDatabaseClock({ database, machine, log, stopping }: DatabaseClockParts): DatabaseClock {
  const machineMs = (): number => machine.now().getTime();
  let apartMs = 0;

  const look = async (): Promise<void> => {
    const asked = machineMs();
    const [row] = await database.query<{ now: Date }>('select clock_timestamp() as now');
    const answered = machineMs();
    // An answer that was long on its way says nothing about the time now.
    if (!row || answered - asked > noticedMs) return;
    const found = row.now.getTime() - (asked + answered) / 2;
    const counts = Math.abs(found) >= noticedMs;
    if (counts && apartMs === 0)
      log.warn(
        { seconds: Math.round(found / 1000) },
        'the clock of this machine is not that of the database',
      );
    apartMs = counts ? Math.round(found) : 0;
  };

  const run = async (): Promise<void> => {
    while (!stopping.aborted) {
      // An aborted pause only means that the service stops.
      await pause(lookEveryMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
      if (stopping.aborted) return;
      await look().catch((error: unknown) => {
        // The database tells of that itself, once.
        if (!(error instanceof DatabaseAway))
          log.error({ fault: faultOf(error) }, 'the clocks could not be compared');
      });
    }
  };

  return {
    now: () => new Date(machineMs() + apartMs),
    look,
    start: () => void run(),
  };
}
