import { emptyDropInBook } from '@councillor-safety/core/drop-in/drop-in';
import type { BookingRecord } from '@councillor-safety/core/drop-in/drop-in-lists';
import { bookFromRecords, changedRecords } from '@councillor-safety/core/drop-in/drop-in-records';
import { ForeignBooking } from '@councillor-safety/core/drop-in/drop-in-store';
import { at, idNumber, usual } from './booking-factories';
import { bookOf, session } from './drop-in-session-factories';
import { recordOf, startStore, type StoreRig } from './store-rig';

let rig: StoreRig;
beforeEach(async () => {
  rig = await startStore();
});
afterEach(() => rig.close());

const versions = async () => (await rig.items()).map(({ version }) => version);
const cancelled = (version = 2) => recordOf(1, 'councillor', {}, { version, state: 'cancelled' });

describe('filing a booking', () => {
  test('goes forward, and never back', async () => {
    await rig.other.take(recordOf(1, 'councillor'));
    for (const version of [3, 2, 4, 1])
      await rig.store.fileBooking(recordOf(1, 'councillor', {}, { version }));
    expect(await versions()).toEqual([4]);
  });

  test('what is cancelled or taken out gives its place to others, and an old filing does not take it back', async () => {
    await rig.other.take(recordOf(1, 'councillor'));
    await rig.store.fileBooking(cancelled());
    expect(await rig.other.take(recordOf(2, 'councillor2'))).toMatchObject({ given: true });
    await rig.store.fileBooking(recordOf(1, 'councillor'));
    expect((await rig.items()).map(({ state }) => state)).toEqual(['cancelled', 'booked']);
    await rig.store.fileBooking(recordOf(2, 'councillor2', {}, { version: 2, state: 'displaced' }));
    expect(await rig.other.take(recordOf(3, 'councillor3'))).toMatchObject({ given: true });
  });

  test('the person who cancelled can have the same time again', async () => {
    await rig.other.take(recordOf(1, 'councillor'));
    await rig.store.fileBooking(cancelled());
    expect(await rig.other.take(recordOf(2, 'councillor'))).toMatchObject({ given: true });
  });

  test.each([
    ['less', 2, 3],
    ['more', 5, 5],
  ])('another who writes %s in between is looked at', async (_what, theirs, left) => {
    await rig.other.take(recordOf(1, 'councillor'));
    rig.beforeNext('PATCH', () => rig.other.fileBooking(recordOf(1, 'councillor', {}, { version: theirs })));
    await rig.store.fileBooking(cancelled(3));
    expect(await versions()).toEqual([left]);
  });

  test('makes one that is missing, once', async () => {
    for (let time = 0; time < 2; time += 1) await rig.store.fileBooking(cancelled());
    expect(await versions()).toEqual([2]);
  });

  test('never writes over somebody else’s', async () => {
    await rig.other.take(recordOf(1, 'councillor2'));
    await expect(rig.store.fileBooking(cancelled(9))).rejects.toThrow(ForeignBooking);
    expect(await versions()).toEqual([1]);
  });

  test('is not said to be done when it is not', async () => {
    await rig.other.take(recordOf(1, 'councillor'));
    rig.fail('PATCH', 503);
    await expect(rig.store.fileBooking(cancelled())).rejects.toMatchObject({ status: 503 });
    await rig.store.fileBooking(cancelled());
    expect(await versions()).toEqual([2]);
  });
});

describe('reading', () => {
  const read = async (from: string) => {
    const pages: (readonly BookingRecord[])[] = [];
    for await (const page of rig.store.from(at(from))) pages.push(page);
    return pages.flat().map(({ bookingKey }) => bookingKey);
  };

  test('every booking from a time on, whatever its state, soonest first', async () => {
    const times = ['2026-12-03T09:00', '2026-12-01T16:30', usual, '2026-12-02T09:00'];
    for (const [index, time] of times.entries())
      await rig.other.take(recordOf(index, 'councillor', { at: time }));
    await rig.other.fileBooking(
      recordOf(3, 'councillor', { at: '2026-12-02T09:00' }, { version: 2, state: 'cancelled' }),
    );
    expect(await read('2026-12-01T17:00:00Z')).toEqual([idNumber(2), idNumber(3), idNumber(0)]);
  });

  test('page by page to the last', async () => {
    const times = Array.from({ length: 230 }, (_, number) => minuteOf(number));
    await rig.fill(times.map((time, number) => recordOf(number, 'councillor', { at: time })));
    expect(await read('2026-01-01T00:00:00Z')).toHaveLength(230);
  });

  test('tells when it cannot', async () => {
    rig.fail('GET', 503);
    await expect(read('2026-01-01T00:00:00Z')).rejects.toMatchObject({ status: 503 });
    await expect(rig.other.allSessions()).resolves.toEqual([]);
    rig.fail('GET', 503);
    await expect(rig.other.allSessions()).rejects.toMatchObject({ status: 503 });
  });
});

/** Times that differ, a minute apart. */
const minuteOf = (number: number): string =>
  new Date(Date.UTC(2026, 11, 1) + number * 60_000).toISOString().slice(0, 16);

test('sessions are filed forward, and make up the same book again', async () => {
  const [first, second] = [
    { ...bookOf(session(1)), version: 1 },
    { ...bookOf({ ...session(1), state: 'ended' }, session(2)), version: 2 },
  ];
  const [early, late] = [changedRecords(emptyDropInBook, first), changedRecords(first, second)];
  for (const record of [...early, ...late, ...early]) await rig.store.fileSession(record);
  expect(bookFromRecords(await rig.store.allSessions())).toEqual(second);
});
