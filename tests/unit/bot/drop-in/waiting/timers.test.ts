/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { booking, idOf } from '../../../core/drop-in/drop-in-session-factories';
import { heldOf, idNumber, minutes, once, takenOf, wish } from './waiting-factories';
import { personOf, startWaiting, type WaitingService } from './waiting-service';

let service: WaitingService;
beforeAll(async () => {
  service = await startWaiting();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const join = (person: string, number: number, changes: Parameters<typeof wish>[0] = {}) =>
  service.desk.join(personOf(person), { id: idNumber(number), wish: wish(changes) });
const heldFor = async () => (await service.desk.holds()).map(({ personId }) => personId);
/** As a time that became free would. */
const freed = async (): Promise<void> => {
  const timer = { kind: 'drop-in-match-waiting', subject: 'all', due: service.world.now };
  await service.clock.set(timer, service.database);
  await service.fire();
};
/** Both wait; the first has the offer. */
async function twoWait(): Promise<void> {
  service.world.sessions = [once(1)];
  await join('councillor', 1);
  service.world.now = minutes(1);
  await join('councillor2', 2);
  await service.fire();
}

describe('when an offer ends', () => {
  test('the next one is made', async () => {
    await twoWait();
    service.world.now = new Date(minutes(121).getTime() - 1);
    await service.fire();
    expect(await heldFor()).toEqual([idOf('councillor')]);
    service.world.now = minutes(121);
    await service.fire();
    expect(await heldFor()).toEqual([idOf('councillor2')]);
    service.world.now = minutes(241);
    await service.fire();
    expect(await heldFor()).toEqual([]);
    expect(await service.desk.count()).toBe(2);
    expect(service.messages).toHaveLength(2);
  });

  test('it is not for as long as the next one cannot be made: both or none', async () => {
    await twoWait();
    service.world.putFails = true;
    service.world.now = minutes(121);
    await service.fire();
    const rows = await service.database.query('select person_id from hub.drop_in_offer');
    expect(rows).toEqual([{ person_id: idOf('councillor') }]);
    service.world.putFails = false;
    service.world.now = minutes(122);
    await service.fire();
    expect(await heldFor()).toEqual([idOf('councillor2')]);
  });

  test('nothing is kept any more from that moment, whether or not anything has looked', async () => {
    await twoWait();
    await service.database.query('delete from hub.timer');
    service.world.now = minutes(121);
    expect(await service.desk.holds()).toEqual([]);
    expect((await service.desk.of(idOf('councillor')))[0]?.offer).toBeUndefined();
    await service.begin();
    await service.fire();
    expect(await heldFor()).toEqual([idOf('councillor2')]);
  });
});

describe('the night does not count', () => {
  test('an offer of the evening can be answered in the morning', async () => {
    service.world.sessions = [once(1)];
    service.world.now = new Date('2026-11-25T20:30:00Z');
    await join('councillor', 1);
    await service.fire();
    const [waiting] = await service.desk.of(idOf('councillor'));
    expect(waiting?.offer?.until).toEqual(new Date('2026-11-26T08:30:00Z'));
  });
});

describe('a time that becomes free', () => {
  test('is offered at once', async () => {
    service.world.sessions = [once(1)];
    const [slot] = heldOf(once(1));
    service.world.taken = slot ? [takenOf(slot)] : [];
    await join('councillor', 1);
    await service.fire();
    expect(await heldFor()).toEqual([]);
    service.world.taken = [];
    await freed();
    expect(await heldFor()).toEqual([idOf('councillor')]);
  });

  test('is not offered over an own appointment, nor with whom they do not want', async () => {
    service.world.sessions = [once(1)];
    service.world.booked = [booking(1, '2026-12-01T10:00', { holder: 'legal' })];
    service.world.notWith = new Map([[idOf('councillor2'), [idOf('officer')]]]);
    await join('councillor', 1);
    await join('councillor2', 2);
    await join('councillor3', 3);
    await service.fire();
    expect(await heldFor()).toEqual([idOf('councillor3')]);
  });

  test('comes within reach as days go by: it is looked for every hour', async () => {
    service.world.sessions = [once(1, { aheadDays: 5 })];
    await service.begin();
    await join('councillor', 1);
    await service.fire();
    expect(await heldFor()).toEqual([]);
    service.world.now = new Date('2026-11-26T08:00:00Z');
    await service.fire();
    expect(await heldFor()).toEqual([idOf('councillor')]);
  });
});

describe('an offer that was made while somebody else was booking', () => {
  test('is taken back once that is known, and the person still waits', async () => {
    await twoWait();
    const [slot] = heldOf(once(1));
    service.world.taken = slot ? [takenOf(slot)] : [];
    service.world.now = new Date(minutes(1).getTime() + 90_000);
    await service.fire();
    expect(await service.desk.holds()).toEqual([]);
    // It was not they who let it go by: free again, it is theirs again.
    service.world.taken = [];
    await freed();
    expect(await heldFor()).toEqual([idOf('councillor')]);
  });
});

describe('a wish', () => {
  test('is over after its last day, and taken away', async () => {
    await join('councillor', 1, { until: '2026-11-26' });
    await join('councillor2', 2);
    service.world.now = new Date('2026-11-26T23:59:00Z');
    expect(await service.desk.count()).toBe(2);
    service.world.now = new Date('2026-11-27T00:00:00Z');
    expect(await service.desk.count()).toBe(1);
    expect(await service.desk.of(idOf('councillor'))).toEqual([]);
    await freed();
    const rows = await service.database.query('select person_id from hub.drop_in_waiting');
    expect(rows).toEqual([{ person_id: idOf('councillor2') }]);
  });

  test('is taken away with its offer when it was the last', async () => {
    service.world.sessions = [once(1, { firstDay: '2026-11-26', lastDay: '2026-11-26' })];
    await join('councillor', 1, { until: '2026-11-26' });
    await service.fire();
    expect(await heldFor()).toHaveLength(1);
    service.world.now = new Date('2026-11-27T00:00:00Z');
    await freed();
    expect(await service.database.query('select id from hub.drop_in_offer')).toEqual([]);
    expect(await service.database.query('select id from hub.drop_in_waiting')).toEqual([]);
  });
});
