import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { imani, kirsi, openDropIn, theMine } from '../../appointments';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, atTheEndOfNovember, patience } from '../../screen';

quietReact();
atTheEndOfNovember();

const route = '#/drop-in/choices';
const save = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Save' }));
const box = (name: string | RegExp): HTMLInputElement => screen.getByRole('checkbox', { name });
const named = (name: string): RegExp => new RegExp(`^${name}`);

test('whom not to meet and reminders are kept; who holds nothing just now stays as chosen', async () => {
  const gone = personIdSchema.parse('5f9619ff-8b86-4d11-b42d-00c04fc964ff');
  const preferences = { notWith: [gone, kirsi.id], reminders: true, calendar: false };
  const put = answering([() => json({}), () => json({})]);
  await openDropIn({
    ...{ route, mine: () => theMine({ preferences }) },
    answers: { 'PUT /api/drop-in/preferences': put.answer },
  });
  await screen.findByRole('button', { name: 'Save' }, patience);
  expect([box(named(imani.name)).checked, box(named(kirsi.name)).checked]).toEqual([false, true]);
  screen.getByText(/Nobody but you can see this choice\.$/);
  await userEvent.click(box(named(imani.name)));
  await userEvent.click(box(/^Remind me/));
  await save();
  await screen.findByText('Your choices are saved.');
  await userEvent.click(box(named(kirsi.name)));
  expect(screen.queryByText('Your choices are saved.')).toBeNull();
  await save();
  await screen.findByText('Your choices are saved.');
  expect(put.sent.map(({ body }) => body)).toEqual([
    { notWith: [gone, imani.id, kirsi.id], reminders: false, calendar: false },
    { notWith: [gone, imani.id], reminders: false, calendar: false },
  ]);
});

test.each([
  [true, 1],
  [false, 0],
])('the calendar is a choice only where the council offers it: %s', async (calendarOffered, choices) => {
  await openDropIn({ route, mine: () => theMine({ calendarOffered }) });
  await screen.findByRole('button', { name: 'Save' }, patience);
  expect(screen.queryAllByRole('checkbox', { name: /Outlook calendar/ })).toHaveLength(choices);
});

test('a save that did not reach the service can be tried again', async () => {
  const put = answering([() => json({ detail: 'Not just now.' }, 503), () => json({})]);
  await openDropIn({ route, answers: { 'PUT /api/drop-in/preferences': put.answer } });
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }, patience));
  await screen.findByText('Not just now.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Your choices are saved.');
  expect(put.sent[0]?.key).toBe(put.sent[1]?.key);
});
