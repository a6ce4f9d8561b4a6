import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCall, aCallDetail } from '../calls';
import { json } from '../fakes';
import { quietReact } from '../quiet-react';
import { answering, openTab, patience } from '../screen';

quietReact();

const path = '/api/escalations/TK-7K3MPX2Q';
const line = (kind: string, different: object = {}) =>
  ({ key: kind, kind, at: '2026-11-20T23:41:00.000Z', ...different }) as never;
const pictureId = '8f9619ff-8b86-4d11-b42d-00c04fc964ff';

test('an officer reads which calls are open, how they stand and when the next person is asked', async () => {
  const open = [aCall({ nextAt: '2026-11-20T23:45:00.000Z' })];
  const ended = [aCall({ reference: 'TK-22222222', state: 'ended', outcome: 'talked' })];
  await openTab({
    route: '#/calls',
    answers: { 'GET /api/escalations': () => json({ open, ended, complete: false }) },
  });
  const first = within(await screen.findByRole('list', { name: 'Open' }, patience)).getByRole('listitem');
  expect(first.textContent).toContain('TK-7K3MPX2Q: Cllr Avani Thistlewood');
  expect(first.textContent).toContain('Waiting: nobody has answered yet');
  expect(first.textContent).toContain('The next person is asked at Friday 20 November 2026, 11:45 pm');
  expect(screen.getByText('1 call is open.').getAttribute('role')).toBe('status');
  expect(screen.getByRole('list', { name: 'Ended' }).textContent).toContain('Ended: Talked');
  expect(screen.getByText(/Older calls are missing here/)).toBeTruthy();
});

test('the officers’ screens are one step away, and the present one is marked', async () => {
  await openTab({ route: '#/calls' });
  const nav = within(await screen.findByRole('navigation', { name: 'Screens for officers' }, patience));
  expect(
    nav.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('aria-current')]),
  ).toEqual([
    ['Reports', null],
    ['Calls', 'page'],
    ['Drop-ins', null],
    ['Rota', null],
    ['Bulletins', null],
    ['Who is asked', null],
  ]);
  await screen.findByText('No call is open.');
});

test('a helper reads what happened in order, and adds a note that the councillor never sees', async () => {
  const lines = [
    line('called', { actor: 'Cllr Avani Thistlewood' }),
    line('asked', { person: 'Imani Larkspur' }),
    line('from-councillor', { actor: 'Cllr Avani Thistlewood', body: '<b>Somebody is at my gate.</b>' }),
    line('note', { actor: 'You', body: 'Rang the ward sergeant.' }),
    line('ended', { actor: 'You', outcome: 'police' }),
  ];
  const note = answering([() => json({ version: 9 })]);
  await openTab({
    route: '#/calls/TK-7K3MPX2Q',
    answers: { [`GET ${path}`]: () => json(aCallDetail({ lines })), [`POST ${path}/notes`]: note.answer },
  });
  await screen.findByText('Cllr Avani Thistlewood asked for a person', undefined, patience);
  const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(said.slice(-5)).toEqual([
    expect.stringContaining('asked for a person'),
    expect.stringContaining('Imani Larkspur was asked'),
    expect.stringContaining('<b>Somebody is at my gate.</b>'),
    expect.stringContaining('Internal note by you. The councillor never sees this.'),
    expect.stringContaining('The police are involved'),
  ]);
  const save = screen.getByRole('button', { name: 'Save the internal note' });
  await userEvent.click(save);
  expect(screen.getByText('Write a note first.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Note for helpers only'), 'They are safe at a friend’s.');
  await userEvent.click(save);
  await screen.findByText('Saved.');
  expect(note.sent.map(({ body }) => body)).toEqual([{ body: 'They are safe at a friend’s.' }]);
});

test('a councillor reads their own call and finds no notes there', async () => {
  const detail = aCallDetail({ view: 'caller', lines: [line('accepted', { actor: 'the on-call officer' })] });
  await openTab({
    route: '#/calls/TK-7K3MPX2Q',
    person: 'councillor',
    answers: { [`GET ${path}`]: () => json(detail) },
  });
  await screen.findByText('The on-call officer took the call', undefined, patience);
  expect(screen.queryByLabelText('Note for helpers only')).toBeNull();
});

test('who only knows that there is a call is told nothing of what is said', async () => {
  await openTab({
    route: '#/calls/TK-7K3MPX2Q',
    answers: { [`GET ${path}`]: () => json(aCallDetail({ view: 'state' })) },
  });
  await screen.findByText(/between the councillor and the person who took it/, undefined, patience);
  expect(screen.queryByRole('heading', { name: 'What has happened so far' })).toBeNull();
});

test('a picture is fetched when somebody wants to see it, and not before', async () => {
  const makeAddress = jest.fn(() => 'blob:picture');
  Object.assign(URL, { createObjectURL: makeAddress, revokeObjectURL: () => undefined });
  const picture = answering([() => new Response('bytes')]);
  await openTab({
    route: '#/calls/TK-7K3MPX2Q',
    answers: {
      [`GET ${path}`]: () => json(aCallDetail({ lines: [line('picture', { actor: 'You', pictureId })] })),
      [`GET ${path}/pictures/${pictureId}`]: picture.answer,
    },
  });
  const show = await screen.findByRole('button', { name: 'Show the picture' }, patience);
  expect(picture.sent).toEqual([]);
  await userEvent.click(show);
  expect((await screen.findByRole('img')).getAttribute('src')).toBe('blob:picture');
});

test('a councillor’s start shows their own calls; a champion finds the way to those they are asked to take', async () => {
  const calls = { open: [aCall({ view: 'caller' })], ended: [aCall({ reference: 'TK-33333333' })] };
  await openTab({
    route: '#/',
    person: 'champion',
    answers: {
      'GET /api/escalations': () => json({ ...calls, complete: true }),
      'GET /api/incidents/mine': () => json({ items: [], complete: true }),
    },
  });
  const mine = within(await screen.findByRole('region', { name: 'My calls for a person' }, patience));
  expect(mine.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'TK-7K3MPX2Q: You asked for a person',
  ]);
  expect(screen.getByRole('link', { name: 'Calls I was asked to take' }).getAttribute('href')).toBe(
    '#/calls',
  );
  expect(screen.queryByRole('navigation')).toBeNull();
});
