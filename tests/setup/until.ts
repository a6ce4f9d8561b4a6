import { setTimeout as pause } from 'node:timers/promises';

interface Patience {
  /** Said when the time is over. */
  readonly what: string;
  readonly withinMs?: number;
  /** Between two askings: longer where each asking counts towards one account's requests a minute. */
  readonly everyMs?: number;
}

/** Asks again and again until the answer is there; the one place in which a test waits. @throws when the time is over */
export async function until<T>(
  ask: () => Promise<T | undefined | false>,
  { what, withinMs = 20_000, everyMs = 50 }: Patience,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await pause(everyMs);
  }
}
