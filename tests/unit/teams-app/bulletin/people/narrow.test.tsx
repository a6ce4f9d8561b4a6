import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { aLine, isSent, openPeople, path, runId } from './open-people';

quietReact();

test('on a phone the same stands in a list, and lines can be chosen there too', async () => {
  const lines = [aLine(1, { state: 'unreachable', why: 'blocked', readAt: '2026-11-20T13:00:00.000Z' })];
  const answers = { [`GET ${path}/people?show=unreachable`]: () => json({ runId, lines }) };
  await openPeople({ stored: isSent() }, { answers });
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('Show'), 'Could not be reached');
  const choice = await screen.findByRole('checkbox', { name: 'Choose Person number 1' });
  const line = within(choice.closest('li') ?? document.body);
  expect(line.getByText('Could not be reached: They have blocked the app in Teams.')).toBeTruthy();
  expect(line.getByText('Confirmed: Friday 20 November 2026, 1:00 pm')).toBeTruthy();
  await userEvent.click(choice);
  expect(screen.getByRole('button', { name: 'Send again' })).toBeTruthy();
});

test('after a bulletin was taken back, nothing of it is sent again', async () => {
  const stored = isSent();
  const recalled = { ...stored, bulletin: { ...stored.bulletin, state: 'recalled' as const } };
  const lines = [aLine(1, { state: 'uncertain' })];
  const answers = { [`GET ${path}/people?show=uncertain`]: () => json({ runId, lines }) };
  await openPeople({ stored: recalled }, { answers });
  await userEvent.selectOptions(screen.getByLabelText('Show'), 'We do not know whether it arrived');
  await screen.findByText(/^Something broke while it was on its way/);
  expect(screen.queryByRole('checkbox')).toBeNull();
});
