import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Database } from '../jobs/database';
import type { Pace } from '../pace/pace';
import type { ReachParts } from '../reach/begin-chat';
import type { Mailing, MailingKind } from './mailing';
import { createMailingBook } from './mailing-book';
import { createMailingLoop } from './mailing-loop';
import { createRunStore } from './run-store';

export interface MailingParts extends Omit<ReachParts, 'pace'> {
  readonly database: Database;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the service stops. */
  readonly stopping: AbortSignal;
  /** No other process can be at work on this database, so whatever was being worked on at the start has no owner any more. */
  readonly soleProcess: boolean;
  /** Instead of every half second. */
  readonly lookEveryMs?: number;
}

export interface MailingPlatform {
  readonly mailing: Mailing;
  /** Works on what is begun, and on what an earlier process left, until the service stops. */
  start(kinds: readonly MailingKind[]): void;
  /** Resolves when nothing is under way any more. */
  stopped(): Promise<void>;
}

/**
 * One message to many, as rows: the tables are the truth and the loop only looks, so a restart forgets nobody. What became of a message is
 * noted after the channel has answered; a process that dies in between leaves the line `sending`, and the run's mode says what that means.
 */
export function createMailing(parts: MailingParts): MailingPlatform {
  const { database, clock, pace } = parts;
  const store = createRunStore({ database, clock });
  const loop = createMailingLoop({ ...parts, store });
  const mailing = createMailingBook({ database, clock, pace, changed: () => loop.wake() });
  return { mailing, start: (kinds) => loop.start(kinds), stopped: () => loop.stopped() };
}
