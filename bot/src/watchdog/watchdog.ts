import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../jobs/database';
import { faultOf } from '../logging/fault';
import type { TimerHealth } from '../timers/timer-clock';

/** What the service says about its own works. */
export interface Vitals {
  readonly database: boolean;
  /** The job engine has its workers. */
  readonly jobs: boolean;
  /** Timers are looked at, and none is late. */
  readonly timers: boolean;
  /** No urgent message waits that could have been sent. */
  readonly messages: boolean;
}

interface WatchdogParts {
  readonly database: Pick<Database, 'query'>;
  readonly engine: { readonly isWorking: boolean };
  readonly timers: { health(): Promise<TimerHealth> };
  /** Seconds for which the oldest urgent message waits although nothing keeps it from being tried. */
  readonly oldestUrgentSeconds: () => Promise<number>;
  readonly log: Logger;
  /** Tells the administrators past everything that may be stuck. Never rejects. */
  readonly tellAdministrators: (news: 'stuck' | 'well-again') => Promise<void>;
  readonly stopping: AbortSignal;
}

export interface Watchdog {
  start(): void;
  /** The vitals now. A look that does not come back within a few seconds counts as bad. */
  vitals(): Promise<Vitals>;
  /** One look: when things turn bad or good, the administrators are told once. */
  look(): Promise<void>;
  stopped(): Promise<void>;
}

const limits = { quietSeconds: 15, lateSeconds: 30, oldestUrgentSeconds: 60 };
const lookEveryMs = 5_000;
const patienceMs = 3_000;
/** One bad look may be a slow moment; two in a row are told. */
const badLooks = 2;
/** After half a minute, and then once a minute, so that the log still has room for the reason. An alarm waits for this line. */
const isLogged = (bad: number): boolean => bad % 12 === 6;

const allWell = (vitals: Vitals): boolean => Object.values(vitals).every(Boolean);

/**
 * Notices that the engine has stopped turning while the process still lives. It needs none of what it watches: it has its own loop, asks with
 * a limit of time, and tells people without the outbox. A service that has stopped altogether is for the probe outside.
 */
export function createWatchdog(parts: WatchdogParts): Watchdog {
  const { database, engine, timers, oldestUrgentSeconds, log, tellAdministrators, stopping } = parts;
  let bad = 0;
  let told = false;
  let running: Promise<void> = Promise.resolve();

  const vitals = async (): Promise<Vitals> => {
    const [answers, timing, oldest] = await Promise.all([
      within(database.query('select 1')),
      within(timers.health()),
      within(oldestUrgentSeconds()),
    ]);
    return {
      database: answers !== undefined,
      jobs: engine.isWorking,
      timers:
        timing !== undefined &&
        timing.quietSeconds < limits.quietSeconds &&
        timing.lateSeconds < limits.lateSeconds,
      messages: oldest !== undefined && oldest < limits.oldestUrgentSeconds,
    };
  };

  const look = async (): Promise<void> => {
    const found = await vitals();
    const well = allWell(found);
    bad = well ? 0 : bad + 1;
    if (isLogged(bad)) log.error({ vitals: found }, 'the service is not turning as it should');
    if (bad >= badLooks && !told) {
      told = true;
      log.warn({ vitals: found }, 'the administrators are told that the works stand still');
      await tellAdministrators('stuck');
    } else if (well && told) {
      told = false;
      log.warn('the works are turning again');
      await tellAdministrators('well-again');
    }
  };

  const run = async (): Promise<void> => {
    while (!stopping.aborted) {
      // An aborted pause only means that the service stops.
      await pause(lookEveryMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
      if (!stopping.aborted)
        await look().catch((error: unknown) => log.error({ fault: faultOf(error) }, 'the watchdog failed'));
    }
  };

  return {
    start: () => {
      running = run();
    },
    vitals,
    look,
    stopped: () => running,
  };
}

/** Undefined for a failure and for an answer that does not come. */
async function within<T>(asking: Promise<T>): Promise<T | undefined> {
  const waiting = new AbortController();
  const late = pause(patienceMs, undefined, { signal: waiting.signal, ref: false }).catch(() => undefined);
  const answer = asking.catch(() => undefined);
  const first = await Promise.race([answer, late]);
  waiting.abort();
  return first;
}
