import { readContacts } from '@councillor-safety/core/contacts/contacts';
import { contactList } from '@councillor-safety/core/contacts/contacts-list';
import { readLooseRow } from '@councillor-safety/core/sharepoint/loose-row';

const row = (id: string, fields: Record<string, unknown>) => readLooseRow(contactList, { id, fields });
const desk = {
  Title: 'Member services desk',
  WhatFor: 'Anything at all.',
  Hours: 'Mon-Fri 09:00-17:00',
  Phone: '01632 960123',
  Email: 'desk@ambleford.example',
};
const mistakesIn = (fields: Record<string, unknown>): string[] =>
  readContacts([row('7', { ...desk, ...fields })]).mistakes.map(({ problem }) => problem);

describe('contacts', () => {
  it('have what officers typed, and what can be made of it', () => {
    const { contacts, mistakes } = readContacts([row('7', { ...desk, OutOfHours: true })]);
    expect(mistakes).toEqual([]);
    expect(contacts).toEqual([
      {
        id: '7',
        role: 'Member services desk',
        whatFor: 'Anything at all.',
        hoursText: 'Mon-Fri 09:00-17:00',
        hours: expect.objectContaining({ always: false, bankHolidays: 'closed' }) as unknown,
        phone: '01632 960123',
        phoneHref: 'tel:+441632960123',
        email: 'desk@ambleford.example',
        outOfHours: true,
      },
    ]);
  });

  it('stand in the order officers gave, then by the alphabet', () => {
    const rows = [
      row('1', { Title: 'Zone office' }),
      row('2', { Title: 'Legal', SortOrder: 2 }),
      row('3', { Title: 'Duty officer', SortOrder: 1 }),
      row('4', { Title: 'Archive' }),
    ];
    expect(readContacts(rows).contacts.map(({ role }) => role)).toEqual([
      'Duty officer',
      'Legal',
      'Archive',
      'Zone office',
    ]);
  });

  it('need no more than a role', () => {
    expect(readContacts([row('7', { Title: 'Duty officer' })])).toEqual({
      contacts: [{ id: '7', role: 'Duty officer', outOfHours: false }],
      mistakes: [],
    });
  });
});

describe('what officers should mend', () => {
  it('a row without a role is left out, and numbered', () => {
    expect(readContacts([row('7', { Phone: '999' })])).toEqual({
      contacts: [],
      mistakes: [
        { id: '7', row: 'Row 7', problem: "The column 'Title' is empty, so this row is not shown." },
      ],
    });
  });

  it('a number that cannot be dialled is shown as it is', () => {
    const { contacts, mistakes } = readContacts([row('7', { ...desk, Phone: '01234' })]);
    expect(contacts[0]).toMatchObject({ phone: '01234', phoneHref: undefined });
    expect(mistakes).toEqual([
      { id: '7', row: 'Member services desk', problem: "The phone number '01234' cannot be dialled." },
    ]);
  });

  it('hours that cannot be read are shown as they are', () => {
    const { contacts, mistakes } = readContacts([row('7', { ...desk, Hours: 'by appointment' })]);
    expect(contacts[0]).toMatchObject({ hoursText: 'by appointment', hours: undefined });
    expect(mistakes.map(({ problem }) => problem)).toEqual([
      "The hours have 'by appointment', which was not understood.",
    ]);
  });

  it('an address that no mail reaches is not shown', () => {
    const { contacts } = readContacts([row('7', { ...desk, Email: 'desk at ambleford' })]);
    expect(contacts[0]?.email).toBeUndefined();
    expect(mistakesIn({ Email: 'desk at ambleford' })).toEqual([
      "The e-mail address 'desk at ambleford' is not one.",
    ]);
  });

  it('a value of another kind costs no more than itself', () => {
    expect(mistakesIn({ SortOrder: 'first' })).toEqual([
      "The column 'SortOrder' holds 'first', which does not belong there.",
    ]);
  });
});
