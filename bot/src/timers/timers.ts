import type { Queryable } from '../jobs/database';

/** One thing to do at one time. There is at most one timer of a kind for a subject; setting it again moves it. */
export interface Timer {
  readonly kind: string;
  readonly subject: string;
  readonly due: Date;
}

export interface Timers {
  set(timer: Timer, within: Queryable): Promise<void>;
  clear(timer: Pick<Timer, 'kind' | 'subject'>, within: Queryable): Promise<void>;
}

/**
 * Acts in the transaction that also takes the timer away, so that it fires once: undefined when it has been moved, cleared or
 * fired meanwhile. While it runs, nothing else may ask the database (the embedded one has a single connection): load first.
 */
export type Fire = <T>(act: (within: Queryable) => Promise<T>) => Promise<T | undefined>;

export interface TimerKind {
  readonly kind: string;
  fired(timer: Timer, fire: Fire): Promise<void>;
}
