interface Waiting {
  /** Resolves when an attempt has ended or the time is over; it does not say which. */
  readonly settled: Promise<void>;
  forget(): void;
}

/** Lets a request wait for the worker in the same process; across processes the time limit ends the wait. */
export function createCompletions() {
  const listeners = new Map<string, Set<() => void>>();
  return {
    announce: (id: string): void => listeners.get(id)?.forEach((listener) => listener()),
    waitFor: (id: string, withinMs: number): Waiting => {
      let forget: () => void = () => undefined;
      const settled = new Promise<void>((resolve) => {
        const mine = listeners.get(id) ?? new Set();
        forget = () => {
          clearTimeout(timer);
          mine.delete(forget);
          if (mine.size === 0) listeners.delete(id);
          resolve();
        };
        const timer = setTimeout(forget, withinMs);
        listeners.set(id, mine.add(forget));
      });
      return { settled, forget };
    },
  };
}
