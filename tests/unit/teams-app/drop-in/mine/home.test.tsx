import { screen } from '@testing-library/react';
import type { MineAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { aBooking, aNearSlot, kirsi, theMine } from '../../appointments';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { atTheEndOfNovember, openTab, patience } from '../../screen';

quietReact();
atTheEndOfNovember();

const home = (mine: MineAnswer, person = 'councillor'): Promise<void> =>
  openTab({
    ...{ route: '#/', person },
    answers: {
      'GET /api/incidents?view=mine': () => json({ items: [], complete: true }),
      'GET /api/drop-in/mine': () => json(mine),
      'GET /api/bulletins': () => json({ bulletins: [] }),
    },
  });

const wish = {
  holderIds: [],
  ways: ['room'],
  weekdays: [1],
  parts: ['morning'],
  until: '2027-01-01',
} as const;
const offer = {
  ...{ id: '8f9619ff-8b86-4d11-b42d-00c04fc964ff', until: '2026-12-01T09:00:00.000Z' },
  slot: aNearSlot('2026-12-01T10:30'),
};
const waiting = {
  ...{ id: '7f9619ff-8b86-4d11-b42d-00c04fc964ff', since: '2026-11-20T10:00:00.000Z', offer },
  wish: {
    ...wish,
    ways: [...wish.ways],
    weekdays: [...wish.weekdays],
    parts: [...wish.parts],
    holderIds: [],
  },
};

test.each<[string, MineAnswer]>([
  ['Your next appointment: Tuesday 1 December, 10am.', theMine({ upcoming: [aBooking()] })],
  [
    'An appointment has changed. Choose another time.',
    theMine({ upcoming: [aBooking(), aBooking({ state: 'displaced' })] }),
  ],
  [
    'There is a question about an appointment.',
    theMine({ upcoming: [aBooking({ cover: { to: kirsi }, may: ['answer-cover'] })] }),
  ],
  ['A time is free for you. It is kept for you for a while.', theMine({ waiting: [waiting] })],
])('a councillor’s start says: %s', async (words, mine) => {
  await home(mine);
  await screen.findByText(words, undefined, patience);
  expect(screen.getByRole('link', { name: 'See your appointments' }).getAttribute('href')).toBe(
    '#/drop-in/mine',
  );
});

test('a champion is a councillor, too, and finds the way to booking', async () => {
  await home(theMine({ upcoming: [aBooking()] }), 'champion');
  await screen.findByText(/^Your next appointment/, undefined, patience);
  expect(screen.getByRole('link', { name: 'Book a drop-in' }).getAttribute('href')).toBe('#/drop-in');
});
