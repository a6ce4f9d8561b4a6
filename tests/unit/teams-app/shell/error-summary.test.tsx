import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ErrorSummary } from '@councillor-safety/teams-app/shell/ErrorSummary';
import { TextField } from '@councillor-safety/teams-app/shell/fields/TextField';

const sentence = 'Write at least one line about what happened.';
const problems = [{ field: 'account', sentence }];

function Screen({ shown }: { shown: typeof problems }): JSX.Element {
  return (
    <>
      <ErrorSummary problems={shown} />
      <TextField
        field="account"
        label="What happened"
        value=""
        onText={() => undefined}
        problem={shown[0]?.sentence}
      />
    </>
  );
}

beforeEach(() => {
  // jsdom draws nothing and so cannot scroll.
  Element.prototype.scrollIntoView = () => undefined;
  window.location.hash = '#/report/quick/account';
});

test('takes the focus when something is wrong, and is not there otherwise', () => {
  const { rerender } = render(<Screen shown={[]} />);
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(<Screen shown={problems} />);
  expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'There is a problem' }));
});

test('its link goes to the field, and the address stays', async () => {
  render(<Screen shown={problems} />);
  const link = screen.getByRole('link', { name: sentence });
  // Where a click is not handled, in a new window for instance, the link still names the field.
  expect(link.getAttribute('href')).toBe(`#${screen.getByRole('textbox', { name: 'What happened' }).id}`);
  await userEvent.click(link);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What happened' }));
  expect(window.location.hash).toBe('#/report/quick/account');
});

test('the field says what is wrong with it, in words', () => {
  render(<Screen shown={problems} />);
  const field = screen.getByRole('textbox', { name: 'What happened' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const described = field.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe(`Error: ${sentence}`);
});
