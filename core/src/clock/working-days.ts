import { DateTime } from 'luxon';
import { londonDay } from './london-time';

export interface WorkingDays {
  /** Whether a London calendar day (`2026-12-25`) is a bank holiday in England and Wales. */
  readonly isBankHoliday: (day: string) => boolean;
}

const zone = 'Europe/London';
const closesAt = 17;

const isWorkingDay = (day: DateTime, { isBankHoliday }: WorkingDays): boolean =>
  day.weekday <= 5 && !isBankHoliday(day.toISODate() ?? '');

/** Every report of a day is promised the same two days, so each is worked out once. */
const known = new WeakMap<WorkingDays, Map<string, number>>();
const daysKept = 1_000;

function endAfter(day: string, days: number, calendar: WorkingDays): number {
  let end = DateTime.fromISO(day, { zone });
  for (let left = days; left > 0;) {
    end = end.plus({ days: 1 });
    if (isWorkingDay(end, calendar)) left -= 1;
  }
  return end.set({ hour: closesAt }).toMillis();
}

/**
 * The end (17:00 in London) of the nth working day after the day of `from`. What arrives at a weekend, on a bank holiday or
 * after hours counts from that same calendar day: the promise a person hears must not depend on the minute.
 */
export function endOfWorkingDay(from: Date, days: number, calendar: WorkingDays): Date {
  const ends = known.get(calendar) ?? new Map<string, number>();
  known.set(calendar, ends);
  const day = londonDay(from);
  const key = `${day} ${days}`;
  const end = ends.get(key) ?? endAfter(day, days, calendar);
  if (ends.size >= daysKept) ends.clear();
  ends.set(key, end);
  return new Date(end);
}
