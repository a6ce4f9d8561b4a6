import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MyWaiting } from '@councillor-safety/core/drop-in/drop-in-answers';
import { aBooking, aNearSlot, imani, kirsi, openDropIn, slotAt, theMine } from '../../appointments';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, atTheEndOfNovember, patience } from '../../screen';

quietReact();
atTheEndOfNovember();
beforeEach(() => window.sessionStorage.clear());

const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const route = '#/drop-in/waiting';
const id = '7f9619ff-8b86-4d11-b42d-00c04fc964ff';
const offerId = '8f9619ff-8b86-4d11-b42d-00c04fc964ff';
const entry: MyWaiting = {
  ...{ id, since: '2026-11-20T10:00:00.000Z' },
  wish: { holderIds: [kirsi.id], ways: ['phone'], weekdays: [0, 2], parts: ['evening'], until: '2027-01-01' },
};
const offered: MyWaiting = {
  ...entry,
  offer: { id: offerId, until: '2026-12-01T09:00:00.000Z', slot: aNearSlot('2026-12-01T10:30') },
};

test('a wish begins with anything within eight weeks, and is sent as it was chosen', async () => {
  let waiting: MyWaiting[] = [];
  const join = answering([
    () => {
      waiting = [entry];
      return json({});
    },
  ]);
  await openDropIn({
    ...{ route, mine: () => theMine({ waiting }) },
    answers: { 'POST /api/drop-in/waiting': join.answer },
  });
  for (const name of ['Saturday', 'Sunday', /^Evening/])
    await userEvent.click(await screen.findByRole('checkbox', { name }, patience));
  await userEvent.click(screen.getByRole('checkbox', { name: new RegExp(`^${imani.name}`) }));
  await press('Join the waiting list');
  await screen.findByText(/^You are on the waiting list\./);
  expect(join.sent.map(({ body }) => body)).toEqual([
    {
      wish: {
        ...{ holderIds: [imani.id], ways: ['room', 'phone', 'teams'], weekdays: [0, 1, 2, 3, 4] },
        ...{ parts: ['morning', 'afternoon'], until: '2027-01-25' },
      },
    },
  ]);
  await screen.findByText(
    `Monday and Wednesday; in the evening; by phone; with ${kirsi.name}. Until Friday 1 January 2027.`,
  );
});

test('a wish that nothing fits is named before it is sent', async () => {
  await openDropIn({ route });
  for (const name of ['In person', 'By phone', 'In Teams'])
    await userEvent.click(await screen.findByRole('checkbox', { name }, patience));
  await press('Join the waiting list');
  await userEvent.click(await screen.findByRole('link', { name: /^Nothing fits this wish/ }));
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'In person' }));
});

test('a refused wish is told in the service’s words', async () => {
  const detail = 'You are on the waiting list for this already.';
  const twice = (): Response => json({ detail, errors: [{ field: 'wish', message: detail }] }, 400);
  await openDropIn({ route, answers: { 'POST /api/drop-in/waiting': twice } });
  await userEvent.click(await screen.findByRole('button', { name: 'Join the waiting list' }, patience));
  expect((await screen.findByRole('alert')).textContent).toContain(detail);
});

test('one stops waiting with one press', async () => {
  let waiting = [entry];
  const leave = answering([
    () => {
      waiting = [];
      return json({});
    },
  ]);
  await openDropIn({
    ...{ route, mine: () => theMine({ waiting }) },
    answers: { [`DELETE /api/drop-in/waiting/${id}`]: leave.answer },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Stop waiting/ }, patience));
  await screen.findByText('You do not wait for this any more.');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Stop waiting/ })).toBeNull());
  expect(leave.sent[0]?.key).toBeTruthy();
});

test('a time that is kept says until when, stands among the appointments too, and is taken like any other', async () => {
  const book = answering([() => json({ outcome: 'booked', booking: aBooking() })]);
  await openDropIn({
    ...{ route: '#/drop-in/mine', mine: () => theMine({ waiting: [offered] }) },
    answers: { 'POST /api/drop-in/bookings': book.answer },
  });
  await screen.findByText(
    /^It is kept for you until Tuesday 1 December 2026, 9:00 am\./,
    undefined,
    patience,
  );
  await press('Book this time');
  await screen.findByRole('heading', { name: 'Tuesday 1 December 2026, 10:30am to 10:50am' });
  await press('Book this time');
  await screen.findByRole('heading', { name: 'Booked' });
  expect(book.sent.map(({ body }) => body)).toEqual([
    { slotId: slotAt('2026-12-01T10:30'), details: { way: 'room' } },
  ]);
});

test('an offer can be left to the next', async () => {
  let waiting = [offered];
  const decline = answering([
    () => {
      waiting = [entry];
      return json({});
    },
  ]);
  await openDropIn({
    ...{ route, mine: () => theMine({ waiting }) },
    answers: { [`POST /api/drop-in/offers/${offerId}/decline`]: decline.answer },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'No, thank you' }, patience));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'A time is free for you' })).toBeNull());
  expect(decline.sent).toHaveLength(1);
  screen.getByRole('button', { name: /^Stop waiting/ });
});
