import fc from 'fast-check';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { emptyDropInBook, type DropInSettings } from '@councillor-safety/core/drop-in/drop-in';
import { bookingStates } from '@councillor-safety/core/drop-in/drop-in-booking';
import { offerUntil, reminderTimes } from '@councillor-safety/core/drop-in/drop-in-times';
import { at } from './booking-factories';

const { settings } = emptyDropInBook;
const times = (start: string, now: string, changes: Partial<DropInSettings> = {}) => {
  const { dayBefore, soon } = reminderTimes({ state: 'booked', start }, { ...settings, ...changes }, at(now));
  return [dayBefore?.toISOString(), soon?.toISOString()];
};

describe('reminders', () => {
  test('come at the same time on the day before, and an hour before', () => {
    expect(times('2026-12-01T17:00:00.000Z', '2026-11-20T09:00:00Z')).toEqual([
      '2026-11-30T17:00:00.000Z',
      '2026-12-01T16:00:00.000Z',
    ]);
  });

  test.each([
    ['forward', '2026-03-29T09:00:00.000Z', '2026-03-28T10:00:00.000Z'],
    ['back', '2026-10-25T10:00:00.000Z', '2026-10-24T09:00:00.000Z'],
  ])('by the clock on the wall, also when it goes %s', (_which, start, dayBefore) => {
    expect(times(start, '2026-01-01T00:00:00Z')[0]).toBe(dayBefore);
  });

  test.each([
    ['2026-12-01T05:30:00.000Z', '2026-11-30T07:00:00.000Z'],
    ['2026-12-01T07:00:00.000Z', '2026-11-30T07:00:00.000Z'],
    ['2026-12-01T21:00:00.000Z', '2026-11-30T21:00:00.000Z'],
    ['2026-12-01T22:30:00.000Z', '2026-11-30T21:00:00.000Z'],
  ])('do not come in the night before %s', (start, dayBefore) => {
    expect(times(start, '2026-11-20T09:00:00Z')[0]).toBe(dayBefore);
  });

  test('that would have come already do not come', () => {
    const start = '2026-12-01T17:00:00.000Z';
    expect(times(start, '2026-11-30T17:00:00Z')).toEqual([undefined, '2026-12-01T16:00:00.000Z']);
    expect(times(start, '2026-12-01T16:00:00Z')).toEqual([undefined, undefined]);
  });

  test('are as the settings say', () => {
    const [start, now] = ['2026-12-01T17:00:00.000Z', '2026-11-20T09:00:00Z'] as const;
    expect(times(start, now, { remindDayBefore: false, remindMinutes: 90 })).toEqual([
      undefined,
      '2026-12-01T15:30:00.000Z',
    ]);
    expect(times(start, now, { remindBefore: false })[1]).toBeUndefined();
  });

  test.each(bookingStates.filter((state) => state !== 'booked'))(
    'do not come for one that is %s',
    (state) => {
      const booking = { state, start: '2026-12-01T17:00:00.000Z' };
      expect(reminderTimes(booking, settings, at('2026-11-20T09:00:00Z'))).toEqual({});
    },
  );
});

describe('an offer is open', () => {
  const minute = 60_000;
  test.each([
    ['in the day', '2026-12-01T10:00:00Z', 120, '2026-12-01T12:00:00.000Z'],
    ['to the last minute of the day', '2026-12-01T19:00:00Z', 120, '2026-12-01T21:00:00.000Z'],
    ['over the night', '2026-12-01T20:30:00Z', 120, '2026-12-02T08:30:00.000Z'],
    ['from the night', '2026-12-01T23:30:00Z', 120, '2026-12-02T09:00:00.000Z'],
    ['from the small hours', '2026-12-01T03:00:00Z', 15, '2026-12-01T07:15:00.000Z'],
    ['for as long as can be', '2026-12-01T12:00:00Z', 1_440, '2026-12-03T08:00:00.000Z'],
    ['in summer, by London’s clocks', '2026-07-01T19:30:00Z', 60, '2026-07-02T06:30:00.000Z'],
    ['over the night when clocks go forward', '2026-03-28T20:30:00Z', 60, '2026-03-29T06:30:00.000Z'],
    ['over the night when clocks go back', '2026-10-24T19:30:00Z', 60, '2026-10-25T07:30:00.000Z'],
  ])('%s', (_what, now, minutes, until) => {
    expect(offerUntil(at(now), minutes).toISOString()).toBe(until);
  });

  const isAwake = (instant: Date): boolean => {
    const clock = londonWallTime(instant).slice(11);
    return clock >= '07:00' && clock < '21:00';
  };

  test('for exactly so many minutes of the day, whenever it begins', () => {
    const start = fc.integer({ min: Date.UTC(2026, 2, 26) / minute, max: Date.UTC(2026, 2, 31) / minute });
    const autumn = fc.integer({ min: Date.UTC(2026, 9, 22) / minute, max: Date.UTC(2026, 9, 28) / minute });
    fc.assert(
      fc.property(fc.oneof(start, autumn), fc.integer({ min: 15, max: 1_440 }), (begins, minutes) => {
        const until = offerUntil(new Date(begins * minute), minutes).getTime() / minute;
        const passed = Array.from(
          { length: until - begins },
          (_, index) => new Date((begins + index) * minute),
        );
        expect(passed.filter(isAwake)).toHaveLength(minutes);
        expect(isAwake(new Date((until - 1) * minute))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
