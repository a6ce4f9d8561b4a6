import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { quietReact } from '../../teams-app/quiet-react';
import { box, names, openDirectory, row, threeRows } from './directory-page';

quietReact();
afterEach(() => void jest.useRealTimers());
beforeEach(() => window.history.replaceState(null, '', '/sites/safety/SitePages/Help.aspx'));

const everyAddress = (): string[] => {
  const seen: string[] = [];
  for (const way of ['pushState', 'replaceState'] as const) {
    const real = window.history[way].bind(window.history);
    jest
      .spyOn(window.history, way)
      .mockImplementation((...[data, unused, url]: Parameters<History['pushState']>) => {
        seen.push(`${JSON.stringify(data)} ${String(url)}`);
        real(data, unused, url);
      });
  }
  return seen;
};

describe('looking for help', () => {
  test('a plain word with a slip leads to the right service, and the page says how it was understood', async () => {
    await openDirectory();
    await userEvent.type(box(), 'stalkr');
    expect(names()[0]).toBe('Footsteps');
    expect(screen.getByText(/^Showing help for: Stalking and harassment/)).toBeTruthy();
  });

  test('the words alone can be asked for, and taken back', async () => {
    await openDirectory();
    await userEvent.type(box(), 'stalker');
    await userEvent.click(screen.getByRole('button', { name: 'Look for my words only' }));
    expect(names()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show all that may help' }));
    expect(names()).toContain('Footsteps');
  });

  test('other words are understood anew', async () => {
    await openDirectory();
    await userEvent.type(box(), 'stalker');
    await userEvent.click(screen.getByRole('button', { name: 'Look for my words only' }));
    await userEvent.type(box(), 's');
    expect(names()).toContain('Footsteps');
  });

  test('the council’s own words are used with those that come with the page', async () => {
    await openDirectory({
      searchWords: [row('1', { Title: 'clype, clyping', LeadsTo: ['Online abuse'] })],
    });
    await userEvent.type(box(), 'clyping');
    expect(names()[0]).toBe('Trollwatch Helpline');
    await userEvent.clear(box());
    await userEvent.type(box(), 'stalker');
    expect(names()[0]).toBe('Footsteps');
  });

  test('a list gives the kinds of help in the order of its column; the best one still comes first', async () => {
    const leadsTo = ['Threats and danger', 'Stalking and harassment'];
    await openDirectory({
      services: [...threeRows, row('4', { Title: 'Alarm Desk', Categories: ['Threats and danger'] })],
      searchWords: [row('1', { Title: 'stalker, lurker', LeadsTo: leadsTo })],
    });
    await userEvent.type(box(), 'lurker');
    expect(names()).toEqual(['Footsteps', 'Alarm Desk']);
  });

  test('the count is a heading, and is spoken once the typing has stopped', async () => {
    await openDirectory();
    expect(screen.getByRole('heading', { level: 2, name: '3 services' })).toBeTruthy();
    jest.useFakeTimers();
    fireEvent.change(box(), { target: { value: 'trollwatch' } });
    expect(screen.getByRole('heading', { level: 2, name: '1 service' })).toBeTruthy();
    act(() => void jest.advanceTimersByTime(500));
    expect(screen.getByRole('status').textContent).not.toContain('1 service');
    act(() => void jest.advanceTimersByTime(200));
    expect(screen.getByRole('status').textContent).toContain('1 service');
    expect(screen.getAllByRole('status')).toHaveLength(1);
  });

  test('nothing found: somebody to ring, a plainer word, and a way back', async () => {
    await openDirectory();
    await userEvent.type(box(), 'xylophone');
    expect(screen.getByRole('heading', { level: 2, name: 'No services found' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '116 123' }).getAttribute('href')).toBe('tel:116123');
    expect(screen.getByText(/Try a plainer word/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(names()).toHaveLength(3);
    expect(document.activeElement).toBe(box());
  });

  test('what is typed is in no address, no history and no storage', async () => {
    const seen = everyAddress();
    const kept = jest.spyOn(Storage.prototype, 'setItem');
    await openDirectory();
    await userEvent.type(box(), 'stalker{enter}');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Free' }));
    await userEvent.type(box(), ' outside my house');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Open now' }));
    expect(seen).toHaveLength(2);
    expect(seen.join(' ')).not.toMatch(/stalk|outside|house/i);
    expect(window.location.href).not.toMatch(/stalk|outside|house/i);
    expect(kept).not.toHaveBeenCalled();
    expect(box().getAttribute('name')).toBeNull();
    expect(box().closest('form')).toBeNull();
    expect(box().getAttribute('spellcheck')).toBe('false');
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 45 }, (_, at) =>
    row(String(at + 1), { Title: `Line ${String(at).padStart(2, '0')}`, Phone: '01632 960001' }),
  );

  test('is drawn a part at a time; the focus goes on to the first new one', async () => {
    await openDirectory({ services: many });
    expect(screen.getByRole('heading', { level: 2, name: '45 services' })).toBeTruthy();
    expect(names()).toHaveLength(6);
    await userEvent.click(screen.getByRole('button', { name: 'Show 30 more services' }));
    expect(names()).toHaveLength(36);
    expect(document.activeElement?.textContent).toBe('Line 06');
    await userEvent.click(screen.getByRole('button', { name: 'Show 9 more services' }));
    expect(names()).toHaveLength(45);
    expect(screen.queryByRole('button', { name: /^Show \d/ })).toBeNull();
  });

  test('begins again with other words', async () => {
    await openDirectory({ services: many });
    await userEvent.click(screen.getByRole('button', { name: 'Show 30 more services' }));
    await userEvent.type(box(), 'line');
    expect(names()).toHaveLength(6);
  });
});

test('a council without services yet is told so, with somebody to ring', async () => {
  await openDirectory({ services: [] });
  expect(screen.getByText('No services have been added yet.')).toBeTruthy();
  expect(screen.getByRole('link', { name: '116 123' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Clear search and filters' })).toBeNull();
});

test('999 and 101 stand above everything before any answer', async () => {
  await openDirectory({ services: threeRows });
  const [first] = screen.getAllByRole('region');
  if (!first) throw new Error('No region');
  expect(first.getAttribute('aria-label')).toBe('If you need help now');
  expect(within(first).getByRole('link', { name: '999' }).getAttribute('href')).toBe('tel:999');
  expect(within(first).getByRole('link', { name: '101' }).getAttribute('href')).toBe('tel:101');
});
