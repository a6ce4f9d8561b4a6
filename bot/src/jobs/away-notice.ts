import type { Logger } from 'pino';
import { faultOf } from '../logging/fault';

/** Hears of every question to the database. */
export interface AwayNotice {
  /** It was away for one. */
  away(error: unknown): void;
  answered(): void;
}

interface NoticeParts {
  readonly log: Logger;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/** A database that comes back takes some and refuses others for a moment. */
const calmMs = 5_000;

/** Everybody who works without a pause asks the database several times a second: one line when it goes and one when it is back. */
export function createAwayNotice({ log, now = () => performance.now() }: NoticeParts): AwayNotice {
  let since: number | undefined;
  let last = 0;
  return {
    away: (error) => {
      last = now();
      if (since !== undefined) return;
      since = last;
      log.error({ fault: faultOf(error) }, 'the database is away');
    },
    answered: () => {
      if (since === undefined || now() - last < calmMs) return;
      log.warn({ awaySeconds: Math.round((last - since) / 1000) }, 'the database is back');
      since = undefined;
    },
  };
}
