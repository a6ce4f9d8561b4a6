import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBulletin, bulletinId, hollis, published } from '../../bulletins';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { aService, field, openWriting, path, press, untilSaved } from './open-composer';

quietReact();

const run = {
  ...{ runId: '9f4f1f52-0000-4000-8000-0000000000aa', kind: 'send' as const, state: 'done' as const },
  ...{ all: 2, toSend: 0, sending: 0, sent: 2, unreachable: 0, uncertain: 0 },
};

test('what was sent is shown as it stands; changing it is a correction that needs approval again', async () => {
  const service = aService(
    aBulletin({ state: 'sent', published }, { run, may: ['edit', 'recall', 'duplicate'] }),
  );
  const why =
    'People have it already. What you change is a correction: it needs approval again, and until it is sent people keep what they have.';
  await openWriting(service, { ready: why });
  expect(screen.queryByLabelText('Title')).toBeNull();
  expect(screen.getByText('Winter is here.')).toBeTruthy();
  const people = screen.getByRole('link', { name: 'Who has it, and who has confirmed' });
  expect(people.getAttribute('href')).toBe(`#/bulletins/${bulletinId}/people`);
  await press('Write a correction');
  await screen.findByText('It does not arrive in quiet hours: 21:00 to 07:00.');
  expect(document.activeElement).toBe(field('Title'));
  expect(screen.queryByRole('radio', { name: 'At a set day and time' })).toBeNull();
  await userEvent.type(field('Title'), '!');
  await untilSaved(service);
  expect(service.saved.map(({ content: { title } }) => title)).toEqual(['Safety in December!']);
});

test('what is on its way is shown, and nothing can be typed', async () => {
  const may = ['duplicate' as const];
  await openWriting(aService(aBulletin({ state: 'sending' }, { run: { ...run, state: 'running' }, may })), {
    ready: 'Being sent',
  });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change it' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Write a copy of it' })).toBeTruthy();
});

test('what is approved says that a change needs approval again, and can be taken out of its time', async () => {
  const approval = {
    by: hollis.id,
    as: 'champion' as const,
    at: '2026-11-20T11:00:00.000Z',
    contentVersion: 3,
  };
  const scheduled = aBulletin(
    { state: 'scheduled', approval, dueAt: '2026-12-01T09:30:00.000Z' },
    { may: ['edit', 'cancel'] },
  );
  const service = aService(scheduled);
  await openWriting(service, {
    ready: 'It is approved. If you change what it says, it needs approval again.',
    answers: {
      [`POST ${path}/change`]: () => {
        service.stored = aBulletin({ state: 'approved', approval, version: 4 }, { may: ['edit', 'send'] });
        return json(service.stored);
      },
    },
  });
  expect(screen.getByText('Tuesday 1 December 2026, 9:30 am')).toBeTruthy();
  await press('Cancel sending it');
  await screen.findByText('Approved');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('a champion reads what they are asked about, and is led to where they decide', async () => {
  const asked = {
    ...{ of: 'champion' as const, by: aBulletin().bulletin.createdBy, at: '2026-11-20T11:00:00.000Z' },
    ...{ contentVersion: 3, people: 41 },
  };
  const service = aService(aBulletin({ state: 'asked', asked }, { may: ['approve', 'refuse'] }));
  await openWriting(service, { ready: 'Waiting for approval', person: 'champion' });
  const decide = screen.getByRole('link', { name: 'See it and decide' });
  expect(decide.getAttribute('href')).toBe(`#/bulletins/${bulletinId}/check`);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Change it' })).toBeNull());
});
