import { setTimeout as pause } from 'node:timers/promises';

interface Limits {
  /** So many people waiting for a receipt at one moment is a rush. */
  readonly rush: number;
  readonly lookAgainMs: number;
  /** Filing is never put off for longer than this at a time. */
  readonly longestMs: number;
}
const usual: Limits = { rush: 8, lookAgainMs: 25, longestMs: 2_000 };

/**
 * Receipts before filing: both share one processor, and a person who waits for a receipt is worth more than a list item
 * that is a second earlier. What is accepted shows in the inbox whether it is filed or not.
 */
export function courtesy({ rush, lookAgainMs, longestMs }: Limits = usual) {
  let waiting = 0;
  return {
    /** Counts somebody who waits for a receipt. */
    async serving<T>(work: () => Promise<T>): Promise<T> {
      waiting += 1;
      try {
        return await work();
      } finally {
        waiting -= 1;
      }
    },
    /** Resolves when the rush is over, or after the longest wait. */
    async stepAside(): Promise<void> {
      for (let waited = 0; waiting >= rush && waited < longestMs; waited += lookAgainMs)
        await pause(lookAgainMs);
    },
  };
}
