import fc from 'fast-check';
import { bankHolidaysOf } from '@councillor-safety/core/clock/bank-holidays';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { openState } from '@councillor-safety/core/clock/opening-hours-state';
import { parseOpeningHours } from '@councillor-safety/core/clock/opening-hours-parser';
import type { OpeningHours, OpenState } from '@councillor-safety/core/clock/opening-hours';
import { bruteForce } from './minute-by-minute';

const isBankHoliday = bankHolidaysOf('England');

function hoursOf(text: string): OpeningHours {
  const parsed = parseOpeningHours(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.hours;
}

const said = (state: OpenState): string => {
  const moment = state.open ? state.until : state.opensAt;
  return [state.open ? 'open until' : 'closed until', moment ? `${moment.day} ${moment.time}` : '—'].join(
    ' ',
  );
};
const at = (text: string, now: string): string =>
  said(openState({ hours: hoursOf(text), now: new Date(now), isBankHoliday }));

const office = 'Mon-Fri 09:00-17:00';
const evenings = 'every day 18:00-02:00; bank holidays 20:00-23:00';

describe('open now', () => {
  it.each([
    ['in the morning', office, '2026-11-20T08:59:59Z', 'closed until 2026-11-20 09:00'],
    ['on the stroke', office, '2026-11-20T09:00:00Z', 'open until 2026-11-20 17:00'],
    ['in its last minute', office, '2026-11-20T16:59:59Z', 'open until 2026-11-20 17:00'],
    ['when it closes, over the weekend', office, '2026-11-20T17:00:00Z', 'closed until 2026-11-23 09:00'],
    ['in summer, an hour before UTC', office, '2026-07-01T08:00:00Z', 'open until 2026-07-01 17:00'],
    ['in summer, just after it closed', office, '2026-07-01T16:00:00Z', 'closed until 2026-07-02 09:00'],
    [
      'past midnight: of the day before',
      'Fri 18:00-02:00',
      '2026-11-21T01:00:00Z',
      'open until 2026-11-21 02:00',
    ],
    ['past midnight, closed', 'Fri 18:00-02:00', '2026-11-21T02:00:00Z', 'closed until 2026-11-27 18:00'],
    [
      'over midnight in one',
      'Fri 09:00-24:00; Sat 00:00-12:00',
      '2026-11-20T10:00:00Z',
      'open until 2026-11-21 12:00',
    ],
    [
      'two spans that touch',
      'Fri 09:00-12:00, 12:00-17:00',
      '2026-11-20T10:00:00Z',
      'open until 2026-11-20 17:00',
    ],
    [
      'a break at noon',
      'Fri 09:00-12:00, 13:00-17:00',
      '2026-11-20T12:30:00Z',
      'closed until 2026-11-20 13:00',
    ],
    ['until midnight', 'Fri 09:00-24:00', '2026-11-20T10:00:00Z', 'open until 2026-11-21 00:00'],
    ['always', 'always', '2026-12-25T03:00:00Z', 'open until —'],
    [
      'round the clock on weekdays',
      'Mon-Fri 24 hours',
      '2026-11-18T10:00:00Z',
      'open until 2026-11-21 00:00',
    ],
    [
      'round the clock but for bank holidays',
      '24/7; closed bank holidays',
      '2026-11-20T10:00:00Z',
      'open until 2026-12-25 00:00',
    ],
    [
      'round the clock but for one day',
      '24/7; closed 2027-02-01',
      '2026-11-20T10:00:00Z',
      'open until 2027-02-01 00:00',
    ],
    [
      'round the clock but for one day far off',
      '24/7; closed 2029-02-01',
      '2026-11-20T10:00:00Z',
      'open until —',
    ],
    [
      'never again within four weeks',
      'Fri 09:00-17:00; closed 20 November 2026 to 20 December 2026',
      '2026-11-20T10:00:00Z',
      'closed until —',
    ],
    [
      'in exactly four weeks',
      'Fri 09:00-17:00; closed 21 November 2026 to 17 December 2026',
      '2026-11-20T17:00:00Z',
      'closed until 2026-12-18 09:00',
    ],
  ])('%s', (_case, hours, now, state) => {
    expect(at(hours, now)).toBe(state);
  });
});

it('waits four weeks to the minute, and no longer', () => {
  const hours = 'Fri 10:01-12:00; closed 20 November 2026 to 17 December 2026';
  expect(at(hours, '2026-11-20T10:00:00Z')).toBe('closed until —');
  expect(at(hours, '2026-11-20T10:01:00Z')).toBe('closed until 2026-12-18 10:01');
});

it('takes always at its word', () => {
  const hours: OpeningHours = { always: true, week: [], bankHolidays: 'closed', closedOn: [] };
  expect(openState({ hours, now: new Date('2026-12-25T03:00:00Z'), isBankHoliday })).toEqual({ open: true });
});

describe('bank holidays and single days', () => {
  it.each([
    ['Christmas Day', office, '2026-12-25T10:00:00Z', 'closed until 2026-12-29 09:00'],
    ['Christmas Eve', office, '2026-12-24T17:30:00Z', 'closed until 2026-12-29 09:00'],
    ['a substitute day', office, '2026-12-28T10:00:00Z', 'closed until 2026-12-29 09:00'],
    [
      'hours of their own',
      `${office}; bank holidays 10:00-14:00`,
      '2026-12-25T09:30:00Z',
      'closed until 2026-12-25 10:00',
    ],
    ['as usual', `${office}; bank holidays as usual`, '2026-12-25T09:30:00Z', 'open until 2026-12-25 17:00'],
    ['New Year', office, '2026-12-31T18:00:00Z', 'closed until 2027-01-04 09:00'],
    ['Good Friday', office, '2027-03-26T10:00:00Z', 'closed until 2027-03-30 09:00'],
    ['the day before counts past midnight', evenings, '2026-12-25T01:30:00Z', 'open until 2026-12-25 02:00'],
    ['the holiday’s own evening', evenings, '2026-12-25T21:00:00Z', 'open until 2026-12-25 23:00'],
    ['past midnight after a holiday', evenings, '2026-12-26T01:00:00Z', 'closed until 2026-12-26 20:00'],
    [
      'closed on one day',
      `${office}; closed 23 December 2026`,
      '2026-12-23T10:00:00Z',
      'closed until 2026-12-24 09:00',
    ],
    [
      'a single day goes before a bank holiday',
      `${office}; bank holidays as usual; closed 2026-12-25`,
      '2026-12-25T10:00:00Z',
      'closed until 2026-12-28 09:00',
    ],
    [
      'a single day leaves the night before',
      'daily 18:00-02:00; closed 2026-11-21',
      '2026-11-21T01:00:00Z',
      'open until 2026-11-21 02:00',
    ],
  ])('%s', (_case, hours, now, state) => {
    expect(at(hours, now)).toBe(state);
  });
});

describe('the clocks change', () => {
  const forward = ['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25', '2030-03-31'];
  const back = ['2026-10-25', '2027-10-31', '2028-10-29', '2029-10-28', '2030-10-27'];
  const day = 'Sun 09:00-17:00';
  const night = 'Sat 22:00-06:00';
  const dayBefore = (sunday: string): string =>
    new Date(Date.parse(sunday) - 86_400_000).toISOString().slice(0, 10);

  it.each(forward)('forward on %s', (sunday) => {
    expect(at(day, `${sunday}T07:59:00Z`)).toBe(`closed until ${sunday} 09:00`);
    expect(at(day, `${sunday}T08:00:00Z`)).toBe(`open until ${sunday} 17:00`);
    expect(at(day, `${sunday}T16:00:00Z`)).toMatch(/^closed/);
    expect(at(night, `${dayBefore(sunday)}T22:00:00Z`)).toBe(`open until ${sunday} 06:00`);
    expect(at(night, `${sunday}T00:59:00Z`)).toBe(`open until ${sunday} 06:00`);
    expect(at(night, `${sunday}T01:00:00Z`)).toBe(`open until ${sunday} 06:00`);
    expect(at(night, `${sunday}T05:00:00Z`)).toMatch(/^closed/);
  });

  it.each(back)('back on %s', (sunday) => {
    expect(at(day, `${sunday}T08:59:00Z`)).toBe(`closed until ${sunday} 09:00`);
    expect(at(day, `${sunday}T09:00:00Z`)).toBe(`open until ${sunday} 17:00`);
    expect(at(day, `${sunday}T17:00:00Z`)).toMatch(/^closed/);
    expect(at(night, `${dayBefore(sunday)}T21:00:00Z`)).toBe(`open until ${sunday} 06:00`);
    expect(at(night, `${sunday}T00:30:00Z`)).toBe(`open until ${sunday} 06:00`);
    expect(at(night, `${sunday}T01:30:00Z`)).toBe(`open until ${sunday} 06:00`);
    expect(at(night, `${sunday}T06:00:00Z`)).toMatch(/^closed/);
  });
});

describe('for any hours and any moment', () => {
  const quarter = fc.integer({ min: 0, max: 95 }).map((n) => n * 15);
  const span = fc
    .record({ from: quarter, length: fc.integer({ min: 1, max: 96 }) })
    .map(({ from, length }) => ({ from, to: from + length * 15 }));
  const spans = fc.array(span, { maxLength: 3 });
  const someDay = fc
    .integer({ min: 0, max: 40 })
    .map((n) => new Date(Date.UTC(2026, 11, 10 + n)).toISOString().slice(0, 10));
  const hours = fc.record({
    always: fc.constant(false),
    week: fc.array(spans, { minLength: 7, maxLength: 7 }),
    bankHolidays: fc.oneof(fc.constantFrom('closed' as const, 'as-usual' as const), spans),
    closedOn: fc.array(someDay, { maxLength: 4 }),
  });
  const moments = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 11, 8), max: Date.UTC(2027, 0, 12) }),
    fc.integer({ min: Date.UTC(2027, 2, 20), max: Date.UTC(2027, 3, 5) }),
    fc.integer({ min: Date.UTC(2027, 9, 29), max: Date.UTC(2027, 10, 2) }),
  );

  it('agrees with a look at every minute until the first change', () => {
    fc.assert(
      fc.property(hours, moments, (theirs, moment) => {
        const now = new Date(moment);
        const question = { hours: theirs, now, isBankHoliday };
        expect(openState(question)).toEqual(bruteForce(theirs, londonWallTime(now), isBankHoliday));
      }),
      { numRuns: 150 },
    );
  });
});
