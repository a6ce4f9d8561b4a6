import fc from 'fast-check';
import {
  onCallLines,
  type EntryDraft,
  type Rota,
  type RotaSettings,
} from '@councillor-safety/core/on-call/on-call';
import { gaps, lengthOf, timeToCover } from '@councillor-safety/core/on-call/on-call-coverage';
import { coverage } from '@councillor-safety/core/on-call/on-call-coverage';
import { lineOccurrences, onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import { override, pattern, rotaOf, shift } from './on-call-factories';

const hour = 3_600_000;
/** A week around each clock change of 2026, where mistakes would be. */
const origin = fc.constantFrom(Date.UTC(2026, 2, 25), Date.UTC(2026, 9, 21), Date.UTC(2026, 11, 20));
const wall = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
const who = fc.constantFrom('officer', 'officer2', 'legal');
const line = fc.constantFrom(...onCallLines);
const quarterHours = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((one) => one * (hour / 4));

const times = (start: number) =>
  fc
    .tuple(quarterHours(10 * 24), quarterHours(48))
    .map(([after, length]) => [wall(start + after), wall(start + after + length)] as const);

const draftsFrom = (start: number): fc.Arbitrary<EntryDraft[]> =>
  fc.array(
    fc.oneof(
      fc.tuple(who, times(start), line).map(([key, time, of]) => shift(key, time, of)),
      fc.tuple(fc.option(who), times(start), line).map(([key, time, of]) => override(key, time, of)),
      fc
        .record({
          people: fc.uniqueArray(who, { minLength: 1 }),
          days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
          from: fc.constantFrom('00:30', '01:30', '17:00'),
          to: fc.constantFrom('01:15', '02:00', '09:00'),
          toDaysLater: fc.integer({ min: 1, max: 3 }),
          turn: fc.constantFrom('week' as const, 'shift' as const),
          everyWeeks: fc.integer({ min: 1, max: 3 }),
          startsOn: fc.constant(wall(start - 20 * 24 * hour).slice(0, 10)),
          line,
        })
        .map(pattern),
    ),
    { maxLength: 8 },
  );

const settings: fc.Arbitrary<Partial<RotaSettings>> = fc.record({
  covers: fc.constantFrom('always' as const, 'out-of-hours' as const),
  officeHours: fc.constantFrom(
    'Mon to Fri 9am to 5pm',
    'Daily 22:00 to 06:00',
    'Sun 00:30-01:30',
    '24 hours',
  ),
});

const situations: fc.Arbitrary<{ rota: Rota; within: { start: Date; end: Date } }> = origin.chain((start) =>
  fc
    .tuple(draftsFrom(start), settings, quarterHours(5 * 24), quarterHours(7 * 24))
    .map(([drafts, set, after, length]) => ({
      rota: rotaOf(drafts, set),
      within: { start: new Date(start + after), end: new Date(start + after + length + hour) },
    })),
);

const calendar = { isBankHoliday: (day: string) => day === '2026-12-25' };

describe('whatever the rota', () => {
  test('nobody overlaps with anybody on a line, and all lies in the time that was asked for', () => {
    fc.assert(
      fc.property(situations, line, ({ rota, within }, of) => {
        const found = lineOccurrences(rota, of, within);
        const ends = [within.start, ...found.map(({ end }) => end)];
        for (const [index, { start, end }] of found.entries()) {
          expect(+start).toBeGreaterThanOrEqual(+(ends[index] ?? 0));
          expect(+end).toBeGreaterThan(+start);
        }
        expect(+(ends.at(-1) ?? 0)).toBeLessThanOrEqual(+within.end);
      }),
    );
  });

  test('who is on call at an instant is whose time it lies in', () => {
    fc.assert(
      fc.property(
        situations,
        line,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ rota, within }, of, part) => {
          const at = new Date(+within.start + Math.floor(part * (+within.end - +within.start - 1)));
          const holder = lineOccurrences(rota, of, within).find(({ start, end }) => start <= at && at < end);
          expect(onCallAt(rota, of, at)).toBe(holder?.personId);
        },
      ),
    );
  });

  test('what is covered and the gaps make up the whole', () => {
    fc.assert(
      fc.property(situations, line, ({ rota, within }, of) => {
        const needed = timeToCover(rota.settings, within, calendar);
        const missing = gaps(rota, { line: of, within, calendar });
        const covered = needed.map((stretch) => lengthOf(lineOccurrences(rota, of, stretch)));
        expect(lengthOf(missing) + covered.reduce((sum, one) => sum + one, 0)).toBe(lengthOf(needed));
        const perCent = coverage(rota, { line: of, within, calendar });
        expect(perCent === 100).toBe(missing.length === 0);
      }),
    );
  });
});
