import { dropInBookSchema, type DropInBook, type Session } from '@councillor-safety/core/drop-in/drop-in';
import {
  withCoverAnswered,
  withCoverAsked,
  withDayChange,
  withSession,
  withSessionEnded,
  withSettings,
} from '@councillor-safety/core/drop-in/drop-in-session-changes';
import { heldDays, slotsOf } from '@councillor-safety/core/drop-in/drop-in-slots';
import {
  always,
  at,
  bookOf,
  draft,
  idOf,
  noHoliday,
  session,
  sessionId,
  somebody,
} from './drop-in-session-factories';

const now = at('2026-11-20T09:00:00Z');
const change = { by: somebody('officer'), now };
const only = (book: DropInBook): Session => {
  const [first, ...others] = book.sessions;
  if (!first || others.length > 0) throw new Error('There is not one session');
  return first;
};
const daysOf = (book: DropInBook): string[] =>
  heldDays(only(book), always, noHoliday)
    .filter(({ off }) => !off)
    .map(({ day, from, to }) => `${day} ${from}-${to}`);

describe('a session', () => {
  const laid = withSession(
    bookOf(),
    { id: sessionId(1), draft: draft(), holder: somebody('officer2') },
    change,
  );

  test('is laid down with who holds it and who laid it down', () => {
    expect(laid.version).toBe(8);
    expect(only(laid)).toEqual({
      ...draft(),
      ...{ id: sessionId(1), holderId: idOf('officer2'), holderName: somebody('officer2').name },
      ...{ dayChanges: [], state: 'open', createdBy: idOf('officer'), createdAt: '2026-11-20T09:00:00.000Z' },
    });
    expect(dropInBookSchema.parse(laid)).toEqual(laid);
  });

  test('that is held once ends on its first day', () => {
    const once = draft({ recurrence: { every: 'once' }, lastDay: '2027-12-31' });
    const book = withSession(
      bookOf(),
      { id: sessionId(1), draft: once, holder: somebody('officer') },
      change,
    );
    expect(only(book).lastDay).toBe('2026-12-01');
  });

  test('keeps who laid it down and its place among the others when it is changed', () => {
    const later = { by: somebody('legal'), now: at('2026-11-21T09:00:00Z') };
    const book = { ...laid, sessions: [...laid.sessions, session(2)] };
    const changed = withSession(
      book,
      { id: sessionId(1), draft: draft({ places: 3 }), holder: somebody('legal') },
      later,
    );
    expect(changed.sessions[0]).toEqual({
      ...only(laid),
      ...{ places: 3, holderId: idOf('legal'), holderName: somebody('legal').name },
    });
    expect(changed.sessions[1]).toBe(book.sessions[1]);
    expect(changed.version).toBe(9);
  });

  test('keeps changes of the days that its rule still has', () => {
    const dayChanges: Session['dayChanges'] = [
      { day: '2026-12-01', off: 'leave' },
      { day: '2026-12-08', holder: somebody('legal') },
      {
        day: '2026-12-15',
        holder: somebody('officer2'),
        moved: { toDay: '2026-12-16', from: '10:00', to: '11:00' },
      },
    ];
    const book = bookOf(session(1, { dayChanges }));
    const wished = draft({ firstDay: '2026-12-08' });
    const changed = withSession(book, { id: sessionId(1), draft: wished, holder: somebody('legal') }, change);
    // The second is now held by the same person anyway.
    expect(only(changed).dayChanges).toEqual([dayChanges[2]]);
  });
});

describe('a day', () => {
  const dayOff = { sessionId: sessionId(1), change: { day: '2026-12-08', off: 'leave' as const } };

  test('is off, moved, and again as the rule says', () => {
    const off = withDayChange(bookOf(session(1)), dayOff, change);
    expect(only(off).dayChanges).toEqual([{ day: '2026-12-08', off: 'leave' }]);
    const moved = { toDay: '2026-12-10', from: '14:00', to: '15:00' };
    const away = withDayChange(off, { ...dayOff, change: { day: '2026-12-08', moved } }, change);
    expect(only(away).dayChanges).toEqual([{ day: '2026-12-08', moved }]);
    const back = withDayChange(away, { ...dayOff, change: { day: '2026-12-08' } }, change);
    expect(only(back).dayChanges).toEqual([]);
    expect([off, away, back].map(({ version }) => version)).toEqual([8, 9, 10]);
  });

  test('stays with whoever covers it', () => {
    const holder = somebody('officer2');
    const covered = bookOf(session(1, { dayChanges: [{ day: '2026-12-08', holder }] }));
    const off = withDayChange(covered, dayOff, change);
    expect(only(off).dayChanges).toEqual([{ day: '2026-12-08', off: 'leave', holder }]);
    const back = withDayChange(off, { ...dayOff, change: { day: '2026-12-08' } }, change);
    expect(only(back).dayChanges).toEqual([{ day: '2026-12-08', holder }]);
  });
});

describe('the end of a session', () => {
  const ended = (of: Session, instant: string): DropInBook =>
    withSessionEnded(bookOf(of), sessionId(1), { now: at(instant), isHoliday: noHoliday });
  const short = (changes: Parameters<typeof session>[1] = {}): Session =>
    session(1, { lastDay: '2026-12-22', ...changes });

  test('leaves what was held before and nothing after', () => {
    const book = ended(short(), '2026-12-09T09:00:00Z');
    expect(daysOf(book)).toEqual(['2026-12-01 10:00-12:00', '2026-12-08 10:00-12:00']);
    expect(only(book)).toMatchObject({ state: 'ended', lastDay: '2026-12-08' });
    expect(dropInBookSchema.safeParse(book).success).toBe(true);
  });

  test('on a day of its own leaves the times that have begun', () => {
    expect(daysOf(ended(short(), '2026-12-08T09:59:00Z'))).toEqual(['2026-12-01 10:00-12:00']);
    const during = ended(short(), '2026-12-08T10:30:00Z');
    expect(daysOf(during)).toEqual(['2026-12-01 10:00-12:00', '2026-12-08 10:00-11:00']);
    const left = slotsOf(
      only(during),
      { from: at('2026-12-08T10:30:00.001Z'), to: at('2027-12-01T00:00:00Z') },
      noHoliday,
    );
    expect(left).toEqual([]);
    expect(daysOf(ended(short(), '2026-12-08T11:45:00Z'))).toHaveLength(2);
  });

  test('before its first day leaves nothing', () => {
    const book = ended(short(), '2026-11-20T09:00:00Z');
    expect(daysOf(book)).toEqual([]);
    expect(daysOf(ended(short({ recurrence: { every: 'once' } }), '2026-11-20T09:00:00Z'))).toEqual([]);
  });

  test('takes out days that were moved ahead, and leaves those that were held early', () => {
    const ahead = { toDay: '2026-12-17', from: '10:00', to: '12:00' };
    const early = { toDay: '2026-12-02', from: '14:00', to: '15:00' };
    const of = short({
      dayChanges: [
        { day: '2026-12-01', moved: ahead },
        { day: '2026-12-22', moved: early },
      ],
    });
    expect(daysOf(ended(of, '2026-12-09T09:00:00Z'))).toEqual([
      '2026-12-02 14:00-15:00',
      '2026-12-08 10:00-12:00',
    ]);
  });
});

describe('a cover', () => {
  const asked = withCoverAsked(
    bookOf(session(1)),
    {
      id: sessionId(50),
      sessionId: sessionId(1),
      days: ['2026-12-08', '2026-12-01', '2026-12-08'],
      to: somebody('officer2'),
    },
    change,
  );
  const id = sessionId(50);
  const first = (book: DropInBook) => book.covers[0];

  test('changes nothing until it is accepted', () => {
    expect(first(asked)).toEqual({
      ...{ id, sessionId: sessionId(1), days: ['2026-12-01', '2026-12-08'], state: 'offered' },
      ...{ fromId: idOf('officer'), fromName: somebody('officer').name },
      ...{ toId: idOf('officer2'), toName: somebody('officer2').name, askedAt: '2026-11-20T09:00:00.000Z' },
    });
    expect(asked.sessions).toEqual(bookOf(session(1)).sessions);
  });

  test.each([
    ['decline', 'declined'],
    ['withdraw', 'withdrawn'],
  ] as const)('%s: it is %s, and nothing else changes', (answer, state) => {
    const over = withCoverAnswered(asked, { id, answer }, { now });
    expect(first(over)).toMatchObject({ state, answeredAt: '2026-11-20T09:00:00.000Z' });
    expect(over.sessions).toEqual(asked.sessions);
  });

  test('accepted: the colleague holds those days', () => {
    const book = withCoverAnswered(asked, { id, answer: 'accept' }, { now });
    expect(first(book)).toMatchObject({ state: 'accepted', answeredAt: '2026-11-20T09:00:00.000Z' });
    const held = heldDays(only(book), { from: '2026-12-01', to: '2026-12-16' }, noHoliday);
    expect(held.map(({ holderId }) => holderId)).toEqual(['officer2', 'officer2', 'officer'].map(idOf));
    expect(book.version).toBe(asked.version + 1);
    expect(dropInBookSchema.parse(book)).toEqual(book);
  });

  test('accepted late: only the days that are left, and a moved day stays moved', () => {
    const moved = { toDay: '2026-12-10', from: '14:00', to: '15:00' };
    const away = withDayChange(
      asked,
      { sessionId: sessionId(1), change: { day: '2026-12-08', moved } },
      change,
    );
    const book = withCoverAnswered(away, { id, answer: 'accept' }, { now: at('2026-12-09T09:00:00Z') });
    expect(only(book).dayChanges).toEqual([{ day: '2026-12-08', moved, holder: somebody('officer2') }]);
  });

  test('given back to the one who holds the session leaves no trace in it', () => {
    const dayChanges = [{ day: '2026-12-08', holder: somebody('officer2') }];
    const back = withCoverAsked(
      bookOf(session(1, { dayChanges })),
      { id, sessionId: sessionId(1), days: ['2026-12-08'], to: somebody('officer') },
      { by: somebody('officer2'), now },
    );
    expect(only(withCoverAnswered(back, { id, answer: 'accept' }, { now })).dayChanges).toEqual([]);
  });

  test('is asked no more when its days are somebody else’s, off, over, or the session has ended', () => {
    const second = {
      id: sessionId(51),
      sessionId: sessionId(1),
      days: ['2026-12-08', '2026-12-01'],
      to: somebody('legal'),
    };
    const both = withCoverAsked(asked, second, change);
    const accepted = withCoverAnswered(both, { id, answer: 'accept' }, { now });
    expect(accepted.covers.map(({ state }) => state)).toEqual(['accepted', 'withdrawn']);
    const ended = withSessionEnded(asked, sessionId(1), { now, isHoliday: noHoliday });
    expect(first(ended)).toMatchObject({ state: 'withdrawn', answeredAt: '2026-11-20T09:00:00.000Z' });
    // Times of that day have begun and stay to be seen; nobody takes them over.
    const during = { now: at('2026-12-08T10:30:00Z'), isHoliday: noHoliday };
    expect(first(withSessionEnded(asked, sessionId(1), during))?.state).toBe('withdrawn');
    const off = (book: DropInBook, day: string): DropInBook =>
      withDayChange(book, { sessionId: sessionId(1), change: { day, off: 'leave' } }, change);
    expect(first(off(asked, '2026-12-01'))?.state).toBe('offered');
    expect(first(off(off(asked, '2026-12-01'), '2026-12-08'))?.state).toBe('withdrawn');
    const later = (instant: string) =>
      first(withSettings(asked, asked.settings, { now: at(instant) }))?.state;
    expect([later('2026-12-08T23:00:00Z'), later('2026-12-09T09:00:00Z')]).toEqual(['offered', 'withdrawn']);
  });
});

describe('the book', () => {
  test('takes new settings, one version on', () => {
    const settings = { ...bookOf().settings, remindMinutes: 30 };
    expect(withSettings(bookOf(), settings, { now })).toEqual({ ...bookOf(), version: 8, settings });
  });

  test('forgets what has been over for more than a year', () => {
    const over = (lastDay: string, changes: Partial<Session> = {}): Session =>
      session(1, { firstDay: '2025-09-01', lastDay, ...changes });
    const left = (of: Session) => withSettings(bookOf(of), bookOf().settings, { now }).sessions.length;
    expect(left(over('2025-10-16'))).toBe(1);
    expect(left(over('2025-10-15'))).toBe(0);
    const moved = { toDay: '2025-11-20', from: '10:00', to: '11:00' };
    expect(left(over('2025-10-15', { dayChanges: [{ day: '2025-10-07', moved }] }))).toBe(1);
  });
});
