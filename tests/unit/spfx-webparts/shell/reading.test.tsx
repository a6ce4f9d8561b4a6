import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ListsReading } from '@councillor-safety/spfx-webparts/reading/useLists';
import { Reading } from '@councillor-safety/spfx-webparts/shell/Reading';

const unexpected = (): never => {
  throw new Error('not expected');
};
const show = (given: Partial<ListsReading>): HTMLElement =>
  render(
    <Reading
      reading={{ phase: 'shown', rows: () => [], unreadable: [], again: unexpected, ...given }}
      lines={3}
    >
      <p>What was read</p>
    </Reading>,
  ).container;

test('while it is on its way: as many lines as will come, and one spoken word', () => {
  const page = show({ phase: 'loading' });
  expect(screen.getByRole('status').textContent).toBe('Loading…');
  expect(page.querySelectorAll('[aria-hidden="true"]')).toHaveLength(3);
  expect(screen.queryByText('What was read')).toBeNull();
});

test('a long wait is told, in the place of a line', () => {
  jest.useFakeTimers();
  const page = show({ phase: 'loading' });
  act(() => void jest.advanceTimersByTime(3_999));
  expect(screen.getByRole('status').textContent).toBe('Loading…');
  act(() => void jest.advanceTimersByTime(1));
  expect(screen.getByRole('status').textContent).toContain('We are still trying.');
  expect(page.querySelectorAll('[aria-hidden="true"]')).toHaveLength(2);
  jest.useRealTimers();
});

test('what was read stands there without a remark', () => {
  show({});
  expect(screen.getByText('What was read')).toBeTruthy();
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a failure is spoken, points to the numbers and can be tried again', async () => {
  const again = jest.fn();
  show({ phase: 'failed', again });
  expect(screen.getByRole('status').textContent).toContain('The numbers at the top of this page still work.');
  expect(screen.queryByText('What was read')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledTimes(1);
});

test.each([
  ['2026-07-03T15:59:00Z', '3 July at 16:59'],
  ['2026-12-31T23:05:00Z', '31 December at 23:05'],
])('the device’s copy of %s says in London time how old it is', async (savedAt, when) => {
  const again = jest.fn();
  show({ savedAt, again });
  expect(screen.getByRole('status').textContent).toContain(
    `We cannot reach SharePoint just now. This is the copy kept on this device, from ${when}.`,
  );
  expect(screen.getByText('What was read')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledTimes(1);
});
