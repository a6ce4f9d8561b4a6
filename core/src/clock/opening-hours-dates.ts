import { calendarDay, daysAfter, weekdayOf } from './opening-hours-calendar';
import { problems } from './opening-hours-problem';
import type { DateWritten } from './opening-hours-tokens';

/** More than this is a slip in the year. */
const longestClosure = 366;

/** Every day from one to another, both in it. */
export function daysFromTo(first: string, last: string, part: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last && days.length < longestClosure; day = daysAfter(day, 1)) days.push(day);
  if (days.at(-1) !== last) throw problems.notInOrder(part);
  return days;
}

/** The days that a date stands for: `24 December 2026` for one, `24-26 December 2026` for three. */
export function daysOf(
  { firstDate, date, month, year, weekday }: DateWritten,
  part: string,
): readonly string[] {
  if (year === undefined) throw problems.noYear(part);
  const first = calendarDay(year, month, firstDate ?? date);
  const last = calendarDay(year, month, date);
  if (first === undefined || last === undefined) throw problems.noSuchDay(part);
  if (weekday !== undefined && weekdayOf(first) !== weekday) throw problems.otherWeekday(part);
  return daysFromTo(first, last, part);
}
