import * as React from 'react';
import { render, screen } from '@testing-library/react';
import { readProblem } from '@councillor-safety/teams-app/api/api-problem';
import { Failure } from '@councillor-safety/teams-app/shell/Failure';

const answer = (body: string, headers: Record<string, string> = {}) =>
  readProblem({
    status: 500,
    headers: new Headers(headers),
    text: () => Promise.resolve(body),
  } as Response);

test('a fault of the service shows the code to quote', async () => {
  const detail = 'Something went wrong on our side.';
  const failure = await answer(JSON.stringify({ status: 500, detail, reference: 'K7MPX2QH' }));
  render(<Failure failure={failure} />);
  expect(screen.getByRole('alert').textContent).toContain(detail);
  expect(screen.getByText('If you ask for help, give this code: K7MPX2QH')).toBeTruthy();
});

test('the code also comes from the header, when something on the way changed the answer', async () => {
  render(<Failure failure={await answer('<html>', { 'X-Reference': 'K7MPX2QH' })} />);
  expect(screen.getByText('If you ask for help, give this code: K7MPX2QH')).toBeTruthy();
});

test('what is no code of ours is not shown', async () => {
  render(<Failure failure={await answer('<html>', { 'X-Reference': 'call 01632 960077' })} />);
  expect(screen.queryByText(/give this code/)).toBeNull();
});
