import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { quietReact } from '../../teams-app/quiet-react';
import { names, openDirectory, paint, row, threeRows, trollwatch } from './directory-page';

quietReact();
beforeEach(() => window.history.replaceState(null, '', '/'));

const savedAt = '2026-11-19T08:30:00.000Z';
const copies = { Services: { savedAt, items: threeRows } };
const officer = { editsLists: true };

test('the numbers, the search and the filters are there before any answer', () => {
  paint();
  expect(screen.getByRole('link', { name: '999' })).toBeTruthy();
  expect(screen.getByRole('searchbox')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('Loading…');
  expect(names()).toEqual([]);
});

describe('Graph is down', () => {
  test('the copy on the device is shown, with its age, and can still be searched', async () => {
    await openDirectory({ services: 'down', copies });
    expect(await screen.findByText(/copy kept on this device, from 19 November/)).toBeTruthy();
    await userEvent.type(screen.getByRole('searchbox'), 'stalker');
    expect(names()[0]).toBe('Footsteps');
  });

  test('without a copy, the truth and somebody to ring; nothing to type into', async () => {
    paint({ services: 'down' });
    expect(await screen.findByText(/We cannot reach SharePoint just now/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '116 123' })).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'No services found' })).toBeNull();
  });
});

test('Graph is down and only the words were ever read: numbers, and no talk of a missing list even to officers', async () => {
  paint({ services: 'down', copies: { SearchWords: { savedAt, items: [] } }, host: officer });
  expect(await screen.findByText(/The list of services cannot be shown just now/)).toBeTruthy();
  expect(screen.getByRole('link', { name: '116 123' })).toBeTruthy();
  expect(screen.queryByText(/It may have been renamed/)).toBeNull();
});

describe('the list was renamed or removed', () => {
  const calm = 'The list of services cannot be shown just now. You can still ring these numbers.';

  test('a councillor reads a calm sentence and numbers, and no name of a list', async () => {
    paint({ services: 'gone' });
    expect(await screen.findByText(calm)).toBeTruthy();
    expect(screen.getByRole('link', { name: '116 123' })).toBeTruthy();
    expect(screen.queryByText(/“Services”/)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'No services found' })).toBeNull();
  });

  test('an officer reads which list it is', async () => {
    paint({ services: 'gone', host: officer });
    expect(await screen.findByText(/The list “Services” is not on this site/)).toBeTruthy();
    expect(screen.getByText(/The list “SearchWords” is not on this site/)).toBeTruthy();
  });

  test('what was last seen of it is shown', async () => {
    await openDirectory({ services: 'gone', copies });
    expect(await screen.findByText(/This is how it was last seen/)).toBeTruthy();
    expect(names()).toHaveLength(3);
  });

  test('a missing list of words troubles nobody but officers', async () => {
    await openDirectory();
    expect(screen.queryByText(/SearchWords/)).toBeNull();
  });
});

describe('rows with mistakes', () => {
  const services = [trollwatch, row('7', { Title: 'Bare Name', Phone: 'ask at the desk' })];

  test('are listed for officers, with the list to mend them in', async () => {
    await openDirectory({ services, searchWords: [], host: officer });
    const summary = screen.getByText(/things to put right in this list/);
    const panel = within(summary.closest('details') ?? document.body);
    expect(panel.getAllByText('Bare Name').length).toBeGreaterThan(0);
    expect(panel.getByRole('link', { hidden: true }).getAttribute('href')).toBe(
      'https://ambleford.sharepoint.com/sites/safety/Lists/Services',
    );
  });

  test('are shown to nobody else', async () => {
    await openDirectory({ services });
    expect(names()).toEqual(['Bare Name', 'Trollwatch Helpline']);
    expect(screen.queryByText(/to put right/)).toBeNull();
  });
});
