import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { DatabaseAway } from '../jobs/database-away';

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: what arrives while one write is under way shares the next, so fifty people cost a few transactions and
 * not fifty. When a group fails, each of its items is tried alone, so that one bad item harms no other; a database that is away would
 * only let them wait one after the other.
 */
export function gather<T, R>(
  write: (items: readonly T[]) => Promise<readonly R[]>,
  { atMost = 100 } = {},
): (item: T) => Promise<R> {
  let queue: Waiting<T, R>[] = [];
  let running = false;

  const attempt = async (group: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await write(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => resolve(results[index] as R));
    } catch (error) {
      if (group.length === 1 || error instanceof DatabaseAway) group.forEach(({ reject }) => reject(error));
      else for (const waiting of group) await attempt([waiting]);
    }
  };

  const drain = async (): Promise<void> => {
    running = true;
    while (queue.length > 0) {
      // An embedded database answers before the next request is even read: one turn of the loop lets the others arrive.
      await turnOfTheLoop();
      const group = queue.slice(0, atMost);
      queue = queue.slice(atMost);
      await attempt(group);
    }
    running = false;
  };

  return (item) =>
    new Promise<R>((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (!running) void drain();
    });
}
