import {
  slotsAnswerSchema,
  tookAnswerSchema,
  type MineAnswer,
  type SlotsAnswer,
  type TookAnswer,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import { slotIdOf } from '@councillor-safety/core/drop-in/drop-in';
import { dropInProblems } from '@councillor-safety/core/drop-in/drop-in-problems';
import {
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
    session(1, { ways: ['room', 'phone'], room: 'Room 3', teamsLink: 'https://teams.microsoft.com/l/x' }),
    session(2, {
      holder: 'legal',
      firstDay: '2026-12-02',
      recurrence: { every: 'week', weeks: 1, days: [2] },
    }),
    session(3, {
      openTo: 'holder',
      firstDay: '2026-12-03',
      recurrence: { every: 'week', weeks: 1, days: [3] },
    }),
  );
});
afterEach(() => api.stop());

const first = slotIdOf(sessionId(1), '2026-12-01T10:00');
const second = slotIdOf(sessionId(1), '2026-12-01T10:30');
const inRoom = { way: 'room' };
const take = (key: string, slotId = first, details: object = inRoom, sentKey?: string) =>
  api.post<TookAnswer>(key, 'bookings', { slotId, details }, sentKey);
const slots = async (key: string, query = ''): Promise<SlotsAnswer> =>
  (await api.call<SlotsAnswer>(key, `slots${query}`)).body;
const mine = async (key: string): Promise<MineAnswer> => (await api.call<MineAnswer>(key, 'mine')).body;
const said = ({ body }: { body: unknown }) => (body as { detail: string }).detail;

describe('free times', () => {
  test('come by session, in London’s time, with nobody’s appointments', async () => {
    api.rooms.put(booking(1, '2026-12-01T10:00', { person: 'councillor2' }));
    const answer = slotsAnswerSchema.parse(await slots('councillor', '?from=2026-12-01&weeks=1'));
    expect(answer).toEqual({
      ...{ from: '2026-12-01', to: '2026-12-08', leftOut: 0 },
      holders: [
        expect.objectContaining({ name: 'Imani Larkspur', offices: ['democratic-services'] }),
        expect.objectContaining({ name: 'Kirsi Vanterpool', offices: ['legal'] }),
      ],
      groups: [
        {
          ...{ sessionId: sessionId(1), holderId: idOf('officer'), ways: ['room', 'phone'], minutes: 30 },
          ...{ group: false, room: 'Room 3' },
          starts: ['2026-12-01T10:30', '2026-12-01T11:00', '2026-12-01T11:30'],
        },
        {
          ...{ sessionId: sessionId(2), holderId: idOf('legal'), ways: ['phone'], minutes: 30, group: false },
          starts: ['2026-12-02T10:00', '2026-12-02T10:30', '2026-12-02T11:00', '2026-12-02T11:30'],
        },
      ],
    });
  });

  test('look the same whoever has what is gone, and whether it is booked or kept for somebody', async () => {
    const kept = { slotId: first, personId: idOf('councillor3') };
    api.rooms.put(booking(1, '2026-12-01T10:00', { person: 'councillor2' }));
    const booked = await api.call('councillor', 'slots');
    api.rooms.booked.clear();
    api.rooms.kept = [kept];
    expect((await api.call('councillor', 'slots')).text).toBe(booked.text);
  });

  test('of a group are there as long as it is not full, and say no numbers', async () => {
    api.rooms.current = bookOf(session(1, { places: 3 }));
    const empty = await api.call('councillor', 'slots?weeks=1');
    api.rooms.put(booking(1, '2026-12-01T10:00', { person: 'councillor2' }));
    expect((await api.call('councillor', 'slots?weeks=1')).text).toBe(empty.text);
    expect(empty.body).toMatchObject({ groups: [{ group: true }] });
    expect(empty.text).not.toMatch(/places|taken|seat/);
  });

  test('leave out whom the reader avoids, and say so to them alone', async () => {
    await api.call('councillor', 'preferences', {
      method: 'PUT',
      body: { notWith: [idOf('legal'), idOf('legal')], reminders: true, calendar: true },
    });
    const answer = await slots('councillor');
    expect([answer.leftOut, answer.holders.map(({ id }) => id)]).toEqual([1, [idOf('officer')]]);
    expect((await slots('councillor2')).leftOut).toBe(0);
    const refused = await take('councillor', slotIdOf(sessionId(2), '2026-12-02T10:00'), {
      way: 'phone',
      phone: '01234 567890',
    });
    expect([refused.status, said(refused)]).toEqual([400, dropInProblems.notWithYou]);
    // Switched off by the council: not kept as chosen either.
    expect((await mine('councillor')).preferences).toEqual({
      ...{ notWith: [idOf('legal')], reminders: true, calendar: false },
    });
  });

  test('leave out those of one’s own', async () => {
    api.rooms.current = bookOf(session(1, { holder: 'champion' }));
    expect([(await slots('champion')).groups, (await slots('councillor')).groups.length]).toEqual([[], 1]);
  });

  test.each(['?from=2026-02-30', '?weeks=0', '?weeks=9', '?from=1999-01-01', '?person=x'])(
    '%s is refused',
    async (query) => expect((await api.call('councillor', `slots${query}`)).status).toBe(400),
  );
  test.each(['officer', 'administrator', 'outsider'])('%s books nothing', async (key) => {
    expect([(await api.call(key, 'slots')).status, (await take(key)).status]).toEqual([403, 403]);
  });
});

describe('taking a time', () => {
  test('two taps, no word why; the key is the appointment’s id, and a repeat is answered the same', async () => {
    const sentKey = newKey();
    const booked = await take('councillor', first, inRoom, sentKey);
    expect(tookAnswerSchema.parse(booked.body)).toMatchObject({
      outcome: 'booked',
      booking: {
        ...{ id: sentKey, startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T10:30', room: 'Room 3' },
        ...{ holder: { name: 'Imani Larkspur' }, bookedByHolder: false, past: false },
      },
    });
    // What would refuse it now does not undo it.
    api.rooms.current = bookOf(session(1, { ways: ['phone'] }));
    const repeat = await take('councillor', first, inRoom, sentKey);
    expect([repeat.status, repeat.body.outcome, api.rooms.booked.size]).toEqual([200, 'booked', 1]);
  });

  test('whoever comes second is told in the same answer, with times that are near and without that one', async () => {
    await take('councillor2');
    const lost = await take('councillor');
    expect(tookAnswerSchema.parse(lost.body)).toEqual({
      outcome: 'taken',
      nearest: ['10:30', '11:00', '11:30']
        .map((clock) => expect.objectContaining({ startsAt: `2026-12-01T${clock}` }) as never)
        .concat([
          expect.objectContaining({ startsAt: '2026-12-02T10:00', holderName: 'Kirsi Vanterpool' }) as never,
          expect.objectContaining({ startsAt: '2026-12-02T10:30' }) as never,
        ]),
    });
    expect(lost.text).not.toContain('Oakenfold');
  });

  test('a time that only SharePoint knows to be gone is not offered again', async () => {
    api.rooms.bookings.take = () => Promise.resolve({ outcome: 'taken' });
    const { body } = await take('councillor');
    expect('nearest' in body && body.nearest[0]?.startsAt).toBe('2026-12-01T10:30');
  });

  test('a key of somebody else’s is answered as a time that is not offered', async () => {
    const sentKey = newKey();
    await take('councillor2', second, inRoom, sentKey);
    const answers = [
      await take('councillor', first, inRoom, sentKey),
      await take('councillor', slotIdOf(sessionId(9), '2026-12-01T10:00')),
    ];
    expect(answers.map(said)).toEqual([dropInProblems.noSuchSlot, dropInProblems.noSuchSlot]);
  });

  test('a session that is not for everyone is answered as one that does not exist', async () => {
    api.rooms.bookings.take = () => Promise.resolve({ outcome: 'refused', problem: 'noSuchSlot' });
    const [hidden, unknown] = [3, 9].map((number) => slotIdOf(sessionId(number), '2026-12-03T10:00'));
    // `room` is not offered there: that must not be told.
    const shown = ({ status, body }: { status: number; body: object }) => ({
      status,
      ...body,
      reference: '',
    });
    expect(shown(await take('councillor', hidden))).toEqual(shown(await take('councillor', unknown)));
  });

  test.each([
    ['details.way', { way: 'teams' }, dropInProblems.wayNotOffered],
    ['details.phone', { way: 'phone', phone: 'ring me' }, dropInProblems.phone],
    ['details.topic', { way: 'room', topic: 'a'.repeat(1_001) }, dropInProblems.topic],
    ['details.reference', { way: 'room', reference: 'CS-BCDFGHJK' }, dropInProblems.reference],
  ])('%s that does not do is refused in words', async (field, details, message) => {
    const { status, body } = await take('councillor', first, details);
    expect([status, body]).toEqual([400, expect.objectContaining({ errors: [{ field, message }] })]);
    expect(api.rooms.booked.size).toBe(0);
  });

  test('a call needs no number: those who ring know it', async () => {
    const { status, body } = await take('councillor', first, { way: 'phone' });
    expect([status, body]).toMatchObject([200, { booking: { details: { way: 'phone' } } }]);
  });

  test('a reference is kept when it is the person’s own, or when nobody can say', async () => {
    const details = { way: 'room', reference: 'CS-BCDFGHJK' };
    api.reports.set('CS-BCDFGHJK', idOf('councillor'));
    expect((await take('councillor', first, details)).body).toMatchObject({ booking: { details } });
    api.reportsKnown = false;
    expect((await take('councillor2', second, details)).body).toMatchObject({ booking: { details } });
  });

  test('what is not known is said, and nothing is promised', async () => {
    api.rooms.down = true;
    const { status, headers } = await take('councillor');
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  });
});

describe('moving and changing an own appointment', () => {
  beforeEach(() => api.rooms.put(booking(1, '2026-12-01T10:00', { details: { way: 'room' } })));
  const own = `bookings/${bookingId(1)}`;

  test('is moved, and again by a repeat', async () => {
    const move = () => api.post<TookAnswer>('councillor', `${own}/move`, { slotId: second, details: inRoom });
    expect((await move()).body).toMatchObject({
      outcome: 'booked',
      booking: { startsAt: '2026-12-01T10:30' },
    });
    api.rooms.put(booking(2, '2026-12-01T11:00', { person: 'councillor2' }));
    const slotId = slotIdOf(sessionId(1), '2026-12-01T11:00');
    const lost = await api.post('councillor', `${own}/move`, { slotId, details: inRoom });
    expect(lost.body).toMatchObject({ outcome: 'taken' });
    expect(api.rooms.booked.get(bookingId(1))?.slotId).toBe(second);
  });

  test('is cancelled, and again by a repeat', async () => {
    const [one, two] = [
      await api.post('councillor', `${own}/cancel`),
      await api.post('councillor', `${own}/cancel`),
    ];
    expect([one.status, two.text]).toEqual([200, one.text]);
    expect(one.body).toMatchObject({ booking: { state: 'cancelled', may: [] } });
    expect(one.text).not.toContain('Room 3');
  });

  test('details are changed until it begins; then it is shown as it is', async () => {
    const details = { way: 'room', topic: 'The letter' };
    const save = () => api.call('councillor', `${own}/details`, { method: 'PUT', body: { details } });
    expect((await save()).body).toMatchObject({ booking: { details } });
    api.rooms.now = new Date('2026-12-01T10:00:00Z');
    expect(await save()).toMatchObject({
      ...{ status: 409, body: { detail: dropInProblems.begun, current: { may: ['cancel'], details } } },
    });
    api.rooms.now = new Date('2026-12-01T11:00:00Z');
    expect(await save()).toMatchObject({ status: 409, body: { current: { past: true, details } } });
  });

  test('a cover is answered; a second answer to nothing is told so', async () => {
    const cover = {
      coverId: bookingId(7),
      toId: idOf('legal'),
      toName: 'Kirsi Vanterpool',
      askedAt: '2026-11-30T09:00:00Z',
    };
    api.rooms.put(booking(1, '2026-12-01T10:00', { cover }));
    expect((await mine('councillor')).upcoming[0]).toMatchObject({
      cover: { to: { name: 'Kirsi Vanterpool' } },
    });
    const answer = (reply: string) => api.post('councillor', `${own}/cover`, { answer: reply });
    expect((await answer('yes')).body).toMatchObject({ booking: { holder: { id: idOf('legal') } } });
    expect((await answer('no')).status).toBe(409);
  });

  test('comes as a file for the calendar, and its opening is written down', async () => {
    const { text, headers } = await api.call('councillor', `${own}/calendar`);
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      'text/calendar; charset=utf-8',
      'attachment; filename="appointment.ics"',
    ]);
    expect(text).toContain(bookingId(1));
    expect(api.audited).toEqual([
      {
        actorId: idOf('councillor'),
        action: 'drop-in.calendar-opened',
        outcome: 'done',
        subject: bookingId(1),
      },
    ]);
  });
});
