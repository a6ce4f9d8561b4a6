import fc from 'fast-check';
import type { Recurrence } from '@councillor-safety/core/drop-in/drop-in';
import { recurrenceText, ruleDays, type DayRule } from '@councillor-safety/core/drop-in/drop-in-recurrence';
import { recurrences } from './drop-in-arbitraries';
import { days } from './drop-in-session-factories';

const rule = (firstDay: string, lastDay: string, recurrence: Recurrence): DayRule => ({
  firstDay,
  lastDay,
  recurrence,
});
const weekly = (weeks: number, ...onDays: number[]): Recurrence => ({ every: 'week', weeks, days: onDays });

describe('the days of a rule', () => {
  test('every second Tuesday across a year and its end', () => {
    const found = ruleDays(rule('2026-01-06', '2027-01-31', weekly(2, 1)));
    expect(found).toHaveLength(28);
    expect(found.slice(0, 3)).toEqual(['2026-01-06', '2026-01-20', '2026-02-03']);
    // Over both clock changes, and 2026 has 53 weeks: nothing slips by a week.
    expect(found.slice(-4)).toEqual(['2026-12-08', '2026-12-22', '2027-01-05', '2027-01-19']);
  });

  test('first Mondays', () => {
    expect(
      ruleDays(rule('2026-01-01', '2026-12-31', { every: 'month-weekday', nth: 1, day: 0 })).join(' '),
    ).toBe(
      '2026-01-05 2026-02-02 2026-03-02 2026-04-06 2026-05-04 2026-06-01 2026-07-06 2026-08-03 2026-09-07 2026-10-05 2026-11-02 2026-12-07',
    );
  });

  test('last Fridays', () => {
    expect(
      ruleDays(rule('2026-01-01', '2026-12-31', { every: 'month-weekday', nth: -1, day: 4 })).join(' '),
    ).toBe(
      '2026-01-30 2026-02-27 2026-03-27 2026-04-24 2026-05-29 2026-06-26 2026-07-31 2026-08-28 2026-09-25 2026-10-30 2026-11-27 2026-12-25',
    );
  });

  test('the 31st: months without one have none', () => {
    expect(ruleDays(rule('2026-02-01', '2027-01-31', { every: 'month-day', dayOfMonth: 31 }))).toEqual([
      ...['2026-03-31', '2026-05-31', '2026-07-31', '2026-08-31', '2026-10-31', '2026-12-31', '2027-01-31'],
    ]);
  });

  test('29 February: in leap years, and the 29th of a month in others has no February', () => {
    const monthly = { every: 'month-day', dayOfMonth: 29 } as const;
    expect(ruleDays(rule('2028-01-30', '2028-03-28', monthly))).toEqual(['2028-02-29']);
    expect(ruleDays(rule('2027-01-30', '2027-03-28', monthly))).toEqual([]);
    expect(ruleDays(rule('2028-02-29', '2028-02-29', { every: 'once' }))).toEqual(['2028-02-29']);
    expect(ruleDays(rule('2028-02-29', '2028-03-14', weekly(1, 1)))).toEqual([
      ...['2028-02-29', '2028-03-07', '2028-03-14'],
    ]);
  });

  test('once, whatever its last date says', () => {
    expect(ruleDays(rule('2026-12-01', '2027-12-01', { every: 'once' }))).toEqual(['2026-12-01']);
    expect(
      ruleDays(rule('2026-12-01', '2026-12-01', { every: 'once' }), days('2026-12-02', '2027-01-01')),
    ).toEqual([]);
  });

  test('every other week counts from the week of the first date, also when that week has no day left', () => {
    // A Wednesday: the Monday of that week is over already.
    expect(ruleDays(rule('2026-12-02', '2027-01-05', weekly(2, 0)))).toEqual(['2026-12-14', '2026-12-28']);
    expect(ruleDays(rule('2026-12-02', '2026-12-31', weekly(2, 6, 0)))).toEqual([
      ...['2026-12-06', '2026-12-14', '2026-12-20', '2026-12-28'],
    ]);
  });

  test('an end before the start has no days, and more than two years are never counted out', () => {
    expect(ruleDays(rule('2026-12-02', '2026-12-01', weekly(1, 2)))).toEqual([]);
    expect(ruleDays(rule('2026-12-02', '2026-12-01', { every: 'once' }))).toEqual([]);
    const everyDay = weekly(1, 0, 1, 2, 3, 4, 5, 6);
    const most = ruleDays(rule('2026-01-01', '2099-12-31', everyDay));
    expect(most).toHaveLength(732);
    expect(most.at(-1)).toBe('2028-01-02');
  });

  test('the rule in the words of RFC 5545', () => {
    expect(
      [
        { every: 'once' } as const,
        weekly(2, 1, 3),
        { every: 'month-weekday', nth: -1, day: 4 } as const,
        { every: 'month-day', dayOfMonth: 31 } as const,
      ].map((recurrence) => recurrenceText(recurrence)),
    ).toEqual([
      'FREQ=DAILY;COUNT=1',
      'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,TH',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;BYMONTHDAY=31',
    ]);
  });
});

const dayLength = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const monthOf = (ms: number): number => new Date(ms).getUTCMonth();

/** Looks at one day after another, knowing nothing of the library. */
function walked({ firstDay, lastDay, recurrence }: DayRule): string[] {
  const first = Date.parse(firstDay);
  const weekday = (ms: number): number => (new Date(ms).getUTCDay() + 6) % 7;
  const firstMonday = first - weekday(first) * dayLength;
  const holds = (ms: number): boolean => {
    switch (recurrence.every) {
      case 'once':
        return ms === first;
      case 'week': {
        const week = Math.floor((ms - firstMonday) / (7 * dayLength));
        return week % recurrence.weeks === 0 && recurrence.days.includes(weekday(ms));
      }
      case 'month-day':
        return new Date(ms).getUTCDate() === recurrence.dayOfMonth;
      case 'month-weekday': {
        const isLast = monthOf(ms + 7 * dayLength) !== monthOf(ms);
        const nth = Math.ceil(new Date(ms).getUTCDate() / 7);
        return weekday(ms) === recurrence.day && (recurrence.nth === -1 ? isLast : nth === recurrence.nth);
      }
    }
  };
  const found: string[] = [];
  for (let ms = first; ms <= Date.parse(lastDay); ms += dayLength) if (holds(ms)) found.push(dayOf(ms));
  return found;
}

/** Any day from 2026 to 2030. */
const day = fc.integer({ min: 0, max: 1825 }).map((count) => Date.UTC(2026, 0, 1) + count * dayLength);
const rules = fc
  .tuple(day, fc.integer({ min: 0, max: 731 }), recurrences)
  .map(([first, length, recurrence]) => rule(dayOf(first), dayOf(first + length * dayLength), recurrence));

describe('whatever the rule', () => {
  test('its days are those that a walk from day to day finds', () => {
    fc.assert(
      fc.property(rules, (one) => {
        expect(ruleDays(one)).toEqual(walked(one));
      }),
      { numRuns: 300 },
    );
  });

  test('a part of it is what the whole has there', () => {
    fc.assert(
      fc.property(rules, day, fc.integer({ min: 0, max: 120 }), (one, start, length) => {
        const within = days(dayOf(start), dayOf(start + length * dayLength));
        expect(ruleDays(one, within)).toEqual(
          walked(one).filter((each) => within.from <= each && each < within.to),
        );
      }),
      { numRuns: 300 },
    );
  });
});
