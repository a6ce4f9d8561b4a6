import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import type { SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { chosenDay } from '@councillor-safety/teams-app/drop-in/holding/useHeld';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, atTheEndOfNovember, openTab, patience } from '../../screen';
import {
  aCover,
  aSession,
  avani,
  bookingId,
  complete,
  coverId,
  daysCall,
  field,
  fill,
  imani,
  jonty,
  press,
  sessionId,
  theDays,
  theSessions,
} from '../held-samples';

quietReact();
atTheEndOfNovember();
beforeEach(() => chosenDay.set(undefined));

const saved = (): Response => json({ version: 5, id: sessionId });
const days = ['2026-12-01', '2026-12-15', '2027-01-12'];
const mine = (different: Partial<Session> = {}): SessionsAnswer =>
  theSessions({ sessions: [aSession(different)] });
const ofJonty = { holderId: jonty.id, holderName: jonty.name };

type Answers = NonNullable<Parameters<typeof openTab>[0]['answers']>;
async function open(known: SessionsAnswer, answers: Answers = {}, person?: string): Promise<void> {
  await openTab({
    ...{ route: `#/drop-ins/sessions/${sessionId}`, person },
    answers: {
      'GET /api/drop-in/sessions': () => json(known),
      'POST /api/drop-in/sessions/check': () => json({ errors: [], days, slotsADay: 6, affected: [] }),
      [daysCall()]: () => json(theDays()),
      ...answers,
    },
  });
  await screen.findByText(/20 minutes each/, undefined, patience);
}
const buttons = (): string[] => screen.queryAllByRole('button').map(({ textContent }) => textContent ?? '');
const dayCall = `POST /api/drop-in/sessions/${sessionId}/day`;
const hit = (): Response =>
  json(
    {
      ...{ status: 409, detail: 'This takes appointments away.' },
      affected: [{ bookingId, startsAt: '2026-12-15T10:00', personName: avani.name }],
    },
    409,
  );

test('leave on one of the next days takes appointments away only after they were shown', async () => {
  const change = answering([hit, saved]);
  await open(mine(), { [dayCall]: change.answer });
  await press('Change one day');
  await userEvent.selectOptions(await screen.findByLabelText('Which day?'), 'Tuesday 15 December 2026');
  await press('Save');
  await screen.findByText(`${avani.name}: Tuesday 15 December, 10am`);
  await press('Go ahead and offer them other times');
  await screen.findByText('Saved.');
  const leave = { day: '2026-12-15', off: 'leave' };
  expect(change.sent.map(({ body }) => body)).toEqual([
    { version: 4, affected: [], change: leave },
    { version: 4, affected: [bookingId], change: leave },
  ]);
});

test('a day is moved; what is wrong with the new time stands beside it', async () => {
  const message = 'This date has passed already. Choose a date to come.';
  const refusal = { status: 400, detail: message, errors: [{ field: 'change.toDay', message }] };
  const change = answering([() => json(refusal, 400), saved]);
  await open(mine(), { [dayCall]: change.answer });
  await press('Change one day');
  await userEvent.selectOptions(await screen.findByLabelText('Which day?'), 'Another day');
  fill('The day', '2027-01-26');
  await userEvent.click(screen.getByRole('radio', { name: 'It is held at another time' }));
  await press('Save');
  await userEvent.click(await screen.findByRole('link', { name: 'Enter a real date.' }));
  expect(document.activeElement).toBe(field('New day'));
  fill('New day', '2026-11-01');
  fill('To', '11:00');
  await press('Save');
  await userEvent.click(await screen.findByRole('link', { name: message }));
  expect(document.activeElement).toBe(field('New day'));
  fill('New day', '2027-01-27');
  await press('Save');
  await screen.findByText('Saved.');
  expect(change.sent[1]?.body).toMatchObject({
    change: { day: '2027-01-26', moved: { toDay: '2027-01-27', from: '10:00', to: '11:00' } },
  });
});

test('a day that was chosen among the days is open to be changed, and leads back there', async () => {
  chosenDay.set({ sessionId, ruleDay: '2026-12-29' });
  const change = answering([saved]);
  await open(mine(), { [dayCall]: change.answer });
  expect((await screen.findByLabelText<HTMLSelectElement>('Which day?')).value).toBe('2026-12-29');
  await userEvent.click(screen.getByRole('radio', { name: 'It is not held for another reason' }));
  await press('Save');
  await screen.findByRole('heading', { name: 'Your drop-in days' });
  await screen.findByText('Saved.');
  await complete();
  expect(change.sent[0]?.body).toMatchObject({ change: { day: '2026-12-29', off: 'other' } });
});

test('a day that is not as usual is put back', async () => {
  const moved = { toDay: '2026-12-16', from: '10:00', to: '12:00' };
  const change = answering([saved]);
  const dayChanges = [
    { day: '2026-11-17', off: 'leave' as const },
    { day: '2026-12-15', moved },
    { day: '2027-01-12', holder: { id: jonty.id, name: jonty.name } },
  ];
  await open(mine({ dayChanges }), { [dayCall]: change.answer });
  const list = screen.getByRole('region', { name: 'Days that are not as usual' });
  expect([...list.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'Tuesday 15 December 2026: moved to Wednesday 16 December 2026, 10am to 12 noon',
    `Tuesday 12 January 2027: held by ${jonty.name}`,
  ]);
  expect(within(list).getAllByRole('button')).toHaveLength(1);
  await press('As usual again: Tuesday 15 December 2026');
  expect(change.sent.map(({ body }) => body)).toEqual([
    { version: 4, affected: [], change: { day: '2026-12-15' } },
  ]);
});

test('the days of a rule are offered by their own date, also one that was moved', async () => {
  const moved = { toDay: '2026-12-16', from: '10:00', to: '12:00' };
  await open(mine({ dayChanges: [{ day: '2026-12-15', moved }] }), {
    'POST /api/drop-in/sessions/check': () =>
      json({ errors: [], days: ['2026-12-01', '2026-12-16'], slotsADay: 6, affected: [] }),
  });
  await press('Ask a colleague to hold it');
  await screen.findByRole('checkbox', { name: 'Tuesday 15 December 2026' });
  expect(screen.queryByRole('checkbox', { name: 'Wednesday 16 December 2026' })).toBeNull();
});

test('a colleague is asked for days that are one’s own', async () => {
  const ask = answering([saved]);
  const dayChanges = [{ day: '2026-12-15', holder: { id: jonty.id, name: jonty.name } }];
  await open(mine({ dayChanges }), { 'POST /api/drop-in/covers': ask.answer });
  await press('Ask a colleague to hold it');
  await screen.findByRole('checkbox', { name: 'Tuesday 1 December 2026' });
  expect(screen.queryByRole('checkbox', { name: 'Tuesday 15 December 2026' })).toBeNull();
  await press('Ask');
  await screen.findByRole('link', { name: 'Choose a person.' });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Tuesday 12 January 2027' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Tuesday 1 December 2026' }));
  const colleagues = within(screen.getByLabelText('Which colleague?')).getAllByRole('option');
  expect(colleagues.map(({ textContent }) => textContent)).toEqual(['Choose', jonty.name]);
  await userEvent.selectOptions(screen.getByLabelText('Which colleague?'), jonty.name);
  await press('Ask');
  await screen.findByText('Saved.');
  expect(ask.sent.map(({ body }) => body)).toEqual([
    { version: 4, sessionId, days: ['2026-12-01', '2027-01-12'], toId: jonty.id },
  ]);
});

test('ending it says whose appointments that takes away, and ends it on a second press', async () => {
  const end = answering([hit, saved]);
  await open(mine(), { [`POST /api/drop-in/sessions/${sessionId}/end`]: end.answer });
  await press('End the session');
  await press('End it');
  await screen.findByText(`${avani.name}: Tuesday 15 December, 10am`);
  await press('Go ahead and offer them other times');
  await screen.findByText('Saved.');
  expect(end.sent.map(({ body }) => body)).toEqual([
    { version: 4, affected: [] },
    { version: 4, affected: [bookingId] },
  ]);
});

test('an officer changes a colleague’s session and gives none of it away', async () => {
  await open(mine(ofJonty));
  expect(buttons()).toEqual(
    expect.arrayContaining(['Change the session', 'Change one day', 'End the session']),
  );
  expect(buttons()).not.toContain('Ask a colleague to hold it');
});

test('a champion does nothing to a session that they do not hold', async () => {
  await open(mine(ofJonty), {}, 'champion');
  expect(screen.queryByRole('heading', { name: 'What do you want to do?' })).toBeNull();
});

test('a session that has ended says so', async () => {
  await openTab({
    route: `#/drop-ins/sessions/${sessionId}`,
    answers: { 'GET /api/drop-in/sessions': () => json(mine({ state: 'ended' })) },
  });
  await screen.findByText('This session has ended, or is not there any more.', undefined, patience);
});

test('the list says each session in words, one’s own first, and not what is over', async () => {
  const sessions = [
    aSession({ ...ofJonty, id: bookingId, openTo: 'holder', places: 8 }),
    aSession(),
    aSession({ id: coverId, lastDay: '2026-11-29' }),
  ];
  await openTab({
    route: '#/drop-ins/sessions',
    answers: { 'GET /api/drop-in/sessions': () => json(theSessions({ sessions })) },
  });
  const own = await screen.findByRole('region', { name: 'Yours' }, patience);
  expect(
    within(own)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent),
  ).toEqual(['Every second Tuesday, 10am to 12 noon, 20 minutes each']);
  expect(own.textContent).toContain('In person and by phone (Room 4, Ambleford town hall)');
  expect(own.textContent).toContain('Open to everyone, until 2 hours before');
  const others = screen.getByRole('region', { name: 'Your colleagues’' });
  expect(others.textContent).toContain('open group with 8 places');
  expect(others.textContent).toContain('Not shown to councillors');
});

test('cover that one asked for is taken back; one that was answered meanwhile is shown as it is', async () => {
  const cover = aCover({ fromId: imani.id, fromName: imani.name, toId: jonty.id, toName: jonty.name });
  const current = theSessions({ version: 8, covers: [{ ...cover, state: 'accepted' }] });
  const reply = answering([() => json({ status: 409, detail: 'answered', current }, 409)]);
  await openTab({
    route: '#/drop-ins/sessions',
    answers: {
      'GET /api/drop-in/sessions': () => json(theSessions({ sessions: [aSession()], covers: [cover] })),
      [`POST /api/drop-in/covers/${coverId}/answer`]: reply.answer,
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Take it back/ }, patience));
  const now = await screen.findByRole('alert');
  expect(now.textContent).toContain('Accepted');
  expect(reply.sent.map(({ body }) => body)).toEqual([{ answer: 'withdraw', version: 4 }]);
});
