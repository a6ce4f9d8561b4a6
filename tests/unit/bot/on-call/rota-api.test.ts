/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { rotaAnswerSchema, type RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { idOf, override, pattern, shift } from '../../core/on-call/on-call-factories';
import { startOnCallService, type OnCallService } from './on-call-service';

let service: OnCallService;
beforeAll(async () => {
  service = await startOnCallService();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const add = (entry: unknown, sentKey?: string) =>
  service.change('officer', { path: 'entries', body: { entry }, ...(sentKey && { sentKey }) });
const night = shift('officer2', ['2026-12-01T17:00', '2026-12-02T09:00']);

describe('the rota', () => {
  test('is empty at first: all gaps, no coverage', async () => {
    const rota = await service.rota();
    expect(rotaAnswerSchema.parse(rota)).toMatchObject({
      version: 0,
      occurrences: [],
      coverage: [
        { line: 'first', perCent: 0 },
        { line: 'second', perCent: 0 },
      ],
      peopleKnown: true,
    });
    expect(rota.gaps[0]).toEqual({
      ...{ line: 'first', start: '2026-11-30T00:00:00.000Z', end: '2026-11-30T09:00:00.000Z' },
      ...{ startsAt: '2026-11-30T00:00', endsAt: '2026-11-30T09:00' },
    });
    expect(
      rota.people.map(({ roles }) => roles.some((role) => role === 'officer' || role === 'champion')),
    ).not.toContain(false);
  });

  test('tells who is on call, in instants and in London’s time, with what the reader is in it', async () => {
    service.setNow('2026-06-01T10:00:00Z');
    await add(shift('officer2', ['2026-06-02T17:00', '2026-06-03T09:00']));
    const [one] = (await service.rota('officer2')).occurrences;
    expect(one).toEqual({
      ...{ line: 'first', personId: idOf('officer2'), personName: 'Jonty Pemberwick', you: true },
      ...{ start: '2026-06-02T16:00:00.000Z', end: '2026-06-03T08:00:00.000Z' },
      ...{ startsAt: '2026-06-02T17:00', endsAt: '2026-06-03T09:00', begunBefore: false, goesOn: false },
    });
    const [later] = (await service.rota('officer', '?from=2026-06-03&weeks=1')).occurrences;
    expect(later).toMatchObject({ startsAt: '2026-06-03T00:00', begunBefore: true, you: false });
  });

  test('covers 100 per cent only when nothing is missing', async () => {
    service.setNow('2026-11-30T17:00:00Z');
    await add(pattern({ days: [0, 1, 2, 3, 4, 5, 6], from: '09:00' }));
    const hole = override(null, ['2026-12-05T03:00', '2026-12-05T03:01']);
    const before = await service.rota();
    await add(hole);
    const after = await service.rota();
    expect([before.coverage[0]?.perCent, after.coverage[0]?.perCent]).toEqual([100, 99.9]);
  });

  test('is read when Microsoft 365 is away, without the names to choose from', async () => {
    await add(night);
    service.setPeopleKnown(false);
    service.list.down = true;
    expect(await service.rota()).toMatchObject({
      ...{ people: [], peopleKnown: false },
      occurrences: [{ personName: 'Jonty Pemberwick' }],
    });
  });

  test.each(['councillor', 'administrator', 'outsider'])('%s reads no rota', async (key) => {
    expect((await service.call(key, { path: 'rota' })).status).toBe(403);
  });

  test.each(['?from=20261201', '?weeks=0', '?weeks=54', '?from=9999-12-31'])(
    '%s is refused',
    async (query) => {
      expect((await service.call('officer', { path: `rota${query}` })).status).toBe(400);
    },
  );
});

describe('who is on call now', () => {
  beforeEach(async () => {
    await add(night);
    service.setNow('2026-12-01T18:00:00Z');
  });

  test('an officer reads who', async () => {
    expect((await service.call('legal', { path: 'now' })).body).toEqual({
      first: { personId: idOf('officer2') },
      second: null,
    });
  });

  test.each(['councillor', 'champion'])('%s reads only that there is somebody', async (key) => {
    expect((await service.call(key, { path: 'now' })).body).toEqual({ covered: true });
    service.setNow('2026-12-02T18:00:00Z');
    expect((await service.call(key, { path: 'now' })).body).toEqual({ covered: false });
  });

  test('the escalation hears it too, and undefined when the rota cannot be read', async () => {
    const at = new Date('2026-12-01T18:00:00Z');
    expect(await service.onCall.whoIsOnCall('first', at)).toBe(idOf('officer2'));
    expect(await service.onCall.whoIsOnCall('second', at)).toBeUndefined();
    await service.loseCopy();
    service.list.down = true;
    expect(await service.onCall.whoIsOnCall('first', at)).toBeUndefined();
    expect((await service.call('officer', { path: 'rota' })).status).toBe(503);
  });
});

describe('a change of the rota', () => {
  test('is there at once, audited, and reaches SharePoint', async () => {
    const { body, status } = await add(night, 'a0000000-0000-4000-8000-000000000001');
    expect([status, body.version]).toEqual([200, 1]);
    await service.platform.acceptance.applyNow(
      { actorId: idOf('officer'), key: 'a0000000-0000-4000-8000-000000000001' },
      { withinMs: 5_000 },
    );
    expect(service.list.items.get(body.key)?.fields).toMatchObject({
      ...{ kind: 'shift', line: 'first', state: 'active', entryVersion: 1, personId: idOf('officer2') },
      ...{ startsAt: '2026-12-01T17:00:00.000Z', endsAt: '2026-12-02T09:00:00.000Z' },
    });
    expect(service.audited).toContainEqual({
      ...{ actorId: idOf('officer'), action: 'on-call.changed', outcome: 'done', subject: body.key },
    });
  });

  test('repeated under its key is done once, and another under that key is refused', async () => {
    const sentKey = 'a0000000-0000-4000-8000-000000000002';
    const request = { method: 'POST', path: 'entries', body: { version: 0, entry: night }, sentKey };
    const [one, other] = await Promise.all([
      service.call('officer', request),
      service.call('officer', request),
    ]);
    expect([one.status, other.status, other.body['key']]).toEqual([200, 200, one.body['key']]);
    expect((await service.rota()).entries).toHaveLength(1);
    const different = { ...request, body: { version: 1, entry: { ...night, line: 'second' } } };
    expect((await service.call('officer', different)).status).toBe(409);
    expect((await service.rota()).entries).toHaveLength(1);
  });

  test('against another version changes nothing and brings the rota of now', async () => {
    await add(night);
    const { status, body } = await service.call<{ current: RotaAnswer }>('legal', {
      ...{ method: 'POST', path: 'entries' },
      body: { version: 0, entry: { ...night, line: 'second' } },
    });
    expect(status).toBe(409);
    expect(rotaAnswerSchema.parse(body.current)).toMatchObject({ version: 1, entries: [{ line: 'first' }] });
    expect((await service.rota()).version).toBe(1);
  });

  test('of several at once from one version, one is taken', async () => {
    await service.rota();
    const days = ['01', '02', '03', '04', '05', '06'];
    const sent = days.map((day) => {
      const entry = shift('legal', [`2026-12-${day}T10:00`, `2026-12-${day}T12:00`]);
      return service.call('officer', { method: 'POST', path: 'entries', body: { version: 0, entry } });
    });
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await service.rota()).toMatchObject({ version: 1, entries: [{}] });
  });

  test('rewrites and removes an entry; what is not there is not found', async () => {
    const { body } = await add(night);
    const path = `entries/${body.key}`;
    const moved = { ...night, personId: idOf('legal') };
    expect((await service.change('officer', { method: 'PUT', path, body: { entry: moved } })).status).toBe(
      200,
    );
    expect((await service.rota()).occurrences).toMatchObject([{ personName: 'Kirsi Vanterpool' }]);
    expect((await service.change('officer', { method: 'DELETE', path })).status).toBe(200);
    expect((await service.rota()).entries).toEqual([]);
    expect((await service.change('officer', { method: 'DELETE', path })).status).toBe(404);
  });

  test.each([
    [
      'an unknown person',
      { ...night, personId: idOf('councillor') },
      'entry.personId',
      'This person is not an officer or a safety champion. Choose somebody else.',
    ],
    [
      'an end before the start',
      { ...night, endsAt: '2026-12-01T16:00' },
      'entry.endsAt',
      'The end must be after the start.',
    ],
    ['no such day', { ...night, endsAt: '2026-12-32T16:00' }, 'entry.endsAt', 'Enter a real date.'],
  ])('with %s is refused in one sentence', async (_what, entry, field, message) => {
    const { status, body } = await add(entry);
    expect([status, body]).toMatchObject([400, { errors: [{ field, message }] }]);
  });

  test.each(['champion', 'councillor'])('%s changes nothing', async (key) => {
    expect((await service.change(key, { path: 'entries', body: { entry: night } })).status).toBe(403);
  });

  test('settings are kept; office hours that cannot be read are refused', async () => {
    const settings = {
      covers: 'always',
      officeHours: 'Mon to Fri 9am to 5pm',
      secondLine: false,
      reminderMinutes: 30,
    };
    const put = (more: object) =>
      service.change('officer', {
        method: 'PUT',
        path: 'settings',
        body: { settings: { ...settings, ...more } },
      });
    expect((await put({})).status).toBe(200);
    expect(await service.rota()).toMatchObject({ settings, lines: ['first'], coverage: [{ perCent: 0 }] });
    expect((await put({ officeHours: 'now and then' })).body).toMatchObject({
      errors: [
        { field: 'settings.officeHours', message: 'Write office hours such as Mon to Fri 9am to 5pm.' },
      ],
    });
  });
});
