/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { BookMoved } from '@councillor-safety/bot/drop-in/drop-in-desk';
import { changeBy, laidDown, startSessions, type SessionsService } from './sessions-service';

let service: SessionsService;
beforeAll(async () => {
  service = await startSessions();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

/** Two services, of which each has worked out its change before either writes. */
function twoWhoMeet() {
  let both: () => void = () => undefined;
  const met = new Promise<void>((resolve) => (both = resolve));
  let came = 0;
  const bookings = () => ({
    ...service.bookings.desk,
    prepare: async (...asked: Parameters<typeof service.bookings.desk.prepare>) => {
      came += 1;
      if (came === 2) both();
      await met;
      return service.bookings.desk.prepare(...asked);
    },
  });
  return [service.another({ bookings }), service.another({ bookings })] as const;
}

describe('two changes of the same book', () => {
  test('are not both written: the second hears that it has moved', async () => {
    const [one, other] = twoWhoMeet();
    const ends = await Promise.allSettled([
      one.book.change(changeBy(laidDown(1), { key: 1 })),
      other.book.change(changeBy(laidDown(2), { by: 'legal', key: 2 })),
    ]);
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    expect(refused).toEqual([expect.any(BookMoved)]);
    expect((await service.book.read()).sessions).toHaveLength(1);
    const kept = await service.platform.database.query('select key from hub.accepted');
    expect(kept).toHaveLength(1);
  });

  test('under one key are one change, and both are told so', async () => {
    const [one, other] = twoWhoMeet();
    const change = changeBy(laidDown(1));
    const [first, second] = await Promise.all([one.book.change(change), other.book.change(change)]);
    expect(second).toEqual(first);
    expect((await service.book.read()).sessions).toHaveLength(1);
  });
});
