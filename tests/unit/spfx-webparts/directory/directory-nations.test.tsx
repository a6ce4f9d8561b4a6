import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { quietReact } from '../../teams-app/quiet-react';
import { box, card, names, openDirectory, row, threeRows, unfold } from './directory-page';

quietReact();
beforeEach(() => window.history.replaceState(null, '', '/sites/safety/SitePages/Help.aspx'));

const highland = row('8', {
  Title: 'Highland Line',
  Categories: ['Stalking and harassment'],
  Nations: ['Scotland'],
  Phone: '01632 960008',
});
const services = [...threeRows, highland];

test('a service of another nation is neither shown nor found', async () => {
  await openDirectory({ services });
  expect(names()).not.toContain('Highland Line');
  await userEvent.type(box(), 'highland');
  expect(names()).not.toContain('Highland Line');
});

test('one of this nation is, and says where it helps', async () => {
  await openDirectory({ services, nation: 'Scotland' });
  expect(names()).toContain('Highland Line');
  await unfold('Highland Line');
  expect(card('Highland Line').getByText('Scotland')).toBeTruthy();
});

test('without a word, help in a crisis stands first, and then what the council offers', async () => {
  const crisis = row('9', {
    Title: 'Zeal Crisis Line',
    Categories: ['Crisis, day or night'],
    Phone: '01632 960009',
  });
  const council = row('10', { Title: 'Yard team', Reach: 'Council', Phone: '01632 960010' });
  await openDirectory({ services: [...threeRows, council, crisis] });
  expect(names().slice(0, 2)).toEqual(['Zeal Crisis Line', 'Yard team']);
  expect(screen.getByRole('heading', { name: '5 services' })).toBeTruthy();
});
