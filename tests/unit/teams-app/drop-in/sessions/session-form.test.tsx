import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SessionCheck, SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { chosenDay } from '@councillor-safety/teams-app/drop-in/holding/useHeld';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, atTheEndOfNovember, openTab, patience } from '../../screen';
import {
  aSession,
  avani,
  bookingId,
  coverId,
  field,
  fill,
  imani,
  jonty,
  press,
  sessionId,
  theSessions,
} from '../held-samples';

quietReact();
atTheEndOfNovember();
beforeEach(() => chosenDay.set(undefined));

const saved = (): Response => json({ version: 5, id: sessionId });
const radio = (name: string): Promise<void> => userEvent.click(screen.getByRole('radio', { name }));
const box = (name: string): Promise<void> => userEvent.click(screen.getByRole('checkbox', { name }));
const checkOf = (different: Partial<SessionCheck> = {}): SessionCheck => ({
  ...{ errors: [], days: ['2026-12-01', '2026-12-15'], slotsADay: 6, affected: [] },
  ...different,
});

type Answers = NonNullable<Parameters<typeof openTab>[0]['answers']>;
async function openNew(answers: Answers = {}, person?: string): Promise<void> {
  await openTab({
    ...{ route: '#/drop-ins/sessions/new', person },
    answers: { 'GET /api/drop-in/sessions': () => json(theSessions()), ...answers },
  });
  await screen.findByRole('button', { name: 'Save' }, patience);
}

async function fillSession(): Promise<void> {
  await box('By phone');
  await box('Tuesday');
  fill('First date', '2026-12-01');
  fill('Last date', '2027-06-29');
  fill('From', '10:00');
  fill('To', '12:00');
}
const draft = {
  ...{ ways: ['phone'], recurrence: { every: 'week', weeks: 1, days: [1] } },
  ...{ firstDay: '2026-12-01', lastDay: '2027-06-29', from: '10:00', to: '12:00' },
  ...{ slotMinutes: 30, gapMinutes: 0, places: 1, noticeMinutes: 120, aheadDays: 56 },
  ...{ openTo: 'everyone', bankHolidays: 'skip' },
};

test('a new session is sent as it was laid down, and needs no more than what is asked', async () => {
  const add = answering([saved]);
  await openNew({ 'POST /api/drop-in/sessions': add.answer });
  await fillSession();
  await press('Save');
  await screen.findByText('Saved.');
  expect(add.sent.map(({ body }) => body)).toEqual([{ version: 4, affected: [], draft, holderId: imani.id }]);
});

test('an officer lays down a session for a colleague; a group, a month’s first Monday and a room', async () => {
  const add = answering([saved]);
  await openNew({ 'POST /api/drop-in/sessions': add.answer });
  await fillSession();
  await userEvent.selectOptions(field('Who holds it?'), jonty.name);
  await box('In person');
  fill('Where to come to', 'Room 4');
  await userEvent.selectOptions(field('How often is it held?'), 'On one weekday of every month');
  expect(field('Which weekday?').value).toBe('0');
  await radio('An open group: several people at the same time');
  fill('How many places?', '12');
  await userEvent.selectOptions(field('Until when can it be booked?'), '1 day before');
  await press('Save');
  await screen.findByText('Saved.');
  expect(add.sent[0]?.body).toMatchObject({
    holderId: jonty.id,
    draft: {
      ...{ ways: ['phone', 'room'], room: 'Room 4', places: 12, noticeMinutes: 1_440 },
      recurrence: { every: 'month-weekday', nth: 1, day: 0 },
    },
  });
});

test('what is missing is said at the top with a link to each field, and nothing is sent', async () => {
  await openNew();
  fill('Minutes for each appointment', '');
  await press('Save');
  const summary = within(await screen.findByRole('alert'));
  expect(summary.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Choose at least one way of meeting.',
    'First date: Enter a real date.',
    'Last date: Enter a real date.',
    'Choose at least one day.',
    'From: Enter a time, such as 17:00.',
    'To: Enter a time, such as 17:00.',
    'An appointment can take 10 minutes to 4 hours.',
  ]);
  await userEvent.click(summary.getByRole('link', { name: 'Choose at least one day.' }));
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Monday' }));
});

test('a session that is held once has one date, and its problem stands there', async () => {
  const sentence = 'This date has passed already. Choose a date to come.';
  const refusal = { status: 400, detail: sentence, errors: [{ field: 'draft.lastDay', message: sentence }] };
  const add = answering([() => json(refusal, 400)]);
  await openNew({ 'POST /api/drop-in/sessions': add.answer });
  await fillSession();
  await userEvent.selectOptions(field('How often is it held?'), 'Once');
  expect(screen.queryByLabelText('Last date')).toBeNull();
  await press('Save');
  await userEvent.click(await screen.findByRole('link', { name: sentence }));
  expect(document.activeElement).toBe(field('On which day?'));
  expect(add.sent[0]?.body).toMatchObject({
    draft: { lastDay: '2026-12-01', recurrence: { every: 'once' } },
  });
  expect(field('From').value).toBe('10:00');
});

test('the Teams link says what keeps people apart, and counts only while Teams is chosen', async () => {
  const add = answering([saved]);
  await openNew({ 'POST /api/drop-in/sessions': add.answer });
  await fillSession();
  await box('In Teams');
  expect(screen.getByText(/Switch on the lobby/)).toBeTruthy();
  fill('Teams link (you can leave this out)', 'https://example.org/meet');
  await press('Save');
  await screen.findByRole('link', { name: /Paste a Teams link/ });
  await box('In Teams');
  await press('Save');
  await screen.findByText('Saved.');
  expect(JSON.stringify(add.sent[0]?.body)).not.toContain('example.org');
});

test('while it is written, it stands in words, and its next dates are shown on a press', async () => {
  const check = answering([() => json(checkOf())]);
  await openNew({ 'POST /api/drop-in/sessions/check': check.answer });
  await fillSession();
  screen.getByText('Every Tuesday, 10am to 12 noon, 30 minutes each');
  await press('Show the next dates');
  await screen.findByText('Tuesday 15 December 2026');
  expect(screen.getByText('6 appointments on each date')).toBeTruthy();
  expect(check.sent.map(({ body }) => body)).toEqual([{ draft, holderId: imani.id }]);
  await userEvent.selectOptions(field('Every how many weeks?'), 'Every second week');
  expect(screen.queryByText('Tuesday 15 December 2026')).toBeNull();
  screen.getByText('Every second Tuesday, 10am to 12 noon, 30 minutes each');
});

test('what the check finds wrong stands beside its field', async () => {
  const message = 'This person holds another session then already. Choose another time.';
  const check = answering([() => json(checkOf({ days: [], errors: [{ field: 'from', message }] }))]);
  await openNew({ 'POST /api/drop-in/sessions/check': check.answer });
  await fillSession();
  await press('Show the next dates');
  await userEvent.click(await screen.findByRole('link', { name: message }));
  expect(document.activeElement).toBe(field('From'));
});

test('a champion lays down their own sessions only', async () => {
  await openNew({}, 'champion');
  expect(screen.queryByLabelText('Who holds it?')).toBeNull();
});

async function openChange(
  answers: Answers,
  sessions: () => SessionsAnswer = () => theSessions({ sessions: [aSession()] }),
): Promise<void> {
  await openTab({
    route: `#/drop-ins/sessions/${sessionId}`,
    answers: { 'GET /api/drop-in/sessions': () => json(sessions()), ...answers },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Change the session' }, patience));
  await screen.findByLabelText('First date');
}
const hit = (...affected: SessionCheck['affected']): Response =>
  json({ status: 409, detail: 'This takes appointments away.', affected }, 409);
const avanis = { bookingId, startsAt: '2026-12-01T10:00', personName: avani.name };
const another = { bookingId: coverId, startsAt: '2026-12-15T11:40' };

test('who would lose an appointment is shown before anything changes, also those who book meanwhile', async () => {
  const change = answering([() => hit(avanis), () => hit(avanis, another), saved]);
  await openChange({ [`PUT /api/drop-in/sessions/${sessionId}`]: change.answer });
  fill('From', '11:00');
  await press('Save');
  await screen.findByText(`${avani.name}: Tuesday 1 December, 10am`);
  expect(screen.getByRole('heading', { name: 'There is 1 appointment that this takes away' })).toBeTruthy();
  await press('Go ahead and offer them other times');
  await screen.findByText('An appointment with a colleague: Tuesday 15 December, 11:40am');
  await press('Go ahead and offer them other times');
  await screen.findByText('Saved.');
  expect(change.sent.map(({ body }) => (body as { affected: string[] }).affected)).toEqual([
    [],
    [bookingId],
    [bookingId, coverId],
  ]);
  expect(new Set(change.sent.map(({ key }) => key)).size).toBe(3);
});

test('what was asked is answered only by going ahead, and not for another change', async () => {
  const goAhead = 'Go ahead and offer them other times';
  const change = answering([() => hit(avanis), () => hit(avanis)]);
  await openChange({ [`PUT /api/drop-in/sessions/${sessionId}`]: change.answer });
  fill('From', '11:00');
  await press('Save');
  await screen.findByRole('button', { name: goAhead });
  await press('Save');
  await waitFor(() => expect(change.sent).toHaveLength(2));
  expect(change.sent[1]?.body).toMatchObject({ affected: [] });
  const save = screen.getByRole('button', { name: 'Save' });
  await waitFor(() => expect(save.getAttribute('aria-disabled')).toBeNull());
  fill('From', '10:20');
  expect(screen.queryByRole('button', { name: goAhead })).toBeNull();
  expect(change.sent).toHaveLength(2);
});

test('a colleague was quicker: what there is now is shown, and mine is saved over it', async () => {
  const theirs = aSession({ slotMinutes: 40 });
  const current = theSessions({ version: 9, sessions: [theirs] });
  const change = answering([
    () => json({ status: 409, detail: 'moved', current }, 409),
    () => hit(avanis),
    saved,
  ]);
  await openChange({ [`PUT /api/drop-in/sessions/${sessionId}`]: change.answer });
  fill('Minutes for each appointment', '30');
  await press('Save');
  await screen.findByRole('heading', { name: 'Somebody else changed this just now' });
  expect(screen.getByText(/40 minutes each/)).toBeTruthy();
  expect(field('Minutes for each appointment').value).toBe('30');
  await press('Save mine all the same');
  await userEvent.click(await screen.findByRole('button', { name: 'Go ahead and offer them other times' }));
  await screen.findByText('Saved.');
  expect(change.sent.map(({ body }) => (body as { version: number }).version)).toEqual([4, 9, 9]);
});

test('an answer that was lost is asked for again under the same key', async () => {
  const change = answering([() => json({ status: 503, detail: 'Not just now.' }, 503), saved]);
  await openChange({ [`PUT /api/drop-in/sessions/${sessionId}`]: change.answer });
  fill('From', '11:00');
  await press('Save');
  await screen.findByText('Not just now.');
  await press('Try again');
  await screen.findByText('Saved.');
  expect(change.sent[1]?.key).toBe(change.sent[0]?.key);
});

test('a session opens as it is', async () => {
  const recurrence = { every: 'month-day', dayOfMonth: 31 } as const;
  const notes = 'Use the side entrance.';
  const change = answering([saved]);
  const session = aSession({ recurrence, notes, places: 8, noticeMinutes: 45, aheadDays: 50 });
  await openChange({ [`PUT /api/drop-in/sessions/${sessionId}`]: change.answer }, () =>
    theSessions({ sessions: [session] }),
  );
  expect(field('Which date of the month?').value).toBe('31');
  expect(field('How many places?').value).toBe('8');
  await press('Save');
  await waitFor(() => expect(change.sent).toHaveLength(1));
  const { id, holderName, holderId, dayChanges, state, createdBy, createdAt, ...written } = session;
  expect([id, holderName, dayChanges, state, createdBy, createdAt]).toBeTruthy();
  expect(change.sent[0]?.body).toEqual({ version: 4, affected: [], draft: written, holderId });
});
