import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import {
  freeSlots,
  nearest,
  timeProblem,
  type FreeAsked,
  type Held,
} from '@councillor-safety/core/drop-in/drop-in-free';
import { slotsOf } from '@councillor-safety/core/drop-in/drop-in-slots';
import { at, idOf, noHoliday, session, sessionId } from './drop-in-session-factories';

const now = at('2026-11-30T09:00:00Z');
const held = (...sessions: Session[]): Held[] =>
  sessions.flatMap((one) =>
    slotsOf(one, { from: now, to: at('2026-12-02T00:00:00Z') }, noHoliday).map((slot) => ({
      slot,
      session: one,
    })),
  );

/** One place taken on Tuesday 1 December. */
const taken = (start: string, end: string, changes: { holder?: string; of?: number } = {}) => ({
  slotId: `${sessionId(changes.of ?? 1)}@2026-12-01T${start}`,
  holderId: idOf(changes.holder ?? 'officer'),
  start: at(`2026-12-01T${start}:00Z`),
  end: at(`2026-12-01T${end}:00Z`),
});

const free = (sessions: readonly Session[], asked: Partial<FreeAsked> = {}): string =>
  freeSlots(held(...sessions), {
    ...{ taken: [], holds: [], notWith: [], now, person: idOf('councillor') },
    ...asked,
  })
    .map(({ slot }) => slot.startsAt.slice(11))
    .join(' ');

describe('what one person can book', () => {
  test('every time of a session that is open to everyone', () => {
    expect(free([session(1)])).toBe('10:00 10:30 11:00 11:30');
    expect(free([session(1, { openTo: 'holder' })])).toBe('');
  });

  test('not what is full', () => {
    expect(free([session(1)], { taken: [taken('10:30', '11:00')] })).toBe('10:00 11:00 11:30');
    const group = session(1, { places: 2 });
    expect(free([group], { taken: [taken('10:30', '11:00')] })).toBe('10:00 10:30 11:00 11:30');
    const both = [taken('10:30', '11:00'), taken('10:30', '11:00')];
    expect(free([group], { taken: both })).toBe('10:00 11:00 11:30');
    // The session has fewer places than when they were booked.
    expect(free([session(1)], { taken: both })).toBe('10:00 11:00 11:30');
  });

  test('not what is kept for somebody else of the waiting list, and what is kept for them', () => {
    const hold = (key: string) => ({ slotId: taken('10:00', '10:30').slotId, personId: idOf(key) });
    expect(free([session(1)], { holds: [hold('councillor2')] })).toBe('10:30 11:00 11:30');
    expect(free([session(1)], { holds: [hold('councillor')] })).toBe('10:00 10:30 11:00 11:30');
    const group = session(1, { places: 2 });
    expect(free([group], { holds: [hold('councillor2')] })).toBe('10:00 10:30 11:00 11:30');
    expect(free([group], { holds: [hold('councillor2')], taken: [taken('10:00', '10:30')] })).toBe(
      '10:30 11:00 11:30',
    );
  });

  test('not with whom they do not want to meet, whoever covers', () => {
    const [officer, colleague] = [session(1), session(2, { holder: 'officer2', from: '14:00', to: '14:30' })];
    expect(free([officer, colleague], { notWith: [idOf('officer')] })).toBe('14:00');
    const holder = { id: idOf('officer2'), name: 'Covering' };
    const covered = session(1, { dayChanges: [{ day: '2026-12-01', holder }] });
    expect(free([covered], { notWith: [idOf('officer')] })).toBe('10:00 10:30 11:00 11:30');
    expect(free([covered], { notWith: [idOf('officer2')] })).toBe('');
  });

  test('not while whoever holds it meets somebody, booked when appointments were longer or in another session', () => {
    const shorter = session(1, { slotMinutes: 20 });
    expect(free([shorter], { taken: [taken('10:00', '10:30')] })).toBe('10:40 11:00 11:20 11:40');
    expect(free([shorter], { taken: [taken('10:30', '11:00')] })).toBe('10:00 11:00 11:20 11:40');
    expect(free([session(1)], { taken: [taken('08:00', '10:01', { of: 2 })] })).toBe('10:30 11:00 11:30');
    // A colleague's is none of theirs.
    expect(free([shorter], { taken: [taken('10:30', '11:00', { holder: 'officer2', of: 2 })] })).toBe(
      '10:00 10:20 10:40 11:00 11:20 11:40',
    );
  });

  test('not what has begun, comes before its notice is over, or lies too far ahead', () => {
    const soon = (instant: string, changes: Partial<Session> = {}): string =>
      free([session(1, changes)], { now: at(instant) });
    expect(soon('2026-12-01T10:30:00Z')).toBe('11:00 11:30');
    expect(soon('2026-12-01T10:29:59.999Z')).toBe('10:30 11:00 11:30');
    expect(soon('2026-11-30T10:30:00Z', { noticeMinutes: 1_440 })).toBe('10:30 11:00 11:30');
    expect(soon('2026-11-30T10:30:00.001Z', { noticeMinutes: 1_440 })).toBe('11:00 11:30');
    expect(soon('2026-11-30T23:59:00Z', { aheadDays: 1 })).toBe('10:00 10:30 11:00 11:30');
    expect(soon('2026-11-29T23:59:00Z', { aheadDays: 1 })).toBe('');
  });

  test('why a time cannot be booked', () => {
    const [first] = held(session(1, { noticeMinutes: 60, aheadDays: 7 }));
    if (!first) throw new Error('There is no time');
    expect(
      ['2026-11-23T23:59Z', '2026-11-24T00:00Z', '2026-12-01T09:00Z', '2026-12-01T09:01Z'].map((time) =>
        timeProblem(first, at(time)),
      ),
    ).toEqual(['tooFar', undefined, undefined, 'tooSoon']);
  });
});

test('the nearest are the nearest in time; of two as near, the sooner', () => {
  const near = (to: string, count: number): string[] =>
    nearest(held(session(1)), at(to), count).map(({ slot }) => slot.startsAt.slice(11));
  expect(near('2026-12-01T10:45:00Z', 3)).toEqual(['10:30', '11:00', '10:00']);
  expect(near('2026-12-01T11:00:00Z', 9)).toEqual(['11:00', '10:30', '11:30', '10:00']);
  expect(near('2026-12-24T00:00:00Z', 1)).toEqual(['11:30']);
});
