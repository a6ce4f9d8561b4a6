import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@councillor-safety/core/clock/clock';

interface Limits {
  /** So many arrivals within the window are a rush. */
  readonly rush: number;
  readonly windowMs: number;
  readonly lookAgainMs: number;
  /** Filing is never put off for longer than this at a time. */
  readonly longestMs: number;
}
const usual: Limits = { rush: 10, windowMs: 1_000, lookAgainMs: 25, longestMs: 4_000 };

export interface Courtesy {
  /** Somebody sent something and waits for the answer. */
  arrived(): void;
  /** Resolves when no rush is on, or after the longest wait. */
  stepAside(): Promise<void>;
}

/**
 * Receipts before filing: both share one processor, and a person who waits for a receipt is worth more than a list item
 * that is a few seconds earlier. What is accepted shows in the inbox whether it is filed or not.
 */
export function createCourtesy(clock: Clock, limits: Partial<Limits> = {}): Courtesy {
  const { rush, windowMs, lookAgainMs, longestMs } = { ...usual, ...limits };
  const arrivals: number[] = [];
  const isRush = (): boolean =>
    arrivals.length === rush && clock.now().getTime() - (arrivals[0] ?? 0) < windowMs;
  return {
    arrived() {
      arrivals.push(clock.now().getTime());
      if (arrivals.length > rush) arrivals.shift();
    },
    async stepAside() {
      for (let waited = 0; isRush() && waited < longestMs; waited += lookAgainMs) await pause(lookAgainMs);
    },
  };
}
