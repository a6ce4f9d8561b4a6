import {
  sessionCheckSchema,
  sessionsAnswerSchema,
  type SessionCheck,
  type SessionsAnswer,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import { dropInProblems } from '@councillor-safety/core/drop-in/drop-in-problems';
import {
  booking,
  bookingId,
  bookOf,
  draft,
  idOf,
  session,
  sessionId,
} from '../../../core/drop-in/drop-in-session-factories';
import { startDropInApi, type DropInApi } from './drop-in-api-service';
import { newKey } from './memory-rooms';

let api: DropInApi;
beforeEach(async () => {
  api = await startDropInApi();
});
afterEach(() => api.stop());

describe('entries in the own calendar', () => {
  const choose = (key: string, calendar: boolean) =>
    api.call(key, 'calendar', { method: 'PUT', body: { calendar } });
  const chosen = async (key: string) =>
    sessionsAnswerSchema.parse((await api.call(key, 'sessions')).body).calendar;

  test('are chosen by those who hold sessions, each for themselves, and nothing else is changed by it', async () => {
    api.stop();
    api = await startDropInApi({ calendarOffered: true });
    api.rooms.chosen.set(idOf('champion'), { notWith: [idOf('legal')], reminders: false, calendar: false });
    for (const key of ['officer', 'champion'])
      expect(await choose(key, true)).toMatchObject({ status: 200, body: { calendar: true } });
    expect([await chosen('officer'), await chosen('champion'), await chosen('officer2')]).toEqual([
      ...[true, true, false],
    ]);
    expect(api.rooms.chosen.get(idOf('champion'))).toEqual({
      ...{ notWith: [idOf('legal')], reminders: false, calendar: true },
    });
    await choose('officer', false);
    expect(await chosen('officer')).toBe(false);
  });

  test('stay off where the council does not offer them, and are nothing for others', async () => {
    expect((await choose('officer', true)).body).toEqual({ calendar: false });
    expect(await chosen('officer')).toBe(false);
    expect((await choose('councillor', true)).status).toBe(403);
  });
});

interface Refused {
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly affected: readonly { readonly bookingId: string; readonly personName?: string }[];
  readonly current: SessionsAnswer;
}

const wish = (changes: object = {}, holder = 'officer', affected: readonly string[] = []) => ({
  ...{ version: api.rooms.current.version, affected, draft: draft(changes), holderId: idOf(holder) },
});
const lay = (key: string, body: object, sentKey?: string) =>
  api.post<Refused>(key, 'sessions', body, sentKey);
const change = (key: string, body: object) =>
  api.call<Refused>(key, `sessions/${sessionId(1)}`, { method: 'PUT', body });
const sessions = async (key: string): Promise<SessionsAnswer> =>
  sessionsAnswerSchema.parse((await api.call(key, 'sessions')).body);

describe('laying down a session', () => {
  test('is done once for a key, and written down under its id', async () => {
    const [key, body] = [newKey(), wish()];
    const [one, two] = [await lay('officer', body, key), await lay('officer', body, key)];
    expect([one.status, two.text]).toEqual([200, one.text]);
    const { sessions: all } = await sessions('officer');
    expect(all).toMatchObject([{ holderName: 'Imani Larkspur', state: 'open' }]);
    expect(api.audited[0]).toMatchObject({ action: 'drop-in.session-written', subject: all[0]?.id });
  });

  test('for a colleague: officers may, a champion for themselves only', async () => {
    expect((await lay('officer', wish({}, 'legal'))).status).toBe(200);
    expect((await lay('champion', wish({}, 'legal'))).status).toBe(403);
    expect((await lay('champion', wish({}, 'champion'))).status).toBe(200);
    expect((await sessions('champion')).sessions.map(({ holderId }) => holderId)).toEqual([idOf('champion')]);
  });

  test.each([
    ['holderId', {}, 'councillor', dropInProblems.holderUnknown],
    ['draft.room', { ways: ['room'] }, 'officer', dropInProblems.roomMissing],
    ['draft.to', { from: '12:00', to: '10:00' }, 'officer', dropInProblems.endBeforeStart],
    ['draft.lastDay', { firstDay: '2020-01-01', lastDay: '2020-01-31' }, 'officer', dropInProblems.past],
    ['draft.slotMinutes', { slotMinutes: 5 }, 'officer', dropInProblems.slotMinutes],
    ['draft.from', { from: '25:00' }, 'officer', dropInProblems.clock],
  ])('%s is refused in words', async (field, changes, holder, message) => {
    const { status, body } = await lay('officer', wish(changes, holder));
    expect([status, body.errors]).toEqual([400, [{ field, message }]]);
    expect(api.rooms.current.sessions).toEqual([]);
  });

  test('over one that somebody else has changed: 409 with what there is', async () => {
    const body = wish();
    await lay('officer2', wish({}, 'officer2'));
    const stale = await lay('officer', body);
    expect([stale.status, sessionsAnswerSchema.parse(stale.body.current).sessions.length]).toEqual([409, 1]);
  });
});

describe('what would come of a session', () => {
  const check = (key: string, body: object) => api.post<SessionCheck>(key, 'sessions/check', body);

  test('its next days and times a day', async () => {
    const { body } = await check('officer', {
      draft: draft({ lastDay: '2026-12-20' }),
      holderId: idOf('officer'),
    });
    expect(sessionCheckSchema.parse(body)).toEqual({
      ...{ errors: [], slotsADay: 4, affected: [] },
      days: ['2026-12-01', '2026-12-08', '2026-12-15'],
    });
  });

  test('what is wrong with it, by field', async () => {
    api.rooms.current = bookOf(session(1));
    const { body } = await check('officer', { draft: draft(), holderId: idOf('officer') });
    expect(body.errors).toEqual([{ field: 'from', message: dropInProblems.overlap }]);
  });

  test('whose appointments it would take away: by name only those of the reader', async () => {
    api.rooms.current = bookOf(session(1));
    api.rooms.put(booking(1, '2026-12-01T10:00'), booking(2, '2026-12-01T10:30', { holder: 'legal' }));
    const asked = { id: sessionId(1), draft: draft({ from: '11:00' }), holderId: idOf('officer') };
    expect((await check('officer', asked)).body.affected).toEqual([
      { bookingId: bookingId(1), startsAt: '2026-12-01T10:00', personName: 'Cllr Avani Thistlewood' },
      { bookingId: bookingId(2), startsAt: '2026-12-01T10:30' },
    ]);
    const unknown = { ...asked, id: sessionId(9) };
    expect([(await check('champion', asked)).status, (await check('officer', unknown)).status]).toEqual([
      403, 404,
    ]);
  });
});

describe('a change that takes appointments away', () => {
  beforeEach(() => {
    api.rooms.current = bookOf(session(1));
    api.rooms.put(booking(1, '2026-12-01T10:00'), booking(2, '2026-12-08T10:00', { person: 'councillor2' }));
  });
  const later = { from: '11:00' };
  const stateOf = (number: number) => {
    const { state, displaced } = api.rooms.booked.get(bookingId(number)) ?? {};
    return [state, displaced];
  };

  test('is made only once the officer has seen every one of them', async () => {
    const first = await change('officer', wish(later));
    expect([first.status, first.body.affected.map(({ bookingId: id }) => id)]).toEqual([
      409,
      [1, 2].map(bookingId),
    ]);
    api.rooms.put(booking(3, '2026-12-15T10:00', { person: 'councillor3' }));
    const shown = first.body.affected.map(({ bookingId: id }) => id);
    const second = await change('officer', wish(later, 'officer', shown));
    expect([second.status, second.body.affected.length, stateOf(1)]).toEqual([409, 3, ['booked', undefined]]);
    const third = await change('officer', wish(later, 'officer', [...shown, bookingId(3)]));
    expect([third.status, stateOf(1), stateOf(3)]).toEqual([
      200,
      ['displaced', 'changed'],
      ['displaced', 'changed'],
    ]);
  });

  test.each([
    ['day', { change: { day: '2026-12-01', off: 'leave' } }, ['displaced', 'leave'], ['booked', undefined]],
    ['day', { change: { day: '2026-12-01', off: 'other' } }, ['displaced', 'changed'], ['booked', undefined]],
    ['end', {}, ['displaced', 'ended'], ['displaced', 'ended']],
  ])('%s: %j', async (path, body, one, other) => {
    const affected = [bookingId(1), bookingId(2)];
    const sent = { version: api.rooms.current.version, affected, ...body };
    const done = await api.post('officer', `sessions/${sessionId(1)}/${path}`, sent);
    expect([done.status, stateOf(1), stateOf(2)]).toEqual([200, one, other]);
  });

  test('a day that the session does not have is refused', async () => {
    const sent = { version: 7, affected: [], change: { day: '2026-12-02', off: 'leave' } };
    const { body } = await api.post<Refused>('officer', `sessions/${sessionId(1)}/day`, sent);
    expect(body.errors).toEqual([{ field: 'change.day', message: dropInProblems.notHeldThen }]);
  });

  test.each(['day', 'end'])('%s of a colleague’s session is not for a champion', async (path) => {
    const body = { version: 7, affected: [], ...(path === 'day' && { change: { day: '2026-12-01' } }) };
    expect((await api.post('champion', `sessions/${sessionId(1)}/${path}`, body)).status).toBe(404);
  });
});

describe('covers', () => {
  beforeEach(() => {
    api.rooms.current = bookOf(session(1));
  });
  const ask = (key: string, changes: object = {}) =>
    api.post<Refused & { id: string; version: number }>(key, 'covers', {
      ...{
        version: api.rooms.current.version,
        sessionId: sessionId(1),
        days: ['2026-12-01'],
        toId: idOf('legal'),
      },
      ...changes,
    });
  const answer = (key: string, id: string, reply: string) =>
    api.post<Refused>(key, `covers/${id}/answer`, { version: api.rooms.current.version, answer: reply });

  test('a colleague is asked and accepts; others cannot, and a champion whom it does not concern knows of none', async () => {
    const { id } = (await ask('officer')).body;
    expect((await sessions('champion')).covers).toEqual([]);
    expect([
      (await answer('officer2', id, 'accept')).status,
      (await answer('champion', id, 'accept')).status,
    ]).toEqual([403, 404]);
    expect((await answer('legal', id, 'accept')).status).toBe(200);
    expect(api.rooms.current.sessions[0]?.dayChanges).toMatchObject([{ holder: { id: idOf('legal') } }]);
    const again = await answer('legal', id, 'decline');
    expect([again.status, again.body.detail]).toEqual([409, dropInProblems.coverOver]);
  });

  test.each([
    ['officer', { toId: idOf('officer') }, 'toId', dropInProblems.coverSelf],
    ['officer', { toId: idOf('councillor') }, 'toId', dropInProblems.holderUnknown],
    ['officer', { days: ['2026-12-02'] }, 'days', dropInProblems.coverDays],
    ['officer2', {}, 'days', dropInProblems.coverDays],
  ])('%s asks amiss: %j', async (key, changes, field, message) => {
    expect((await ask(key, changes)).body.errors).toEqual([{ field, message }]);
  });
});

describe('settings', () => {
  const settings = { remindDayBefore: false, remindBefore: true, remindMinutes: 30, offerMinutes: 60 };
  const save = (key: string, body: object) => api.call(key, 'settings', { method: 'PUT', body });

  test('are for officers, over what they saw', async () => {
    expect((await save('champion', { version: 0, settings })).status).toBe(403);
    expect((await save('officer', { version: 0, settings })).body).toEqual({ version: 1, id: 'settings' });
    expect((await sessions('officer')).settings).toEqual(settings);
    expect((await save('officer', { version: 0, settings })).status).toBe(409);
  });
});
