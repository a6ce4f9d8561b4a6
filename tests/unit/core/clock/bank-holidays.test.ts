import Holidays from 'date-holidays';
import { bankHolidays } from '@councillor-safety/bot/clock/bank-holidays';
import { bankHolidaysOf, nations, type Nation } from '@councillor-safety/core/clock/bank-holidays';

const codes: Readonly<Record<Nation, string>> = {
  England: 'ENG',
  Wales: 'WLS',
  Scotland: 'SCT',
  'Northern Ireland': 'NIR',
};
const years = Array.from({ length: 11 }, (_year, at) => 2026 + at);

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000)
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}

describe.each(nations)('bank holidays of %s', (nation) => {
  const library = new Holidays('GB', codes[nation]);
  const isBankHoliday = bankHolidaysOf(nation);

  it.each(years)('%s is as the library has it', (year) => {
    const found = library.getHolidays(year).filter(({ type }) => type === 'public' || type === 'bank');
    const days = [...new Set(found.map(({ date }) => date.slice(0, 10)))].sort();
    expect(days.length).toBeGreaterThan(7);
    expect(daysOf(year).filter(isBankHoliday)).toEqual(days);
  });

  it.each(['2025-12-25', '2037-12-25', '2026-12-24', ''])('has none on %j', (day) => {
    expect(isBankHoliday(day)).toBe(false);
  });
});

it('the service counts the same days for its promises', () => {
  const { isBankHoliday } = bankHolidays();
  for (const year of years)
    expect(daysOf(year).filter(bankHolidaysOf('England'))).toEqual(daysOf(year).filter(isBankHoliday));
});

it.each<[string, string, readonly Nation[]]>([
  ['Easter Monday', '2027-03-29', ['England', 'Wales', 'Northern Ireland']],
  ['the day after New Year', '2029-01-02', ['Scotland']],
  ['St Andrew’s Day', '2026-11-30', ['Scotland']],
  ['St Patrick’s Day', '2027-03-17', ['Northern Ireland']],
  ['the Twelfth, on the day after', '2026-07-13', ['Northern Ireland']],
  ['the early summer holiday', '2026-08-03', ['Scotland']],
  ['the late summer holiday', '2026-08-31', ['England', 'Wales', 'Northern Ireland']],
  ['Boxing Day, on the Monday after', '2026-12-28', nations],
  ['New Year, on the Monday after', '2028-01-03', nations],
])('%s, %s', (_name, day, where) => {
  expect(nations.filter((nation) => bankHolidaysOf(nation)(day))).toEqual(where);
});
