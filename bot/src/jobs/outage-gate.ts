import { setTimeout as delay } from 'node:timers/promises';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';

/** Microsoft 365 has asked us to wait, or is not answering; the work is to be tried again later. */
export class StillClosed extends Error {
  override readonly name = 'StillClosed';
}

const longestHoldMs = 45_000;

/**
 * One pause for everybody: throttling counts the whole application, so while Microsoft 365 is away a single attempt
 * goes through at a time, after growing pauses (1, 2, 4… up to 60 s, or what Retry-After says), and the rest hold still.
 */
export class OutageGate {
  readonly #now: () => number;
  readonly #stopping: AbortSignal;
  #closedUntil = 0;
  #failures = 0;
  #probe: Promise<unknown> | undefined;

  constructor({ now, stopping }: { now: () => number; stopping: AbortSignal }) {
    this.#now = now;
    this.#stopping = stopping;
  }

  get isOpen(): boolean {
    return this.#failures === 0;
  }

  /** @throws StillClosed when the pause is longer than a worker should hold on to its jobs, or the service stops. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    const giveUpAt = this.#now() + longestHoldMs;
    while (!this.isOpen) {
      if (this.#probe) {
        await this.#probe;
        continue;
      }
      const pause = this.#closedUntil - this.#now();
      if (pause <= 0) return this.#probing(work);
      if (this.#now() + pause > giveUpAt) throw new StillClosed('Paused for longer than a job can wait');
      await this.#wait(pause);
    }
    return this.#watched(work);
  }

  #probing<T>(work: () => Promise<T>): Promise<T> {
    const attempt = this.#watched(work);
    // The others only need to know that it has ended; its own caller hears how.
    this.#probe = attempt.then(
      () => (this.#probe = undefined),
      () => (this.#probe = undefined),
    );
    return attempt;
  }

  async #watched<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      this.#failures = 0;
      return result;
    } catch (error) {
      if (error instanceof GraphFailure && error.worthRetrying) this.#close(error.retryAfterSeconds ?? 0);
      else this.#failures = 0;
      throw error;
    }
  }

  #close(retryAfterSeconds: number): void {
    // Answers to calls that left together count as one failure.
    if (this.#now() >= this.#closedUntil) this.#failures += 1;
    const growing = Math.min(60_000, 500 * 2 ** Math.min(this.#failures, 10)) * (0.75 + Math.random() / 2);
    this.#closedUntil = Math.max(
      this.#closedUntil,
      this.#now() + Math.max(retryAfterSeconds * 1000, Math.min(growing, 60_000)),
    );
  }

  async #wait(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.#stopping, ref: false }).catch((error: unknown) => {
      throw new StillClosed('The service is stopping', { cause: error });
    });
  }
}
