import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { provideServices } from '@councillor-safety/teams-app/services/services';
import {
  aBooking,
  aGroup,
  kirsi,
  openDropIn,
  otherSession,
  slotAt,
  theMine,
  theSlots,
} from '../../appointments';
import { aDetail } from '../../cases';
import { fakeServices } from '../../fake-services';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, atTheEndOfNovember, openTab, patience } from '../../screen';

quietReact();
atTheEndOfNovember();
beforeEach(() => window.sessionStorage.clear());

const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const times = (): (string | null)[] =>
  screen.queryAllByRole('button', { name: /: \w+day / }).map((one) => one.getAttribute('aria-label'));
const fold = (): Promise<void> => userEvent.click(screen.getByText(/^Show only some times/));

test('whoever needs someone today comes first, with no form in between', async () => {
  await openDropIn();
  const button = await screen.findByRole('button', { name: 'I need someone today' }, patience);
  const [first] = within(screen.getByRole('main')).getAllByRole('button');
  expect(first).toBe(button);
  const opened = jest.fn(() => Promise.resolve());
  provideServices({ ...(await fakeServices()), openChat: opened });
  await userEvent.click(button);
  expect(opened).toHaveBeenCalledTimes(1);
  expect(screen.getByText(/Times are London time\./)).toBeTruthy();
});

test('times are narrowed down by person, and the waiting list begins with that', async () => {
  const hers = aGroup({
    sessionId: otherSession,
    holderId: kirsi.id,
    ways: ['phone'],
    starts: ['2026-12-03T17:00'],
  });
  await openDropIn({ slots: () => theSlots({ groups: [aGroup(), hers] }) });
  await screen.findAllByRole('button', { name: /Imani Larkspur$/ }, patience);
  expect(times()).toHaveLength(3);
  await fold();
  await userEvent.selectOptions(screen.getByLabelText('Person'), kirsi.id);
  await userEvent.selectOptions(screen.getByLabelText('Time of day'), 'evening');
  expect(times()).toEqual([`5pm: Thursday 3 December 2026, ${kirsi.name}`]);
  screen.getByText('Show only some times (2 choices made)');
  await userEvent.click(screen.getByRole('link', { name: 'Join the waiting list' }));
  const person = await screen.findByRole('checkbox', { name: new RegExp(`^${kirsi.name}`) }, patience);
  expect((person as HTMLInputElement).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Evening/ }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Morning/ }).checked).toBe(false);
});

test('where nothing fits, that is said, and all are shown again with one press', async () => {
  await openDropIn();
  await screen.findAllByRole('button', { name: /Imani Larkspur$/ }, patience);
  await fold();
  await userEvent.selectOptions(screen.getByLabelText('Day of the week'), 'Sunday');
  screen.getByText('No free time fits these choices.');
  await press('Show all times');
  expect(times()).toHaveLength(2);
});

test('a few days are shown, then more', async () => {
  const starts = Array.from({ length: 6 }, (_, day) => `2026-12-0${day + 1}T10:00`);
  await openDropIn({ slots: () => theSlots({ groups: [aGroup({ starts })] }) });
  await screen.findByRole('heading', { name: 'Friday 4 December' }, patience);
  expect(screen.queryByRole('heading', { name: 'Saturday 5 December' })).toBeNull();
  await press('Show more');
  screen.getByRole('heading', { name: 'Sunday 6 December' });
});

test('later weeks are asked for when they are wanted', async () => {
  const later = theSlots({
    from: '2027-01-25',
    to: '2027-03-22',
    groups: [aGroup({ starts: ['2027-02-02T10:00'] })],
  });
  await openDropIn({
    slots: () => theSlots({ groups: [] }),
    answers: { 'GET /api/drop-in/slots?from=2027-01-25&weeks=8': () => json(later) },
  });
  await screen.findByText('No time is free just now.', undefined, patience);
  await press('Look at later weeks');
  await screen.findByRole('heading', { name: 'Tuesday 2 February 2027' });
});

test('people who are left out are told of in number only', async () => {
  await openDropIn({ slots: () => theSlots({ leftOut: 1 }) });
  await screen.findByText(/^The times of 1 person are left out/, undefined, patience);
});

test('an open group says so before anything is booked', async () => {
  await openDropIn({
    slots: () => theSlots({ groups: [aGroup({ group: true, notes: 'Use the side door.' })] }),
  });
  await userEvent.click(await screen.findByRole('button', { name: /^10am/ }, patience));
  screen.getByText(/^This is an open group/);
  screen.getByText('To know beforehand: Use the side door.');
  screen.getByText('Come to: Room 2');
});

test('from a report, its reference is carried along, unless the person would rather not', async () => {
  const talk = answering([() => json({ outcome: 'booked', booking: aBooking() })]);
  await openTab({
    route: '#/reports/CS-7K3MPX2Q',
    person: 'councillor',
    answers: {
      'GET /api/incidents/CS-7K3MPX2Q': () => json(aDetail()),
      'GET /api/drop-in/slots?from=2026-11-30&weeks=8': () => json(theSlots()),
      'GET /api/drop-in/mine': () => json(theMine()),
      'POST /api/drop-in/bookings': talk.answer,
    },
  });
  const link = await screen.findByRole('link', { name: 'Book a talk about this' }, patience);
  expect(link.getAttribute('href')).toBe('#/drop-in/about/CS-7K3MPX2Q');
  await userEvent.click(link);
  await userEvent.click(await screen.findByRole('button', { name: /^10am/ }, patience));
  const about = screen.getByRole<HTMLInputElement>('checkbox', {
    name: /^Say that it is about report CS-7K3MPX2Q/,
  });
  expect(about.checked).toBe(true);
  await press('Book this time');
  await screen.findByRole('heading', { name: 'Booked' });
  expect(talk.sent.map(({ body }) => body)).toEqual([
    { slotId: slotAt('2026-12-01T10:00'), details: { way: 'room', reference: 'CS-7K3MPX2Q' } },
  ]);
});

test('an officer finds no screen to book with', async () => {
  await openTab({ route: '#/drop-in', person: 'officer' });
  await screen.findByRole('heading', { name: 'We cannot find that' }, patience);
});
