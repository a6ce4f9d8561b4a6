import { isShown, myBooking, type MyLook } from '@councillor-safety/bot/drop-in/api/drop-in-my-view';
import { myBookingSchema, type MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import {
  at,
  booking,
  bookingId,
  idOf,
  session,
  somebody,
} from '../../../core/drop-in/drop-in-session-factories';

const held = session(1, {
  ...{ ways: ['room', 'teams', 'phone'], room: 'Room 3', notes: 'Side entrance.', places: 4 },
  teamsLink: 'https://teams.microsoft.com/l/meetup',
});
const look: MyLook = {
  ...{ now: at('2026-11-30T09:00:00Z'), session: held, nearest: [] },
  cards: new Map([[idOf('legal'), { ...somebody('legal'), roles: ['officer'], offices: ['legal'] }]]),
};
const startsAt = '2026-12-01T10:00';
const cover = {
  coverId: bookingId(7),
  toId: idOf('legal'),
  toName: 'Kirsi',
  askedAt: '2026-11-30T09:00:00Z',
};

function seen(changes: Partial<Booking>, more: Partial<MyLook> = {}): MyBooking {
  const one = booking(1, startsAt, changes);
  if (!isShown(one)) throw new Error('Nobody sees an attempt');
  return myBookingSchema.parse(myBooking(one, { ...look, ...more }));
}

type Row = readonly [what: string, changes: Partial<Booking>, expected: object, more?: Partial<MyLook>];
const rows: readonly Row[] = [
  [
    'when and with whom',
    {},
    { startsAt, endsAt: '2026-12-01T10:30', minutes: 30, holder: { name: 'Imani Larkspur', roles: [] } },
  ],
  ['role and office, where they are known', { holderId: idOf('legal') }, { holder: { offices: ['legal'] } }],
  [
    'where, while it is going to be',
    {},
    { room: 'Room 3', notes: 'Side entrance.', teamsLink: held.teamsLink },
  ],
  [
    'where no more once it is cancelled',
    { state: 'cancelled' },
    { room: undefined, notes: undefined, teamsLink: undefined },
  ],
  [
    'where no more once it is displaced',
    { state: 'displaced', displaced: 'leave' },
    { room: undefined, teamsLink: undefined, displaced: 'leave' },
  ],
  ['ways and that others may come, without numbers', {}, { ways: ['room', 'teams', 'phone'], group: true }],
  [
    'what is still known when the session is not',
    {},
    { ways: ['phone'], group: false, room: undefined },
    { session: undefined },
  ],
  ['whom somebody asks to hold it', { cover }, { cover: { to: { id: idOf('legal'), offices: ['legal'] } } }],
  ['nothing of a cover that was declined', { cover: { ...cover, answer: 'no' } }, { cover: undefined }],
  [
    'that the officer booked it',
    { bookedBy: idOf('officer'), seriesId: bookingId(8) },
    { bookedByHolder: true, series: true },
  ],
  ['that it is over', {}, { past: true, may: [] }, { now: at('2026-12-01T10:30:00Z') }],
];

test.each(rows.map(([what, changes, expected, more]) => ({ what, changes, expected, more })))(
  'a person sees $what',
  ({ changes, expected, more }) => {
    // What is not there reads as undefined.
    const shown: Record<string, unknown> = seen(changes, more);
    const asked = Object.fromEntries(Object.keys(expected).map((name) => [name, shown[name]]));
    expect(asked).toMatchObject(expected);
  },
);

test('a person sees nothing of notes, outcomes, follow-ups, seats or ids of people who booked', () => {
  const notes = [
    { by: idOf('officer'), byName: 'Imani', at: '2026-11-30T09:00:00.000Z', words: 'Between us' },
  ];
  const all = seen({ notes, outcome: 'came', followUpOn: '2026-12-24', seat: 3, seriesId: bookingId(8) });
  expect(Object.keys(all)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/outcome|follow|seat|bookedBy$|seriesId|person/)]),
  );
  expect(JSON.stringify(all)).not.toMatch(/Between us|2026-12-24/);
});

test('in the hour that comes twice, the time that was shown', () => {
  const start = { start: '2026-10-25T00:30:00.000Z', end: '2026-10-25T01:00:00.000Z' };
  const one = seen({ ...start, slotId: booking(2, '2026-10-25T01:30').slotId });
  expect([one.startsAt, one.minutes]).toEqual(['2026-10-25T01:30', 30]);
});
