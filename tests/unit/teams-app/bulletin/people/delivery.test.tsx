import { screen, waitFor, within } from '@testing-library/react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { aBulletin, bulletinId, hollis, published } from '../../bulletins';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, openTab, patience } from '../../screen';
import { aRun, isSending, isSent, openPeople, path, press } from './open-people';

quietReact();

interface Service {
  stored: BulletinAnswer;
}
const bar = (): HTMLElement => screen.getByRole('progressbar', { name: 'Messages that are done' });
const fact = (term: string): string | null | undefined =>
  screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent;

test('a bulletin on its way shows how far it is, in a bar and in words, and when it will be done', async () => {
  await openPeople({ stored: isSending(aRun({ expectedEnd: '2026-11-20T12:10:00.000Z' })) });
  expect(bar().getAttribute('aria-valuenow')).toBe('12');
  expect(bar().getAttribute('aria-valuemax')).toBe('41');
  expect(bar().getAttribute('aria-valuetext')).toBe('12 of 41 are done.');
  expect(screen.getByText('12 of 41 are done.')).toBeTruthy();
  expect(screen.getByText('It will probably be done: Friday 20 November 2026, 12:10 pm.')).toBeTruthy();
  expect(['Sent', 'Not sent yet', 'Being sent'].map(fact)).toEqual(['10', '27', '2']);
});

test('while messages leave it is read again by itself, every two seconds', async () => {
  const service: Service = { stored: isSending() };
  await openPeople(service);
  service.stored = isSent();
  await screen.findByText('It is done: Friday 20 November 2026, 12:05 pm.', {}, { timeout: 4_000 });
  expect(bar().getAttribute('aria-valuenow')).toBe('41');
});

test('in quiet hours it says until when it waits', async () => {
  const run = aRun({ state: 'waiting', waitsUntil: '2026-11-21T07:00:00.000Z' });
  await openPeople({ stored: isSending(run) });
  expect(
    screen.getByText('It waits until 07:00 because of quiet hours: Saturday 21 November 2026.'),
  ).toBeTruthy();
});

test('an officer pauses it, goes on, and stops it after being asked once', async () => {
  const service: Service = { stored: isSending() };
  const then = (stored: BulletinAnswer) => () => json((service.stored = stored));
  const change = answering([
    then(isSending(aRun({ state: 'paused' }), { may: ['resume', 'stop'] })),
    then(isSending()),
    then(aBulletin({ state: 'stopped', published }, { run: aRun({ state: 'stopped' }), may: ['recall'] })),
  ]);
  await openPeople(service, { answers: { [`POST ${path}/change`]: change.answer } });
  await press('Pause');
  await screen.findByText('It pauses. Nobody else gets it until somebody goes on with it.');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  await press('Go on');
  await screen.findByText('It is on its way.');
  await press('Stop');
  await press('No, go on');
  await press('Stop');
  await press('Yes, stop');
  await screen.findByText('It was stopped. Who has it keeps it.');
  const changes = change.sent.map(({ body }) => (body as { change: string }).change);
  expect(changes).toEqual(['pause', 'resume', 'stop']);
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
});

test('those who have not confirmed are reminded once, after saying how many they are', async () => {
  const reading = { reached: 41, read: 23 };
  const remindedAt = '2026-11-21T09:00:00.000Z';
  const service: Service = { stored: isSent({ reading }) };
  const reminded = isSent({ reading: { ...reading, remindedAt }, may: ['recall'] });
  const change = answering([() => json((service.stored = reminded))]);
  await openPeople(service, { answers: { [`POST ${path}/change`]: change.answer } });
  expect(screen.getByText('23 of 41 have confirmed.')).toBeTruthy();
  await press('Remind the rest');
  await screen.findByText('Remind 18 people?');
  await press('Yes, remind them');
  await screen.findByText('People who had not confirmed were reminded: Saturday 21 November 2026, 9:00 am.');
  expect(change.sent.map(({ body }) => body)).toEqual([{ version: 3, change: 'remind' }]);
  expect(screen.queryByRole('button', { name: 'Remind the rest' })).toBeNull();
});

test('what somebody else did first is said in the words of the service, and nothing is offered twice', async () => {
  const reading = { reached: 41, read: 23 };
  const service: Service = { stored: isSent({ reading }) };
  const detail = 'People were reminded of this already. They are reminded once.';
  const refused = () => {
    service.stored = isSent({ reading, may: ['recall'] });
    return json({ status: 422, detail, problem: 'reminded-already' }, 422);
  };
  await openPeople(service, { answers: { [`POST ${path}/change`]: refused } });
  await press('Remind the rest');
  await press('Yes, remind them');
  const alert = within(await screen.findByText(detail).then((found) => found.parentElement ?? found));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Remind the rest' })).toBeNull());
  expect(alert.queryByRole('button')).toBeNull();
  expect(screen.getByText(detail)).toBeTruthy();
});

test('one that was never sent says so', async () => {
  await openTab({
    route: `#/bulletins/${bulletinId}/people`,
    answers: { [`GET ${path}`]: () => json(aBulletin()) },
  });
  await screen.findByText('This bulletin has not been sent yet, so nobody has it.', {}, patience);
});

test('a champion who is led here reads what was decided, and nobody’s name', async () => {
  await openTab({
    ...{ route: `#/bulletins/${bulletinId}/people`, person: 'champion' },
    answers: { [`GET ${path}`]: () => json(isSent({ may: ['recall'] })) },
  });
  await screen.findByRole('heading', { name: 'Read it and decide' }, patience);
  await screen.findByText(`Approved by ${hollis.name}, as the champion: Friday 20 November 2026, 11:00 am.`);
  expect(screen.queryByRole('link', { name: 'Who has it, and who has confirmed' })).toBeNull();
});
