import { bankHolidaysOf } from '@councillor-safety/core/clock/bank-holidays';
import { parseOpeningHours } from '@councillor-safety/core/clock/opening-hours-parser';
import type { OpeningHours } from '@councillor-safety/core/clock/opening-hours';
import type { Contact } from '@councillor-safety/core/contacts/contacts';
import { contactsNow } from '@councillor-safety/spfx-webparts/contacts/contacts-now';

function hours(text: string): OpeningHours {
  const parsed = parseOpeningHours(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.hours;
}
const contact = (role: string, more: Partial<Contact> = {}): Contact => ({
  id: role,
  role,
  outOfHours: false,
  ...more,
});
const office = contact('office', { hours: hours('Mon-Fri 09:00-17:00; closed bank holidays') });
const evening = contact('evening', { hours: hours('Mon-Fri 12:00-20:00') });
const night = contact('night', { hours: hours('always'), outOfHours: true });
const nightOnly = contact('night only', { hours: hours('Mon-Fri 17:00-09:00'), outOfHours: true });
const nobodyKnows = contact('nobody knows');

function at(now: string, ...contacts: Contact[]): { situation: string; order: string[] } {
  const isBankHoliday = bankHolidaysOf('England');
  const { situation, entries } = contactsNow(contacts, { now: new Date(now), isBankHoliday });
  return { situation, order: entries.map((entry) => entry.contact.role) };
}

test('by day the offices that are open come first, and those for out of hours after them', () => {
  expect(at('2026-11-17T10:00:00Z', night, evening, office)).toEqual({
    situation: 'office',
    order: ['office', 'night', 'evening'],
  });
});

test('the list’s own order otherwise', () => {
  expect(at('2026-11-17T13:00:00Z', evening, office).order).toEqual(['evening', 'office']);
});

test('at night the one for out of hours comes first', () => {
  expect(at('2026-11-17T22:00:00Z', office, evening, night)).toEqual({
    situation: 'out-of-hours',
    order: ['night', 'office', 'evening'],
  });
});

test('on a bank holiday the offices are closed, whatever the hour', () => {
  // Boxing Day 2026 is a Saturday, so the Monday is the holiday.
  expect(at('2026-12-28T10:00:00Z', office, night)).toEqual({
    situation: 'out-of-hours',
    order: ['night', 'office'],
  });
});

test('in summer, London’s clock decides', () => {
  expect(at('2026-07-14T08:30:00Z', office, night).situation).toBe('office');
  expect(at('2026-07-14T16:30:00Z', office, night).situation).toBe('out-of-hours');
});

test('nobody at all', () => {
  expect(at('2026-11-21T12:00:00Z', office, nightOnly)).toEqual({
    situation: 'nobody',
    order: ['office', 'night only'],
  });
});

test('where somebody’s hours are not known, nothing is claimed', () => {
  expect(at('2026-11-17T22:00:00Z', office, nobodyKnows, night)).toEqual({
    situation: 'unknown',
    order: ['night', 'nobody knows', 'office'],
  });
  expect(at('2026-11-17T10:00:00Z', nobodyKnows, office).situation).toBe('office');
  expect(at('2026-11-17T22:00:00Z', office, contact('line', { outOfHours: true })).situation).toBe('unknown');
});
