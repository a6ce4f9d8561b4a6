import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import { affectedBy } from '@councillor-safety/core/drop-in/drop-in-session-changes';
import { bookOf, booking, noHoliday, session, sessionId, somebody } from './drop-in-session-factories';

const ten = booking(1, '2026-12-01T10:00');
const half = booking(2, '2026-12-01T10:30', { person: 'councillor2' });
const next = booking(3, '2026-12-08T11:30', { person: 'councillor3' });

/** Start times of the appointments that go when the session becomes another. */
const gone = (
  changes: Parameters<typeof session>[1],
  { before = session(1), bookings = [ten, half, next] as Booking[] } = {},
): string[] =>
  affectedBy(bookOf(before), bookOf(session(1, changes)), bookings, noHoliday).map(({ slotId }) =>
    slotId.slice(-11),
  );

const [first, second, third] = ['12-01T10:00', '12-01T10:30', '12-08T11:30'];

describe('appointments that a change takes away', () => {
  test('none by a change that leaves their times', () => {
    expect(gone({ notes: 'Ask at the desk', ways: ['teams'], noticeMinutes: 60, openTo: 'holder' })).toEqual(
      [],
    );
    expect(gone({ from: '09:00', to: '13:00' })).toEqual([]);
  });

  test('those on a day that is off, and those of a day that was moved', () => {
    expect(gone({ dayChanges: [{ day: '2026-12-01', off: 'leave' }] })).toEqual([first, second]);
    const moved = (from: string, to: string) => ({
      dayChanges: [{ day: '2026-12-01', moved: { toDay: '2026-12-01', from, to } }],
    });
    expect(gone(moved('10:30', '12:30'))).toEqual([first]);
    const elsewhere = { toDay: '2026-12-02', from: '10:00', to: '12:00' };
    expect(gone({ dayChanges: [{ day: '2026-12-01', moved: elsewhere }] })).toEqual([first, second]);
  });

  test('those at times that the session no longer has', () => {
    expect(gone({ recurrence: { every: 'week', weeks: 2, days: [1] } })).toEqual([third]);
    expect(gone({ lastDay: '2026-12-07' })).toEqual([third]);
    expect(gone({ from: '10:10' })).toEqual([first, second, third]);
    expect(gone({ slotMinutes: 60 })).toEqual([second, third]);
    expect(gone({ gapMinutes: 15 })).toEqual([second]);
    expect(gone({ state: 'ended', lastDay: '2026-11-30' })).toEqual([first, second, third]);
  });

  test('a longer appointment stays while its time begins there and the session lasts until its end', () => {
    expect(gone({ slotMinutes: 20 })).toEqual([second, third]);
    expect(gone({ slotMinutes: 10 })).toEqual([]);
    expect(gone({ slotMinutes: 10, to: '11:50' })).toEqual([third]);
    expect(gone({ slotMinutes: 10, to: '12:00' })).toEqual([]);
  });

  test('in a group, those for whom there is no place any more', () => {
    const seats = [1, 2, 4].map((seat) =>
      booking(seat, '2026-12-01T10:00', { seat, person: `councillor${seat === 1 ? '' : seat}` }),
    );
    const before = session(1, { places: 4 });
    const left = affectedBy(bookOf(before), bookOf(session(1, { places: 3 })), seats, noHoliday);
    expect(left.map(({ seat }) => seat)).toEqual([4]);
  });

  test('by a bank holiday from now on left out', () => {
    const isHoliday = (day: string): boolean => day === '2026-12-01';
    const [before, after] = [bookOf(session(1, { bankHolidays: 'hold' })), bookOf(session(1))];
    expect(affectedBy(before, after, [ten, next], isHoliday)).toEqual([ten]);
  });

  test('those with somebody who no longer holds the session: nobody is handed on without being asked', () => {
    expect(gone({ holder: 'legal' })).toEqual([first, second, third]);
  });

  test('none by a cover: they stay with the one whom they were to meet until they say yes', () => {
    const dayChanges = [{ day: '2026-12-01', holder: somebody('officer2') }];
    expect(gone({ dayChanges })).toEqual([]);
    const covered: Session = session(1, { dayChanges });
    const withCover = [booking(1, '2026-12-01T10:00', { holder: 'officer2' }), half];
    // The session goes to another colleague: who is booked with the one who covers keeps them.
    expect(gone({ holder: 'legal', dayChanges }, { before: covered, bookings: withCover })).toEqual([second]);
  });

  test('none that are cancelled, of another session, or that were not held before', () => {
    const dayChanges = [{ day: '2026-12-01', off: 'leave' as const }];
    const cancelled = { ...ten, state: 'cancelled' as const };
    const other = booking(5, '2026-12-01T10:00', { sessionId: sessionId(2) });
    const never = booking(6, '2026-12-01T10:15');
    expect(gone({ dayChanges }, { bookings: [cancelled, other, never] })).toEqual([]);
  });

  test('all of a session that is gone', () => {
    expect(affectedBy(bookOf(session(1), session(2)), bookOf(session(2)), [ten], noHoliday)).toEqual([ten]);
  });
});
