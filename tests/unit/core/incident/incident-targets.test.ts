import { endOfWorkingDay } from '@councillor-safety/core/clock/working-days';
import { isOverdue } from '@councillor-safety/core/incident/incident-targets';
import { isUnread } from '@councillor-safety/core/incident/incident-unread';

const christmas = { isBankHoliday: (day: string) => ['2026-12-25', '2026-12-28'].includes(day) };

describe('the end of a working day', () => {
  it.each([
    ['a Friday, one day on', '2026-11-20T10:00:00Z', 1, '2026-11-23T17:00:00.000Z'],
    ['late on a Friday', '2026-11-20T23:59:00Z', 1, '2026-11-23T17:00:00.000Z'],
    ['a Saturday', '2026-11-21T10:00:00Z', 1, '2026-11-23T17:00:00.000Z'],
    ['Christmas Eve, over two bank holidays', '2026-12-24T10:00:00Z', 1, '2026-12-29T17:00:00.000Z'],
    ['three days across the spring clock change', '2027-03-26T10:00:00Z', 3, '2027-03-31T16:00:00.000Z'],
    [
      'just after midnight in London, still the day before in UTC',
      '2026-07-01T23:30:00Z',
      1,
      '2026-07-03T16:00:00.000Z',
    ],
  ])('%s', (_case, from, days, end) => {
    expect(endOfWorkingDay(new Date(from), days, christmas).toISOString()).toBe(end);
  });
});

describe('overdue', () => {
  const now = new Date('2026-11-23T17:00:00Z');
  it.each([
    ['2026-11-23T17:00:00.000Z', false],
    ['2026-11-23T16:59:59.999Z', true],
    [undefined, false],
    [null, false],
  ])('%s is %s', (due, overdue) => {
    expect(isOverdue(due, now)).toBe(overdue);
  });
});

describe('unread', () => {
  const marks = {
    lastToCouncillorAt: '2026-11-20T10:00:00.500Z',
    readByCouncillorAt: '2026-11-20T10:00:00.400Z',
  };

  it('is what was written after the side last read', () => {
    expect(isUnread(marks, 'councillor')).toBe(true);
    expect(isUnread({ ...marks, readByCouncillorAt: '2026-11-20T10:00:00.500Z' }, 'councillor')).toBe(false);
    expect(isUnread(marks, 'officer')).toBe(false);
  });

  it('tells somebody who reported for another nothing about the talk', () => {
    expect(isUnread(marks, 'reporter')).toBe(false);
  });
});
