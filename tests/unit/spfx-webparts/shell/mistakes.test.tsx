import { screen } from '@testing-library/react';
import * as React from 'react';
import { Mistakes } from '@councillor-safety/spfx-webparts/shell/Mistakes';
import { openPart } from '../hub/hub-page';

const two = [
  { id: '3', row: 'Front desk', problem: 'The hours “when we can” are not understood.' },
  { id: '3', row: 'Front desk', problem: 'The phone number cannot be dialled.' },
];
const list = 'https://ambleford.sharepoint.com/sites/councillor-safety/Lists/Contacts';

test('those who can mend the list read what is wrong, and where', () => {
  openPart(<Mistakes mistakes={two} listUrl={list} />, { editsLists: true });
  expect(screen.getByText('2 things to put right in this list')).toBeTruthy();
  expect(screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent)).toEqual(
    two.map(({ row, problem }) => `${row} ${problem}`),
  );
  expect(screen.getByRole('link', { hidden: true }).getAttribute('href')).toBe(list);
});

test('it is folded away until it is asked for', () => {
  openPart(<Mistakes mistakes={two} listUrl={list} />, { editsLists: true });
  expect(screen.getByRole('group').hasAttribute('open')).toBe(false);
});

test('nobody else reads it', () => {
  const { container } = openPart(<Mistakes mistakes={two} listUrl={list} />);
  expect(container.textContent).toBe('');
});

test('nothing wrong: nothing said', () => {
  const { container } = openPart(<Mistakes mistakes={[]} listUrl={list} />, { editsLists: true });
  expect(container.textContent).toBe('');
});
