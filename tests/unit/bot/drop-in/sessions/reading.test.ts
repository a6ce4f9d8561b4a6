/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import { slotsOf } from '@councillor-safety/core/drop-in/drop-in-slots';
import { at, noHoliday, sessionId } from '../../../core/drop-in/drop-in-session-factories';
import { testCipher } from '../../support/platform';
import { changeBy, laidDown, startSessions, type SessionsService } from './sessions-service';

let service: SessionsService;
beforeAll(async () => {
  service = await startSessions();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const eightWeeks = { from: at('2026-11-25T10:00:00Z'), to: at('2027-01-20T10:00:00Z') };
const twoSessions = (book: DropInBook, change: Parameters<ReturnType<typeof laidDown>>[1]): DropInBook =>
  laidDown(2, 'legal', { from: '09:30', to: '15:00', gapMinutes: 10, bankHolidays: 'hold' })(
    { ...laidDown(1)(book, change), version: book.version },
    change,
  );

describe('the book', () => {
  test('is opened once for each version, not for each reader', async () => {
    await service.book.change(changeBy(laidDown(1)));
    await service.book.read();
    const before = service.opened();
    const first = await service.book.read();
    await service.book.slots(eightWeeks);
    await service.book.slot(`${sessionId(1)}@2026-12-01T10:00`);
    expect(await service.book.read()).toBe(first);
    expect(service.opened()).toBe(before);
    await service.book.change(changeBy(laidDown(2), { key: 2, version: 1 }));
    await Promise.all(Array.from({ length: 20 }, () => service.book.read()));
    expect(service.opened()).toBe(before + 1);
  });

  test('is seen at once by another service on the same database', async () => {
    const other = service.another();
    await service.book.change(changeBy(laidDown(1)));
    expect(await other.book.read()).toMatchObject({ version: 1 });
    await service.book.change(changeBy(laidDown(2), { key: 2, version: 1 }));
    expect(await other.book.read()).toMatchObject({ version: 2 });
    expect(await other.book.slots(eightWeeks)).toEqual(await service.book.slots(eightWeeks));
  });

  test('is not taken for the old one when the copy was lost and has come to the same number', async () => {
    await service.book.change(changeBy(laidDown(1)));
    await service.book.read();
    await service.platform.database.script('delete from hub.working_copy; delete from hub.accepted;');
    service.list.items.clear();
    const other = service.another();
    await other.book.change(changeBy(laidDown(5)));
    expect((await service.book.read()).sessions.map(({ id }) => id)).toEqual([sessionId(5)]);
  });

  test('that could not be opened is tried again', async () => {
    await service.book.change(changeBy(laidDown(1)));
    const faults = [new Error('Not now')];
    const other = service.another({
      cipher: {
        ...testCipher,
        open: (...sealed) => {
          const fault = faults.pop();
          if (fault) throw fault;
          return testCipher.open(...sealed);
        },
      },
    });
    await expect(other.book.read()).rejects.toThrow('Not now');
    expect(await other.book.read()).toMatchObject({ version: 1 });
  });
});

describe('the times that are held', () => {
  beforeEach(async () => {
    await service.book.change(changeBy(twoSessions));
  });

  test('are all of all sessions, soonest first, each once', async () => {
    const { sessions } = await service.book.read();
    const isHoliday = (day: string): boolean => day === '2026-12-25';
    const expected = sessions
      .flatMap((session) => slotsOf(session, eightWeeks, isHoliday))
      .map(({ id }) => id)
      .sort();
    const found = await service.book.slots(eightWeeks);
    expect(found.length).toBeGreaterThan(60);
    expect(found.map(({ slot }) => slot.id).sort()).toEqual(expected);
    const starts = found.map(({ slot }) => slot.start.getTime());
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(found.every(({ slot, session }) => slot.sessionId === session.id)).toBe(true);
  });

  test('are counted out once for a version of the book', async () => {
    const first = await service.book.slots(eightWeeks);
    const before = service.holidaysAsked();
    expect(await service.book.slots(eightWeeks)).toEqual(first);
    expect(service.holidaysAsked()).toBe(before);
    await service.book.change(changeBy(laidDown(3, 'officer2'), { key: 2, version: 1 }));
    const next = await service.book.slots(eightWeeks);
    expect(next.some(({ slot }) => slot.sessionId === sessionId(3))).toBe(true);
  });

  test('begin within what is asked, to the minute', async () => {
    const from = at('2026-12-01T10:30:00Z');
    const found = await service.book.slots({ from, to: at('2026-12-01T11:00:00Z') });
    const ofFirst = found.filter(({ slot }) => slot.sessionId === sessionId(1));
    expect(ofFirst.map(({ slot }) => slot.start)).toEqual([from]);
    expect(await service.book.slots({ from, to: from })).toEqual([]);
  });

  test('are right however far one looks, and when one looks back', async () => {
    const { sessions } = await service.book.read();
    const always = { from: at('2026-11-01T00:00:00Z'), to: at('2029-01-01T00:00:00Z') };
    const all = sessions.flatMap((session) => slotsOf(session, always, noHoliday));
    expect(await service.book.slots(always)).toHaveLength(all.length);
    expect((await service.book.slots(eightWeeks)).length).toBeGreaterThan(60);
  });
});

describe('one time', () => {
  beforeEach(async () => {
    await service.book.change(changeBy(twoSessions));
  });

  test('is found by its id', async () => {
    const id = `${sessionId(1)}@2026-12-01T10:30`;
    expect(await service.book.slot(id)).toMatchObject({
      slot: { id, startsAt: '2026-12-01T10:30', endsAt: '2026-12-01T11:00' },
      session: { id: sessionId(1) },
    });
  });

  test.each([
    ['that the session does not hold', `${sessionId(1)}@2026-12-01T10:31`],
    ['on a day on which it is not held', `${sessionId(1)}@2026-12-02T10:30`],
    ['of no session', `${sessionId(99)}@2026-12-01T10:30`],
    ['on a day that is none', `${sessionId(1)}@2026-13-45T10:30`],
    ['at a time that is none', `${sessionId(1)}@2026-12-01T99:99`],
    ['with no time', sessionId(1)],
    ['that is nonsense', 'nonsense'],
  ])('%s is not there', async (_what, id) => {
    expect(await service.book.slot(id)).toBeUndefined();
  });
});
