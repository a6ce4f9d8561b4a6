import { screen, within } from '@testing-library/react';
import { openHub, tuesdayMorning, type Fields, type HubPage, type Lists } from '../hub/hub-page';

const memberServices: Fields = {
  Title: 'Member services',
  WhatFor: 'Anything at all.',
  Hours: 'Mon-Fri 09:00-17:00; closed bank holidays',
  Phone: '01632 960100',
  Email: 'members@ambleford.example',
  SortOrder: 1,
};
const onCall: Fields = {
  Title: 'On-call officer',
  Hours: 'always',
  Phone: '01632 960199',
  OutOfHours: true,
  SortOrder: 2,
};

interface Page {
  readonly contacts?: Lists[string];
  readonly now?: string;
  readonly editsLists?: boolean;
}

const open = ({
  contacts = [memberServices, onCall],
  now = tuesdayMorning,
  editsLists,
}: Page = {}): HubPage =>
  openHub({
    lists: { Contacts: contacts, Bulletins: [], Guidance: [] },
    now,
    editsLists,
    properties: { blocks: ['ways-in', 'what-happens', 'support'].map((block) => ({ block, shown: false })) },
  });

const block = (): HTMLElement => screen.getByRole('region', { name: 'Who to go to' });
const roles = async (): Promise<(string | null)[]> =>
  (await within(block()).findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent);

describe('who to go to', () => {
  test('by day: the office, what for, until when, and how to reach it', async () => {
    open();
    expect(await roles()).toEqual(['Member services', 'On-call officer']);
    const [card] = within(block()).getAllByRole('listitem');
    expect(card?.textContent).toContain('Anything at all.');
    expect(card?.textContent).toContain('Open now, until 17:00');
    const links = within(card as HTMLElement).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'tel:+441632960100',
      'mailto:members@ambleford.example',
    ]);
    expect(block().textContent).not.toContain('offices are closed now');
  });

  test('at night: says so, and shows the one for out of hours first', async () => {
    open({ now: '2026-11-17T22:00:00Z' });
    expect(await roles()).toEqual(['On-call officer', 'Member services']);
    expect(block().textContent).toContain('The council’s offices are closed now.');
    expect(block().textContent).toContain('Closed now, opens tomorrow at 09:00');
  });

  test('on a bank holiday: the same, at ten in the morning', async () => {
    open({ now: '2026-12-25T10:00:00Z' });
    expect(await roles()).toEqual(['On-call officer', 'Member services']);
    expect(block().textContent).toContain('The council’s offices are closed now.');
  });

  test('when nobody is there at all, where else to turn', async () => {
    open({ contacts: [memberServices], now: '2026-11-17T22:00:00Z' });
    await roles();
    expect(block().textContent).toContain('Nobody on this list is available now. In danger, call 999.');
  });

  test('a number that cannot be dialled is shown as it stands', async () => {
    open({ contacts: [{ ...memberServices, Phone: 'ask at reception' }] });
    await roles();
    expect(block().textContent).toContain('Telephone: ask at reception');
    expect(block().querySelector('a[href^="tel:"]')).toBeNull();
  });
});

describe('rows that are not right', () => {
  const rows = [memberServices, { Title: 'Front desk', Hours: 'when we can', SortOrder: 3 }];

  test('never take the others with them', async () => {
    open({ contacts: rows });
    expect(await roles()).toEqual(['Member services', 'Front desk']);
  });

  test('are told to those who can mend them', async () => {
    open({ contacts: rows, editsLists: true });
    await roles();
    const group = within(block()).getByText(/to put right in this list/);
    expect(group.closest('details')?.textContent).toContain('Front desk');
    const link = within(block()).getByRole('link', { name: /Open the list/, hidden: true });
    expect(link.getAttribute('href')).toBe(
      'https://ambleford.sharepoint.com/sites/councillor-safety/Lists/Contacts',
    );
  });

  test('are not told to anybody else', async () => {
    open({ contacts: rows });
    await roles();
    expect(block().textContent).not.toContain('put right');
  });
});

describe('a list that cannot be read', () => {
  test.each(['no-list', 'no-permission'] as const)('%s: a calm sentence for councillors', async (why) => {
    open({ contacts: why });
    expect(await within(block()).findByText(/We cannot show who to go to just now/)).toBeTruthy();
    expect(block().textContent).not.toContain('“Contacts”');
  });

  test('its exact name for those who can mend it', async () => {
    open({ contacts: 'no-list', editsLists: true });
    expect(
      await within(block()).findByText(/The list “Contacts” of the hub site cannot be read/),
    ).toBeTruthy();
  });

  test('an empty one says whom to ask', async () => {
    open({ contacts: [] });
    expect(await within(block()).findByText(/Ask member services who to go to/)).toBeTruthy();
  });
});
