import {
  sessionDraftSchema,
  type DayChange,
  type DropInBook,
  type Session,
  type SessionDraft,
} from '@councillor-safety/core/drop-in/drop-in';
import {
  dayChangeProblems,
  sessionProblems,
  type SessionAsked,
} from '@councillor-safety/core/drop-in/drop-in-session-check';
import {
  at,
  bookOf,
  draft,
  holders,
  idOf,
  noHoliday,
  session,
  sessionId,
  somebody,
} from './drop-in-session-factories';

const now = at('2026-11-20T09:00:00Z');
const shown = (problems: readonly { field: string; problem: string }[]): string =>
  problems.map(({ field, problem }) => `${field}: ${problem}`).join(', ');

const found = (changes: Partial<SessionDraft> = {}, asked: Partial<SessionAsked> = {}): string =>
  shown(
    sessionProblems(draft(changes), {
      ...{ book: bookOf(), holderId: idOf('officer'), holders, isHoliday: noHoliday, now },
      ...asked,
    }),
  );

describe('a session that somebody writes', () => {
  test('is right as it stands', () => {
    expect(found()).toBe('');
    expect(sessionDraftSchema.safeParse(draft()).success).toBe(true);
  });

  test.each<[string, Partial<SessionDraft>]>([
    ['room: roomMissing', { ways: ['phone', 'room'] }],
    ['room: roomMissing', { ways: ['room'], room: '' }],
    ['', { ways: ['room'], room: 'Room 3' }],
    ['to: endBeforeStart', { from: '12:00', to: '10:00' }],
    ['to: endBeforeStart', { from: '10:00', to: '10:00' }],
    ['to: tooShort', { to: '10:29' }],
    ['', { to: '10:30' }],
    ['lastDay: endBeforeStart', { lastDay: '2026-11-30' }],
    ['lastDay: past', { firstDay: '2026-10-01', lastDay: '2026-11-19' }],
    ['recurrence: never', { firstDay: '2026-10-01', lastDay: '2026-11-20' }],
    ['', { firstDay: '2026-10-01', lastDay: '2026-11-24' }],
    ['', { firstDay: '2026-12-01', lastDay: '2028-12-01' }],
    ['lastDay: tooLong', { firstDay: '2026-12-01', lastDay: '2028-12-02' }],
    ['lastDay: tooLong', { firstDay: '2026-12-01', lastDay: '2099-12-31' }],
    ['lastDay: endBeforeStart, to: endBeforeStart', { lastDay: '2026-11-30', to: '09:00' }],
    ['', { recurrence: { every: 'once' }, lastDay: '2020-01-01' }],
    ['lastDay: past', { recurrence: { every: 'once' }, firstDay: '2026-11-19', lastDay: '2026-12-31' }],
  ])('%s: %j', (problems, changes) => {
    expect(found(changes)).toBe(problems);
  });

  test.each<[string, string, Partial<SessionDraft>]>([
    [
      '31 in months without one',
      'recurrence: never',
      { ...month(31), firstDay: '2027-02-01', lastDay: '2027-02-28' },
    ],
    ['31 March', '', { ...month(31), firstDay: '2027-02-01', lastDay: '2027-03-31' }],
    [
      '29 February of a common year',
      'recurrence: never',
      { ...month(29), firstDay: '2027-02-01', lastDay: '2027-03-28' },
    ],
    ['29 February of a leap year', '', { ...month(29), firstDay: '2028-02-01', lastDay: '2028-02-29' }],
    [
      'a Tuesday between two Tuesdays',
      'recurrence: never',
      { firstDay: '2026-12-02', lastDay: '2026-12-07' },
    ],
    [
      'the hour that the clocks skip',
      'recurrence: never',
      { ...once('2027-03-28'), from: '01:00', to: '02:00' },
    ],
    ['the hour that they show twice', '', { ...once('2027-10-31'), from: '01:00', to: '02:00' }],
  ])('%s', (_, problems, changes) => {
    expect(found(changes)).toBe(problems);
  });

  test('only bank holidays: never, unless it is held on them', () => {
    const isHoliday = (day: string): boolean => day === '2026-12-01';
    expect(found(once('2026-12-01'), { isHoliday })).toBe('recurrence: never');
    expect(found({ ...once('2026-12-01'), bankHolidays: 'hold' }, { isHoliday })).toBe('');
  });

  test('is held by an officer or a champion', () => {
    expect(found({}, { holderId: idOf('councillor') })).toBe('holderId: holderUnknown');
  });

  test('is one of five hundred at most, and one of them can still be changed', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      session(index, { ...{ firstDay: '2027-01-05', lastDay: '2027-01-05' }, holder: 'officer2' }),
    );
    expect(found({}, { book: bookOf(...many) })).toBe('firstDay: tooMany');
    expect(found({}, { book: bookOf(...many), id: sessionId(3) })).toBe('');
    const ended = many.map((one, index) => (index === 0 ? { ...one, state: 'ended' as const } : one));
    expect(found({}, { book: bookOf(...ended) })).toBe('');
  });
});

function month(dayOfMonth: number): Partial<SessionDraft> {
  return { recurrence: { every: 'month-day', dayOfMonth } };
}
function once(day: string): Partial<SessionDraft> {
  return { recurrence: { every: 'once' }, firstDay: day, lastDay: day };
}

describe('a session beside others', () => {
  const overlap = 'from: overlap';
  const beside = (
    other: Session,
    changes: Partial<SessionDraft> = {},
    asked: Partial<SessionAsked> = {},
  ): string => found(changes, { book: bookOf(other), ...asked });

  test('may not run into another of the same person, and may begin as it ends', () => {
    expect(beside(session(1))).toBe(overlap);
    expect(beside(session(1), { from: '11:59', to: '13:00' })).toBe(overlap);
    expect(beside(session(1), { from: '12:00', to: '13:00' })).toBe('');
    expect(beside(session(1), { from: '09:00', to: '10:00' })).toBe('');
    expect(beside(session(1), { recurrence: { every: 'week', weeks: 1, days: [0, 2, 3, 4] } })).toBe('');
    expect(beside(session(1, { holder: 'officer2' }))).toBe('');
    expect(beside(session(1, { openTo: 'holder' }))).toBe(overlap);
  });

  test('is not compared with itself, nor with one that has ended', () => {
    expect(beside(session(1), {}, { id: sessionId(1) })).toBe('');
    expect(beside(session(1, { state: 'ended' }))).toBe('');
  });

  test('every other week finds room between the weeks of another', () => {
    const fortnightly = (firstDay: string): Partial<SessionDraft> => ({
      firstDay,
      recurrence: { every: 'week', weeks: 2, days: [1] },
    });
    const other = session(1, fortnightly('2026-12-01'));
    expect(beside(other, fortnightly('2026-12-08'))).toBe('');
    // A day that was moved keeps to no weeks.
    const moved = { toDay: '2026-12-08', from: '10:00', to: '12:00' };
    const away = session(1, { ...fortnightly('2026-12-01'), dayChanges: [{ day: '2026-12-01', moved }] });
    expect(beside(away, fortnightly('2026-12-08'))).toBe(overlap);
    // Every third week comes upon every second.
    expect(
      beside(other, { ...fortnightly('2026-12-08'), recurrence: { every: 'week', weeks: 3, days: [1] } }),
    ).toBe(overlap);
    expect(beside(other, fortnightly('2026-12-15'))).toBe(overlap);
    expect(
      beside(other, { recurrence: { every: 'month-weekday', nth: 2, day: 1 }, lastDay: '2026-12-31' }),
    ).toBe('');
    expect(beside(other, { recurrence: { every: 'month-weekday', nth: 3, day: 1 } })).toBe(overlap);
  });

  test('days that are off leave room, and so do days that are over', () => {
    const off = { day: '2026-12-01', off: 'leave' as const };
    expect(beside(session(1, { dayChanges: [off] }), once('2026-12-01'))).toBe('');
    const isHoliday = (day: string): boolean => day === '2026-12-01';
    expect(beside(session(1), { ...once('2026-12-01'), bankHolidays: 'hold' }, { isHoliday })).toBe('');
    const over = session(1, { firstDay: '2026-11-03', lastDay: '2026-11-17' });
    expect(beside(over, { firstDay: '2026-11-01' })).toBe('');
  });

  test('moved days count where they were moved to, and no longer where they were', () => {
    const moved = { toDay: '2026-12-03', from: '15:00', to: '16:00' };
    const other = session(1, { dayChanges: [{ day: '2026-12-01', moved }] });
    expect(beside(other, once('2026-12-01'))).toBe('');
    expect(beside(other, { ...once('2026-12-03'), from: '15:30', to: '17:00' })).toBe(overlap);
    expect(beside(other, { ...once('2026-12-03'), from: '16:00', to: '17:00' })).toBe('');
  });

  test('days that somebody covers are theirs, and no longer the other’s', () => {
    const covered = session(1, { dayChanges: [{ day: '2026-12-01', holder: somebody('officer2') }] });
    expect(beside(covered, once('2026-12-01'))).toBe('');
    expect(beside(covered, once('2026-12-01'), { holderId: idOf('officer2') })).toBe(overlap);
    expect(beside(covered, once('2026-12-08'), { holderId: idOf('officer2') })).toBe('');
  });

  test('a change of a session may not run into what the one who covers holds, nor into its own moved day', () => {
    const covered = session(1, { dayChanges: [{ day: '2026-12-01', holder: somebody('officer2') }] });
    const theirs = session(2, { ...once('2026-12-01'), holder: 'officer2', from: '14:00', to: '15:00' });
    const book = bookOf(covered, theirs);
    expect(found({ to: '14:30' }, { book, id: sessionId(1) })).toBe(overlap);
    expect(found({ to: '14:00' }, { book, id: sessionId(1) })).toBe('');
    const moved = { toDay: '2026-12-02', from: '10:00', to: '12:00' };
    const inItsWay = bookOf(session(1, { dayChanges: [{ day: '2026-12-01', moved }] }));
    const asked = { book: inItsWay, id: sessionId(1) };
    expect(found({ recurrence: { every: 'week', weeks: 1, days: [1, 2] } }, asked)).toBe(overlap);
    expect(found({ recurrence: { every: 'week', weeks: 1, days: [1, 3] } }, asked)).toBe('');
  });
});

describe('one day of a session', () => {
  const changed = (
    change: Omit<DayChange, 'holder'>,
    book: DropInBook = bookOf(session(1)),
    instant = now,
  ): string =>
    shown(dayChangeProblems(change, { book, sessionId: sessionId(1), isHoliday: noHoliday, now: instant }));
  const move = (toDay: string, from = '14:00', to = '15:00') => ({
    day: '2026-12-08',
    moved: { toDay, from, to },
  });

  test.each<[string, Omit<DayChange, 'holder'>]>([
    ['', { day: '2026-12-08', off: 'leave' }],
    ['', { day: '2026-12-08' }],
    ['day: notHeldThen', { day: '2026-12-09', off: 'leave' }],
    ['day: notHeldThen', { day: '2027-03-02', off: 'leave' }],
    ['', move('2026-12-10')],
    ['', move('2026-12-08', '10:30', '12:30')],
    ['toDay: past', move('2026-11-19')],
    ['', move('2026-11-20')],
    ['toDay: tooLong', move('2028-12-02')],
    ['to: endBeforeStart', move('2026-12-10', '15:00', '14:00')],
    ['to: tooShort', move('2026-12-10', '14:00', '14:20')],
    ['to: tooShort', move('2027-03-28', '01:00', '02:00')],
    ['toDay: overlap', move('2026-12-15', '11:30', '12:30')],
    ['', move('2026-12-15', '12:00', '13:00')],
  ])('%s: %j', (problems, change) => {
    expect(changed(change)).toBe(problems);
  });

  test('that is over stays as it was', () => {
    expect(changed({ day: '2026-12-08', off: 'leave' }, undefined, at('2026-12-08T23:59:00Z'))).toBe('');
    expect(changed({ day: '2026-12-08', off: 'leave' }, undefined, at('2026-12-09T00:00:00Z'))).toBe(
      'day: past',
    );
    const later = bookOf(session(1, { dayChanges: [move('2026-12-17')] }));
    expect(changed({ day: '2026-12-08', off: 'leave' }, later, at('2026-12-10T09:00:00Z'))).toBe('');
    expect(changed({ day: '2026-12-08' }, later, at('2026-12-10T09:00:00Z'))).toBe('day: past');
  });

  test('of a session that is not there or has ended is none', () => {
    expect(changed({ day: '2026-12-08' }, bookOf(session(2)))).toBe('day: notHeldThen');
    expect(changed({ day: '2026-12-08' }, bookOf(session(1, { state: 'ended' })))).toBe('day: notHeldThen');
  });

  test('may not be moved onto another session, nor come back to where another is now', () => {
    const other = session(2, { ...once('2026-12-10'), from: '14:30', to: '16:00' });
    expect(changed(move('2026-12-10'), bookOf(session(1), other))).toBe('toDay: overlap');
    expect(changed(move('2026-12-10', '13:30', '14:30'), bookOf(session(1), other))).toBe('');
    const off = session(1, { dayChanges: [{ day: '2026-12-08', off: 'leave' }] });
    expect(changed({ day: '2026-12-08' }, bookOf(off, session(2, once('2026-12-08'))))).toBe('day: overlap');
  });

  test('that a colleague covers is compared with what they hold', () => {
    const covered = session(1, { dayChanges: [{ day: '2026-12-08', holder: somebody('officer2') }] });
    const own = session(2, { ...once('2026-12-10'), from: '14:30', to: '16:00' });
    const theirs = session(3, { ...once('2026-12-11'), holder: 'officer2', from: '14:30', to: '16:00' });
    expect(changed(move('2026-12-10'), bookOf(covered, own, theirs))).toBe('');
    expect(changed(move('2026-12-11'), bookOf(covered, own, theirs))).toBe('toDay: overlap');
  });

  test('of another week that overlaps already does not stand in the way', () => {
    const other = session(2, once('2026-12-15'));
    expect(changed({ day: '2026-12-08', off: 'leave' }, bookOf(session(1), other))).toBe('');
    expect(changed(move('2026-12-10'), bookOf(session(1), other))).toBe('');
  });
});

describe('with five hundred sessions', () => {
  const clockOf = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const everyDay = { every: 'week' as const, weeks: 2, days: [0, 1, 2, 3, 4, 5, 6] };
  const longest = { firstDay: '2026-11-23', lastDay: '2028-11-23', slotMinutes: 10 };
  /** One after the other through the day, every day of every other week, for two years, all one person's. */
  const full = Array.from({ length: 500 }, (_, index) => {
    const starts = (index % 140) * 10;
    const times = { from: clockOf(starts), to: clockOf(starts + 10) };
    return session(index, { ...longest, ...times, recurrence: everyDay });
  });

  test('one that lies between all of them is checked in well under a second', () => {
    const between = { ...longest, firstDay: '2026-11-30', from: '00:00', to: '23:59', recurrence: everyDay };
    const asked = { book: bookOf(...full), id: sessionId(499) };
    const begun = performance.now();
    expect(found(between, asked)).toBe('');
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test('ten thousand occurrences are refused before one is counted out', () => {
    const isHoliday = (): never => {
      throw new Error('A day was counted out');
    };
    const endless: Partial<SessionDraft> = { lastDay: '2099-12-31', recurrence: { ...everyDay, weeks: 1 } };
    expect(found(endless, { book: bookOf(...full), id: sessionId(499), isHoliday })).toBe('lastDay: tooLong');
  });
});
