import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aBooking,
  aGroup,
  aNearSlot,
  imani,
  kirsi,
  openDropIn,
  otherSession,
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
const ten = '10am: Tuesday 1 December 2026, Imani Larkspur';
const tapTen = async (): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name: ten }, patience));
const booked = (): Response => json({ outcome: 'booked', booking: aBooking() });

test('two presses book a time; nothing is asked, and the confirmation offers the calendar, moving and cancelling', async () => {
  const book = answering([booked]);
  await openDropIn({ answers: { 'POST /api/drop-in/bookings': book.answer } });
  await tapTen();
  await press('Book this time');
  await screen.findByRole('heading', { name: 'Booked' });
  expect(book.sent.map(({ body }) => body)).toEqual([
    { slotId: slotAt('2026-12-01T10:00'), details: { way: 'room' } },
  ]);
  for (const name of [/^Add to your calendar/, /^Move/, /^Cancel/]) screen.getByRole('button', { name });
  expect(window.sessionStorage.getItem('drop-in-tried')).toBe('[]');
});

test('many presses are one booking', async () => {
  let answer: (value: Response) => void = () => undefined;
  const book = answering([booked]);
  const slowly = (init: RequestInit | undefined): Promise<Response> => {
    const found = book.answer(init);
    return new Promise((resolve) => (answer = () => resolve(found)));
  };
  await openDropIn({ answers: { 'POST /api/drop-in/bookings': slowly } });
  await tapTen();
  await press('Book this time');
  await press('Book this time');
  // The Enter key of a field goes past the button.
  fireEvent.submit(screen.getByRole('form', { name: /^Tuesday 1 December/ }));
  answer(booked());
  await screen.findByRole('heading', { name: 'Booked' });
  expect(book.sent).toHaveLength(1);
});

test('people are shown with their role and office, and their ways of meeting', async () => {
  const hers = aGroup({ sessionId: otherSession, holderId: kirsi.id, ways: ['phone', 'teams'] });
  await openDropIn({ slots: () => theSlots({ groups: [aGroup(), hers] }) });
  const day = await screen.findByRole('region', { name: 'Tuesday 1 December' }, patience);
  expect(
    within(day)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent),
  ).toEqual(['Imani Larkspur (Democratic services)', expect.stringMatching(/^Kirsi .*\(Legal\)$/)]);
  within(day).getByText('By phone and in Teams');
});

test('where there are several ways, two taps take the first', async () => {
  const book = answering([booked]);
  const slots = () => theSlots({ groups: [aGroup({ ways: ['phone', 'room'] })] });
  await openDropIn({ slots, answers: { 'POST /api/drop-in/bookings': book.answer } });
  await tapTen();
  await press('Book this time');
  await screen.findByRole('heading', { name: 'Booked' });
  expect(book.sent.map(({ body }) => body)).toEqual([
    { slotId: slotAt('2026-12-01T10:00'), details: { way: 'phone' } },
  ]);
});

test('another way can be chosen; a number that is none is told before it is sent', async () => {
  const book = answering([booked]);
  const slots = () => theSlots({ groups: [aGroup({ ways: ['room', 'phone'] })] });
  await openDropIn({ slots, answers: { 'POST /api/drop-in/bookings': book.answer } });
  await tapTen();
  await userEvent.click(screen.getByRole('radio', { name: 'By phone' }));
  const number = screen.getByLabelText('Which number should we ring?');
  await userEvent.type(number, 'my usual one');
  await press('Book this time');
  await screen.findByRole('link', { name: 'Enter a telephone number, or leave this empty.' });
  expect(book.sent).toEqual([]);
  await userEvent.clear(number);
  await userEvent.type(number, '01632 960001');
  await press('Book this time');
  await screen.findByRole('heading', { name: 'Booked' });
  expect(book.sent.map(({ body }) => body)).toEqual([
    { slotId: slotAt('2026-12-01T10:00'), details: { way: 'phone', phone: '01632 960001' } },
  ]);
});

test('a time that somebody else was quicker to take is answered with near ones, and nothing typed is lost', async () => {
  const near = aNearSlot('2026-12-01T11:20');
  const book = answering([() => json({ outcome: 'taken', nearest: [near] }), booked]);
  await openDropIn({ answers: { 'POST /api/drop-in/bookings': book.answer } });
  await tapTen();
  await userEvent.click(screen.getByText('Say more (you can leave this out)'));
  await userEvent.type(screen.getByLabelText('What is it about?'), 'Letters');
  await press('Book this time');
  const gone = await screen.findByRole('alert');
  expect(gone.textContent).toContain('This time has just gone');
  expect(document.activeElement).toBe(gone);
  await press(`Tuesday 1 December, 11:20am, with ${imani.name}`);
  await press('Book this time');
  await screen.findByRole('heading', { name: 'Booked' });
  expect(book.sent.map(({ body }) => body)).toEqual([
    { slotId: slotAt('2026-12-01T10:00'), details: { way: 'room', topic: 'Letters' } },
    { slotId: near.slotId, details: { way: 'room', topic: 'Letters' } },
  ]);
  expect(book.sent[0]?.key).not.toBe(book.sent[1]?.key);
});

test('a time that goes while somebody looks at it says so, with the nearest', async () => {
  let groups = [aGroup()];
  await openDropIn({ slots: () => theSlots({ groups }) });
  await tapTen();
  groups = [aGroup({ starts: ['2026-12-01T10:30'] })];
  window.dispatchEvent(new Event('focus'));
  const gone = await screen.findByRole('alert');
  expect(gone.textContent).toContain('This time has just gone');
  expect(screen.queryByRole('button', { name: 'Book this time' })).toBeNull();
  await press(`Tuesday 1 December, 10:30am, with ${imani.name}`);
  screen.getByRole('heading', { name: 'Tuesday 1 December 2026, 10:30am to 11am' });
});

const away = 'We could not book this time just now. Nothing is booked yet as far as we know.';
const down = (): Response => json({ status: 503, detail: away }, 503);

test('no answer: says what is known, keeps the choice, and the same press has the same key', async () => {
  const book = answering([down, booked]);
  await openDropIn({ answers: { 'POST /api/drop-in/bookings': book.answer } });
  await tapTen();
  await press('Book this time');
  expect((await screen.findByRole('alert')).textContent).toContain(away);
  await press('Try again');
  await screen.findByRole('heading', { name: 'Booked' });
  expect(book.sent).toHaveLength(2);
  expect(book.sent[0]?.key).toBe(book.sent[1]?.key);
});

test('also after the screen was opened again, and nothing but ids is kept for it', async () => {
  const first = answering([down]);
  await openDropIn({ answers: { 'POST /api/drop-in/bookings': first.answer } });
  await tapTen();
  await userEvent.type(screen.getByLabelText('What is it about?'), 'Letters');
  await press('Book this time');
  await screen.findByRole('alert');
  const kept = window.sessionStorage.getItem('drop-in-tried') ?? '';
  expect(JSON.parse(kept)).toEqual([
    {
      owner: meAs('councillor').id,
      what: 'new',
      slotId: slotAt('2026-12-01T10:00'),
      key: first.sent[0]?.key,
    },
  ]);
  document.body.replaceChildren();
  const again = answering([booked]);
  await openDropIn({
    slots: () => theSlots({ groups: [] }),
    answers: { 'POST /api/drop-in/bookings': again.answer },
  });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Try Tuesday 1 December, 10am again' }, patience),
  );
  await userEvent.click(await screen.findByRole('radio', { name: 'In person' }));
  await press('Try again');
  await screen.findByRole('heading', { name: 'Booked' });
  expect(again.sent[0]?.key).toBe(first.sent[0]?.key);
});

test('what one’s own appointments tell is not asked again', async () => {
  const tried = [
    { owner: meAs('councillor').id, what: 'new', slotId: slotAt('2026-12-01T10:00'), key: aBooking().id },
  ];
  window.sessionStorage.setItem('drop-in-tried', JSON.stringify(tried));
  await openDropIn({ mine: () => theMine({ upcoming: [aBooking()] }) });
  await screen.findByRole('button', { name: ten }, patience);
  await waitFor(() => expect(screen.queryByRole('button', { name: /again$/ })).toBeNull());
  expect(window.sessionStorage.getItem('drop-in-tried')).toBe('[]');
});
