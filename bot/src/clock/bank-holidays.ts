import Holidays from 'date-holidays';
import type { WorkingDays } from '@councillor-safety/core/clock/working-days';

/** Bank holidays of England and Wales, from the date-holidays library; each year is worked out once. */
export function bankHolidays(): WorkingDays {
  const calendar = new Holidays('GB', 'ENG');
  const years = new Map<number, ReadonlySet<string>>();
  const holidaysIn = (year: number): ReadonlySet<string> => {
    const known = years.get(year);
    if (known) return known;
    const days = calendar.getHolidays(year).filter(({ type }) => type === 'public' || type === 'bank');
    const found = new Set(days.map(({ date }) => date.slice(0, 10)));
    years.set(year, found);
    return found;
  };
  return { isBankHoliday: (day) => holidaysIn(Number(day.slice(0, 4))).has(day) };
}
