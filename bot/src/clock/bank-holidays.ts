import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { WorkingDays } from '@councillor-safety/core/clock/working-days';

const load = createRequire(__filename);

/** With the rules of every country it takes longer to load than most: at the first question, and not at start. */
const loadHolidays = (): typeof Holidays => load('date-holidays') as typeof Holidays;

/** Bank holidays of England and Wales, from the date-holidays library; each year is worked out once. */
export function bankHolidays(): WorkingDays {
  let calendar: Holidays | undefined;
  const years = new Map<number, ReadonlySet<string>>();
  const holidaysIn = (year: number): ReadonlySet<string> => {
    const known = years.get(year);
    if (known) return known;
    calendar ??= new (loadHolidays())('GB', 'ENG');
    const days = calendar.getHolidays(year).filter(({ type }) => type === 'public' || type === 'bank');
    const found = new Set(days.map(({ date }) => date.slice(0, 10)));
    years.set(year, found);
    return found;
  };
  return { isBankHoliday: (day) => holidaysIn(Number(day.slice(0, 4))).has(day) };
}
