import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { idNumber, slotId, usual } from './booking-factories';
import { posting, reading, recordOf, startStore, type StoreRig } from './store-rig';

let rig: StoreRig;
beforeEach(async () => {
  rig = await startStore();
});
afterEach(() => rig.close());

const keysThere = async () => (await rig.items()).map(({ bookingKey }) => bookingKey);
const failure = async (work: Promise<unknown>): Promise<GraphFailure> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof GraphFailure) return error;
  throw new Error(`No GraphFailure but ${String(error)}`);
};

describe('a free time', () => {
  test('is given, for two resource units', async () => {
    const units = await rig.units(async () => {
      const took = await rig.store.take(recordOf(1, 'councillor'));
      expect(took).toMatchObject({
        given: true,
        record: { bookingKey: idNumber(1), seatKey: `${slotId(usual)}#1` },
      });
    });
    expect(units).toBe(2);
    expect(await rig.items()).toEqual([
      { ...recordOf(1, 'councillor'), startsAt: expect.stringMatching(/^2026-12-01T17:00:00/) as string },
    ]);
  });

  test('can be found where it was put', async () => {
    const took = await rig.store.take(recordOf(1, 'councillor'));
    if (!took.given) throw new Error('It was not given');
    expect(await rig.other.find(idNumber(1))).toEqual({ record: took.record, at: took.at });
    expect(await rig.other.find(idNumber(2))).toBeUndefined();
  });
});

describe.each(['400', '409', '500'] as const)(
  'where SharePoint says %s for a duplicate',
  (duplicateAnswer) => {
    beforeEach(() => void rig.graph.control.changeSettings({ duplicateAnswer }));

    test('the second person is refused, and nothing is written', async () => {
      await rig.other.take(recordOf(1, 'councillor'));
      const units = await rig.units(async () => {
        const took = await rig.store.take(recordOf(2, 'councillor2'));
        expect(took).toMatchObject({ given: false, by: { bookingKey: idNumber(1) } });
      });
      expect(units).toBe(4);
      expect(await keysThere()).toEqual([idNumber(1)]);
    });

    test('a second press is the same booking, also when it asks for another seat', async () => {
      const first = await rig.other.take(recordOf(1, 'councillor'));
      expect(await rig.store.take(recordOf(1, 'councillor'))).toEqual(first);
      expect(await rig.store.take(recordOf(1, 'councillor', { seat: 2 }))).toEqual(first);
      expect(await keysThere()).toEqual([idNumber(1)]);
    });

    test('a second device of the same person comes back with the booking they have', async () => {
      await rig.other.take(recordOf(1, 'councillor', { seat: 2 }));
      await rig.other.take(recordOf(2, 'councillor2', { seat: 1 }));
      for (const seat of [1, 2, 3]) {
        const took = await rig.store.take(recordOf(3, 'councillor', { seat }));
        expect(took).toMatchObject({ given: false, by: { bookingKey: idNumber(1) } });
      }
      expect(await keysThere()).toEqual([idNumber(1), idNumber(2)]);
    });

    test('whoever loses hears of all the seats that are gone', async () => {
      for (const [index, who] of ['councillor', 'councillor2', 'councillor3'].entries())
        await rig.other.take(recordOf(index + 1, who, { seat: index + 1 }));
      const took = await rig.store.take(recordOf(9, 'councillor4', { seat: 2 }));
      if (took.given) throw new Error('It was given twice');
      expect(took.by?.bookingKey).toBe(idNumber(2));
      expect(took.there.map(({ booking }) => booking.seat).sort()).toEqual([1, 2, 3]);
    });

    test.each([
      ['for the same place', { at: usual }],
      ['for another time', { at: '2026-12-02T10:00' }],
    ])('somebody else’s booking under our key, %s, is not ours and not told of', async (_where, wanted) => {
      await rig.other.take(recordOf(1, 'councillor2', wanted));
      const before = await rig.items();
      expect(await rig.store.take(recordOf(1, 'councillor'))).toEqual({ given: false, there: [] });
      expect(await rig.items()).toEqual(before);
    });

    test('a key that they used for another time is not given for this one', async () => {
      await rig.other.take(recordOf(1, 'councillor', { at: '2026-12-02T10:00' }));
      const took = await rig.store.take(recordOf(1, 'councillor'));
      expect(took).toMatchObject({ given: false, by: { booking: { slotId: slotId('2026-12-02T10:00') } } });
    });

    test('a booking that was cancelled is not given again under its key', async () => {
      await rig.other.take(recordOf(1, 'councillor'));
      await rig.other.fileBooking(recordOf(1, 'councillor', {}, { state: 'cancelled', version: 2 }));
      const took = await rig.store.take(recordOf(1, 'councillor'));
      expect(took).toMatchObject({ given: false, by: { state: 'cancelled' } });
    });

    test('what is freed between the refusal and the look is given after all', async () => {
      await rig.other.take(recordOf(1, 'councillor'));
      const cancelled = recordOf(1, 'councillor', {}, { state: 'cancelled', version: 2 });
      rig.beforeNext('GET', () => rig.other.fileBooking(cancelled));
      expect(await rig.store.take(recordOf(2, 'councillor2'))).toMatchObject({ given: true });
      expect(rig.pauses()).toBe(1);
    });
  },
);

describe('an answer that is lost', () => {
  test.each(['cut', 500, 502, 503, 504, 409, 400] as const)(
    'as %s after the work: it is theirs',
    async (status) => {
      rig.fail(posting, status, { after: true });
      const units = await rig.units(async () => {
        expect(await rig.store.take(recordOf(1, 'councillor'))).toMatchObject({ given: true });
      });
      expect(units).toBeLessThanOrEqual(4);
      expect(await keysThere()).toEqual([idNumber(1)]);
    },
  );

  test.each(['cut', 500, 502, 503, 504, 429, 403, 400] as const)(
    'as %s before it: nobody says it is theirs',
    async (status) => {
      rig.fail(posting, status);
      await failure(rig.store.take(recordOf(1, 'councillor')));
      expect(await keysThere()).toEqual([]);
      expect(await rig.store.take(recordOf(1, 'councillor'))).toMatchObject({ given: true });
    },
  );

  test('with no look possible either: the first failure is told, and the next press finds it', async () => {
    rig.fail(posting, 'cut', { after: true });
    rig.fail(reading, 429);
    expect((await failure(rig.store.take(recordOf(1, 'councillor')))).status).toBe(0);
    expect(await rig.store.take(recordOf(1, 'councillor'))).toMatchObject({ given: true });
    expect(await keysThere()).toEqual([idNumber(1)]);
  });

  test('is not a no while somebody else has the place: the request may still be on its way', async () => {
    await rig.other.take(recordOf(1, 'councillor'));
    rig.fail(posting, 'cut');
    expect((await failure(rig.store.take(recordOf(2, 'councillor2')))).status).toBe(0);
  });

  test('of a refusal is not taken for a booking', async () => {
    await rig.other.take(recordOf(1, 'councillor'));
    rig.fail(posting, 503, { after: true });
    expect((await failure(rig.store.take(recordOf(2, 'councillor2')))).status).toBe(503);
    expect(await keysThere()).toEqual([idNumber(1)]);
  });

  test('when SharePoint is throttling, it is not asked more', async () => {
    rig.fail(posting, 429);
    const units = await rig.units(async () => {
      expect((await failure(rig.store.take(recordOf(1, 'councillor')))).kind).toBe('throttled');
    });
    expect(units).toBe(2);
  });
});
