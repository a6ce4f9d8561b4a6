import type { Clock } from '@councillor-safety/core/clock/clock';

interface Entry<V> {
  readonly value: V;
  readonly at: number;
}

export interface RememberOptions<V> {
  readonly clock: Clock;
  /** For so long the copy is used without asking. */
  readonly freshMs: number;
  /** For so long the copy is used when asking fails. */
  readonly staleMs: number;
  readonly load: (key: string) => Promise<V>;
  /** Which failures an older copy may cover for. */
  readonly covers: (error: unknown) => boolean;
}

/** Asks once for everybody who wants the same thing at the same time, and remembers the answer for a while. */
export function remembered<V>({
  clock,
  freshMs,
  staleMs,
  load,
  covers,
}: RememberOptions<V>): (key: string) => Promise<V> {
  const entries = new Map<string, Entry<V>>();
  const asking = new Map<string, Promise<V>>();
  const ageOf = (entry: Entry<V>): number => clock.now().getTime() - entry.at;

  const ask = async (key: string): Promise<V> => {
    try {
      const value = await load(key);
      entries.set(key, { value, at: clock.now().getTime() });
      return value;
    } catch (error) {
      const old = entries.get(key);
      if (old && covers(error) && ageOf(old) < staleMs) return old.value;
      throw error;
    } finally {
      asking.delete(key);
    }
  };

  return (key) => {
    const entry = entries.get(key);
    if (entry && ageOf(entry) < freshMs) return Promise.resolve(entry.value);
    const underWay = asking.get(key) ?? ask(key);
    asking.set(key, underWay);
    return underWay;
  };
}
