import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aBooking,
  aNearSlot,
  bookingId,
  imani,
  kirsi,
  openDropIn,
  slotAt,
  theMine,
  theSlots,
} from '../../appointments';
import { meAs } from '../../fake-services';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, atTheEndOfNovember, patience } from '../../screen';

quietReact();
atTheEndOfNovember();
beforeEach(() => window.sessionStorage.clear());

const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const route = '#/drop-in/mine';
const of = `/api/drop-in/bookings/${bookingId}`;
const later = aBooking({
  ...{ version: 2, slotId: slotAt('2026-12-01T10:30'), startsAt: '2026-12-01T10:30' },
  ...{ endsAt: '2026-12-01T11:00', start: '2026-12-01T10:30:00.000Z' },
});

test('what is booked is told with place, person and time, and London’s clock', async () => {
  await openDropIn({ route, mine: () => theMine({ upcoming: [aBooking({ notes: 'Use the side door.' })] }) });
  const line = await screen.findByRole('listitem', undefined, patience);
  for (const words of [
    'Tuesday 1 December 2026, 10am to 10:30am',
    'Imani Larkspur (Democratic services)',
    'In person',
    'Room 2',
    'Use the side door.',
    'About the letters',
  ])
    expect(line.textContent).toContain(words);
  screen.getByText('Times are London time.');
});

test('one press cancels, and one takes it back', async () => {
  const unanswered = { owner: meAs('councillor').id, what: 'new', slotId: aBooking().slotId, key: bookingId };
  window.sessionStorage.setItem('drop-in-tried', JSON.stringify([unanswered]));
  let mine = theMine({ upcoming: [aBooking()] });
  const cancel = answering([
    () => {
      mine = theMine({ past: [aBooking({ version: 2, state: 'cancelled', may: [] })] });
      return json({});
    },
  ]);
  const again = '8f9619ff-8b86-4d11-b42d-00c04fc964ff';
  const back = answering([() => json({ outcome: 'booked', booking: aBooking({ id: again }) })]);
  await openDropIn({
    ...{ route, mine: () => mine },
    answers: { [`POST ${of}/cancel`]: cancel.answer, 'POST /api/drop-in/bookings': back.answer },
  });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Cancel: Tuesday 1 December, 10am' }, patience),
  );
  await screen.findByText('Cancelled: Tuesday 1 December, 10am');
  expect(cancel.sent).toHaveLength(1);
  await screen.findByText('You have no appointment to come.');
  await press('Take it back');
  await screen.findByRole('heading', { name: 'Booked' });
  expect(back.sent.map(({ body }) => body)).toEqual([
    { slotId: slotAt('2026-12-01T10:00'), details: { way: 'room', topic: 'About the letters' } },
  ]);
  expect(back.sent[0]?.key).not.toBe(bookingId);
  expect(window.location.hash).toBe(`#/drop-in/mine/${again}`);
});

test('what cannot be taken back any more says so', async () => {
  await openDropIn({
    ...{ route, mine: () => theMine({ upcoming: [aBooking()] }) },
    answers: {
      [`POST ${of}/cancel`]: () => json({}),
      'POST /api/drop-in/bookings': () => json({ outcome: 'taken', nearest: [] }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Cancel/ }, patience));
  await userEvent.click(await screen.findByRole('button', { name: 'Take it back' }));
  await screen.findByText(/^This time has gone to somebody else/);
});

test('moving keeps what was said, and sends the version of nothing but the new time', async () => {
  const move = answering([() => json({ outcome: 'booked', booking: later })]);
  await openDropIn({
    ...{ route, mine: () => theMine({ upcoming: [aBooking()] }) },
    answers: { [`POST ${of}/move`]: move.answer },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Move/ }, patience));
  screen.getByText(/^You keep your time until you have the new one/);
  await userEvent.click(await screen.findByRole('button', { name: /^10:30am/ }));
  await press('Move to this time');
  await screen.findByRole('heading', { name: 'Moved' });
  screen.getByRole('heading', { name: 'Tuesday 1 December 2026, 10:30am to 11am' });
  expect(move.sent.map(({ body }) => body)).toEqual([
    { slotId: slotAt('2026-12-01T10:30'), details: { way: 'room', topic: 'About the letters' } },
  ]);
});

const displaced = aBooking({
  ...{ state: 'displaced', displaced: 'leave', may: ['move', 'cancel'] },
  nearest: [aNearSlot('2026-12-01T10:30'), aNearSlot('2026-12-01T11:20', ['phone'])],
});

test('a displaced appointment stands first, and one press books a near time', async () => {
  const soon = aBooking({ id: '8f9619ff-8b86-4d11-b42d-00c04fc964ff', startsAt: '2026-11-30T21:00' });
  const move = answering([() => json({ outcome: 'booked', booking: later })]);
  await openDropIn({
    ...{ route, mine: () => theMine({ upcoming: [soon, displaced] }) },
    answers: { [`POST ${of}/move`]: move.answer },
  });
  const near = await screen.findByRole(
    'button',
    { name: `Tuesday 1 December, 10:30am, with ${imani.name}` },
    patience,
  );
  const [first] = screen.getAllByRole('heading', { level: 2 });
  expect(first?.textContent).toContain('Tuesday 1 December');
  screen.getByText('The person is away that day, so this time is not there any more.');
  await userEvent.click(near);
  await screen.findByRole('heading', { name: 'Moved' });
  expect(move.sent).toHaveLength(1);
});

test('where a near time cannot be met in the same way, the way is chosen first', async () => {
  await openDropIn({ route, mine: () => theMine({ upcoming: [displaced] }) });
  await userEvent.click(await screen.findByRole('button', { name: /11:20am/ }, patience));
  await screen.findByRole('heading', { name: /11:20am to 11:50am/ }, patience);
  screen.getByLabelText('Which number should we ring?');
});

test('a near time that has gone too is answered with others', async () => {
  const other = aNearSlot('2026-12-01T16:00');
  await openDropIn({
    ...{ route, mine: () => theMine({ upcoming: [displaced] }) },
    answers: { [`POST ${of}/move`]: () => json({ outcome: 'taken', nearest: [other] }) },
  });
  await userEvent.click(await screen.findByRole('button', { name: /10:30am/ }, patience));
  expect((await screen.findByRole('alert')).textContent).toContain('This time has just gone');
  screen.getByRole('button', { name: `Tuesday 1 December, 4pm, with ${imani.name}` });
});

test('whom one meets is one’s own to say', async () => {
  const cover = aBooking({ cover: { to: kirsi }, may: ['move', 'cancel', 'details', 'answer-cover'] });
  let mine = theMine({ upcoming: [cover] });
  const answer = answering([
    () => {
      mine = theMine({ upcoming: [aBooking()] });
      return json({});
    },
  ]);
  await openDropIn({ ...{ route, mine: () => mine }, answers: { [`POST ${of}/cover`]: answer.answer } });
  const question = await screen.findByRole(
    'region',
    { name: 'Would you like to meet somebody else?' },
    patience,
  );
  expect(
    within(question)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([`Keep it with ${imani.name}`, `Meet ${kirsi.name}`, 'Choose another time', 'Cancel it']);
  await press(`Keep it with ${imani.name}`);
  await screen.findByText('Thank you. Your answer is kept.');
  expect(answer.sent.map(({ body }) => body)).toEqual([{ answer: 'no' }]);
  await waitFor(() => expect(screen.queryByRole('region', { name: /somebody else/ })).toBeNull());
});

test('what was said can be changed, and a refused field is named', async () => {
  const detail = 'We could not find that report.';
  const details = answering([
    () => json({ detail, errors: [{ field: 'details.topic', message: detail }] }, 400),
    () => json({}),
  ]);
  await openDropIn({
    ...{ route, mine: () => theMine({ upcoming: [aBooking()] }) },
    answers: { [`PUT ${of}/details`]: details.answer },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Change what you said/ }, patience));
  const topic = screen.getByLabelText<HTMLTextAreaElement>('What is it about?');
  expect(topic.value).toBe('About the letters');
  await userEvent.clear(topic);
  await press('Save');
  await userEvent.click(await screen.findByRole('link', { name: detail }));
  expect(document.activeElement).toBe(topic);
  await press('Save');
  await screen.findByText('Saved.');
  expect(details.sent.map(({ body }) => body)).toEqual([
    { details: { way: 'room' } },
    { details: { way: 'room' } },
  ]);
});

test('a change that was refused is told, and what there is now is read again', async () => {
  let reads = 0;
  await openDropIn({
    route,
    mine: () => {
      reads += 1;
      return theMine({ upcoming: [aBooking()] });
    },
    answers: { [`POST ${of}/cancel`]: () => json({ detail: 'This appointment is over.' }, 409) },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Cancel/ }, patience));
  await screen.findByText('This appointment is over.');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await waitFor(() => expect(reads).toBe(2));
});

test('what is over is folded away, and opens', async () => {
  const over = aBooking({ past: true, may: [] });
  await openDropIn({ route, mine: () => theMine({ past: [over] }), slots: theSlots });
  await userEvent.click(
    await screen.findByText('Appointments that are over or cancelled', undefined, patience),
  );
  await userEvent.click(screen.getByRole('link', { name: /^Tuesday 1 December 2026/ }));
  await screen.findByRole('heading', { name: 'Your appointment' });
  expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull();
});

test('an appointment that is not one’s own is not there', async () => {
  await openDropIn({ route: '#/drop-in/mine/8f9619ff-8b86-4d11-b42d-00c04fc964ff' });
  await screen.findByRole('heading', { name: 'We cannot find that' }, patience);
});
