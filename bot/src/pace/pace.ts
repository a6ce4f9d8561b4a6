import { setTimeout as pause } from 'node:timers/promises';
import { createSlowing } from './slowing';

/** `urgent` waits for nothing else; `bulk` yields to both others. */
export type PaceLane = 'urgent' | 'ordinary' | 'bulk';

/** Everything that speaks to the channel takes its turns from one of these. */
export interface Pace {
  /** Resolves when a call may go. The most urgent waits least, and in a lane who came first goes first. */
  take(lane: PaceLane): Promise<void>;
  /** A call was answered 429. One means nothing to others; many within a second slow bulk down for a while. */
  slowed(): void;
  /** Calls of bulk in a second when nothing else is going on. */
  readonly bulkPerSecond: number;
}

export interface PaceParts {
  /** Calls in any one second. Teams takes 50 from one app in one tenant. */
  readonly perSecond?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** The other side counts calls as they arrive, and some are on their way for longer than others. */
const windowMs = 1_015;

/** Bulk goes evenly and a little below the limit, so that there is a place free when somebody urgent comes. */
const bulkShare = 0.98;

/** A quarter of a second in which this process was busy is made up for by calls close together; a rest is not. */
const catchUpMs = 250;

const lanes: readonly PaceLane[] = ['urgent', 'ordinary', 'bulk'];

export function createPace({
  perSecond = 50,
  now = () => performance.now(),
  wait = pause,
}: PaceParts = {}): Pace {
  const waiting: Record<PaceLane, (() => void)[]> = { urgent: [], ordinary: [], bulk: [] };
  const bulkGapMs = 1_000 / (bulkShare * perSecond);
  const slowing = createSlowing(now);
  const gone: number[] = [];
  let bulkAt = -Infinity;
  let wakeAt = Infinity;

  const freeAt = (lane: PaceLane): number => {
    const inTheWay = gone[gone.length - perSecond];
    const room = inTheWay === undefined ? -Infinity : inTheWay + windowMs;
    return lane === 'bulk' ? Math.max(room, bulkAt) : room;
  };

  const go = (lane: PaceLane, at: number): void => {
    gone.push(at);
    if (gone.length > perSecond) gone.shift();
    if (lane === 'bulk') bulkAt = startOfGap(at) + bulkGapMs / slowing.share();
    waiting[lane].shift()?.();
  };

  const startOfGap = (at: number): number => (at - bulkAt > windowMs ? at : Math.max(bulkAt, at - catchUpMs));

  const serve = (): void => {
    for (;;) {
      const lane = lanes.find((each) => waiting[each].length > 0);
      if (!lane) return;
      const at = now();
      const free = freeAt(lane);
      if (free > at) return wake(free, at);
      go(lane, at);
    }
  };

  const wake = (due: number, at: number): void => {
    if (due >= wakeAt) return;
    wakeAt = due;
    void wait(Math.ceil(due - at)).then(() => {
      if (wakeAt === due) wakeAt = Infinity;
      serve();
    });
  };

  return {
    take: (lane) =>
      new Promise((resolve) => {
        waiting[lane].push(resolve);
        serve();
      }),
    slowed: () => slowing.refused(),
    bulkPerSecond: bulkShare * perSecond,
  };
}
