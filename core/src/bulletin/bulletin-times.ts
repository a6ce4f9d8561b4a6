import { londonMs } from '../clock/london-instants';
import { londonDay, londonWallTime } from '../clock/london-time';
import { calendarDay, daysAfter } from '../clock/opening-hours-calendar';
import type { BulletinSettings, BulletinWhen } from './bulletin';

type Quiet = BulletinSettings['quiet'];

const day = 86_400_000;
/** A bulletin planned further ahead than a year and a day is a slip of the finger. */
const furthest = 366 * day;
const shape = /^(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * The instant at which London's clocks show a wall time (`2026-12-01T09:30`); the first of two when they show it twice in October.
 * Undefined when they skip it in March, or when there is no such date or time.
 */
export function instantOf(wallTime: string): Date | undefined {
  const found = shape.exec(wallTime);
  if (!found) return undefined;
  const [year, month, date] = found.slice(1).map(Number);
  if (calendarDay(year ?? 0, month ?? 0, date ?? 0) !== wallTime.slice(0, 10)) return undefined;
  const instant = new Date(londonMs(wallTime));
  return londonWallTime(instant) === wallTime ? instant : undefined;
}

/** Why nothing can go at that time; a time of this very moment can. */
export function whenProblem(
  when: BulletinWhen,
  now: Date,
): 'no-such-time' | 'past-time' | 'too-far-ahead' | undefined {
  if (when.kind === 'on-approval') return undefined;
  const instant = instantOf(when.wallTime);
  if (!instant) return 'no-such-time';
  const ahead = instant.getTime() - now.getTime();
  if (ahead < 0) return 'past-time';
  return ahead > furthest ? 'too-far-ahead' : undefined;
}

/** The instants between which it is quiet, for the quiet time that begins on a day. */
function quietFrom(startDay: string, { from, to }: Quiet): { start: number; end: number } {
  const endDay = from < to ? startDay : daysAfter(startDay, 1);
  return { start: londonMs(`${startDay}T${from}`), end: londonMs(`${endDay}T${to}`) };
}

/**
 * The end of the quiet time that an instant lies in, or the instant itself. Where the clocks change, quiet begins and ends with
 * the first minute that shows the set time, or, when that is skipped, with the first minute after it.
 */
export function afterQuiet(at: Date, quiet: Quiet): Date {
  if (quiet.from === quiet.to) return at;
  const today = londonDay(at);
  const around = [daysAfter(today, -1), today].map((one) => quietFrom(one, quiet));
  const within = around.find(({ start, end }) => start <= at.getTime() && at.getTime() < end);
  // Where the clocks skip all that is not quiet, one quiet time begins as another ends.
  return within ? afterQuiet(new Date(within.end), quiet) : at;
}
