import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { faultOf } from './logging/fault';

interface WarmUp {
  /** Each loads one thing that the first person would have to wait for. */
  readonly works: readonly (() => Promise<void> | void)[];
  readonly log: Logger;
  /** Aborted when the service stops. */
  readonly stopping: AbortSignal;
}

const quietMs = 1_000;

/**
 * What is left out of the start so that the service answers sooner is loaded as soon as it answers: one after the other with a pause between,
 * since nobody is served while a library loads.
 */
export async function warmUp({ works, log, stopping }: WarmUp): Promise<void> {
  for (const work of works) {
    // An aborted pause only means that the service stops.
    await pause(quietMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    if (stopping.aborted) return;
    try {
      await work();
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'something could not be loaded ahead');
    }
  }
}
