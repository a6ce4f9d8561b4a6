import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, atTheEndOfNovember, openTab, patience } from '../../screen';
import { complete, daysCall, field, fill, press, theDays, theSessions } from '../held-samples';

quietReact();
atTheEndOfNovember();

const reminder = 'How many minutes before?';

const calendar = { name: /Put my appointments into my Outlook calendar/ } as const;

async function open(
  answers: Parameters<typeof answering>[0],
  sessions: Parameters<typeof theSessions>[0] = {},
) {
  const [save, choose] = [answering(answers), answering([() => json({ calendar: true })])];
  await openTab({
    route: '#/drop-ins/settings',
    answers: {
      'GET /api/drop-in/sessions': () => json(theSessions(sessions)),
      [daysCall()]: () => json(theDays()),
      'PUT /api/drop-in/settings': save.answer,
      'PUT /api/drop-in/calendar': choose.answer,
    },
  });
  await screen.findByLabelText(reminder, undefined, patience);
  return { ...save, chosen: choose.sent };
}
const saved = (): Response => json({ version: 5, id: 'settings' });

test('reminders and how long a time is kept are saved, and it says so', async () => {
  const save = await open([saved]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'The day before' }));
  fill(reminder, '90');
  await press('Save');
  await screen.findByText('Saved.');
  await complete();
  expect(save.sent.map(({ body }) => body)).toEqual([
    {
      version: 4,
      settings: { remindDayBefore: false, remindBefore: true, remindMinutes: 90, offerMinutes: 120 },
    },
  ]);
});

test('what cannot be is said beside its field, and nothing is sent', async () => {
  const save = await open([]);
  fill(reminder, '5');
  await press('Save');
  await userEvent.click(
    await screen.findByRole('link', { name: 'A reminder can come between 15 minutes and 12 hours before.' }),
  );
  expect(document.activeElement).toBe(field(reminder));
  expect(save.sent).toEqual([]);
});

test('somebody was quicker: what there is now is shown, and mine is saved over it', async () => {
  const settings = { remindDayBefore: true, remindBefore: true, remindMinutes: 30, offerMinutes: 60 };
  const current = theSessions({ version: 9, settings });
  const save = await open([() => json({ status: 409, detail: 'moved', current }, 409), saved]);
  fill(reminder, '90');
  await press('Save');
  await screen.findByText(
    'Reminders: The day before and 30 minutes before. A free time is kept for 60 minutes.',
  );
  expect(field(reminder).value).toBe('90');
  await press('Save mine all the same');
  await screen.findByText('Saved.');
  await complete();
  expect(save.sent[1]?.body).toMatchObject({ version: 9, settings: { remindMinutes: 90 } });
});

test('entries in one’s own calendar are a choice only where the council offers them', async () => {
  await open([]);
  expect(screen.queryByRole('checkbox', calendar)).toBeNull();
});

test('the own calendar is saved by itself: nothing of everybody’s is written', async () => {
  const save = await open([], { calendarOffered: true });
  const choice = screen.getByRole<HTMLInputElement>('checkbox', calendar);
  expect(choice.checked).toBe(false);
  await userEvent.click(choice);
  await press('Save');
  await screen.findByText('Saved.');
  await complete();
  expect(save.chosen.map(({ body }) => body)).toEqual([{ calendar: true }]);
  expect(save.sent).toEqual([]);
});

test('what was chosen is shown, and stays when something else is saved', async () => {
  const save = await open([saved], { calendarOffered: true, calendar: true });
  expect(screen.getByRole<HTMLInputElement>('checkbox', calendar).checked).toBe(true);
  fill(reminder, '90');
  await press('Save');
  await screen.findByText('Saved.');
  await complete();
  expect([save.sent.length, save.chosen.length]).toEqual([1, 0]);
});

test('a champion finds no settings', async () => {
  await openTab({ route: '#/drop-ins/settings', person: 'champion' });
  await screen.findByRole('heading', { name: 'We cannot find that' }, patience);
});
