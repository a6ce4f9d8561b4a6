import * as React from 'react';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GuidanceBlock } from '@councillor-safety/spfx-webparts/guidance/GuidanceBlock';
import type { ListsReading } from '@councillor-safety/spfx-webparts/reading/useLists';
import type { Host } from '@councillor-safety/spfx-webparts/shell/host';
import { quietReact } from '../../teams-app/quiet-react';
import { aHost, Page, siteUrl } from '../a-host';
import { aReading, row, rows } from './articles';

quietReact();
beforeEach(() => window.history.replaceState(null, '', '/sites/councillor-safety?as=councillor'));

function show(host: Partial<Host> = {}, reading: Partial<ListsReading> = {}, articles = rows): void {
  render(
    <Page host={aHost(host)}>
      <GuidanceBlock reading={aReading(reading, articles)} />
    </Page>,
  );
}

const link = (name: string): HTMLElement => screen.getByRole('link', { name });
const headings = (): (string | null)[] => screen.getAllByRole('link').map(({ textContent }) => textContent);
const title = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 3, name });

describe('the list', () => {
  test('stands by topic, in the order of the topics, what has none last', () => {
    show();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Out and about',
      'Online',
      'Other guidance',
    ]);
    expect(screen.getAllByText(/^\d+ articles?$/).map(({ textContent }) => textContent)).toEqual([
      '2 articles',
      '1 article',
      '1 article',
    ]);
    expect(headings()).toEqual([
      'Holding a surgery',
      'Visits',
      'Settings for your page',
      'Answering the press',
    ]);
  });

  test('says of each what it is, in words', () => {
    show();
    const about = (name: string) =>
      within(link(name).closest('li') as HTMLElement)
        .getAllByText(/./)
        .map((e) => e.textContent);
    expect(about('Settings for your page')).toContain('Who can see what.');
    expect(about('Settings for your page')).toContain('Briefing');
    expect(about('Visits')).toContain('Guidance · Starter text');
    expect(about('Answering the press')).toContain('Guidance · May be out of date');
  });

  test('has no sign that turns the direction of writing, and nor has an article', async () => {
    const values = {
      heading: 'Pay \u202e4321',
      summary: 'To \u2066them',
      body: 'Text.',
      owner: 'Fin\u202dance',
    };
    show({}, {}, [row('8', values)]);
    expect(link('Pay 4321')).toBeTruthy();
    expect(screen.getByText('To them')).toBeTruthy();
    await userEvent.click(link('Pay 4321'));
    await title('Pay 4321');
    expect(screen.getByText('Kept right by: Finance')).toBeTruthy();
  });

  test('has what is for officers alone only for those who edit the lists', () => {
    show({ editsLists: true });
    expect(headings()).toContain('Reading the risk list');
    expect(screen.getByText(/Review overdue/)).toBeTruthy();
  });

  test('shows officers what to put right, and where', () => {
    show({ editsLists: true });
    const hrefs = screen.getAllByRole('link', { hidden: true }).map((each) => each.getAttribute('href'));
    expect(hrefs).toContain(`${siteUrl}/Lists/Guidance`);
  });

  test('shows councillors no mistakes', () => {
    show();
    const hrefs = screen.getAllByRole('link', { hidden: true }).map((each) => each.getAttribute('href'));
    expect(hrefs).not.toContain(`${siteUrl}/Lists/Guidance`);
  });

  test.each([
    ['door', ['Holding a surgery']],
    ['WHO  see', ['Settings for your page']],
    ['visits', ['Visits']],
  ])('is shortened to what has the words: %s', async (typed, found) => {
    show();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find guidance by its words' }), typed);
    expect(headings()).toEqual(found);
    expect(screen.getByRole('status').textContent).toBe('1 article has these words.');
    expect(window.location.href).not.toContain(typed.slice(0, 3));
  });

  test('says so when nothing has the words, and can be had whole again', async () => {
    show();
    await userEvent.type(screen.getByRole('searchbox'), 'door online');
    expect(screen.queryAllByRole('link')).toEqual([]);
    expect(screen.getByRole('status').textContent).toMatch(/^No article has all of these words\./);
    await userEvent.click(screen.getByRole('button', { name: 'Show all guidance' }));
    expect(screen.getAllByRole('link')).toHaveLength(4);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('that is empty says so', () => {
    show({}, { rows: () => [] });
    expect(screen.getByText('There is no guidance here yet.')).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  test('that cannot be found says so, and to officers by its name', () => {
    show({}, { rows: () => [], unreadable: ['Guidance'] });
    expect(screen.getByRole('status').textContent).toBe('The guidance cannot be shown just now.');
    expect(screen.queryByText(/There is no guidance/)).toBeNull();
    show({ editsLists: true }, { unreadable: ['Guidance'] });
    expect(screen.getByText(/^The list “Guidance” was not found on https:\/\/ambleford/)).toBeTruthy();
    expect(link('Visits')).toBeTruthy();
  });

  test('that is still on its way is not called empty', () => {
    show({}, { phase: 'loading', rows: () => [] });
    expect(screen.queryByText('There is no guidance here yet.')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('Loading…');
  });
});

describe('an article', () => {
  test('opens in the place of the list, in the address too, and Back returns to its link', async () => {
    show();
    const before = window.history.length;
    await userEvent.click(link('Visits'));
    expect(document.activeElement).toBe(await title('Visits'));
    expect(window.location.hash).toBe('#g=2');
    expect(window.location.search).toBe('?as=councillor');
    expect(screen.queryByRole('searchbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Back to all guidance' }));
    await waitFor(() => expect(document.activeElement).toBe(link('Visits')));
    expect(window.location.hash).toBe('');
    expect(window.history.length).toBe(before + 1);
  });

  test('closes with the browser’s own Back, and what was typed is still there', async () => {
    show();
    await userEvent.type(screen.getByRole('searchbox'), 'door');
    await userEvent.click(link('Holding a surgery'));
    await title('Holding a surgery');
    act(() => window.history.back());
    await waitFor(() => expect(document.activeElement).toBe(link('Holding a surgery')));
    expect(headings()).toEqual(['Holding a surgery']);
  });

  test('is where a link to it lands; its Back stays on this page and keeps the rest of the address', async () => {
    window.location.hash = '#d=c3&g=3';
    show();
    expect(document.activeElement).toBe(await title('Settings for your page'));
    await userEvent.click(screen.getByRole('button', { name: 'Back to all guidance' }));
    expect(document.activeElement).toBe(link('Settings for your page'));
    expect(window.location.hash).toBe('#d=c3');
  });

  test('opens by keyboard; a click for a new tab is left to the browser', async () => {
    show();
    const opened = jest.fn((event: MouseEvent) => event.preventDefault());
    window.addEventListener('click', opened);
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(link('Visits'));
    await user.keyboard('{/Control}');
    expect(opened).toHaveBeenCalledTimes(1);
    expect(link('Visits').getAttribute('href')).toBe('#g=2');
    window.removeEventListener('click', opened);
    expect(screen.getByRole('searchbox')).toBeTruthy();
    link('Visits').focus();
    await user.keyboard('{Enter}');
    expect(await title('Visits')).toBeTruthy();
  });

  test.each(['99', '4'])('that is not there (%s) is said, with the whole list', (id) => {
    window.location.hash = `#g=${id}`;
    show();
    expect(screen.getByText(/^We cannot find that article\./).getAttribute('role')).toBe('status');
    expect(screen.getAllByRole('link')).toHaveLength(4);
  });

  test.each(['#g=', '#g=<b>', '#g=1e3', '#other', '#dg=3'])('is not what %s means', (hash) => {
    window.location.hash = hash;
    show();
    expect(screen.queryByText(/^We cannot find/)).toBeNull();
    expect(screen.getAllByRole('link')).toHaveLength(4);
    expect(document.activeElement).toBe(document.body);
  });
});
