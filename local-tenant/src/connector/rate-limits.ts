/** So many calls in so many seconds. */
export interface Allowance {
  readonly calls: number;
  readonly seconds: number;
}

const allowances = (...counts: readonly [number, number, number, number]): Allowance[] =>
  [1, 2, 30, 3600].map((seconds, index) => ({ seconds, calls: counts[index] ?? 0 }));

/** What Teams lets one bot do in one conversation. */
export const perThread = {
  send: allowances(7, 8, 60, 1800),
  read: allowances(14, 16, 120, 3600),
} as const;

/** What Teams lets one app do in one tenant, whatever the conversation. */
export const perTenant: readonly Allowance[] = [{ calls: 50, seconds: 1 }];

/** Counts calls that were let through; refused ones do not make the wait longer. */
export class RateLimits {
  private readonly calls = new Map<string, number[]>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Counts one call. 0 when it may go on, otherwise the whole seconds to wait first. */
  take(key: string, allowed: readonly Allowance[]): number {
    const now = this.now();
    const longest = Math.max(...allowed.map(({ seconds }) => seconds));
    const times = (this.calls.get(key) ?? []).filter((time) => now - time < longest * 1000);
    this.calls.set(key, times);
    const wait = Math.max(0, ...allowed.map((each) => waitFor(each, { times, now })));
    if (wait === 0) times.push(now);
    return wait;
  }
}

/** The oldest of the last `calls` has to fall out of its span first. */
function waitFor(
  { calls, seconds }: Allowance,
  { times, now }: { times: readonly number[]; now: number },
): number {
  const oldest = times.at(-calls);
  const left = oldest === undefined ? 0 : oldest + seconds * 1000 - now;
  return Math.ceil(Math.max(0, left) / 1000);
}
