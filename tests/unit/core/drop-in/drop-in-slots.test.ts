import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import {
  heldDays,
  overlaps,
  slotAt,
  slotsOf,
  slotsOfDay,
} from '@councillor-safety/core/drop-in/drop-in-slots';
import { always, at, days, idOf, noHoliday, session, sessionId, somebody } from './drop-in-session-factories';

const sundays = (changes: Partial<Session> = {}): Session =>
  session(1, {
    ...{ firstDay: '2026-01-01', lastDay: '2027-12-31', recurrence: { every: 'week', weeks: 1, days: [6] } },
    ...changes,
  });

/** Every time that begins on a London day, as `wall start, wall end, instant of the start`. */
function shown(of: Session, day: string): string[] {
  const from = new Date(Date.parse(`${day}T00:00Z`) - 7_200_000);
  return slotsOf(of, { from, to: new Date(+from + 30 * 3_600_000) }, noHoliday)
    .filter(({ startsAt }) => startsAt.startsWith(day))
    .map(({ startsAt, endsAt, start }) =>
      [startsAt.slice(11), endsAt.slice(11), start.toISOString().slice(11, 16)].join(' '),
    );
}

const springs = ['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25', '2030-03-31'];
const autumns = ['2026-10-25', '2027-10-31', '2028-10-29', '2029-10-28', '2030-10-27'];
const around = (day: string, changes: Partial<Session> = {}): Session =>
  sundays({ firstDay: `${day.slice(0, 4)}-01-01`, lastDay: `${day.slice(0, 4)}-12-31`, ...changes });

describe.each(springs)('on %s, when the clocks skip an hour', (day) => {
  test('the skipped times have no slot, and the others follow each other without a gap', () => {
    expect(shown(around(day, { from: '00:00', to: '04:00' }), day)).toEqual([
      ...['00:00 00:30 00:00', '00:30 02:00 00:30', '02:00 02:30 01:00'],
      ...['02:30 03:00 01:30', '03:00 03:30 02:00', '03:30 04:00 02:30'],
    ]);
  });

  test('one that runs over the change keeps its length, and what would begin before its end is left out', () => {
    expect(shown(around(day, { from: '00:45', to: '04:00', slotMinutes: 40 }), day)).toEqual([
      ...['00:45 02:25 00:45', '02:45 03:25 01:45'],
    ]);
    expect(shown(around(day, { from: '00:30', to: '02:00', slotMinutes: 60 }), day)).toEqual([]);
  });

  test('the day by itself has the same times', () => {
    const night = around(day, { from: '00:45', to: '04:00', slotMinutes: 40 });
    const [held] = heldDays(night, days(day, daysAfter(day, 1)), noHoliday);
    const slots = held ? slotsOfDay(night, held) : [];
    expect(slots.map(({ startsAt }) => startsAt.slice(11))).toEqual(['00:45', '02:45']);
  });

  test('a session that lies in the hour has none that day and all on the Sundays beside it', () => {
    const early = around(day, { from: '01:00', to: '02:00' });
    const week = 7 * 86_400_000;
    const beside = (weeks: number): string =>
      new Date(Date.parse(day) + weeks * week).toISOString().slice(0, 10);
    expect(shown(early, beside(-1))).toEqual(['01:00 01:30 01:00', '01:30 02:00 01:30']);
    expect(shown(early, day)).toEqual([]);
    expect(shown(early, beside(1))).toEqual(['01:00 01:30 00:00', '01:30 02:00 00:30']);
    expect(slotAt(early, `${day}T01:00`, noHoliday)).toBeUndefined();
  });

  test('what lies after it goes by the wall', () => {
    expect(shown(around(day), day)[0]).toBe('10:00 10:30 09:00');
  });
});

describe.each(autumns)('on %s, when an hour comes twice', (day) => {
  test('its times have one slot each, in its first pass', () => {
    const night = around(day, { from: '00:00', to: '03:00' });
    expect(shown(night, day)).toEqual([
      ...['00:00 00:30 23:00', '00:30 01:00 23:30', '01:00 01:30 00:00', '01:30 01:00 00:30'],
      ...['02:00 02:30 02:00', '02:30 03:00 02:30'],
    ]);
    const first = slotsOf(night, { from: at(`${day}T00:00:00Z`), to: at(`${day}T02:00:00Z`) }, noHoliday);
    expect(first.map(({ id }) => id)).toEqual(
      ['00', '30'].map((half) => `${sessionId(1)}@${day}T01:${half}`),
    );
  });

  test('one that runs over the change keeps its length', () => {
    const long = slotAt(
      around(day, { from: '00:30', to: '03:00', slotMinutes: 90 }),
      `${day}T00:30`,
      noHoliday,
    );
    expect(long && +long.end - +long.start).toBe(90 * 60_000);
    expect(long?.endsAt).toBe(`${day}T01:00`);
  });

  test('what lies after it goes by the wall', () => {
    expect(shown(around(day), day)[0]).toBe('10:00 10:30 10:00');
  });
});

describe('the times of a day', () => {
  const tuesday = '2026-12-01';

  test('one after the other with a gap between, and none that would end too late', () => {
    expect(shown(session(1, { gapMinutes: 10, to: '11:49' }), tuesday)).toEqual([
      ...['10:00 10:30 10:00', '10:40 11:10 10:40'],
    ]);
    expect(shown(session(1, { gapMinutes: 10, to: '11:50' }), tuesday)).toHaveLength(3);
  });

  test('say who holds it, how many may come and which day of the rule it is', () => {
    const moved = { toDay: '2026-12-03', from: '14:00', to: '14:30' };
    const holder = somebody('officer2');
    const group = session(1, { places: 5, dayChanges: [{ day: tuesday, moved, holder }] });
    expect(slotAt(group, '2026-12-03T14:00', noHoliday)).toEqual({
      ...{ id: `${sessionId(1)}@2026-12-03T14:00`, sessionId: sessionId(1), ruleDay: tuesday, places: 5 },
      ...{
        holderId: holder.id,
        holderName: holder.name,
        startsAt: '2026-12-03T14:00',
        endsAt: '2026-12-03T14:30',
      },
      ...{ start: at('2026-12-03T14:00:00Z'), end: at('2026-12-03T14:30:00Z') },
    });
    expect(slotAt(group, `${tuesday}T10:00`, noHoliday)).toBeUndefined();
  });

  test('begin within what was asked for, its end left out', () => {
    const of = (from: string, to: string): string[] =>
      slotsOf(session(1), { from: at(from), to: at(to) }, noHoliday).map(({ startsAt }) => startsAt);
    expect(of('2026-12-01T10:00:00Z', '2026-12-01T11:00:00Z')).toEqual([
      ...['2026-12-01T10:00', '2026-12-01T10:30'],
    ]);
    expect(of('2026-12-01T10:00:00.001Z', '2026-12-01T11:00:00.001Z')).toEqual([
      ...['2026-12-01T10:30', '2026-12-01T11:00'],
    ]);
    expect(of('2026-12-01T13:00:00Z', '2026-12-08T10:00:01Z')).toEqual(['2026-12-08T10:00']);
  });

  test('a day moved onto another of the same session gives way where they meet', () => {
    const moved = { toDay: '2026-12-08', from: '11:15', to: '12:45' };
    const both = session(1, { dayChanges: [{ day: tuesday, moved }] });
    expect(shown(both, '2026-12-08').map((text) => text.slice(0, 5))).toEqual([
      ...['10:00', '10:30', '11:00', '11:30', '12:15'],
    ]);
  });
});

describe('the days of a session', () => {
  const held = (of: Session, within = always, isHoliday: (day: string) => boolean = noHoliday): string[] =>
    heldDays(of, within, isHoliday).map(({ day, from, off }) => [day, from, off].filter(Boolean).join(' '));
  const short = { firstDay: '2026-12-15', lastDay: '2026-12-29' };

  test('leave, a day off and bank holidays are among them, marked', () => {
    const dayChanges: Session['dayChanges'] = [
      { day: '2026-12-15', off: 'leave' },
      { day: '2026-12-22', off: 'other' },
    ];
    const christmas = (day: string): boolean => day === '2026-12-29';
    const one = session(1, { ...short, dayChanges });
    expect(held(one, always, christmas)).toEqual([
      ...['2026-12-15 10:00 leave', '2026-12-22 10:00 other', '2026-12-29 10:00 bank-holiday'],
    ]);
    expect(
      slotsOf(one, { from: at('2026-12-01T00:00:00Z'), to: at('2027-01-01T00:00:00Z') }, christmas),
    ).toEqual([]);
    expect(held({ ...one, bankHolidays: 'hold', dayChanges: [] }, always, christmas).at(-1)).toBe(
      '2026-12-29 10:00',
    );
  });

  test('a bank holiday on which somebody means to hold it is held', () => {
    const moved = { toDay: '2026-12-29', from: '14:00', to: '15:00' };
    const one = session(1, { ...short, dayChanges: [{ day: '2026-12-29', moved }] });
    expect(held(one, always, (day) => day === '2026-12-29').at(-1)).toBe('2026-12-29 14:00');
  });

  test('a moved day falls where it was moved to, also from outside and beyond the last of the rule', () => {
    const moved = { toDay: '2027-01-14', from: '09:00', to: '10:00' };
    const one = session(1, { ...short, dayChanges: [{ day: '2026-12-22', moved }] });
    expect(held(one)).toEqual(['2026-12-15 10:00', '2026-12-29 10:00', '2027-01-14 09:00']);
    expect(held(one, days('2027-01-14', '2027-01-15'))).toEqual(['2027-01-14 09:00']);
    expect(held(one, days('2026-12-22', '2026-12-29'))).toEqual([]);
  });

  test('a change of a day that the rule does not have is nothing', () => {
    const moved = { toDay: '2026-12-17', from: '09:00', to: '10:00' };
    const one = session(1, { ...short, dayChanges: [{ day: '2026-12-16', moved }] });
    expect(held(one)).toEqual(['2026-12-15 10:00', '2026-12-22 10:00', '2026-12-29 10:00']);
  });

  test('off counts more than moved', () => {
    const moved = { toDay: '2026-12-17', from: '09:00', to: '10:00' };
    const one = session(1, { ...short, dayChanges: [{ day: '2026-12-15', off: 'leave', moved }] });
    expect(held(one)[0]).toBe('2026-12-15 10:00 leave');
    expect(heldDays(one, always, noHoliday)[0]).toMatchObject({ moved: false, holderId: idOf('officer') });
  });
});

test('times overlap when they share a moment, not when one ends as the other begins', () => {
  const stretch = (start: string, end: string) => ({
    start: at(`2026-12-01T${start}Z`),
    end: at(`2026-12-01T${end}Z`),
  });
  expect(overlaps(stretch('10:00', '10:30'), stretch('10:30', '11:00'))).toBe(false);
  expect(overlaps(stretch('10:30', '11:00'), stretch('10:00', '10:30'))).toBe(false);
  expect(overlaps(stretch('10:00', '10:31'), stretch('10:30', '11:00'))).toBe(true);
  expect(overlaps(stretch('10:00', '12:00'), stretch('10:30', '11:00'))).toBe(true);
});
