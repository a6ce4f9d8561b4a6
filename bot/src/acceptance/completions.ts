interface Waiting {
  /** Resolves when an attempt has ended or the time is over; it does not say which. */
  readonly settled: Promise<void>;
  readonly isOver: () => boolean;
  forget(): void;
}

/** Lets a request wait for the worker in the same process; what another process did is for the caller to look up. */
export function createCompletions() {
  const listeners = new Map<string, Set<() => void>>();
  return {
    announce: (id: string): void => listeners.get(id)?.forEach((listener) => listener()),
    waitFor: (id: string, withinMs: number): Waiting => {
      let forget: () => void = () => undefined;
      let over = false;
      const settled = new Promise<void>((resolve) => {
        const mine = listeners.get(id) ?? new Set();
        forget = () => {
          over = true;
          clearTimeout(timer);
          mine.delete(forget);
          if (mine.size === 0) listeners.delete(id);
          resolve();
        };
        const timer = setTimeout(forget, withinMs);
        listeners.set(id, mine.add(forget));
      });
      return { settled, forget, isOver: () => over };
    },
  };
}
