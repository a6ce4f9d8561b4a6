import {
  bareTime,
  daysOf,
  daysShown,
  fits,
  freeTimesOf,
  nearestTo,
  noFilters,
  type Filters,
} from '@councillor-safety/teams-app/drop-in/reading/free-times';
import { aGroup, imani, kirsi, otherSession, slotAt, theSlots } from '../../appointments';

const hers = aGroup({
  ...{ sessionId: otherSession, holderId: kirsi.id, ways: ['phone'], minutes: 45 },
  starts: ['2026-12-01T10:15', '2026-12-02T17:00'],
});
const times = freeTimesOf([theSlots({ groups: [hers, aGroup()] })]);

test('times stand soonest first, each with its end, its person and its id', () => {
  expect(times.map(({ startsAt, endsAt, holder }) => [startsAt, endsAt, holder?.name])).toEqual([
    ['2026-12-01T10:00', '2026-12-01T10:30', imani.name],
    ['2026-12-01T10:15', '2026-12-01T11:00', kirsi.name],
    ['2026-12-01T10:30', '2026-12-01T11:00', imani.name],
    ['2026-12-02T17:00', '2026-12-02T17:45', kirsi.name],
  ]);
  expect(times[1]?.slotId).toBe(slotAt('2026-12-01T10:15', otherSession));
});

test.each<[Partial<Filters>, number]>([
  [{}, 4],
  [{ weekday: '2' }, 1],
  [{ part: 'evening' }, 1],
  [{ person: imani.id }, 2],
  [{ way: 'phone' }, 2],
  [{ way: 'phone', part: 'morning' }, 1],
  [{ way: 'teams' }, 0],
])('%j leaves %d', (filters, left) => {
  expect(times.filter((time) => fits(time, { ...noFilters, ...filters }))).toHaveLength(left);
});

test('each day holds its people, each person their times', () => {
  expect(daysOf(times).map(({ day, people }) => [day, people.map((one) => one.times.length)])).toEqual([
    ['2026-12-01', [2, 1]],
    ['2026-12-02', [1]],
  ]);
});

test('the nearest are near in time; of two that are as near, the sooner', () => {
  expect(nearestTo('2026-12-01T10:15', times, 3).map(({ startsAt }) => startsAt)).toEqual([
    ...['2026-12-01T10:15', '2026-12-01T10:00', '2026-12-01T10:30'],
  ]);
});

const full = (day: number, count: number) => {
  const startsAt = `2026-12-${String(day).padStart(2, '0')}T10:00`;
  return {
    day: startsAt.slice(0, 10),
    people: [{ holderId: imani.id, times: Array(count).fill(bareTime(slotAt(startsAt))) }],
  };
};

test.each([
  ['four days at a time', Array.from({ length: 10 }, (_, day) => full(day + 1, 3)), [4, 8, 10]],
  ['fewer days where they are full', Array.from({ length: 5 }, (_, day) => full(day + 1, 40)), [1, 2, 3]],
  ['a day that is fuller than that is shown whole', [full(1, 90), full(2, 1)], [1, 2, 2]],
  ['nothing', [], [0, 0, 0]],
])('%s', (_, days, shown) => {
  expect([0, 1, 2].map((presses) => daysShown(days, presses))).toEqual(shown);
});
