import { dayInWords, dayOf } from '@councillor-safety/core/hub/hub-days';

it.each([
  ['2026-06-29T23:00:00Z', '2026-06-30'],
  ['2026-12-31T00:00:00Z', '2026-12-31'],
  ['2026-06-30', '2026-06-30'],
  [undefined, undefined],
])('%s is of the London day %s', (moment, day) => {
  expect(dayOf(moment)).toBe(day);
});

it('says a day as people do', () => {
  expect(dayInWords('2027-01-31')).toBe('31 January 2027');
});
