import { DateTime } from 'luxon';

export interface WorkingDays {
  /** Whether a London calendar day (`2026-12-25`) is a bank holiday in England and Wales. */
  readonly isBankHoliday: (day: string) => boolean;
}

const zone = 'Europe/London';
const closesAt = 17;

const isWorkingDay = (day: DateTime, { isBankHoliday }: WorkingDays): boolean =>
  day.weekday <= 5 && !isBankHoliday(day.toISODate() ?? '');

/**
 * The end (17:00 in London) of the nth working day after the day of `from`. What arrives at a weekend, on a bank holiday or
 * after hours counts from that same calendar day: the promise a person hears must not depend on the minute.
 */
export function endOfWorkingDay(from: Date, days: number, calendar: WorkingDays): Date {
  let day = DateTime.fromJSDate(from, { zone }).startOf('day');
  for (let left = days; left > 0;) {
    day = day.plus({ days: 1 });
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day.set({ hour: closesAt }).toJSDate();
}
