import { setTimeout as pause } from 'node:timers/promises';
import type { Lane } from './outbox';

export interface Pace {
  /** Resolves when one more call may go to the channel. */
  take(lane: Lane): Promise<void>;
}

interface PaceParts {
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

const windowMs = 1_000;

/**
 * Teams takes 50 calls a second from one app in one tenant. So many may have gone in the last second when a lane's next one
 * goes: what is left over is for the lanes above it.
 */
const most: Readonly<Record<Lane, number>> = { urgent: 50, ordinary: 40, bulk: 25 };

/** Bulk goes evenly: all of its share at the start of a second would stand in the way of others for the rest of it. */
const bulkGapMs = windowMs / most.bulk;

export function createPace({ now = () => performance.now(), wait = pause }: PaceParts = {}): Pace {
  let gone: number[] = [];
  let lastBulk = -Infinity;

  const msUntilFree = (lane: Lane, at: number): number => {
    gone = gone.filter((each) => at - each < windowMs);
    const oldestInTheWay = gone[gone.length - most[lane]];
    const room = oldestInTheWay === undefined ? 0 : oldestInTheWay + windowMs - at;
    return lane === 'bulk' ? Math.max(room, lastBulk + bulkGapMs - at) : room;
  };

  return {
    async take(lane) {
      for (let ms = msUntilFree(lane, now()); ms > 0; ms = msUntilFree(lane, now()))
        await wait(Math.ceil(ms));
      const at = now();
      gone.push(at);
      if (lane === 'bulk') lastBulk = at;
    },
  };
}
