import type { WaitingWish } from '@councillor-safety/core/drop-in/drop-in-waiting';
import { matches } from '@councillor-safety/core/drop-in/drop-in-waiting-match';
import { somebody } from './booking-factories';

const officer = somebody('officer').id;
const wish: WaitingWish = {
  ...{ holderIds: [], ways: ['room', 'phone'], weekdays: [1], parts: ['evening'], until: '2026-12-01' },
};
const session = { ways: ['room' as const, 'teams' as const], openTo: 'everyone' as const };
/** A Tuesday. */
const slot = { holderId: officer, startsAt: '2026-12-01T17:00' };

test('a time that is all they wish for', () => {
  expect(matches(wish, slot, session)).toBe(true);
  expect(matches({ ...wish, holderIds: [somebody('legal').id, officer] }, slot, session)).toBe(true);
});

test.each<[string, Partial<WaitingWish>]>([
  ['with somebody else', { holderIds: [somebody('legal').id] }],
  ['met in another way', { ways: ['phone'] }],
  ['on another day of the week', { weekdays: [0, 2, 3, 4, 5, 6] }],
  ['at another time of day', { parts: ['morning', 'afternoon'] }],
  ['too late', { until: '2026-11-30' }],
])('not one %s', (_what, changes) => {
  expect(matches({ ...wish, ...changes }, slot, session)).toBe(false);
});

test('not one that is not shown to everyone', () => {
  expect(matches(wish, slot, { ...session, openTo: 'holder' })).toBe(false);
});

test.each([
  ['11:59', 'morning'],
  ['12:00', 'afternoon'],
  ['16:59', 'afternoon'],
  ['17:00', 'evening'],
] as const)('%s is in the %s', (clock, part) => {
  const one = { ...slot, startsAt: `2026-12-01T${clock}` };
  expect(matches({ ...wish, parts: [part] }, one, session)).toBe(true);
  const others = (['morning', 'afternoon', 'evening'] as const).filter((other) => other !== part);
  expect(matches({ ...wish, parts: others }, one, session)).toBe(false);
});
