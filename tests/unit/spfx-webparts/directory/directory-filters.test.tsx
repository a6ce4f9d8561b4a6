import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { quietReact } from '../../teams-app/quiet-react';
import { box, names, openDirectory } from './directory-page';

quietReact();
const start = '/sites/safety/SitePages/Help.aspx?web=1';
beforeEach(() => window.history.replaceState({ sharePoint: 7 }, '', start));

const kind = (): HTMLSelectElement => screen.getByRole('combobox', { name: 'Kind of help' });
const isOn = (name: string): boolean => screen.getByRole<HTMLInputElement>('checkbox', { name }).checked;
const goTo = (url: string): void => {
  window.history.replaceState(null, '', url);
  fireEvent.popState(window);
};

describe('filters', () => {
  test('by keyboard alone: search, kind of help, then the three switches', async () => {
    await openDirectory();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement).toBe(box());
    await userEvent.tab();
    expect(document.activeElement).toBe(kind());
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(isOn('Open now')).toBe(true);
    expect(names()).toEqual(['Footsteps', 'Trollwatch Helpline']);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(isOn('Confidential')).toBe(true);
    expect(isOn('Free')).toBe(false);
  });

  test('free, and of one kind', async () => {
    await openDirectory();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Free' }));
    expect(names()).toEqual(['Footsteps', 'Trollwatch Helpline']);
    await userEvent.selectOptions(kind(), 'Online abuse');
    expect(names()).toEqual(['Trollwatch Helpline']);
    await userEvent.selectOptions(kind(), 'All kinds of help');
    expect(names()).toEqual(['Footsteps', 'Trollwatch Helpline']);
  });

  test('hold together with what is typed', async () => {
    await openDirectory();
    await userEvent.selectOptions(kind(), 'Online abuse');
    await userEvent.type(box(), 'stalker');
    expect(names()).toEqual([]);
  });

  test('stand in the address as codes, and the page’s own state stays with them', async () => {
    await openDirectory();
    await userEvent.selectOptions(kind(), 'Stalking and harassment');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Open now' }));
    expect(window.location.href).toBe(`${window.location.origin}${start}#d=c2,o`);
    expect(window.history.state).toEqual({ sharePoint: 7 });
  });

  test('what else stands behind the # is left alone', async () => {
    window.history.replaceState(null, '', `${start}#g=7`);
    await openDirectory();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Free' }));
    expect(window.location.hash).toBe('#g=7&d=f');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Free' }));
    expect(window.location.hash).toBe('#g=7');
  });

  test('each change is a step that Back undoes', async () => {
    await openDirectory();
    const before = window.history.length;
    await userEvent.click(screen.getByRole('checkbox', { name: 'Free' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Confidential' }));
    expect(window.history.length).toBe(before + 2);
    window.history.back();
    await waitFor(() => expect(isOn('Confidential')).toBe(false));
    expect(isOn('Free')).toBe(true);
    window.history.forward();
    await waitFor(() => expect(isOn('Confidential')).toBe(true));
  });

  test('a page that was sent on opens as it was', async () => {
    window.history.replaceState(null, '', `${start}#d=c7,p`);
    await openDirectory();
    expect(kind().value).toBe('Stress and mental health');
    expect(isOn('Confidential')).toBe(true);
    goTo(start);
    await waitFor(() => expect(kind().value).toBe(''));
  });

  test('the council’s own first kind of help holds until somebody chooses', async () => {
    await openDirectory({ category: 'Online abuse' });
    expect(names()).toEqual(['Trollwatch Helpline']);
    expect(window.location.hash).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(names()).toHaveLength(3);
    expect(window.location.hash).toBe('#d=a');
  });
});
