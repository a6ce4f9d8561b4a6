import * as React from 'react';
import { render, screen } from '@testing-library/react';
import { Block } from '@councillor-safety/spfx-webparts/shell/Block';

const Broken = (): JSX.Element => {
  throw new Error('a row nobody thought of');
};

test('a part that breaks says so and takes no other part with it', () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <>
      <p>999</p>
      <Block heading="Guidance">
        <Broken />
      </Block>
      <Block heading="Who to go to" id="contacts">
        <p>Desk</p>
      </Block>
    </>,
  );
  complaints.mockRestore();
  expect(screen.getByText('999')).toBeTruthy();
  const broken = screen.getByRole('region', { name: 'Guidance' });
  expect(broken.textContent).toBe(
    'GuidanceThis part of the page cannot be shown just now. The rest still works.',
  );
  expect(screen.getByRole('heading', { level: 2, name: 'Guidance' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Who to go to' }).id).toBe('contacts');
  expect(screen.getByText('Desk')).toBeTruthy();
  expect(screen.queryByText(/nobody thought of/)).toBeNull();
});
