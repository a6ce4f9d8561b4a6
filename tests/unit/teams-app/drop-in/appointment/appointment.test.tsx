import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { slotIdOf } from '@councillor-safety/core/drop-in/drop-in';
import type { HeldBooking, SeriesAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, atTheEndOfNovember, openTab, patience } from '../../screen';
import {
  aHeldBooking,
  aHeldDay,
  aSlot,
  avani,
  bookingId,
  complete,
  daysCall,
  field,
  fill,
  freeAt,
  imani,
  jonty,
  press,
  sessionId,
  theDays,
} from '../held-samples';

quietReact();
atTheEndOfNovember();

const call = (what: string): string => `POST /api/drop-in/held/${bookingId}/${what}`;
const ownDays = () =>
  theDays({ days: [aHeldDay({ slots: freeAt('2026-11-30T19:00', '2026-12-01T11:00') })] });

type Answers = NonNullable<Parameters<typeof openTab>[0]['answers']>;
async function open(booking: () => HeldBooking, answers: Answers = {}, person?: string): Promise<void> {
  await openTab({
    ...{ route: `#/drop-ins/appointments/${bookingId}`, person },
    answers: {
      [`GET /api/drop-in/held/${bookingId}`]: () => json({ booking: booking() }),
      [daysCall()]: () => json(ownDays()),
      ...answers,
    },
  });
  await screen.findByRole('heading', { name: 'Notes' }, patience);
  await complete();
}
/** Over since an hour. */
const begun = { startsAt: '2026-11-30T19:00', endsAt: '2026-11-30T19:20' } as const;
const refused = (field: string, message: string) => () =>
  json({ status: 400, detail: message, errors: [{ field, message }] }, 400);
const fact = (name: string): string =>
  screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? '';
const region = (name: string) => within(screen.getByRole('region', { name }));

test('it tells who comes, when, how and about what, and leads to the report', async () => {
  const details = {
    way: 'phone',
    phone: '020 7946 0000',
    topic: 'Shouting.\nAgain.',
    reference: 'CS-7K3MPX2Q',
  };
  await open(() => aHeldBooking({ details: { ...details, way: 'phone', regular: true } }));
  expect(fact('Who')).toBe(avani.name);
  expect(fact('When')).toBe('Tuesday 1 December 2026, 10am to 10:20am');
  expect(fact('How')).toBe('By phone');
  expect(fact('What it is about')).toBe(details.topic);
  expect(screen.getByRole('link', { name: details.phone }).getAttribute('href')).toBe('tel:02079460000');
  expect(screen.getByRole('link', { name: details.reference }).getAttribute('href')).toBe(
    `#/reports/${details.reference}`,
  );
  expect(screen.getByText('Times are London time.')).toBeTruthy();
  expect(screen.getByText('Would like regular 1-2-1 support.')).toBeTruthy();
  expect(screen.getByText('You can say that once it has begun.')).toBeTruthy();
});

test('cover that was asked for, and a time that was taken out, are said', async () => {
  await open(() => aHeldBooking({ cover: { toName: jonty.name } }));
  expect(screen.getByText(`Has not said yet whether they would rather meet ${jonty.name}.`)).toBeTruthy();
});

test('one whose time was taken out is neither cancelled nor said to have come', async () => {
  await open(() => aHeldBooking({ ...begun, endsAt: '2026-11-30T21:00', state: 'displaced' }));
  expect(fact('How it stands')).toBe('The time was taken out, and no new one is chosen yet');
  expect(screen.queryByRole('heading', { name: 'Did they come?' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Cancel this appointment' })).toBeNull();
});

test('a champion is given the reference and no way to the report', async () => {
  await open(() => aHeldBooking({ details: { way: 'room', reference: 'CS-7K3MPX2Q' } }), {}, 'champion');
  expect(fact('Report')).toBe('CS-7K3MPX2Q');
  expect(screen.queryByRole('link', { name: 'CS-7K3MPX2Q' })).toBeNull();
});

test('an appointment of somebody else is not there', async () => {
  await openTab({
    route: `#/drop-ins/appointments/${bookingId}`,
    answers: {
      [`GET /api/drop-in/held/${bookingId}`]: () => json({ status: 404, detail: 'none' }, 404),
    },
  });
  await screen.findByRole('heading', { name: 'We cannot find that' }, patience);
});

test('whether they came is said once it has begun, and taken back', async () => {
  let outcome: HeldBooking['outcome'];
  const save = answering([
    () => {
      outcome = 'did-not-come';
      return json({ booking: aHeldBooking({ ...begun, version: 4, outcome }) });
    },
    () => json({ booking: aHeldBooking({ ...begun, version: 5 }) }),
  ]);
  await open(() => aHeldBooking({ ...begun, version: outcome ? 4 : 3, outcome }), {
    [call('outcome')]: save.answer,
  });
  await press('They did not come');
  await screen.findByText('You said: They did not come.');
  await press('Take that back');
  await waitFor(() => expect(save.sent.map(({ body }) => body)).toEqual([{ outcome: 'did-not-come' }, {}]));
});

test('what cannot be said any more is said as it is, and the appointment is read again', async () => {
  let state: HeldBooking['state'] = 'booked';
  const save = answering([
    () => {
      state = 'cancelled';
      return json({ status: 409, detail: 'This appointment was cancelled already.' }, 409);
    },
  ]);
  await open(() => aHeldBooking({ state }), { [call('cancel')]: save.answer });
  await press('Cancel this appointment');
  await press('Yes, cancel it');
  await waitFor(() => expect(fact('How it stands')).toBe('Cancelled'));
  expect(save.sent).toHaveLength(1);
});

test('a note is kept for its writer, who is told so; what was typed is gone only then', async () => {
  const notes: HeldBooking['notes'] = [];
  const words = 'Rang back.\nAll well.';
  const nothing = 'Write something first, in 4,000 characters or fewer.';
  const keep = answering([
    refused('words', nothing),
    () => json({ status: 503, detail: 'Not just now.' }, 503),
    () => {
      notes.push({ by: imani.id, byName: imani.name, at: '2026-11-30T20:00:00.000Z', words });
      return json({ booking: aHeldBooking({ notes }) });
    },
  ]);
  await open(() => aHeldBooking({ notes }), { [call('notes')]: keep.answer });
  expect(screen.getByText(/^Only you read your notes/)).toBeTruthy();
  await press('Keep the note');
  await screen.findByText(nothing);
  expect(document.activeElement).toBe(field('Add a note'));
  fill('Add a note', words);
  await press('Keep the note');
  await screen.findByText('Not just now.');
  expect(field('Add a note').value).toBe(words);
  await press('Try again');
  await screen.findByText(`${imani.name}, Monday 30 November 2026, 8:00 pm`);
  expect(field('Add a note').value).toBe('');
  expect(keep.sent.map(({ body }) => body)).toEqual([{ words: '' }, { words }, { words }]);
  expect(keep.sent[1]?.key).toBe(keep.sent[2]?.key);
});

test('a follow-up is set for a day, and taken away', async () => {
  let followUpOn: string | undefined;
  const save = answering([
    refused('on', 'Enter a real date.'),
    () => {
      followUpOn = '2026-12-10';
      return json({ booking: aHeldBooking({ followUpOn }) });
    },
    () => json({ booking: aHeldBooking() }),
  ]);
  await open(() => aHeldBooking({ followUpOn }), { [call('follow-up')]: save.answer });
  await press('Save the follow-up');
  await screen.findByText('Enter a real date.');
  expect(document.activeElement).toBe(field('Follow up on'));
  fill('Follow up on', '2026-12-10');
  await press('Save the follow-up');
  await userEvent.click(await screen.findByRole('button', { name: 'No follow-up any more' }));
  await waitFor(() =>
    expect(save.sent.map(({ body }) => body)).toEqual([{ on: '' }, { on: '2026-12-10' }, {}]),
  );
});

test('it is cancelled after asking once', async () => {
  const cancel = answering([() => json({ booking: aHeldBooking({ state: 'cancelled' }) })]);
  await open(aHeldBooking, { [call('cancel')]: cancel.answer });
  await press('Cancel this appointment');
  expect(screen.getByText('They are told and offered other times.')).toBeTruthy();
  expect(cancel.sent).toEqual([]);
  await press('Yes, cancel it');
  await waitFor(() => expect(cancel.sent).toHaveLength(1));
});

const said = (answer: SeriesAnswer) => () => json(answer);

test('one more is booked at one of the free times to come', async () => {
  const book = answering([said({ booked: [aSlot('2026-12-01T11:00')], missed: [] })]);
  await open(aHeldBooking, { [call('again')]: book.answer });
  await press('Book it');
  await screen.findByRole('link', { name: 'Choose a time.' });
  const times = within(await screen.findByLabelText('Which time?')).getAllByRole('option');
  expect(times.map(({ textContent }) => textContent)).toEqual(['Choose', 'Tuesday 1 December, 11am']);
  await userEvent.selectOptions(field('Which time?'), 'Tuesday 1 December, 11am');
  await press('Book it');
  await screen.findByRole('heading', { name: 'Booked' });
  expect(book.sent.map(({ body }) => body)).toEqual([{ slotId: slotIdOf(sessionId, '2026-12-01T11:00') }]);
});

test('regular support is a series; what could not be booked is told, with times near it', async () => {
  const near = aSlot('2026-12-15T11:20');
  const series = answering([
    refused('times', 'Choose between 2 and 26 appointments.'),
    said({
      booked: [aSlot('2026-12-01T11:00')],
      missed: [
        { startsAt: '2026-12-15T11:00', nearest: [near] },
        { startsAt: '2026-12-29T11:00', nearest: [] },
      ],
    }),
  ]);
  const again = answering([said({ booked: [near], missed: [] })]);
  await open(() => aHeldBooking({ details: { way: 'room', regular: true } }), {
    [call('series')]: series.answer,
    [call('again')]: again.answer,
  });
  await userEvent.selectOptions(field('How often?'), 'Every 2 weeks');
  fill('How many?', '30');
  await userEvent.selectOptions(
    await screen.findByLabelText('When is the first one?'),
    'Tuesday 1 December, 11am',
  );
  await press('Book them');
  await screen.findByRole('link', { name: 'Choose between 2 and 26 appointments.' });
  fill('How many?', '3');
  await press('Book them');
  const result = await screen.findByRole('alert');
  expect(result.textContent).toContain('Tuesday 29 December, 11amNothing near it is free.');
  expect(series.sent[1]?.body).toEqual({
    ...{ weeks: 2, times: 3, slotId: slotIdOf(sessionId, '2026-12-01T11:00') },
  });
  await press('Book Tuesday 15 December, 11:20am instead');
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Book Tuesday 15 December, 11:20am instead' })).toBeNull(),
  );
  expect(screen.getByRole('alert').textContent).toContain(
    'Tuesday 1 December, 11amTuesday 15 December, 11:20am',
  );
  expect(again.sent.map(({ body }) => body)).toEqual([{ slotId: near.slotId }]);
});

test('later times are looked for seven days at a time', async () => {
  const later = theDays({ days: [aHeldDay({ slots: freeAt('2026-12-08T10:00') })] });
  await open(aHeldBooking, {
    [daysCall()]: () => json(theDays()),
    [daysCall('2026-12-07')]: () => json(later),
  });
  const again = region('Book again');
  await again.findByText('You have no free time in these seven days. Look at later ones.');
  await press('Next seven days');
  await again.findByRole('option', { name: 'Tuesday 8 December, 10am' });
  expect(field('Look from').value).toBe('2026-12-07');
});
