import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DaysAnswer, SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { chosenDay, shownDays } from '@councillor-safety/teams-app/drop-in/holding/useHeld';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, atTheEndOfNovember, openTab, patience } from '../../screen';
import {
  aCover,
  aHeldBooking,
  aHeldDay,
  aSession,
  avani,
  bookingId,
  complete,
  coverId,
  daysCall,
  freeAt,
  jonty,
  press,
  sessionId,
  theDays,
  theSessions,
} from '../held-samples';

quietReact();
atTheEndOfNovember();
beforeEach(() => {
  shownDays.set({ days: 7, whose: 'own' });
  chosenDay.set(undefined);
});

type Answers = NonNullable<Parameters<typeof openTab>[0]['answers']>;
interface Opened {
  readonly days?: DaysAnswer;
  readonly sessions?: SessionsAnswer;
  readonly answers?: Answers;
  readonly person?: string;
}
async function open({ days = theDays(), sessions = theSessions(), answers = {}, person }: Opened) {
  await openTab({
    route: '#/drop-ins',
    person,
    answers: {
      'GET /api/drop-in/sessions': () => json(sessions),
      [daysCall()]: () => json(days),
      ...answers,
    },
  });
  await screen.findByRole('heading', { name: 'Week of Monday 30 November 2026' }, patience);
  await screen.findByRole('heading', { name: /^Tuesday 1 December/ });
  await complete();
}
const dayBox = (name: RegExp) => within(screen.getByRole('heading', { name }).parentElement ?? document.body);

test('a day tells how much of it is taken, who comes and when, and what is free', async () => {
  const booking = aHeldBooking({ details: { way: 'phone', phone: '020 7946 0000', regular: true } });
  const slots = freeAt('2026-12-01T10:00', '2026-12-01T10:20', '2026-12-01T12:00').map((slot, index) => ({
    ...slot,
    free: index > 0,
  }));
  await open({ days: theDays({ days: [aHeldDay({ taken: 1, slots, bookings: [booking] })] }) });
  const tuesday = dayBox(/^Tuesday 1 December/);
  expect(tuesday.getByText('10am to 12 noon')).toBeTruthy();
  expect(tuesday.getByText('1 of 6 places taken')).toBeTruthy();
  expect(tuesday.getByText('Free: 10:20am and 12 noon')).toBeTruthy();
  const link = tuesday.getByRole('link', { name: `10am: ${avani.name}` });
  expect(link.getAttribute('href')).toBe(`#/drop-ins/appointments/${bookingId}`);
  expect(tuesday.getByText('By phone. Would like regular 1-2-1 support.')).toBeTruthy();
  expect(dayBox(/^Sunday 6 December/).getByText('No session')).toBeTruthy();
  expect(dayBox(/^Monday 30 November/).getByText('today')).toBeTruthy();
});

test('leave, bank holidays and a day that was moved are said', async () => {
  const days = [
    aHeldDay({ off: 'leave' }),
    aHeldDay({ day: '2026-12-02', ruleDay: '2026-12-02', off: 'bank-holiday' }),
    aHeldDay({ day: '2026-12-03', ruleDay: '2026-11-24', moved: true }),
  ];
  await open({ days: theDays({ days }) });
  expect(dayBox(/^Tuesday/).getByText('Not held: leave')).toBeTruthy();
  expect(dayBox(/^Tuesday/).queryByText(/places taken/)).toBeNull();
  expect(dayBox(/^Wednesday/).getByText('Not held: bank holiday')).toBeTruthy();
  expect(dayBox(/^Thursday/).getByText('Moved from Tuesday 24 November 2026')).toBeTruthy();
});

test('what wants attention stands first, each with what it wants', async () => {
  const attention = [
    aHeldBooking({ state: 'displaced' }),
    aHeldBooking({ id: coverId, cover: { toName: jonty.name } }),
    aHeldBooking({ id: sessionId, cover: { toName: jonty.name, answer: 'no' }, followUpOn: '2026-11-30' }),
  ];
  await open({ days: theDays({ attention, waiting: 2 }) });
  const region = screen.getByRole('region', { name: 'Needs your attention' });
  expect([...region.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'Has not chosen a new time yet.',
    `Has not said yet whether they would rather meet ${jonty.name}.`,
    `Would rather meet you than ${jonty.name}. It stays with you.`,
    'Follow-up due today.',
  ]);
  expect(screen.getByText('2 people are waiting for a time.')).toBeTruthy();
  expect(region.compareDocumentPosition(screen.getByRole('heading', { name: /^Tuesday/ }))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
});

test('one goes on by a week or a day, and back to today', async () => {
  const empty = (from: string, to: string) => () => json(theDays({ from, to }));
  await open({
    answers: {
      [daysCall('2026-12-07')]: empty('2026-12-07', '2026-12-14'),
      [daysCall('2026-12-07', 'own', 1)]: empty('2026-12-07', '2026-12-08'),
      [daysCall('2026-12-06', 'own', 1)]: empty('2026-12-06', '2026-12-07'),
      [daysCall('2026-11-30', 'own', 1)]: empty('2026-11-30', '2026-12-01'),
    },
  });
  await press('Later');
  await screen.findByRole('heading', { name: 'Week of Monday 7 December 2026' });
  await complete();
  await userEvent.selectOptions(screen.getByLabelText('Show'), 'One day');
  await screen.findByRole('heading', { name: 'Monday 7 December 2026' });
  await complete();
  await press('Earlier');
  await screen.findByRole('heading', { name: 'Sunday 6 December 2026' });
  await complete();
  await press('Today');
  await screen.findByRole('heading', { name: 'Monday 30 November 2026' });
  await complete();
});

test('the team’s days say who holds them and how much is taken, and are not changed from here', async () => {
  const theirs = aHeldDay({ holderId: jonty.id, holderName: jonty.name, taken: 2 });
  await open({ answers: { [daysCall('2026-11-30', 'team')]: () => json(theDays({ days: [theirs] })) } });
  await userEvent.selectOptions(screen.getByLabelText('Whose days?'), 'The whole team');
  await screen.findByText('2 of 6 places taken');
  const tuesday = dayBox(/^Tuesday/);
  expect(tuesday.getByText(/Jonty Pemberwick/)).toBeTruthy();
  expect(tuesday.queryByText(/free/i)).toBeNull();
  expect(tuesday.queryByRole('link')).toBeNull();
});

test('a champion sees their own days only, and no settings', async () => {
  await open({ person: 'champion' });
  expect(screen.queryByLabelText('Whose days?')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Reminders and offers' })).toBeNull();
});

test('a councillor finds no such days', async () => {
  await openTab({ route: '#/drop-ins', person: 'councillor' });
  await screen.findByRole('heading', { name: 'We cannot find that' }, patience);
});

test('a day brings itself along to where it is changed', async () => {
  await open({ days: theDays({ days: [aHeldDay({ ruleDay: '2026-11-24', moved: true })] }) });
  const link = screen.getByRole('link', {
    name: 'Change this day: Tuesday 1 December 2026, 10am to 12 noon',
  });
  await userEvent.click(link);
  expect(link.getAttribute('href')).toBe(`#/drop-ins/sessions/${sessionId}`);
  expect(chosenDay.get()).toEqual({ sessionId, ruleDay: '2026-11-24' });
});

test('cover that a colleague asks for is answered here, with the version that was seen', async () => {
  const reply = answering([() => json({ version: 5, id: coverId })]);
  const sessions = theSessions({
    sessions: [aSession({ holderId: jonty.id, holderName: jonty.name })],
    covers: [aCover()],
  });
  await open({ sessions, answers: { [`POST /api/drop-in/covers/${coverId}/answer`]: reply.answer } });
  const asked = screen.getByRole('region', { name: 'A colleague asks you for cover' });
  expect(asked.textContent).toContain('Every second Tuesday, 10am to 12 noon, 20 minutes each');
  expect(asked.textContent).toContain('Tuesday 1 December and Tuesday 15 December');
  await userEvent.click(within(asked).getByRole('button', { name: /^Accept/ }));
  await screen.findByText('Done. It is kept.');
  expect(reply.sent.map(({ body }) => body)).toEqual([{ answer: 'accept', version: 4 }]);
});
