import { slotIdOf } from '@councillor-safety/core/drop-in/drop-in';
import {
  booking,
  bookingId,
  bookOf,
  session,
  sessionId,
} from '../../../core/drop-in/drop-in-session-factories';
import { startDropInApi, type Answered, type DropInApi } from './drop-in-api-service';

let api: DropInApi;
beforeAll(async () => {
  api = await startDropInApi();
  api.rooms.current = bookOf(session(1));
  api.rooms.put(
    booking(1, '2026-12-01T10:00'),
    booking(2, '2026-12-01T10:30', { state: 'cancelled' }),
    booking(3, '2026-12-01T11:00', { state: 'displaced' }),
    booking(4, '2026-12-01T11:30', { state: 'trying' }),
  );
});
afterAll(() => api.stop());

const theirs = [1, 2, 3, 4].map(bookingId);
const unknown = bookingId(99);
const takeWish = {
  slotId: slotIdOf(sessionId(1), '2026-12-08T10:00'),
  details: { way: 'phone', phone: '01234 567890' },
};

type Row = readonly [who: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object];
const rows: readonly Row[] = [
  ['councillor2', 'POST', 'bookings/:id/move', takeWish],
  ['councillor2', 'POST', 'bookings/:id/cancel', {}],
  ['councillor2', 'PUT', 'bookings/:id/details', { details: takeWish.details }],
  ['councillor2', 'POST', 'bookings/:id/cover', { answer: 'yes' }],
  ['councillor2', 'GET', 'bookings/:id/calendar'],
  ['champion', 'POST', 'bookings/:id/cancel', {}],
  ['officer2', 'GET', 'held/:id'],
  ['officer2', 'POST', 'held/:id/outcome', { outcome: 'came' }],
  ['officer2', 'POST', 'held/:id/notes', { words: 'Hello' }],
  ['officer2', 'POST', 'held/:id/follow-up', {}],
  ['officer2', 'POST', 'held/:id/cancel', {}],
  ['officer2', 'POST', 'held/:id/again', { slotId: takeWish.slotId }],
  ['officer2', 'POST', 'held/:id/series', { weeks: 1, times: 2, slotId: takeWish.slotId }],
  ['champion', 'GET', 'held/:id'],
];

/** What a person could tell two refusals apart by; the reference is drawn anew for every answer, and the tag from it. */
const looks = ({ status, body, headers }: Answered<Record<string, unknown>>) => ({
  status,
  body: { ...body, reference: '' },
  headers: [...headers].filter(([name]) => !['date', 'etag', 'ratelimit'].includes(name)).sort(),
});

async function ask([who, method, path, body]: Row, id: string) {
  const before = api.rooms.looks;
  const answer = await api.call(who, path.replace(':id', id), {
    ...(method !== 'GET' && { method }),
    ...(body && { body }),
  });
  return { ...looks(answer), asked: api.rooms.looks - before };
}

const named = rows.map((row) => ({ row, name: `${row[0]} ${row[1]} ${row[2]}` }));
test.each(named)(
  'somebody else’s is as one that does not exist, after the same look: $name',
  async ({ row }) => {
    const there = JSON.stringify([...api.rooms.booked]);
    const nothing = await ask(row, unknown);
    expect(nothing.status).toBe(404);
    for (const id of theirs) expect(await ask(row, id)).toEqual(nothing);
    expect(JSON.stringify([...api.rooms.booked])).toBe(there);
  },
);

test('an attempt is not there for whose it is either', async () => {
  for (const row of rows.slice(0, 5)) {
    const own: Row = ['councillor', row[1], row[2], row[3]];
    expect(await ask(own, bookingId(4))).toEqual(await ask(own, unknown));
  }
});

test('a place on the waiting list and an offer of somebody else’s are not there', async () => {
  const offer = { id: bookingId(50), slotId: takeWish.slotId, until: new Date('2026-12-01T09:00:00Z') };
  const wish = { holderIds: [], ways: ['room'], weekdays: [1], parts: ['morning'], until: '2026-12-31' };
  await api.post('councillor', 'waiting', { wish }, bookingId(51));
  api.rooms.entries = api.rooms.entries.map((entry) => ({ ...entry, offer }));
  const leave: Row = ['councillor2', 'DELETE', 'waiting/:id'];
  const decline: Row = ['councillor2', 'POST', 'offers/:id/decline', {}];
  expect(await ask(leave, bookingId(51))).toEqual(await ask(leave, unknown));
  expect(await ask(decline, bookingId(50))).toEqual(await ask(decline, unknown));
  expect(api.rooms.entries).toMatchObject([{ id: bookingId(51), offer }]);
});
