import { englandAndWales, everywhere, northernIreland, scotland } from './bank-holidays-table';

export const nations = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;
export type Nation = (typeof nations)[number];

const ownOf: Readonly<Record<Nation, Readonly<Record<string, string>>>> = {
  England: englandAndWales,
  Wales: englandAndWales,
  Scotland: scotland,
  'Northern Ireland': northernIreland,
};

/**
 * Whether a London calendar day (`2026-12-25`) is a bank holiday in a nation of the UK. Known from 2026 to 2036; a day before or
 * after is none.
 */
export function bankHolidaysOf(nation: Nation): (day: string) => boolean {
  const days = [everywhere, ownOf[nation]].flatMap((byYear) =>
    Object.entries(byYear).flatMap(([year, dates]) =>
      dates.split(' ').map((date) => `${year}-${date.slice(0, 2)}-${date.slice(2)}`),
    ),
  );
  const known = new Set(days);
  return (day) => known.has(day);
}
