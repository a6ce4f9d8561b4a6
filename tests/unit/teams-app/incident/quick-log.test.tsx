import * as React from 'react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '@councillor-safety/teams-app/app/App';
import { provideServices } from '@councillor-safety/teams-app/services/services';
import { aReceipt, json } from '../fakes';
import { fakeServices } from '../fake-services';
import { quietReact } from '../quiet-react';

const kinds = 'What happened?';
const account = 'What happened, in your own words?';

quietReact();
beforeEach(() => void (window.location.hash = '#/report/quick'));

async function fillIn(): Promise<void> {
  const user = userEvent.setup();
  await user.click(screen.getByRole('checkbox', { name: 'Verbal abuse' }));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await user.click(await screen.findByRole('radio', { name: 'Just now' }));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await user.type(await screen.findByRole('textbox', { name: 'What happened' }), 'Shouted at me.');
}

test('the emergency numbers and the first question are there before anything has loaded', () => {
  render(<App />);
  expect(screen.getByRole('link', { name: 'Call 999' }).getAttribute('href')).toBe('tel:999');
  expect(screen.getByRole('heading', { level: 1, name: kinds })).toBeTruthy();
});

test('a missing answer is said at the top, and the screen stays', async () => {
  render(<App />);
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('link', { name: 'Choose at least one kind of incident.' })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: kinds })).toBeTruthy();
});

test('back keeps what was answered', async () => {
  render(<App />);
  await fillIn();
  expect(screen.getByRole('heading', { level: 1, name: account })).toBeTruthy();
  window.location.hash = '#/report/quick/when';
  const chosen = await screen.findByRole<HTMLInputElement>('radio', { name: 'Just now' });
  expect(chosen.checked).toBe(true);
});

test('sends one report however often Send is pressed, and shows its receipt', async () => {
  const keys: (string | null)[] = [];
  provideServices(
    await fakeServices({
      'POST /api/incidents': (init) => {
        keys.push(new Headers(init?.headers).get('Idempotency-Key'));
        return json(aReceipt(), 202);
      },
    }),
  );
  render(<App />);
  await fillIn();
  await userEvent.dblClick(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'We have your report' })).toBeTruthy();
  expect(screen.getByText('CS-7K3MPX2Q')).toBeTruthy();
  expect(screen.getByText(/Monday 23 November 2026, 5:00 pm/)).toBeTruthy();
  expect(keys).toHaveLength(1);
});

test('without a connection it says what is true and keeps the report', async () => {
  const services = await fakeServices({
    'POST /api/incidents': () => Promise.reject(new TypeError('network')),
  });
  provideServices(services);
  render(<App />);
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('No connection: kept on this device until sent.')).toBeTruthy();
  await waitFor(async () => {
    const [kept] = await services.device.outgoing(services.me.id);
    expect(kept?.report?.account).toBe('Shouted at me.');
  });
});
