import fc from 'fast-check';
import type { Recurrence } from '@councillor-safety/core/drop-in/drop-in';

const weekday = fc.integer({ min: 0, max: 6 });

/** Any rule at all. */
export const recurrences: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.constant({ every: 'once' } as const),
  fc.record({
    every: fc.constant('week' as const),
    weeks: fc.integer({ min: 1, max: 8 }),
    days: fc.uniqueArray(weekday, { minLength: 1 }),
  }),
  fc.record({
    every: fc.constant('month-weekday' as const),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    day: weekday,
  }),
  fc.record({ every: fc.constant('month-day' as const), dayOfMonth: fc.integer({ min: 1, max: 31 }) }),
);
