import fc from 'fast-check';
import type { DayChange, Session } from '@councillor-safety/core/drop-in/drop-in';
import { sessionProblems } from '@councillor-safety/core/drop-in/drop-in-session-check';
import { heldDays } from '@councillor-safety/core/drop-in/drop-in-slots';
import { recurrences } from './drop-in-arbitraries';
import {
  always,
  at,
  bookOf,
  draft,
  holders,
  session,
  sessionId,
  somebody,
} from './drop-in-session-factories';

const dayLength = 86_400_000;
const now = at('2026-11-20T09:00:00Z');
const isHoliday = (day: string): boolean => day.endsWith('-25');
const dayFrom = (first: number, last: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: first, max: last })
    .map((count) => new Date(Date.UTC(2026, 10, 10) + count * dayLength).toISOString().slice(0, 10));
const day = dayFrom(0, 60);
const times = fc.constantFrom(
  { from: '09:00', to: '10:00' },
  { from: '09:30', to: '11:00' },
  { from: '10:00', to: '12:00' },
  { from: '09:00', to: '12:00' },
);
const who = fc.constantFrom('officer', 'officer', 'officer2');

const change: fc.Arbitrary<DayChange> = fc
  .tuple(day, day, times, fc.constantFrom('leave', 'moved', 'covered', 'both'), who)
  .map(([of, toDay, time, kind, key]) => ({
    day: of,
    ...(kind === 'leave' && { off: 'leave' as const }),
    ...((kind === 'moved' || kind === 'both') && { moved: { toDay, ...time } }),
    ...((kind === 'covered' || kind === 'both') && { holder: somebody(key) }),
  }));

const sessions = (number: number): fc.Arbitrary<Session> =>
  fc
    .record({
      firstDay: dayFrom(0, 30),
      lastDay: dayFrom(25, 60),
      recurrence: recurrences,
      time: times,
      holder: who,
      dayChanges: fc.uniqueArray(change, { maxLength: 5, selector: (one) => one.day }),
    })
    .map(({ time, ...rest }) => {
      // One that is held once ends with its day, whatever was written as its last: so it is kept.
      const lastDay = rest.recurrence.every === 'once' ? rest.firstDay : rest.lastDay;
      return session(number, { ...rest, ...time, lastDay });
    });

/** Day by day, with nothing left out beforehand. */
function meets(one: Session, other: Session): boolean {
  const [ours, theirs] = [one, other].map((each) =>
    heldDays(each, always, isHoliday).filter((held) => !held.off && held.day >= '2026-11-20'),
  );
  return (ours ?? []).some((a) =>
    (theirs ?? []).some(
      (b) =>
        !(one === other && a.ruleDay === b.ruleDay) &&
        (one === other || a.holderId === b.holderId) &&
        a.day === b.day &&
        a.from < b.to &&
        b.from < a.to,
    ),
  );
}

test('a session overlaps when one of its days does, whatever the rules, moves and covers', () => {
  fc.assert(
    fc.property(sessions(1), sessions(2), (one, other) => {
      const { firstDay, lastDay, recurrence, from, to, bankHolidays } = one;
      const book = bookOf(one, other);
      const asked = { book, id: sessionId(1), holderId: one.holderId, holders, isHoliday, now };
      const found = sessionProblems(draft({ firstDay, lastDay, recurrence, from, to, bankHolidays }), asked);
      const problems = found.map(({ problem }) => problem);
      // Others are told before days are counted out.
      fc.pre(problems.every((problem) => problem === 'overlap'));
      expect(problems.includes('overlap')).toBe(meets(one, other) || meets(one, one));
    }),
    { numRuns: 400 },
  );
});
