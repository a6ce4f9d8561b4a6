import { parseOpeningHours } from '@councillor-safety/core/clock/opening-hours-parser';
import type { Service } from '@councillor-safety/core/directory/directory';
import { passes, type ServiceFilters } from '@councillor-safety/core/directory/directory-filters';

const hoursOf = (text: string) => {
  const parsed = parseOpeningHours(text);
  return parsed.ok ? parsed.hours : undefined;
};
const service = (more: Partial<Service>): Service => ({
  id: '7',
  name: 'Listening line',
  categories: ['Stress and mental health', 'Money and work'],
  nations: [],
  audience: [],
  ...more,
});
const none: ServiceFilters = { openNow: false, free: false, confidential: false };
const friday = { now: new Date('2026-11-20T10:00:00Z'), isBankHoliday: () => false };
const office = hoursOf('Mon-Fri 09:00-17:00');

it.each<[string, Partial<Service>, Partial<ServiceFilters>, boolean]>([
  ['no filter', {}, {}, true],
  ['one of its categories', {}, { category: 'Money and work' }, true],
  ['another category', {}, { category: 'Online abuse' }, false],
  ['free', { cost: 'Free' }, { free: true }, true],
  ['some costs', { cost: 'Some costs' }, { free: true }, false],
  ['cost not known', {}, { free: true }, false],
  ['confidential', { confidential: 'Yes' }, { confidential: true }, true],
  ['partly confidential', { confidential: 'Partly' }, { confidential: true }, false],
  ['confidentiality not known', {}, { confidential: true }, false],
  ['open', { hours: office }, { openNow: true }, true],
  ['closed', { hours: hoursOf('Sat 09:00-17:00') }, { openNow: true }, false],
  ['hours not known', { hoursText: 'by appointment' }, { openNow: true }, false],
  [
    'all at once',
    { hours: office, cost: 'Free', confidential: 'Yes' },
    { category: 'Money and work', openNow: true, free: true, confidential: true },
    true,
  ],
  [
    'all but one',
    { hours: office, cost: 'Paid', confidential: 'Yes' },
    { openNow: true, free: true, confidential: true },
    false,
  ],
])('%s', (_case, its, filters, passed) => {
  expect(passes(service(its), { ...none, ...filters }, friday)).toBe(passed);
});

it('is not open on a bank holiday', () => {
  const filters = { ...none, openNow: true };
  expect(passes(service({ hours: office }), filters, { ...friday, isBankHoliday: () => true })).toBe(false);
});
