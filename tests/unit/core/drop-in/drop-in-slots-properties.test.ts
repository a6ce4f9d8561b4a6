import fc from 'fast-check';
import {
  sessionSchema,
  type DayChange,
  type DropInBook,
  type Session,
  type SessionDraft,
} from '@councillor-safety/core/drop-in/drop-in';
import { freeSlots, type Held } from '@councillor-safety/core/drop-in/drop-in-free';
import { withDayChange, withSession } from '@councillor-safety/core/drop-in/drop-in-session-changes';
import { dayChangeProblems, sessionProblems } from '@councillor-safety/core/drop-in/drop-in-session-check';
import { overlaps, slotAt, slotsOf } from '@councillor-safety/core/drop-in/drop-in-slots';
import {
  bookOf,
  draft,
  holders,
  idOf,
  noHoliday,
  session,
  sessionId,
  somebody,
} from './drop-in-session-factories';

const dayLength = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** Ten days around each kind of day on which mistakes would be: both clock changes, 29 February, the end of a year. */
const origin = fc.constantFrom(
  ...['2026-03-24', '2026-10-20', '2028-02-24', '2026-12-27'].map((text) => Date.parse(text)),
);
const clock = (hours: number, quarters: number): string =>
  `${String(hours).padStart(2, '0')}:${String(quarters * 15).padStart(2, '0')}`;
const times = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 5 }))
  .map(([hours, quarters, length]) => ({
    from: clock(hours, quarters),
    to: clock(hours + length, quarters),
  }));
const dayAfter = (start: number) =>
  fc.integer({ min: 0, max: 9 }).map((count) => dayOf(start + count * dayLength));

const drafts = (start: number): fc.Arbitrary<SessionDraft> =>
  fc
    .record({
      times,
      firstDay: dayAfter(start),
      onDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      slotMinutes: fc.constantFrom(10, 20, 30, 45, 60, 90),
      gapMinutes: fc.constantFrom(0, 5, 15),
      places: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ times: { from, to }, onDays, ...rest }) =>
      draft({
        ...{ ...rest, from, to, lastDay: dayOf(start + 12 * dayLength) },
        recurrence: { every: 'week', weeks: 1, days: onDays },
      }),
    );

const changesOf = (start: number): fc.Arbitrary<Omit<DayChange, 'holder'>> =>
  fc.record({
    day: dayAfter(start),
    moved: fc.option(
      fc.tuple(dayAfter(start), times).map(([toDay, time]) => ({ toDay, ...time })),
      { nil: undefined },
    ),
    off: fc.constantFrom(undefined, undefined, undefined, 'leave' as const),
  });

const within = (start: number) => ({
  from: new Date(start - dayLength),
  to: new Date(start + 20 * dayLength),
});
const held = (book: DropInBook, start: number): Held[] =>
  book.sessions.flatMap((one) =>
    slotsOf(one, within(start), noHoliday).map((slot) => ({ slot, session: one })),
  );

interface Stretch {
  readonly start: Date;
  readonly end: Date;
}

/** Pairs of which the second begins before the first has ended; and what ends before it begins. */
function amiss(stretches: readonly Stretch[]): Stretch[] {
  const inOrder = [...stretches].sort((one, other) => +one.start - +other.start);
  return inOrder.filter(
    ({ start, end }, index) => end <= start || start < (inOrder[index - 1]?.end ?? start),
  );
}

type Step =
  | { readonly lay: SessionDraft; readonly who: string; readonly as: number }
  | { readonly move: Omit<DayChange, 'holder'>; readonly as: number };
const steps = (start: number): fc.Arbitrary<Step[]> => {
  const as = fc.integer({ min: 1, max: 4 });
  const lay = fc.record({ lay: drafts(start), who: fc.constantFrom('officer', 'officer2'), as });
  return fc.array(fc.oneof(lay, fc.record({ move: changesOf(start), as })), { minLength: 2, maxLength: 12 });
};

/** The sessions after a step, as they stay when the checks refuse it. */
function after(book: DropInBook, step: Step, now: Date): DropInBook {
  const world = { book, isHoliday: noHoliday, now };
  const id = sessionId(step.as);
  if ('move' in step) {
    const refused = dayChangeProblems(step.move, { ...world, sessionId: id }).length > 0;
    return refused ? book : withDayChange(book, { sessionId: id, change: step.move }, { now });
  }
  const known = book.sessions.some((one) => one.id === id);
  const asked = { ...world, holderId: idOf(step.who), holders, ...(known && { id }) };
  if (sessionProblems(step.lay, asked).length > 0) return book;
  return withSession(
    book,
    { id, draft: step.lay, holder: somebody(step.who) },
    { by: somebody(step.who), now },
  );
}

describe('whatever the sessions', () => {
  test('the times of one never overlap, each has its own id, and each is found by it', () => {
    const any = origin.chain((start) =>
      fc.record({
        start: fc.constant(start),
        of: drafts(start),
        dayChanges: fc.array(changesOf(start), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(any, ({ start, of, dayChanges }) => {
        const one: Session = sessionSchema.parse({ ...session(1), ...of, dayChanges });
        const slots = slotsOf(one, within(start), noHoliday);
        expect(amiss(slots)).toEqual([]);
        expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
        const found = slots.map(({ startsAt }) => slotAt(one, startsAt, noHoliday));
        expect(found.map((slot) => slot?.id)).toEqual(slots.map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
  });

  test('the times of one who holds several never overlap, as long as the checks are asked', () => {
    const any = origin.chain((start) => fc.record({ start: fc.constant(start), done: steps(start) }));
    fc.assert(
      fc.property(any, ({ start, done }) => {
        const now = new Date(start - dayLength);
        const book = done.reduce((before, step) => after(before, step, now), bookOf());
        for (const key of ['officer', 'officer2']) {
          const own = held(book, start).filter(({ slot }) => slot.holderId === idOf(key));
          expect(amiss(own.map(({ slot }) => slot))).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('places taken never exceed places, and nobody meets two at once, whatever is booked and changed in turn', () => {
    const any = origin.chain((start) =>
      fc.record({
        start: fc.constant(start),
        rounds: fc.array(fc.tuple(steps(start), fc.array(fc.nat(), { maxLength: 6 })), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(any, ({ start, rounds }) => {
        const now = new Date(start - dayLength);
        const taken: {
          slotId: string;
          holderId: Held['slot']['holderId'];
          start: Date;
          end: Date;
          places: number;
        }[] = [];
        let book = bookOf();
        for (const [done, picks] of rounds) {
          book = done.reduce((before, step) => after(before, step, now), book);
          const offered = held(book, start);
          for (const pick of picks) {
            const asked = { taken, holds: [], notWith: [], now, person: idOf('councillor') };
            const free = freeSlots(offered, asked);
            const chosen = free[pick % Math.max(1, free.length)];
            if (chosen) {
              const { id: slotId, ...slot } = chosen.slot;
              taken.push({ ...slot, slotId });
            }
          }
        }
        for (const one of taken) {
          const same = taken.filter(({ slotId }) => slotId === one.slotId);
          expect(same.length).toBeLessThanOrEqual(Math.max(...same.map(({ places }) => places)));
          const others = taken.filter(
            ({ slotId, holderId }) => slotId !== one.slotId && holderId === one.holderId,
          );
          expect(others.filter((other) => overlaps(one, other))).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });
});
