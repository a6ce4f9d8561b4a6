import type { DropInStore, Given, NotGiven } from '@councillor-safety/core/drop-in/drop-in-store';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { idNumber } from './booking-factories';
import { patching, posting, recordOf, startStore, type StoreRig } from './store-rig';

let rig: StoreRig;
beforeEach(async () => {
  rig = await startStore({ maxRetries: 2 });
});
afterEach(() => rig.close());

const councillors = samplePeople.filter(({ roles }) => roles.includes('councillor')).map(({ key }) => key);
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const pick = <T>(from: readonly T[], index: number): T => {
  const found = from[index % from.length];
  if (found === undefined) throw new Error('There is nothing to pick from');
  return found;
};

/** Presses again until it is known, as a person would. */
async function untilKnown<T>(work: () => Promise<T>): Promise<T> {
  for (let press = 1; press <= 30; press += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphFailure)) throw error;
    }
  }
  throw new Error('It never became known');
}

test('one press, pressed twelve times at once on two instances, is one booking', async () => {
  const took = await Promise.all(
    range(12).map((press) => (press % 2 ? rig.store : rig.other).take(recordOf(1, 'councillor'))),
  );
  expect(new Set(took.map((one) => one.given && one.at.itemId)).size).toBe(1);
  expect(took.every((one) => one.given)).toBe(true);
  expect(await rig.items()).toHaveLength(1);
});

test('of many who want the last place at once one has it, and all the others hear so', async () => {
  const took = await Promise.all(
    councillors.map((who, index) => (index % 2 ? rig.store : rig.other).take(recordOf(index, who))),
  );
  expect(councillors.length).toBeGreaterThan(7);
  const winners = took.flatMap((one) => (one.given ? [one.record.bookingKey] : []));
  expect(winners).toHaveLength(1);
  const named = took.flatMap((one) => (one.given ? [] : [one.by?.bookingKey]));
  expect(new Set(named)).toEqual(new Set(winners));
  expect((await rig.items()).map(({ bookingKey }) => bookingKey)).toEqual(winners);
});

test('cancelled and taken again by two at once: one of them has it', async () => {
  await rig.other.take(recordOf(1, 'councillor'));
  const cancelled = recordOf(1, 'councillor', {}, { version: 2, state: 'cancelled' });
  const [, ...took] = await Promise.all([
    rig.other.fileBooking(cancelled),
    rig.store.take(recordOf(2, 'councillor2')),
    rig.other.take(recordOf(3, 'councillor3')),
  ]);
  const booked = (await rig.items()).filter(({ state }) => state === 'booked');
  const won = took.flatMap((one) => (one.given ? [one.record.bookingKey] : []));
  expect(booked.map(({ bookingKey }) => bookingKey)).toEqual(won);
});

describe('a request that the client itself repeats, because its answer was lost', () => {
  test('is one booking', async () => {
    rig.fail(posting, 503, { after: true });
    expect(await rig.store.take(recordOf(1, 'councillor'))).toMatchObject({ given: true });
    expect(await rig.items()).toHaveLength(1);
  });
  test('is one move', async () => {
    await rig.other.take(recordOf(1, 'councillor'));
    rig.fail(patching, 503, { after: true });
    const move = recordOf(1, 'councillor', { at: '2026-12-08T18:00' }, { version: 2 });
    expect(await rig.store.move(move)).toMatchObject({ given: true, record: { version: 2 } });
  });
});

const times = ['2026-12-01T17:00', '2026-12-01T17:30', '2026-12-01T18:00', '2026-12-01T18:30'];

test.each(['400', '409', '500'] as const)(
  'whatever goes wrong, what people hear is what is written (duplicates as %s)',
  async (duplicateAnswer) => {
    rig.graph.control.changeSettings({ duplicateAnswer });
    for (const [index, fault] of [503, 'cut', 500, 429, 504].entries())
      for (const after of [true, false])
        rig.graph.control.faultRules.add({
          ...{ match: '/lists/Bookings/items', status: fault, after: after && fault !== 429 },
          ...{ rate: 0.02 + index * 0.005, retryAfter: 0 },
        });
    const asked = range(64).map((number) => ({
      number,
      // Everybody asks for both seats of every time.
      wanted: recordOf(number, pick(councillors, Math.floor(number / 8)), {
        at: pick(times, number),
        seat: 1 + (Math.floor(number / 4) % 2),
      }),
      store: (number % 2 ? rig.store : rig.other) satisfies DropInStore,
    }));
    const heard = await Promise.all(
      asked.map(async ({ number, wanted, store }): Promise<[string, Given | NotGiven]> => {
        const took = await untilKnown(() => store.take(wanted));
        return [idNumber(number), took];
      }),
    );
    rig.graph.control.faultRules.clear();
    const there = new Map((await rig.items()).map((record) => [record.bookingKey, record.seatKey]));
    for (const [key, took] of heard)
      expect(there.get(key)).toBe(took.given ? took.record.seatKey : undefined);
    expect(new Set(there.values()).size).toBe(there.size);
    // Two seats of four times: nobody who lost could have had one.
    expect(there.size).toBe(8);
  },
);
