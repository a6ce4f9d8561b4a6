import { setTimeout as pause } from 'node:timers/promises';

/** A pause that ends early when something has happened, also when that was just before it began. */
export interface Rest {
  poke(): void;
  rest(ms: number): Promise<void>;
}

export function createRest(): Rest {
  let resting = new AbortController();
  return {
    poke: () => resting.abort(),
    rest: async (ms) => {
      // A pause that is broken off only means that there is something to do.
      await pause(ms, undefined, { signal: resting.signal }).catch(() => undefined);
      if (resting.signal.aborted) resting = new AbortController();
    },
  };
}
