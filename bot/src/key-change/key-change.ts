import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { faultOf } from '../logging/fault';
import { countOldRows, reseal, type KeyChangeParts } from './reseal';

interface KeyChangeDependencies extends KeyChangeParts {
  /** No other service works in this database. */
  readonly soleProcess: boolean;
  readonly log: Logger;
  /** Aborted when the service stops. */
  readonly stopping: AbortSignal;
}

export interface KeyChange {
  /** Looks at once and then every hour. Beside other services the first look is after an hour too. */
  start(): void;
  /** One look: whatever is under an older key is sealed with the first. */
  look(): Promise<void>;
  stopped(): Promise<void>;
}

const hourMs = 60 * 60_000;

/**
 * Brings everything under the first key, so that nobody has to stop the service for it. Services that share a database are started
 * anew one after the other; until all of them know the new key, it is used no more than it must be.
 */
export function createKeyChange(parts: KeyChangeDependencies): KeyChange {
  const { soleProcess, log, stopping } = parts;
  let running: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    if ((await countOldRows(parts)).length === 0) return;
    const done = await reseal(parts, stopping);
    const left = (await countOldRows(parts)).reduce((sum, { rows }) => sum + rows, 0);
    log[done.unreadable > 0 ? 'error' : 'info']({ ...done, left }, 'content was sealed with the first key');
  };

  const run = async (): Promise<void> => {
    for (let first = true; !stopping.aborted; first = false) {
      // An aborted pause only means that the service stops.
      if (!first || !soleProcess)
        await pause(hourMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
      if (!stopping.aborted)
        await look().catch((error: unknown) =>
          log.error({ fault: faultOf(error) }, 'keys could not be changed'),
        );
    }
  };

  return {
    start: () => {
      running = run();
    },
    look,
    stopped: () => running,
  };
}
