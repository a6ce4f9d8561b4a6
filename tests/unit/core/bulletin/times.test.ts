import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterQuiet, instantOf, whenProblem } from '@councillor-safety/core/bulletin/bulletin-times';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { at, onApproval } from './change-story';

/** The Sundays on which UK clocks change: the last of March and of October. */
const springs = ['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25', '2030-03-31'];
const autumns = ['2026-10-25', '2027-10-31', '2028-10-29', '2029-10-28', '2030-10-27'];
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00Z`) + 86_400_000).toISOString().slice(0, 10);
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00Z`) - 86_400_000).toISOString().slice(0, 10);

const iso = (wall: string): string | undefined => instantOf(wall)?.toISOString();
const quietUntil = (instant: string, from: string, to: string): string =>
  afterQuiet(new Date(instant), { from, to }).toISOString();

describe('the set minute as an instant', () => {
  test.each(springs)('%s: the hour that is skipped is no time', (day) => {
    expect(iso(`${day}T00:59`)).toBe(`${day}T00:59:00.000Z`);
    expect(iso(`${day}T01:00`)).toBeUndefined();
    expect(iso(`${day}T01:30`)).toBeUndefined();
    expect(iso(`${day}T01:59`)).toBeUndefined();
    expect(iso(`${day}T02:00`)).toBe(`${day}T01:00:00.000Z`);
  });

  test.each(autumns)('%s: of the hour that comes twice, the first', (day) => {
    expect(iso(`${day}T00:30`)).toBe(`${dayBefore(day)}T23:30:00.000Z`);
    expect(iso(`${day}T01:00`)).toBe(`${day}T00:00:00.000Z`);
    expect(iso(`${day}T01:59`)).toBe(`${day}T00:59:00.000Z`);
    expect(iso(`${day}T02:00`)).toBe(`${day}T02:00:00.000Z`);
  });

  test.each([
    '2026-02-30T10:00',
    '2026-02-29T10:00',
    '2026-04-31T10:00',
    '2026-13-01T10:00',
    '2026-00-10T10:00',
    '2026-12-00T10:00',
    '2026-12-01T24:00',
    '2026-12-01T25:00',
    '2026-12-01T10:60',
    '2026-12-01',
    '2026-12-01T10:00:00',
    '0026-12-01T10:00',
    'tomorrow',
    '',
  ])('%s is no time at all', (wall) => {
    expect(instantOf(wall)).toBeUndefined();
  });

  test('a leap day is one', () => {
    expect(iso('2028-02-29T10:00')).toBe('2028-02-29T10:00:00.000Z');
  });

  test('whatever the minute: the clocks show it at that instant, and at none before', () => {
    const minutes = fc.integer({ min: 0, max: 5 * 365 * 1440 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const wall = new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString().slice(0, 16);
        const possible = DateTime.fromISO(wall, { zone: 'Europe/London' })
          .getPossibleOffsets()
          .filter((one) => londonWallTime(one.toJSDate()) === wall);
        const first = possible.length ? Math.min(...possible.map((one) => one.toMillis())) : undefined;
        expect(instantOf(wall)?.getTime()).toBe(first);
      }),
    );
  });
});

describe('the time that an officer chose', () => {
  const now = new Date('2026-12-01T10:00:00Z');
  test.each([
    [onApproval, undefined],
    [at('2026-12-01T09:59'), 'past-time'],
    [at('2026-12-01T10:00'), undefined],
    [at('2026-12-01T10:01'), undefined],
    [at('2027-12-02T10:00'), undefined],
    [at('2027-12-02T10:01'), 'too-far-ahead'],
    [at('2027-03-28T01:30'), 'no-such-time'],
    [at('2027-02-29T10:00'), 'no-such-time'],
  ])('%j: %s', (when, problem) => {
    expect(whenProblem(when, now)).toBe(problem);
  });
});

describe('the end of quiet hours', () => {
  test.each([
    ['2026-12-01T20:59:59.999Z', '2026-12-01T20:59:59.999Z', 'just before'],
    ['2026-12-01T21:00:00.000Z', '2026-12-02T07:00:00.000Z', 'the first moment'],
    ['2026-12-02T00:00:00.000Z', '2026-12-02T07:00:00.000Z', 'midnight'],
    ['2026-12-02T06:59:59.999Z', '2026-12-02T07:00:00.000Z', 'the last moment'],
    ['2026-12-02T07:00:00.000Z', '2026-12-02T07:00:00.000Z', 'over'],
    ['2026-12-02T12:00:00.000Z', '2026-12-02T12:00:00.000Z', 'noon'],
    ['2026-07-01T19:59:00.000Z', '2026-07-01T19:59:00.000Z', 'summer: one minute to nine'],
    ['2026-07-01T20:00:00.000Z', '2026-07-02T06:00:00.000Z', 'summer: nine'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01T07:00:00.000Z', 'over the new year'],
  ])('%s: %s (%s)', (instant, end) => {
    expect(quietUntil(instant, '21:00', '07:00')).toBe(end);
  });

  test('within one day', () => {
    expect(quietUntil('2026-12-01T12:15:00.000Z', '12:00', '13:00')).toBe('2026-12-01T13:00:00.000Z');
    expect(quietUntil('2026-12-01T13:00:00.000Z', '12:00', '13:00')).toBe('2026-12-01T13:00:00.000Z');
    expect(quietUntil('2026-12-01T03:00:00.000Z', '12:00', '13:00')).toBe('2026-12-01T03:00:00.000Z');
  });

  test.each(['00:00', '07:00', '21:00'])('from %s to the same: never quiet', (time) => {
    expect(quietUntil('2026-12-01T07:00:00.000Z', time, time)).toBe('2026-12-01T07:00:00.000Z');
  });

  test.each(springs)('%s: the night is an hour shorter, and ends at seven all the same', (day) => {
    expect(quietUntil(`${dayBefore(day)}T22:00:00.000Z`, '21:00', '07:00')).toBe(`${day}T06:00:00.000Z`);
    expect(quietUntil(`${day}T05:59:00.000Z`, '21:00', '07:00')).toBe(`${day}T06:00:00.000Z`);
    expect(quietUntil(`${day}T20:00:00.000Z`, '21:00', '07:00')).toBe(`${dayAfter(day)}T06:00:00.000Z`);
  });

  test.each(springs)('%s: what ends in the skipped hour ends with the first minute after it', (day) => {
    expect(quietUntil(`${day}T00:30:00.000Z`, '21:00', '01:30')).toBe(`${day}T01:00:00.000Z`);
    expect(quietUntil(`${day}T01:00:00.000Z`, '21:00', '01:30')).toBe(`${day}T01:00:00.000Z`);
    expect(quietUntil(`${day}T01:00:00.000Z`, '01:30', '03:00')).toBe(`${day}T02:00:00.000Z`);
  });

  test.each(springs)('%s: where all that is not quiet is skipped, it is quiet until the next day', (day) => {
    expect(quietUntil(`${day}T00:30:00.000Z`, '01:30', '01:15')).toBe(`${dayAfter(day)}T00:15:00.000Z`);
  });

  test.each(autumns)('%s: the night is an hour longer', (day) => {
    expect(quietUntil(`${dayBefore(day)}T20:00:00.000Z`, '21:00', '07:00')).toBe(`${day}T07:00:00.000Z`);
    expect(quietUntil(`${day}T06:30:00.000Z`, '21:00', '07:00')).toBe(`${day}T07:00:00.000Z`);
  });

  test.each(autumns)('%s: what ends in the hour that comes twice ends the first time', (day) => {
    expect(quietUntil(`${day}T00:10:00.000Z`, '21:00', '01:30')).toBe(`${day}T00:30:00.000Z`);
    expect(quietUntil(`${day}T01:10:00.000Z`, '21:00', '01:30')).toBe(`${day}T01:10:00.000Z`);
    expect(quietUntil(`${day}T01:10:00.000Z`, '01:00', '02:00')).toBe(`${day}T02:00:00.000Z`);
  });

  const clock = fc
    .integer({ min: 0, max: 24 * 12 - 1 })
    .map((five) => new Date(five * 300_000).toISOString().slice(11, 16));
  const instants = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2031, 0, 1) }),
    fc
      .tuple(fc.constantFrom(...springs, ...autumns), fc.integer({ min: -30, max: 30 }))
      .map(([day, quarters]) => Date.parse(`${day}T01:00Z`) + quarters * 900_000),
  );

  test('never earlier, never more than two days later, never quiet again, and in order', () => {
    fc.assert(
      fc.property(instants, instants, clock, clock, (one, other, from, to) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const end = afterQuiet(new Date(first), { from, to });
        expect(end.getTime()).toBeGreaterThanOrEqual(first);
        expect(end.getTime() - first).toBeLessThanOrEqual(49 * 3_600_000);
        expect(afterQuiet(end, { from, to })).toEqual(end);
        expect(afterQuiet(new Date(second), { from, to }).getTime()).toBeGreaterThanOrEqual(end.getTime());
      }),
    );
  });
});
