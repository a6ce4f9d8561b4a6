import { DateTime } from 'luxon';
import fc from 'fast-check';
import { londonMidnight, londonMs } from '@councillor-safety/core/clock/london-instants';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';

const utc = (wall: string): string => new Date(londonMs(wall)).toISOString();

describe('a London wall time as an instant', () => {
  test.each([
    ['2026-12-01T17:00', '2026-12-01T17:00:00.000Z', 'winter'],
    ['2026-07-01T17:00', '2026-07-01T16:00:00.000Z', 'summer'],
    ['2026-03-29T00:59', '2026-03-29T00:59:00.000Z', 'the last minute before the clocks go forward'],
    ['2026-03-29T01:00', '2026-03-29T01:00:00.000Z', 'skipped: the first minute after it'],
    ['2026-03-29T01:30', '2026-03-29T01:00:00.000Z', 'skipped: the first minute after it'],
    ['2026-03-29T02:00', '2026-03-29T01:00:00.000Z', 'the first minute of summer time'],
    ['2026-03-29T02:01', '2026-03-29T01:01:00.000Z', 'a minute later'],
    ['2026-10-25T00:59', '2026-10-24T23:59:00.000Z', 'before the hour that comes twice'],
    ['2026-10-25T01:00', '2026-10-25T00:00:00.000Z', 'twice: the first'],
    ['2026-10-25T01:59', '2026-10-25T00:59:00.000Z', 'twice: the first'],
    ['2026-10-25T02:00', '2026-10-25T02:00:00.000Z', 'once again'],
    ['2027-03-28T01:30', '2027-03-28T01:00:00.000Z', 'skipped, the year after'],
    ['2027-10-31T01:30', '2027-10-31T00:30:00.000Z', 'twice, the year after'],
    ['2027-10-31T02:00', '2027-10-31T02:00:00.000Z', 'once again, the year after'],
  ])('%s is %s (%s)', (wall, instant) => {
    expect(utc(wall)).toBe(instant);
  });

  test('a day begins at its midnight, in summer too', () => {
    expect(londonMidnight('2026-07-01').toISOString()).toBe('2026-06-30T23:00:00.000Z');
  });

  const minutes = fc
    .integer({ min: 0, max: 4 * 365 * 1440 })
    .map((minute) => new Date(Date.UTC(2025, 0, 1) + minute * 60_000).toISOString().slice(0, 16));

  test('a time that the clocks show is the one that luxon knows too', () => {
    fc.assert(
      fc.property(minutes, (wall) => {
        const possible = DateTime.fromISO(wall, { zone: 'Europe/London' }).getPossibleOffsets();
        fc.pre(londonWallTime(possible[0]?.toJSDate() ?? new Date(0)) === wall);
        expect(londonMs(wall)).toBe(Math.min(...possible.map((one) => one.toMillis())));
      }),
    );
  });

  test('later on the wall is never earlier in truth', () => {
    const days = fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31');
    const clock = fc.integer({ min: 0, max: 1439 });
    const wall = (day: string, minute: number) =>
      `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(days, clock, clock, (day, one, other) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        expect(londonMs(wall(day, earlier))).toBeLessThanOrEqual(londonMs(wall(day, later)));
      }),
    );
  });
});
