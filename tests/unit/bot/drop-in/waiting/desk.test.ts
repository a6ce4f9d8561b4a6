/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { idOf } from '../../../core/drop-in/drop-in-session-factories';
import { idNumber, minutes, once, slotId, wish } from './waiting-factories';
import { personOf, startWaiting, type WaitingService } from './waiting-service';

let service: WaitingService;
beforeAll(async () => {
  service = await startWaiting();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const join = (person: string, number: number, changes: Parameters<typeof wish>[0] = {}) =>
  service.desk.join(personOf(person), { id: idNumber(number), wish: wish(changes) });
const of = (person: string) => service.desk.of(idOf(person));

describe('somebody who begins to wait', () => {
  test('is on the list, and told by nobody of others', async () => {
    expect(await join('councillor', 1)).toEqual({ ok: true });
    const { id, name } = personOf('councillor');
    expect(await of('councillor')).toEqual([
      { id: idNumber(1), person: { id, name }, wish: wish(), since: service.world.now },
    ]);
    expect(await of('councillor2')).toEqual([]);
    expect(await service.desk.count()).toBe(1);
  });

  test('once, however often it is sent', async () => {
    await join('councillor', 1);
    expect(await join('councillor', 1)).toEqual({ ok: true });
    expect(await service.desk.count()).toBe(1);
  });

  test('for the same again is told so, in whatever order it was chosen', async () => {
    await join('councillor', 1, { ways: ['room', 'phone'], weekdays: [1, 2] });
    const again = join('councillor', 2, { ways: ['phone', 'room'], weekdays: [2, 1] });
    expect(await again).toEqual({ ok: false, problem: 'wishTwice' });
    expect(await join('councillor', 3, { ways: ['phone'], weekdays: [2, 1] })).toEqual({ ok: true });
    expect(await join('councillor2', 4, { ways: ['room', 'phone'], weekdays: [1, 2] })).toEqual({ ok: true });
  });

  test('for days that are over is told so', async () => {
    expect(await join('councillor', 1, { until: '2026-11-24' })).toEqual({ ok: false, problem: 'past' });
    expect(await join('councillor', 1, { until: '2026-11-25' })).toEqual({ ok: true });
  });

  test('under an id that somebody else has used is on the list all the same', async () => {
    await join('councillor', 1);
    expect(await join('councillor2', 1)).toEqual({ ok: true });
    expect(await of('councillor2')).toHaveLength(1);
    expect(await service.desk.count()).toBe(2);
  });

  test('cannot be read on disk', async () => {
    await join('councillor', 1, { holderIds: [idOf('legal')] });
    const [row] = await service.database.query<{ sealed: Uint8Array }>('select * from hub.drop_in_waiting');
    const text = JSON.stringify(row) + Buffer.from(row?.sealed ?? []).toString('latin1');
    expect(text).not.toContain(personOf('councillor').name);
    expect(text).not.toContain(idOf('legal'));
    expect(text).not.toContain('weekdays');
  });
});

describe('an offer', () => {
  beforeEach(async () => {
    service.world.sessions = [once(1)];
    await join('councillor', 1);
    service.world.now = minutes(1);
    await join('councillor2', 2);
    await service.fire();
  });
  const offerTo = async (person: string) => (await of(person)).flatMap(({ offer }) => offer ?? []);

  test('goes to the first, who is told without a word about the time', async () => {
    const [offer] = await offerTo('councillor');
    expect(offer).toMatchObject({ slotId: slotId(1), until: minutes(121) });
    expect(service.messages).toEqual([
      {
        ...{ key: `drop-in-offer:${offer?.id}`, to: idOf('councillor'), lane: 'ordinary' },
        ...{ kind: 'drop-in-offer', data: { offerId: offer?.id } },
      },
    ]);
    expect(await offerTo('councillor2')).toEqual([]);
    expect(await service.desk.holds()).toEqual([{ slotId: slotId(1), personId: idOf('councillor') }]);
  });

  test('that is declined goes to the next; who declined still waits, and is not asked about it again', async () => {
    const [first] = await offerTo('councillor');
    expect(await service.desk.decline(personOf('councillor'), first?.id ?? '')).toBe(true);
    expect(await offerTo('councillor')).toEqual([]);
    const [next] = await offerTo('councillor2');
    expect(next).toMatchObject({ slotId: slotId(1) });
    await service.desk.decline(personOf('councillor2'), next?.id ?? '');
    await service.fire();
    expect(await service.desk.holds()).toEqual([]);
    expect(await service.desk.count()).toBe(2);
    expect(service.messages).toHaveLength(2);
  });

  test('is declined by nobody else, nor twice, nor when it is over', async () => {
    const [first] = await offerTo('councillor');
    const id = first?.id ?? '';
    expect(await service.desk.decline(personOf('councillor2'), id)).toBe(false);
    expect(await service.desk.decline(personOf('councillor'), idNumber(999))).toBe(false);
    expect(await service.desk.decline(personOf('councillor'), id)).toBe(true);
    expect(await service.desk.decline(personOf('councillor'), id)).toBe(false);
    const [next] = await offerTo('councillor2');
    service.world.now = next?.until ?? minutes(0);
    expect(await service.desk.decline(personOf('councillor2'), next?.id ?? '')).toBe(false);
  });

  test('of somebody who leaves the list goes to the next', async () => {
    expect(await service.desk.leave(personOf('councillor2'), idNumber(1))).toBe(false);
    expect(await service.desk.leave(personOf('councillor'), idNumber(99))).toBe(false);
    expect(await service.desk.leave(personOf('councillor'), idNumber(1))).toBe(true);
    expect(await of('councillor')).toEqual([]);
    await service.fire();
    expect(await offerTo('councillor2')).toHaveLength(1);
    expect(await service.desk.leave(personOf('councillor'), idNumber(1))).toBe(false);
  });

  test('that was taken is over, and so is the wish', async () => {
    await service.database.transaction((within) =>
      service.settledPlace(within, idOf('councillor'), slotId(1)),
    );
    expect(await of('councillor')).toEqual([]);
    expect(await service.desk.holds()).toEqual([]);
    expect(await service.desk.count()).toBe(1);
  });

  test('stays when the booking was not written after all', async () => {
    const failing = service.database.transaction(async (within) => {
      await service.settledPlace(within, idOf('councillor'), slotId(1));
      throw new Error('Not written');
    });
    await expect(failing).rejects.toThrow('Not written');
    expect(await offerTo('councillor')).toHaveLength(1);
  });

  test('and the wish stay when its person books another time, or another person that one', async () => {
    await service.database.transaction(async (within) => {
      await service.settledPlace(within, idOf('councillor'), slotId(2));
      await service.settledPlace(within, idOf('councillor2'), slotId(1));
    });
    expect(await offerTo('councillor')).toHaveLength(1);
    expect(await service.desk.count()).toBe(2);
  });
});
