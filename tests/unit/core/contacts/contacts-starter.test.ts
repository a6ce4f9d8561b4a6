import { bankHolidaysOf } from '@councillor-safety/core/clock/bank-holidays';
import { openState } from '@councillor-safety/core/clock/opening-hours-state';
import { parseOpeningHours } from '@councillor-safety/core/clock/opening-hours-parser';
import { contactList } from '@councillor-safety/core/contacts/contacts-list';
import { readContacts } from '@councillor-safety/core/contacts/contacts';
import { starterContacts } from '@councillor-safety/core/contacts/contacts-starter';
import { newFields } from '@councillor-safety/core/sharepoint/field-codec';
import { readLooseRow } from '@councillor-safety/core/sharepoint/loose-row';

it.each(starterContacts.map((contact) => [contact.role, contact] as const))(
  '%s fits the list, is marked as an example, and its number belongs to nobody',
  (_role, contact) => {
    expect(newFields(contactList, contact)).toMatchObject({ Title: contact.role });
    expect(contact.role).toMatch(/\(example\)$/);
    expect(contact.phone).toMatch(/^01632 960\d{3}$/);
    expect(contact.email ?? 'a@council.example').toMatch(/@council\.example$/);
    expect(parseOpeningHours(contact.hours ?? '')).toMatchObject({ ok: true });
  },
);

it('has nothing for an officer to mend, and stands in its own order', () => {
  const rows = starterContacts.map((contact, index) =>
    readLooseRow(contactList, { id: String(index), fields: newFields(contactList, contact) }),
  );
  const { contacts, mistakes } = readContacts(rows);
  expect(mistakes).toEqual([]);
  expect(contacts.map(({ role }) => role)).toEqual(starterContacts.map(({ role }) => role));
});

it.each(['2026-11-22T03:00:00Z', '2026-12-25T12:00:00Z', '2026-07-01T23:30:00Z'])(
  'has somebody to call at %s',
  (moment) => {
    const isBankHoliday = bankHolidaysOf('England');
    const [line, ...others] = starterContacts.filter(({ outOfHours }) => outOfHours);
    expect(others).toEqual([]);
    const read = parseOpeningHours(line?.hours ?? '');
    if (!read.ok) throw new Error(read.problem);
    expect(openState({ hours: read.hours, now: new Date(moment), isBankHoliday }).open).toBe(true);
  },
);
