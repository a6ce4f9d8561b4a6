import type { Cover, DropInBook, Session } from '@councillor-safety/core/drop-in/drop-in';
import {
  coverAnswerProblem,
  coverProblems,
} from '@councillor-safety/core/drop-in/drop-in-session-check-covers';
import {
  at,
  bookOf,
  holders,
  idOf,
  noHoliday,
  session,
  sessionId,
  somebody,
} from './drop-in-session-factories';

const now = at('2026-11-20T09:00:00Z');
const tuesdays = ['2026-12-01', '2026-12-08'];

const asked = (
  changes: Partial<Cover> = {},
  book: DropInBook = bookOf(session(1)),
  instant = now,
): string => {
  const handover = {
    sessionId: sessionId(1),
    days: tuesdays,
    fromId: idOf('officer'),
    toId: idOf('officer2'),
  };
  const world = { book, holders, isHoliday: noHoliday, now: instant };
  return coverProblems({ ...handover, ...changes }, world)
    .map(({ field, problem }) => `${field}: ${problem}`)
    .join(', ');
};
const theirs = (changes: Parameters<typeof session>[1] = {}): Session =>
  session(2, { holder: 'officer2', firstDay: '2026-12-08', lastDay: '2026-12-08', ...changes });

describe('days that one colleague wants another to hold', () => {
  test('are days of the rule that they hold and that are to come', () => {
    expect(asked()).toBe('');
    expect(asked({ days: ['2026-12-01', '2026-12-02'] })).toBe('days: coverDays');
    expect(asked({ days: [] })).toBe('days: coverDays');
    expect(asked({}, undefined, at('2026-12-01T23:00:00Z'))).toBe('');
    expect(asked({}, undefined, at('2026-12-02T00:00:00Z'))).toBe('days: coverDays');
    expect(asked({ fromId: idOf('legal') })).toBe('days: coverDays');
    expect(asked({ sessionId: sessionId(9) })).toBe('days: coverDays');
    expect(asked({}, bookOf(session(1, { state: 'ended' })))).toBe('days: coverDays');
  });

  test('are none that are off or that somebody covers already', () => {
    const of = (change: Partial<Session['dayChanges'][number]>): DropInBook =>
      bookOf(session(1, { dayChanges: [{ day: '2026-12-08', ...change }] }));
    expect(asked({}, of({ off: 'leave' }))).toBe('days: coverDays');
    expect(asked({}, of({ holder: somebody('legal') }))).toBe('days: coverDays');
    const world = { holders, isHoliday: (day: string) => day === '2026-12-08', now };
    const handover = {
      sessionId: sessionId(1),
      days: tuesdays,
      fromId: idOf('officer'),
      toId: idOf('officer2'),
    };
    expect(coverProblems(handover, { ...world, book: bookOf(session(1)) })).toEqual([
      { field: 'days', problem: 'coverDays' },
    ]);
  });

  test('go to somebody else who may hold sessions', () => {
    expect(asked({ toId: idOf('officer') })).toBe('toId: coverSelf');
    expect(asked({ toId: idOf('councillor') })).toBe('toId: holderUnknown');
  });

  test('go to nobody who holds another session then; moved days count where they are', () => {
    expect(asked({}, bookOf(session(1), theirs()))).toBe('toId: coverClash');
    expect(asked({}, bookOf(session(1), theirs({ from: '12:00', to: '13:00' })))).toBe('');
    expect(asked({ days: ['2026-12-01'] }, bookOf(session(1), theirs()))).toBe('');
    const moved = { toDay: '2026-12-10', from: '10:00', to: '12:00' };
    const away = session(1, { dayChanges: [{ day: '2026-12-08', moved }] });
    expect(asked({}, bookOf(away, theirs()))).toBe('');
  });

  test('can be handed on by whoever covers them, also back', () => {
    const covered = bookOf(session(1, { dayChanges: [{ day: '2026-12-08', holder: somebody('officer2') }] }));
    const days = ['2026-12-08'];
    expect(asked({ days, fromId: idOf('officer2'), toId: idOf('legal') }, covered)).toBe('');
    expect(asked({ days, fromId: idOf('officer2'), toId: idOf('officer') }, covered)).toBe('');
  });
});

interface Situation {
  readonly book?: DropInBook;
  readonly state?: Cover['state'];
  readonly instant?: Date;
}

describe('an answer to it', () => {
  const cover = (state: Cover['state'] = 'offered'): Cover => ({
    ...{
      id: sessionId(50),
      sessionId: sessionId(1),
      days: tuesdays,
      askedAt: '2026-11-20T08:00:00.000Z',
      state,
    },
    ...{ fromId: idOf('officer'), fromName: 'From', toId: idOf('officer2'), toName: 'To' },
  });
  const problem = (
    [key, answer]: readonly [string, 'accept' | 'decline' | 'withdraw'],
    { book = bookOf(session(1)), state = 'offered', instant = now }: Situation = {},
  ) =>
    coverAnswerProblem(cover(state), { by: idOf(key), answer }, { book, isHoliday: noHoliday, now: instant });

  test('comes from the one who was asked, and is taken back by the one who asked', () => {
    expect(problem(['officer2', 'accept'])).toBeUndefined();
    expect(problem(['officer2', 'decline'])).toBeUndefined();
    expect(problem(['officer', 'withdraw'])).toBeUndefined();
    expect(problem(['officer', 'accept'])).toBe('coverNotForYou');
    expect(problem(['legal', 'decline'])).toBe('coverNotForYou');
    expect(problem(['officer2', 'withdraw'])).toBe('coverNotForYou');
  });

  test('is given once', () => {
    for (const state of ['accepted', 'declined', 'withdrawn'] as const) {
      expect(problem(['officer2', 'accept'], { state })).toBe('coverOver');
      expect(problem(['officer', 'withdraw'], { state })).toBe('coverOver');
    }
  });

  test('can only be yes while one of the days is left and nothing else was laid there', () => {
    expect(problem(['officer2', 'accept'], { instant: at('2026-12-08T09:00:00Z') })).toBeUndefined();
    expect(problem(['officer2', 'accept'], { instant: at('2026-12-09T09:00:00Z') })).toBe('coverOver');
    expect(problem(['officer2', 'accept'], { book: bookOf() })).toBe('coverOver');
    expect(problem(['officer2', 'accept'], { book: bookOf(session(1), theirs()) })).toBe('coverClash');
    expect(problem(['officer2', 'decline'], { book: bookOf(session(1), theirs()) })).toBeUndefined();
  });
});
