import type { Clock } from '@councillor-safety/core/clock/clock';

interface Pauses {
  readonly clock: Clock;
  readonly retryAfterSeconds?: number | undefined;
  readonly firstMs?: number;
  readonly longestMs?: number;
}

/** When to try again: growing pauses with some chance in them, and never before the other side asked us back. */
export function nextTry(
  attempts: number,
  { clock, retryAfterSeconds = 0, firstMs = 500, longestMs = 60_000 }: Pauses,
): Date {
  const growing = Math.min(longestMs, firstMs * 2 ** Math.min(attempts, 10)) * (0.75 + Math.random() / 2);
  const ms = Math.max(retryAfterSeconds * 1000, Math.min(longestMs, growing));
  return new Date(clock.now().getTime() + ms);
}
