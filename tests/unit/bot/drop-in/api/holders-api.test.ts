import {
  daysAnswerSchema,
  seriesAnswerSchema,
  type DaysAnswer,
  type HeldBooking,
  type MineAnswer,
  type SeriesAnswer,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import { heldAnswerSchema } from '@councillor-safety/core/drop-in/drop-in-wishes';
import { slotIdOf } from '@councillor-safety/core/drop-in/drop-in';
import { dropInProblems } from '@councillor-safety/core/drop-in/drop-in-problems';
import {
  at,
  booking,
  bookingId,
  bookOf,
  idOf,
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
    session(2, { holder: 'officer2', from: '13:00', to: '14:00', places: 2 }),
    session(3, { openTo: 'holder', from: '15:00', to: '16:00', noticeMinutes: 600 }),
    session(4, { holder: 'champion', from: '17:00', to: '18:00' }),
  );
  api.rooms.put(
    booking(1, '2026-12-01T10:00', { details: { way: 'phone', phone: '01234 567890', topic: 'The letter' } }),
    booking(2, '2026-12-01T13:00', { ...of2, person: 'councillor2' }),
    booking(3, '2026-12-01T13:00', { ...of2, person: 'councillor3', seat: 2 }),
  );
});
afterEach(() => api.stop());

const of2 = {
  sessionId: sessionId(2),
  holder: 'officer2',
  details: { way: 'phone', topic: 'Secret' },
} as const;
const held = `held/${bookingId(1)}`;
const days = async (key: string, query: string): Promise<DaysAnswer> =>
  daysAnswerSchema.parse((await api.call(key, `days${query}`)).body);
const sumOf = ({ days: all }: DaysAnswer) =>
  all.map(({ holderName, places, taken, slots, bookings }) => [
    ...[holderName, places, taken, slots.length, bookings.map(({ personName }) => personName)],
  ]);

describe('days', () => {
  const tuesday = '?from=2026-12-01&days=1';
  test('own: who comes, and which times are free', async () => {
    const answer = await days('officer', tuesday);
    expect(sumOf(answer)).toEqual([
      ['Imani Larkspur', 4, 1, 4, ['Cllr Avani Thistlewood']],
      ['Imani Larkspur', 2, 0, 2, []],
    ]);
    expect(answer.days[0]?.slots.map(({ free }) => free)).toEqual([false, true, true, true]);
  });

  test('a time that an older, longer appointment runs into is not free; a colleague’s is nothing to it', async () => {
    api.rooms.put(
      booking(1, '2026-12-01T10:00', { end: '2026-12-01T10:45:00.000Z' }),
      booking(2, '2026-12-01T11:00', { ...of2, end: '2026-12-01T12:00:00.000Z' }),
    );
    const [morning] = (await days('officer', tuesday)).days;
    expect(morning?.slots.map(({ free }) => free)).toEqual([false, false, true, true]);
  });

  test('the team’s: of colleagues only how much is taken', async () => {
    const answer = await days('officer', `${tuesday}&whose=team`);
    expect(sumOf(answer)[1]).toEqual(['Jonty Pemberwick', 4, 2, 0, []]);
    expect(JSON.stringify(answer)).not.toMatch(/Secret|Oakenfold|Marrowby/);
  });

  test('a champion is a councillor: of others they count nothing', async () => {
    await api.post('councillor', 'waiting', {
      wish: { holderIds: [], ways: ['room'], weekdays: [1], parts: ['morning'], until: '2026-12-31' },
    });
    const answer = await days('champion', `${tuesday}&whose=team`);
    expect([sumOf(answer), answer.waiting]).toEqual([[['Cllr Hollis Emberley', 2, 0, 2, []]], 0]);
    expect((await days('officer', tuesday)).waiting).toBe(1);
  });

  test('an appointment that stayed with whom it was booked is theirs, though a colleague holds the day', async () => {
    const holder = { id: idOf('legal'), name: 'Kirsi Vanterpool' };
    api.rooms.current = bookOf(session(1, { dayChanges: [{ day: '2026-12-01', holder }] }));
    expect(sumOf(await days('officer', tuesday))).toEqual([
      ['Kirsi Vanterpool', 4, 1, 0, ['Cllr Avani Thistlewood']],
    ]);
    expect(sumOf(await days('legal', tuesday))).toEqual([['Kirsi Vanterpool', 4, 1, 4, []]]);
  });

  test('a day that is off is shown as such', async () => {
    api.rooms.current = bookOf(session(1, { dayChanges: [{ day: '2026-12-01', off: 'leave' }] }));
    expect((await days('officer', tuesday)).days).toEqual([
      expect.objectContaining({ off: 'leave', places: 0, slots: [] }),
    ]);
  });

  test('what wants something: no new time chosen, a cover not answered, a follow-up due', async () => {
    const cover = {
      coverId: bookingId(7),
      toId: idOf('legal'),
      toName: 'Kirsi',
      askedAt: '2026-11-30T09:00:00Z',
    };
    api.rooms.put(
      booking(11, '2026-12-08T10:00', { state: 'displaced', displaced: 'leave' }),
      booking(12, '2026-12-15T10:00', { cover }),
      booking(13, '2026-11-24T10:00', { followUpOn: '2026-11-30' }),
      booking(14, '2026-11-24T10:30', { followUpOn: '2026-12-01' }),
      booking(15, '2026-11-24T11:00', { cover }),
      booking(16, '2026-12-15T10:30', { ...of2, state: 'displaced', displaced: 'leave' }),
      booking(17, '2026-12-15T11:00', { state: 'trying' }),
    );
    const { attention } = await days('officer', tuesday);
    expect(attention.map(({ id }) => id)).toEqual([13, 11, 12].map(bookingId));
  });

  test('its opening is written down; councillors see none', async () => {
    await days('officer', tuesday);
    expect(api.audited.map(({ action }) => action)).toEqual(['drop-in.days-opened']);
    expect((await api.call('councillor', 'days')).status).toBe(403);
  });
});

describe('an appointment that somebody holds', () => {
  test('is theirs to read; to a colleague it does not exist', async () => {
    expect(heldAnswerSchema.parse((await api.call('officer', held)).body).booking).toMatchObject({
      ...{ personName: 'Cllr Avani Thistlewood', details: { topic: 'The letter' }, notes: [] },
    });
    expect((await api.call('officer2', held)).status).toBe(404);
  });

  test('a note is added once, however often it is pressed', async () => {
    await api.post('officer', `${held}/notes`, { words: ' Bring the letter. ' });
    const again = await api.post<{ booking: HeldBooking }>('officer', `${held}/notes`, {
      words: 'Bring the letter.',
    });
    expect(again.body.booking.notes.map(({ words }) => words)).toEqual(['Bring the letter.']);
    const empty = await api.post('officer', `${held}/notes`, { words: ' ' });
    expect(empty.body).toMatchObject({
      status: 400,
      errors: [{ field: 'words', message: dropInProblems.words }],
    });
  });

  test('a note is nowhere in what the person reads', async () => {
    await api.post('officer', `${held}/notes`, { words: 'Between us.' });
    expect((await api.call('councillor', 'mine')).text).not.toContain('Between us.');
  });

  test('whether they came is said once it has begun', async () => {
    const say = (body: object) => api.post('officer', `${held}/outcome`, body);
    expect(await say({ outcome: 'came' })).toMatchObject({
      status: 409,
      body: { current: { id: bookingId(1) } },
    });
    api.rooms.now = at('2026-12-01T10:10:00Z');
    expect((await say({ outcome: 'did-not-come' })).body).toMatchObject({
      booking: { outcome: 'did-not-come' },
    });
    expect((await say({})).body).toMatchObject({
      booking: expect.not.objectContaining({ outcome: 'did-not-come' }) as unknown,
    });
  });

  test('a follow-up is for a day to come', async () => {
    const on = (day?: string) => api.post('officer', `${held}/follow-up`, { on: day });
    expect((await on('2026-11-30')).body).toMatchObject({ status: 400, errors: [{ field: 'on' }] });
    expect((await on('2026-12-09')).body).toMatchObject({ booking: { followUpOn: '2026-12-09' } });
  });

  test('is cancelled once, and the person is offered other times than that', async () => {
    const [one, two] = [
      await api.post('officer', `${held}/cancel`),
      await api.post('officer', `${held}/cancel`),
    ];
    expect([one.body, two.text]).toMatchObject([{ booking: { state: 'displaced' } }, one.text]);
    const { body } = await api.call<MineAnswer>('councillor', 'mine');
    const own = body.upcoming.find(({ id }) => held.endsWith(id));
    expect(own).toMatchObject({ state: 'displaced', displaced: 'officer', may: ['move', 'cancel'] });
    expect(own?.nearest).toHaveLength(5);
    expect(own?.nearest.map(({ slotId }) => slotId)).not.toContain(own?.slotId);
  });
});

describe('booking again', () => {
  const again = (slotId: string, key?: string) =>
    api.post<SeriesAnswer>('officer', `${held}/again`, { slotId }, key);

  test('in an own session that nobody else sees, at short notice; the topic is not carried on', async () => {
    api.rooms.now = at('2026-12-01T14:50:00Z');
    const key = newKey();
    const { body } = await again(slotIdOf(sessionId(3), '2026-12-01T15:00'), key);
    expect(seriesAnswerSchema.parse(body)).toMatchObject({
      booked: [{ startsAt: '2026-12-01T15:00' }],
      missed: [],
    });
    expect(api.rooms.booked.get(key)).toMatchObject({
      ...{ personId: idOf('councillor'), bookedBy: idOf('officer') },
      details: { way: 'phone', phone: '01234 567890' },
    });
    expect(api.rooms.booked.get(key)?.details).not.toHaveProperty('topic');
  });

  test('not in a colleague’s; own times near it are named', async () => {
    const { body } = await again(slotIdOf(sessionId(2), '2026-12-01T13:30'));
    expect(body).toMatchObject({ booked: [], missed: [{ startsAt: '2026-12-01T13:30' }] });
    expect(body.missed[0]?.nearest.map(({ startsAt }) => startsAt.slice(11))).toEqual(
      expect.arrayContaining(['11:30', '15:00']),
    );
    expect(body.missed[0]?.nearest.map(({ holderId }) => holderId)).toEqual(Array(5).fill(idOf('officer')));
  });

  test('as a series: the same wall time over the change of the clocks, and what could not be booked', async () => {
    api.rooms.current = bookOf(session(1, { lastDay: '2027-04-30' }));
    api.rooms.put(booking(21, '2027-03-23T10:00', { person: 'councillor2' }));
    const wish = { weeks: 1, times: 4, slotId: slotIdOf(sessionId(1), '2027-03-16T10:00') };
    const key = newKey();
    const ask = () => api.post<SeriesAnswer>('officer', `${held}/series`, wish, key);
    const { body } = await ask();
    expect(body.booked.map(({ startsAt }) => startsAt)).toEqual([
      ...['2027-03-16T10:00', '2027-03-30T10:00', '2027-04-06T10:00'],
    ]);
    expect(body.missed).toMatchObject([
      { startsAt: '2027-03-23T10:00', nearest: [{ startsAt: '2027-03-23T10:30' }, {}, {}, {}, {}] },
    ]);
    const count = api.rooms.booked.size;
    expect((await ask()).body).toEqual(body);
    expect(api.rooms.booked.size).toBe(count);
    const ofSeries = [...api.rooms.booked.values()].filter(({ seriesId }) => seriesId !== undefined);
    expect([ofSeries.length, new Set(ofSeries.map(({ seriesId }) => seriesId)).size]).toEqual([3, 1]);
  });

  test('says that the rest is not known when SharePoint goes away in the middle', async () => {
    const take = api.rooms.bookings.take.bind(api.rooms.bookings);
    api.rooms.bookings.take = async (...asked) => {
      const took = await take(...asked);
      api.rooms.down = true;
      return took;
    };
    const wish = { weeks: 1, times: 3, slotId: slotIdOf(sessionId(1), '2026-12-08T10:00') };
    const { status, body } = await api.post('officer', `${held}/series`, wish);
    expect([status, body]).toEqual([
      503,
      expect.objectContaining({ detail: expect.stringContaining('not booked twice') as string }),
    ]);
  });

  test.each([
    ['weeks', { weeks: 9, times: 4 }],
    ['times', { weeks: 1, times: 27 }],
    ['times', { weeks: 1, times: 1 }],
  ])('%s out of bounds: %j', async (field, wish) => {
    const slotId = slotIdOf(sessionId(1), '2026-12-08T10:00');
    const { body } = await api.post('officer', `${held}/series`, { ...wish, slotId });
    expect(body).toMatchObject({ status: 400, errors: [{ field }] });
  });
});
