import type { NewRun } from './mailing';

/** A run as the loop has it. */
export interface Run extends NewRun {
  readonly state: 'preparing' | 'running' | 'paused' | 'stopped';
  readonly faults: number;
}
