import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { quietReact } from '../../teams-app/quiet-react';
import { names, openDirectory, row } from './directory-page';

quietReact();
beforeEach(() => window.history.replaceState(null, '', '/'));

const services = Array.from({ length: 30 }, (_, at) =>
  row(String(at + 1), { Title: `Line ${at}`, Phone: '01632 960001', Categories: ['Online abuse'] }),
);
const isOpen = (): boolean[] => [...document.querySelectorAll('details')].map(({ open }) => open);
const tell = (event: string): void => act(() => void window.dispatchEvent(new Event(event)));

describe('on paper', () => {
  test('all services are there, with their details, and afterwards the page is as it was', async () => {
    await openDirectory({ services });
    const [first] = document.querySelectorAll('summary');
    if (!first) throw new Error('No details');
    await userEvent.click(first);
    const before = isOpen();
    expect(names()).toHaveLength(6);
    tell('beforeprint');
    expect(names()).toHaveLength(30);
    expect(isOpen().every(Boolean)).toBe(true);
    expect(screen.getAllByText('Helps with')).toHaveLength(30);
    tell('afterprint');
    expect(names()).toHaveLength(6);
    expect(isOpen()).toEqual(before);
  });

  test('the button prints the list without what stands beside it', async () => {
    await openDirectory({ services });
    let marked: boolean[] = [];
    window.print = () => {
      const searchbox = screen.getByRole('searchbox');
      marked = [document.body, searchbox.closest('.kept')].map(
        (element) => element !== null && /step|kept/.test(element.className),
      );
    };
    await userEvent.click(screen.getByRole('button', { name: 'Print this list' }));
    expect(marked).toEqual([true, true]);
    tell('afterprint');
    expect(document.querySelector('.step, .kept')).toBeNull();
  });
});
