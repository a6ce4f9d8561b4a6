import { mineAnswerSchema, type MineAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { slotIdOf } from '@councillor-safety/core/drop-in/drop-in';
import {
  booking,
  bookingId,
  bookOf,
  session,
  sessionId,
} from '../../../core/drop-in/drop-in-session-factories';
import { startDropInApi, type DropInApi } from './drop-in-api-service';
import { newKey } from './memory-rooms';

let api: DropInApi;
beforeEach(async () => {
  api = await startDropInApi();
  api.rooms.current = bookOf(
    session(1),
    session(2, {
      holder: 'legal',
      firstDay: '2026-12-02',
      recurrence: { every: 'week', weeks: 1, days: [2] },
    }),
    session(3, { openTo: 'holder', holder: 'officer2' }),
  );
});
afterEach(() => api.stop());

const first = slotIdOf(sessionId(1), '2026-12-01T10:00');
const mine = async (key: string): Promise<MineAnswer> => (await api.call<MineAnswer>(key, 'mine')).body;

describe('everything of one’s own', () => {
  test('is there, and nothing of anybody else’s', async () => {
    api.rooms.put(
      booking(1, '2026-12-01T10:00'),
      booking(2, '2026-12-01T10:30', { person: 'councillor2', details: { way: 'phone', topic: 'Secret' } }),
      booking(3, '2026-11-24T10:00'),
      booking(4, '2026-12-08T10:00', { state: 'displaced', displaced: 'leave' }),
      booking(5, '2026-12-15T10:00', { state: 'cancelled', cancelledBy: 'officer' }),
      booking(6, '2026-12-22T10:00', { state: 'trying' }),
    );
    await api.post('councillor2', 'waiting', { wish: wish() });
    const answer = mineAnswerSchema.parse(await mine('councillor'));
    expect(answer.upcoming.map(({ id, state }) => [id, state])).toEqual([
      [bookingId(1), 'booked'],
      [bookingId(4), 'displaced'],
    ]);
    expect(answer.upcoming[1]?.nearest.map(({ startsAt }) => startsAt)).toContain('2026-12-08T10:30');
    expect(answer.past.map(({ id }) => id)).toEqual([bookingId(5), bookingId(3)]);
    expect([answer.waiting, answer.holders.map(({ name }) => name)]).toEqual([
      [],
      ['Imani Larkspur', 'Kirsi Vanterpool'],
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/Secret|Oakenfold|notes/);
  });

  const wish = () => ({
    holderIds: [],
    ways: ['room'],
    weekdays: [1],
    parts: ['morning'],
    until: '2026-12-31',
  });

  test('waiting: joined under the key, offered, left to the next, left', async () => {
    const id = newKey();
    await api.post('councillor', 'waiting', { wish: wish() }, id);
    const offer = { id: newKey(), slotId: first, until: new Date('2026-11-30T12:00:00Z') };
    api.rooms.entries = api.rooms.entries.map((entry) => ({ ...entry, offer }));
    const [waiting] = (await mine('councillor')).waiting;
    expect(waiting).toMatchObject({ id, offer: { id: offer.id, slot: { startsAt: '2026-12-01T10:00' } } });
    const declined = await api.post<MineAnswer>('councillor', `offers/${offer.id}/decline`);
    expect(declined.body.waiting).toEqual([
      expect.not.objectContaining({ offer: expect.anything() as unknown }),
    ]);
    expect((await api.call('councillor', `waiting/${id}`, { method: 'DELETE' })).body).toEqual({
      waiting: [],
    });
    expect(api.audited.map(({ action }) => action)).toEqual([
      ...['drop-in.waiting-joined', 'drop-in.offer-declined', 'drop-in.waiting-left'],
    ]);
  });
});
