import { londonWallTime } from './london-time';
import { daysAfter } from './opening-hours-calendar';

const hour = 3_600_000;
const daysKept = 2_000;

/** Milliseconds that London is ahead of UTC; `changes` on the two days of the year on which its clocks do. */
type Ahead = number | 'changes';
const known = new Map<string, Ahead>();

const onClocks = (ms: number, wall: string): boolean => londonWallTime(new Date(ms)) === wall;
const isAhead = (wall: string): boolean => onClocks(Date.parse(`${wall}Z`) - hour, wall);

function aheadOn(day: string): Ahead {
  const found = known.get(day);
  if (found !== undefined) return found;
  const [before, after] = [isAhead(`${day}T00:00`), isAhead(`${daysAfter(day, 1)}T00:00`)];
  const ahead = before === after ? (before ? hour : 0) : 'changes';
  if (known.size >= daysKept) known.clear();
  known.set(day, ahead);
  return ahead;
}

function onDayOfChange(wall: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  if (onClocks(asUtc - hour, wall)) return asUtc - hour;
  // The clocks skip this hour: what begins in it begins with the first minute after it.
  return onClocks(asUtc, wall) ? asUtc : Math.floor(asUtc / hour) * hour;
}

/**
 * The instant, in milliseconds, at which London's clocks show a wall time (`2026-12-01T17:00`). A time that the clocks skip in
 * March is the first that they show after it; one that they show twice in October is the first of the two. The same for a
 * start and for an end: where one shift ends at the time at which the next begins, they meet, and later never becomes earlier.
 */
export function londonMs(wall: string): number {
  const ahead = aheadOn(wall.slice(0, 10));
  return ahead === 'changes' ? onDayOfChange(wall) : Date.parse(`${wall}Z`) - ahead;
}

/** Milliseconds as if London's clocks never changed: to compare wall times with each other. */
export const wallMs = (wall: string): number => Date.parse(`${wall}Z`);

/** Midnight in London with which a calendar day (`2026-12-01`) begins. */
export const londonMidnight = (day: string): Date => new Date(londonMs(`${day}T00:00`));
