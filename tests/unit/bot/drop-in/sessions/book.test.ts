/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { BookMoved } from '@councillor-safety/bot/drop-in/drop-in-desk';
import { withSessionEnded } from '@councillor-safety/core/drop-in/drop-in-session-changes';
import { booking, bookingId, noHoliday, sessionId } from '../../../core/drop-in/drop-in-session-factories';
import { changeBy, keyOf, laidDown, now, startSessions, type SessionsService } from './sessions-service';

let service: SessionsService;
beforeAll(async () => {
  service = await startSessions();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

/** Waits until SharePoint has everything that was accepted. */
async function allFiled(): Promise<void> {
  const { acceptance } = service.platform;
  for (const { actorId, key } of await acceptance.pendingFor({ feature: 'drop-in' }))
    await acceptance.applyNow({ actorId, key }, { withinMs: 5_000 });
  expect(await acceptance.pendingFor({ feature: 'drop-in' })).toEqual([]);
}

describe('the sessions in a new database', () => {
  test('are those that SharePoint has, and versions go on', async () => {
    await service.book.change(changeBy(laidDown(1)));
    await service.book.change(changeBy(laidDown(2, 'legal'), { key: 2, version: 1 }));
    await allFiled();
    const before = await service.book.read();
    await service.platform.database.script('delete from hub.working_copy');
    expect(await service.book.read()).toEqual(before);
    await service.book.change(changeBy(laidDown(3), { key: 3, version: 2 }));
    expect((await service.book.read()).version).toBe(3);
  });

  test('cannot be read while SharePoint is away, and are not taken for none', async () => {
    service.list.down = true;
    await expect(service.book.read()).rejects.toMatchObject({
      status: 503,
      message: 'The drop-in sessions cannot be read just now. Nothing is lost. Try again in a moment.',
    });
    service.list.down = false;
    expect((await service.book.read()).sessions).toEqual([]);
  });

  test('are asked of SharePoint once, however many want them', async () => {
    const books = await Promise.all(Array.from({ length: 30 }, () => service.book.read()));
    expect(new Set(books).size).toBe(1);
    expect(service.list.readings).toBe(1);
  });
});

describe('a change', () => {
  test('does not need SharePoint; it is filed later', async () => {
    await service.book.read();
    service.list.down = true;
    expect(await service.book.change(changeBy(laidDown(1)))).toEqual({ version: 1, about: sessionId(1) });
    expect((await service.book.read()).sessions).toMatchObject([{ id: sessionId(1) }]);
    const pending = await service.platform.acceptance.pendingFor({ feature: 'drop-in' });
    expect(pending).toMatchObject([{ kind: 'file-session', subject: sessionId(1), key: keyOf(1) }]);
  });

  test('that is sent again under its key is one change, with the same answer', async () => {
    const first = await service.book.change(changeBy(laidDown(1)));
    await service.book.change(changeBy(laidDown(2), { key: 2, version: 1 }));
    const again = await service.book.change(changeBy(laidDown(1)));
    expect(again).toEqual({ version: 2, about: first.about });
    expect((await service.book.read()).version).toBe(2);
  });

  test('under a key that was used for something else is refused', async () => {
    await service.book.change(changeBy(laidDown(1)));
    const other = { ...changeBy(laidDown(2), { version: 1 }), sent: 'something else' };
    await expect(service.book.change(other)).rejects.toMatchObject({ status: 409 });
    expect((await service.book.read()).version).toBe(1);
  });

  test('of what somebody else has changed meanwhile is not made', async () => {
    await service.book.change(changeBy(laidDown(1)));
    const stale = service.book.change(changeBy(laidDown(2), { by: 'legal', key: 2 }));
    await expect(stale).rejects.toBeInstanceOf(BookMoved);
    await expect(stale).rejects.toMatchObject({ current: { version: 1 } });
  });

  test('wakes those who wait for a time', async () => {
    await service.book.change(changeBy(laidDown(1)));
    expect(service.timers).toEqual([{ kind: 'drop-in-match-waiting', subject: 'all', due: now }]);
  });
});

describe('a change that hits appointments', () => {
  const ending = (version = 1) => {
    const event = { type: 'displace', why: 'ended' } as const;
    const change = changeBy((book) => withSessionEnded(book, sessionId(1), { now, isHoliday: noHoliday }), {
      ...{ key: 9, version },
    });
    return {
      ...change,
      work: async (...asked: Parameters<typeof change.work>) => ({
        ...(await change.work(...asked)),
        bookings: [{ id: bookingId(1), event }],
      }),
    };
  };
  beforeEach(async () => {
    service.bookings.booked = [booking(1, '2026-12-01T10:00')];
    await service.book.change(changeBy(laidDown(1)));
  });

  test('changes them in the same transaction', async () => {
    await service.book.change(ending());
    expect(service.bookings.written).toMatchObject([{ id: bookingId(1), event: { type: 'displace' } }]);
  });

  test('is not made when they cannot be changed, and nothing else of it is either', async () => {
    service.bookings.fault = new Error('The disk is full');
    const before = service.messages.length;
    await expect(service.book.change(ending())).rejects.toThrow('The disk is full');
    expect((await service.book.read()).version).toBe(1);
    expect(service.bookings.written).toEqual([]);
    const kept = await service.platform.database.query('select key from hub.accepted where key = $1', [
      keyOf(9),
    ]);
    expect(kept).toEqual([]);
    expect(service.messages).toHaveLength(before);
  });

  test('is worked out anew when one of them was changed meanwhile', async () => {
    const { prepared } = service.bookings;
    service.bookings.overtaken = 2;
    expect(await service.book.change(ending())).toMatchObject({ version: 2 });
    expect(service.bookings.prepared - prepared).toBe(3);
    expect(service.bookings.written).toHaveLength(1);
  });

  test('is given up, with the truth, when somebody is always faster', async () => {
    service.bookings.overtaken = 99;
    await expect(service.book.change(ending())).rejects.toMatchObject({
      status: 503,
      message: 'Appointments are being changed just now. Nothing was saved. Press again.',
    });
    expect((await service.book.read()).version).toBe(1);
  });
});
