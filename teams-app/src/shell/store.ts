import { useEffect, useState } from 'react';

/** A value that screens can watch. */
export interface Watched<T> {
  get(): T;
  /** Calls back after every change; returns how to stop. */
  watch(listener: () => void): () => void;
}

export interface Kept<T> extends Watched<T> {
  set(next: T): void;
}

export function keep<T>(first: T): Kept<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The watched value, as of this render. */
export function useWatched<T>(store: Watched<T>): T {
  const [value, setValue] = useState(store.get());
  useEffect(() => {
    setValue(store.get());
    return store.watch(() => setValue(store.get()));
  }, [store]);
  return value;
}
