import type { BookingRecord } from '@councillor-safety/core/drop-in/drop-in-lists';
import { ForeignBooking } from '@councillor-safety/core/drop-in/drop-in-store';
import { idNumber, slotId, usual } from './booking-factories';
import { patching, reading, recordOf, startStore, type StoreRig } from './store-rig';

let rig: StoreRig;
beforeEach(async () => {
  rig = await startStore();
});
afterEach(() => rig.close());

const later = '2026-12-08T18:00';
const old = (number = 1, who = 'councillor') => recordOf(number, who);
const moved = (version = 2, seat = 1) => recordOf(1, 'councillor', { at: later, seat }, { version });

/** Has a place, and where its item lies. */
async function placed(record: BookingRecord = old()) {
  const took = await rig.other.take(record);
  if (!took.given) throw new Error('It was not given');
  return took.at;
}
const places = async () =>
  Object.fromEntries((await rig.items()).map(({ bookingKey, seatKey }) => [bookingKey, seatKey]));
const [oldPlace, newPlace] = [`${slotId(usual)}#1`, `${slotId(later)}#1`];
const given = { given: true, record: { bookingKey: idNumber(1), seatKey: newPlace, version: 2 } };

describe('moving to a free time', () => {
  test('is one write to the same item, and frees the old place for others', async () => {
    const at = await placed();
    const took = await rig.store.move(moved(), at);
    expect(took).toMatchObject({ ...given, at: { itemId: at.itemId } });
    expect(await rig.other.take(old(2, 'councillor2'))).toMatchObject({ given: true });
    expect(await places()).toEqual({ [idNumber(1)]: newPlace, [idNumber(2)]: oldPlace });
  });

  test('costs at most four resource units, however little is known', async () => {
    const at = await placed();
    // Written to since: what was seen of it then is old.
    await rig.other.fileBooking(recordOf(1, 'councillor', {}, { version: 2 }));
    expect(await rig.units(() => rig.store.move(moved(3), at))).toBe(3);
    expect(await rig.units(() => rig.store.move(recordOf(1, 'councillor', {}, { version: 4 })))).toBe(4);
  });

  test('finds an item by its key that lies elsewhere than was thought', async () => {
    await placed();
    const another = await placed(recordOf(2, 'councillor2', { seat: 2 }));
    expect(await rig.store.move(moved(), another)).toMatchObject(given);
    expect(
      await rig.store.move(recordOf(1, 'councillor', {}, { version: 3 }), { itemId: '4711' }),
    ).toMatchObject({
      given: true,
    });
    expect(await places()).toMatchObject({ [idNumber(2)]: `${slotId(usual)}#2` });
  });

  test('of one that was taken out gives it a place again', async () => {
    const at = await placed();
    await rig.other.fileBooking(
      recordOf(1, 'councillor', {}, { version: 2, state: 'displaced', displaced: 'leave' }),
    );
    expect(await rig.store.move(moved(3), at)).toMatchObject({ given: true, record: { state: 'booked' } });
    const [item] = await rig.items();
    expect(item?.booking).not.toHaveProperty('displaced');
  });

  test('of one that SharePoint does not have asks for the place anew', async () => {
    expect(await rig.store.move(moved())).toMatchObject(given);
    expect(await places()).toEqual({ [idNumber(1)]: newPlace });
  });
});

describe.each(['400', '409', '500'] as const)(
  'moving to a place that is taken, with %s',
  (duplicateAnswer) => {
    beforeEach(() => void rig.graph.control.changeSettings({ duplicateAnswer }));

    test('leaves the old one theirs', async () => {
      const at = await placed();
      await placed(recordOf(2, 'councillor2', { at: later }));
      const before = await rig.items();
      expect(await rig.store.move(moved(), at)).toMatchObject({
        ...{ given: false, by: { bookingKey: idNumber(2) }, there: [{ bookingKey: idNumber(2) }] },
      });
      expect(await rig.items()).toEqual(before);
      expect(await rig.other.take(old(3, 'councillor3'))).toMatchObject({ given: false });
    });

    test('by themselves says so', async () => {
      const at = await placed();
      await placed(recordOf(2, 'councillor', { at: later, seat: 2 }));
      expect(await rig.store.move(moved(), at)).toMatchObject({
        given: false,
        by: { bookingKey: idNumber(2) },
      });
    });

    test('which is freed between the refusal and the look, goes', async () => {
      const at = await placed();
      await placed(recordOf(2, 'councillor2', { at: later }));
      const cancelled = recordOf(2, 'councillor2', { at: later }, { version: 2, state: 'cancelled' });
      rig.beforeNext('PATCH', () => {
        rig.beforeNext('GET', () => rig.other.fileBooking(cancelled));
        return Promise.resolve();
      });
      expect(await rig.store.move(moved(), at)).toMatchObject(given);
      expect(rig.pauses()).toBe(1);
    });

    test('two who would exchange theirs both keep what they have', async () => {
      const at = await placed();
      const theirs = await placed(recordOf(2, 'councillor2', { at: later }));
      const took = await Promise.all([
        rig.store.move(moved(), at),
        rig.other.move(recordOf(2, 'councillor2', {}, { version: 2 }), theirs),
      ]);
      expect(took.map((one) => one.given)).toEqual([false, false]);
      expect(await places()).toEqual({ [idNumber(1)]: oldPlace, [idNumber(2)]: newPlace });
    });
  },
);

describe('an answer that is lost', () => {
  test.each(['cut', 500, 502, 503, 504, 412, 409, 400] as const)(
    'as %s after the work: it is moved',
    async (status) => {
      const at = await placed();
      rig.fail(patching, status, { after: true });
      expect(await rig.store.move(moved(), at)).toMatchObject(given);
      expect(await places()).toEqual({ [idNumber(1)]: newPlace });
    },
  );

  test.each(['cut', 500, 502, 503, 504, 429, 403, 400] as const)(
    'as %s before it: nobody says it is moved',
    async (status) => {
      const at = await placed();
      rig.fail(patching, status);
      await expect(rig.store.move(moved(), at)).rejects.toThrow('update an item');
      expect(await places()).toEqual({ [idNumber(1)]: oldPlace });
      expect(await rig.store.move(moved(), at)).toMatchObject(given);
    },
  );

  test('with no look possible either: the next press finds it, without writing again', async () => {
    const at = await placed();
    rig.fail(patching, 'cut', { after: true });
    rig.beforeNext('PATCH', () => Promise.resolve(rig.fail(reading, 429)));
    await expect(rig.store.move(moved(), at)).rejects.toMatchObject({ status: 0 });
    rig.beforeNext('PATCH', () => Promise.reject(new Error('It was written twice')));
    expect(await rig.store.move(moved(), at)).toMatchObject(given);
    // A repeat that has chosen another seat meanwhile is told which one it has.
    expect(await rig.store.move(moved(2, 2), at)).toMatchObject(given);
  });
});

test('when SharePoint is throttling, it is not asked more', async () => {
  const at = await placed();
  rig.fail(patching, 429);
  const units = await rig.units(() =>
    expect(rig.store.move(moved(), at)).rejects.toMatchObject({ status: 429 }),
  );
  expect(units).toBe(3);
});

describe('others who write the same booking', () => {
  test('earlier ones are passed over', async () => {
    const at = await placed();
    const note = recordOf(1, 'councillor', {}, { version: 2, details: { way: 'room', topic: 'Gate' } });
    rig.beforeNext('PATCH', () => rig.other.fileBooking(note));
    expect(await rig.store.move(moved(3), at)).toMatchObject({ given: true, record: { version: 3 } });
    expect(await places()).toEqual({ [idNumber(1)]: newPlace });
  });

  test.each([
    ['before the move', 0],
    ['in the middle of it', 1],
  ])('later ones stay, written %s', async (_when, during) => {
    const at = await placed();
    const cancelled = recordOf(1, 'councillor', {}, { version: 5, state: 'cancelled' });
    const write = () => rig.other.fileBooking(cancelled);
    if (during) rig.beforeNext('PATCH', write);
    else await write();
    const took = await rig.store.move(moved(), at);
    expect(took).toMatchObject({ given: false, overtaken: { version: 5, state: 'cancelled' } });
    expect(await places()).toEqual({ [idNumber(1)]: `free:${idNumber(1)}` });
  });

  test('one of the same version for another time is not taken for this move', async () => {
    const at = await placed();
    await rig.other.move(recordOf(1, 'councillor', { at: '2026-12-03T09:00' }, { version: 2 }));
    expect(await rig.store.move(moved(), at)).toMatchObject({ given: false, overtaken: { version: 2 } });
  });

  test('one that never ends is given up, and the old place kept', async () => {
    const at = await placed();
    rig.fail(patching, 412, { times: 9 });
    await expect(rig.store.move(moved(), at)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await places()).toEqual({ [idNumber(1)]: oldPlace });
  });
});

test('somebody else’s booking under our key is not moved', async () => {
  await placed(recordOf(1, 'councillor2', { seat: 2 }));
  const before = await rig.items();
  await expect(rig.store.move(moved())).rejects.toThrow(ForeignBooking);
  expect(await rig.items()).toEqual(before);
});

test('two at once to the same place: one is given it, the other keeps the old one', async () => {
  const at = await placed();
  const theirs = await placed(recordOf(2, 'councillor2', { seat: 2 }));
  const took = await Promise.all([
    rig.store.move(moved(), at),
    rig.other.move(recordOf(2, 'councillor2', { at: later }, { version: 2 }), theirs),
  ]);
  expect(took.map((one) => one.given).sort()).toEqual([false, true]);
  const kept = took[0]?.given ? { [idNumber(2)]: `${slotId(usual)}#2` } : { [idNumber(1)]: oldPlace };
  expect(await places()).toMatchObject(kept);
});
