import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { DatabaseAway } from '../jobs/database-away';
import { faultOf } from '../logging/fault';
import { createRest, type Rest } from './rest';
import type { Run } from './run';
import { leaseMs, type RunStore } from './run-store';

/** Nothing may go any more, and nothing has gone. */
export class Withheld extends Error {
  override readonly name = 'Withheld';
}

interface StretchParts {
  readonly store: Pick<RunStore, 'renew'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly stopping: AbortSignal;
}

/** The time for which this process works on one run without a break. */
export interface Stretch extends Rest {
  /** True from when the service stops, somebody pauses or stops the run, or the lease is lost. */
  readonly isOver: boolean;
  /** Finds out whether the run may go on. */
  check(): Promise<void>;
  close(): void;
}

const renewEveryMs = 5_000;

/** Keeps the lease of a run that was just taken. */
export function openStretch(run: Run, { store, clock, log, stopping }: StretchParts): Stretch {
  const now = (): number => clock.now().getTime();
  let leaseUntil = now() + leaseMs;
  let closed = stopping.aborted;
  const rest = createRest();
  const close = (): void => {
    closed = true;
    clearInterval(timer);
    stopping.removeEventListener('abort', close);
    rest.poke();
  };
  const check = async (): Promise<void> => {
    const asked = now();
    try {
      const state = await store.renew(run.runId);
      leaseUntil = asked + leaseMs;
      if (state === undefined || state === 'paused' || state === 'stopped') close();
    } catch (error) {
      if (!(error instanceof DatabaseAway))
        log.error({ fault: faultOf(error) }, 'the lease of a run could not be renewed yet');
    }
  };
  const timer = setInterval(() => void check(), renewEveryMs);
  stopping.addEventListener('abort', close);
  return {
    get isOver() {
      return closed || now() >= leaseUntil;
    },
    ...rest,
    ...{ check, close },
  };
}
