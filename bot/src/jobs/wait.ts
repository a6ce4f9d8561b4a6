import { setTimeout as delay } from 'node:timers/promises';

/** Resolves after so many seconds; a process that wants to end is not held up by it. */
export const wait = async (seconds: number): Promise<void> =>
  delay(seconds * 1000, undefined, { ref: false });
