import { screen } from '@testing-library/react';
import { quietReact } from '../../teams-app/quiet-react';
import { card, names, nightOwl, openDirectory, row, trollwatch, unfold } from './directory-page';

quietReact();
beforeEach(() => window.history.replaceState(null, '', '/'));

const full = 'Trollwatch Helpline';

describe('a service', () => {
  test('says what it is, for whom, and whether it is open', async () => {
    await openDirectory();
    const its = card(full);
    await unfold(full);
    expect(its.getByText('Getting hateful posts removed.')).toBeTruthy();
    expect(its.getByText('National · Free · Confidential · For councillors and family')).toBeTruthy();
    expect(its.getByText(/Open now, until 17:00/)).toBeTruthy();
    expect(its.getByText('Your council is told nothing.', { exact: false })).toBeTruthy();
    expect(its.getByText('Relay UK')).toBeTruthy();
    expect(its.getByText('Text: HELP to 60060')).toBeTruthy();
  });

  test('can be rung in one tap and looked up in another tab', async () => {
    await openDirectory();
    const its = card(full);
    const call = its.getByRole('link', { name: /01632 960001/ });
    expect(call.getAttribute('href')).toBe('tel:+441632960001');
    expect(call.textContent).toBe('Call 01632 960001');
    const web = its.getByRole('link', { name: `Website of ${full} (opens in a new tab)` });
    expect(web.getAttribute('href')).toBe('https://trollwatch.example');
    expect(web.getAttribute('target')).toBe('_blank');
    expect(web.getAttribute('rel')).toContain('noreferrer');
  });

  test('says who checked it and when, or that nobody has', async () => {
    await openDirectory();
    expect(card(full).getByText('Checked by Member services on 3 March 2026')).toBeTruthy();
    expect(card(full).queryByText('Not yet checked by your council')).toBeNull();
    expect(card('Night Owl').getByText('Not yet checked by your council')).toBeTruthy();
  });

  test('a mistake in it is told to its owner, else to the council, else to member services', async () => {
    await openDirectory({ host: { correctionsEmail: 'members@ambleford.example' } });
    await unfold(full);
    await unfold('Night Owl');
    const owner = card(full).getByRole('link', { name: /^Something wrong here\?/ });
    expect(owner.getAttribute('href')).toMatch(/^mailto:owner@ambleford\.example\?subject=A%20correction/);
    const council = card('Night Owl').getByRole('link', { name: /^Something wrong here\?/ });
    expect(council.getAttribute('href')).toMatch(/^mailto:members@ambleford\.example\?.*Night%20Owl/);
  });

  test('without any address, a sentence says whom to tell', async () => {
    await openDirectory({ services: [nightOwl] });
    await unfold('Night Owl');
    expect(screen.getByText('Something wrong here? Please tell member services.')).toBeTruthy();
  });

  test('is not blanked by a bad row, nor by what is missing', async () => {
    await openDirectory({
      services: [
        trollwatch,
        row('7', { Title: 'Bare Name' }),
        row('8', {
          Title: 'Odd Values',
          Categories: ['Renamed by somebody'],
          Cost: 'A goat',
          Phone: 'ask at the desk',
          Web: 'javascript:alert(1)',
          Hours: 'when it suits',
          VerifiedOn: 'last year',
          Audience: 7,
          NewColumn: { nested: true },
        }),
        row('9', { HelpsWith: 'no name' }),
      ],
    });
    expect(names()).toEqual(['Bare Name', 'Odd Values', full]);
    const odd = card('Odd Values');
    expect(odd.getByText('Phone: ask at the desk')).toBeTruthy();
    expect(odd.getByText('when it suits')).toBeTruthy();
    expect(odd.queryByRole('link', { name: /Website|Call/ })).toBeNull();
    expect(odd.getByText('Not yet checked by your council')).toBeTruthy();
    expect(card('Bare Name').getByText('Hours not given')).toBeTruthy();
  });
});
