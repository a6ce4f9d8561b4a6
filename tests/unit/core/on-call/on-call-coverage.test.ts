import { coverage, gaps, timeToCover } from '@councillor-safety/core/on-call/on-call-coverage';
import type { RotaSettings } from '@councillor-safety/core/on-call/on-call';
import { between, override, pattern, rotaOf, shift } from './on-call-factories';

const calendar = { isBankHoliday: (day: string) => ['2026-12-25', '2026-12-28'].includes(day) };
const text = ({ start, end }: { start: Date; end: Date }): string =>
  `${start.toISOString().slice(5, 16)} ${end.toISOString().slice(5, 16)}`;

const outOfHours: Pick<RotaSettings, 'covers' | 'officeHours'> = {
  covers: 'out-of-hours',
  officeHours: 'Mon to Fri 9am to 5pm',
};
const toCover = (within: ReturnType<typeof between>, settings: Partial<RotaSettings> = {}): string[] =>
  timeToCover({ ...outOfHours, ...settings }, within, calendar).map(text);

describe('the time to cover', () => {
  test('is all of it, or all but the office hours', () => {
    const two = between('2026-11-30T00:00Z', '2026-12-02T00:00Z');
    expect(toCover(two, { covers: 'always' })).toEqual(['11-30T00:00 12-02T00:00']);
    expect(toCover(two)).toEqual([
      '11-30T00:00 11-30T09:00',
      '11-30T17:00 12-01T09:00',
      '12-01T17:00 12-02T00:00',
    ]);
  });

  test('has the whole of Christmas, when the office is closed', () => {
    expect(toCover(between('2026-12-24T12:00Z', '2026-12-29T12:00Z'))).toEqual(['12-24T17:00 12-29T09:00']);
  });

  test.each([
    ['2026-03-27T12:00Z', '2026-03-30T12:00Z', '03-27T17:00 03-30T08:00'],
    ['2026-10-23T12:00Z', '2026-10-26T12:00Z', '10-23T16:00 10-26T09:00'],
  ])('goes by London’s clocks over the weekend from %s', (start, end, expected) => {
    expect(toCover(between(start, end))).toEqual([expected]);
  });

  test('is none when the office never closes, and all when its hours cannot be read', () => {
    const day = between('2026-11-30T00:00Z', '2026-12-01T00:00Z');
    expect(toCover(day, { officeHours: '24 hours' })).toEqual([]);
    expect(toCover(day, { officeHours: '?' })).toEqual(['11-30T00:00 12-01T00:00']);
  });

  test('when the office opens on one day far ahead only', () => {
    const hours = { officeHours: 'Bank holidays 10am to 4pm' };
    expect(toCover(between('2026-09-01T00:00Z', '2026-12-26T00:00Z'), hours)).toEqual([
      '09-01T00:00 12-25T10:00',
      '12-25T16:00 12-26T00:00',
    ]);
  });
});

describe('gaps and coverage', () => {
  const week = between('2026-11-30T00:00Z', '2026-12-07T00:00Z');
  const asked = { line: 'first', within: week, calendar } as const;

  test('an empty rota is one gap from end to end', () => {
    expect(gaps(rotaOf([], { covers: 'always' }), asked).map(text)).toEqual(['11-30T00:00 12-07T00:00']);
    expect(coverage(rotaOf([]), asked)).toBe(0);
  });

  test('being on call in office hours too mends no gap and counts for nothing', () => {
    const rota = rotaOf([shift('officer', ['2026-12-01T09:00', '2026-12-01T17:00'])]);
    expect(coverage(rota, asked)).toBe(0);
  });

  test('what an override empties is a gap', () => {
    const all = pattern({ days: [0, 1, 2, 3, 4, 5, 6], to: '17:00', startsOn: '2026-11-01' });
    expect(coverage(rotaOf([all]), asked)).toBe(100);
    const holed = rotaOf([all, override(null, ['2026-12-05T03:00', '2026-12-05T04:00'])]);
    expect(gaps(holed, asked).map(text)).toEqual(['12-05T03:00 12-05T04:00']);
  });

  test.each([
    [0, 100],
    [1, 99.9],
    [10, 99.9],
    [11, 99.8],
    [5_040, 50],
    [5_041, 49.9],
    [10_079, 0],
    [10_080, 0],
  ])('%i minutes missing of a week are %f per cent', (missing, perCent) => {
    const all = pattern({ days: [0, 1, 2, 3, 4, 5, 6], to: '17:00', startsOn: '2026-11-01' });
    const end = new Date(+week.start + missing * 60_000).toISOString().slice(0, 16);
    const drafts = missing === 0 ? [all] : [all, override(null, ['2026-11-30T00:00', end])];
    expect(coverage(rotaOf(drafts, { covers: 'always' }), asked)).toBe(perCent);
  });

  test('100 when there is nothing to cover', () => {
    expect(coverage(rotaOf([], { officeHours: '24 hours' }), asked)).toBe(100);
  });

  test('each line by itself', () => {
    const rota = rotaOf([
      pattern({ days: [0, 1, 2, 3, 4, 5, 6], line: 'second', to: '17:00', startsOn: '2026-11-01' }),
    ]);
    expect([coverage(rota, asked), coverage(rota, { ...asked, line: 'second' })]).toEqual([0, 100]);
  });
});
