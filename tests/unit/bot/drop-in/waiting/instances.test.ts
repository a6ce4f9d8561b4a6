/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { idOf } from '../../../core/drop-in/drop-in-session-factories';
import { idNumber, minutes, once, slotId, wish } from './waiting-factories';
import { personOf, startWaiting, type WaitingService } from './waiting-service';
import type { WaitingRoom } from '@councillor-safety/bot/drop-in/waiting/drop-in-waiting-deps';
import type { Fire } from '@councillor-safety/bot/timers/timers';

let service: WaitingService;
beforeAll(async () => {
  service = await startWaiting();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

/** Another service on this database, which has worked out who is offered what, and does not write it before it is told to. */
function anotherThatWaits() {
  const signal = () => {
    let give: () => void = () => undefined;
    const given = new Promise<void>((resolve) => (give = resolve));
    return { give, given };
  };
  const [loaded, go] = [signal(), signal()];
  const room = service.another({
    preferences: {
      of: async () => {
        loaded.give();
        await go.given;
        return { notWith: [], reminders: true, calendar: false };
      },
    },
  });
  return { matched: matchAt(room), loaded: loaded.given, go: go.give };
}

/** Fires as the clock would, for a timer that no other service has taken. */
const fire: Fire = (act) => service.database.transaction(act);
const matchAt = async (room: WaitingRoom): Promise<void> => {
  const kind = room.timers.find((one) => one.kind === 'drop-in-match-waiting');
  await kind?.fired({ kind: 'drop-in-match-waiting', subject: 'all', due: service.world.now }, fire);
};

const join = (person: string, number: number, changes: Parameters<typeof wish>[0] = {}) =>
  service.desk.join(personOf(person), { id: idNumber(number), wish: wish(changes) });
const offers = () =>
  service.database.query('select person_id, slot_id, seat from hub.drop_in_offer order by slot_id, seat');

/** Two that have worked it out at the same time. */
async function twoMatch(): Promise<void> {
  const both = [anotherThatWaits(), anotherThatWaits()];
  await Promise.all(both.map(({ loaded }) => loaded));
  for (const { go } of both) go();
  await Promise.all(both.map(({ matched }) => matched));
}

test('two services that work it out at the same time offer one time to one person', async () => {
  service.world.sessions = [once(1)];
  await join('councillor', 1);
  await twoMatch();
  expect(await offers()).toEqual([{ person_id: idOf('councillor'), slot_id: slotId(1), seat: 1 }]);
  expect(service.messages).toHaveLength(1);
});

test('nor do they offer it to two people, when they do not see the same list', async () => {
  service.world.sessions = [once(1)];
  await join('councillor', 1);
  const first = anotherThatWaits();
  await first.loaded;
  await service.desk.leave(personOf('councillor'), idNumber(1));
  await join('councillor2', 2);
  const second = anotherThatWaits();
  await second.loaded;
  await join('councillor', 1);
  first.go();
  await first.matched;
  second.go();
  await second.matched;
  expect(await offers()).toEqual([{ person_id: idOf('councillor'), slot_id: slotId(1), seat: 1 }]);
  expect(service.messages).toHaveLength(1);
});

test('nobody is offered a time who has left the list meanwhile', async () => {
  service.world.sessions = [once(1)];
  await join('councillor', 1);
  const other = anotherThatWaits();
  await other.loaded;
  await service.desk.leave(personOf('councillor'), idNumber(1));
  other.go();
  await other.matched;
  expect(await offers()).toEqual([]);
  expect(service.messages).toEqual([]);
});

test('whoever was left without is looked at again at once', async () => {
  service.world.sessions = [once(1), once(2, { from: '14:00', to: '14:30' })];
  await join('councillor', 1);
  const other = anotherThatWaits();
  await other.loaded;
  await join('councillor2', 2, { parts: ['morning'] });
  await service.desk.leave(personOf('councillor'), idNumber(1));
  await service.fire();
  await join('councillor', 1);
  other.go();
  await other.matched;
  expect(await offers()).toHaveLength(1);
  service.world.now = new Date(service.world.now.getTime() + 1_000);
  await service.clock.look(
    service.timers.map((each) => ({
      kind: each.kind,
      fired: (timer, act) => {
        // Not the one that the new wish has set, which would do it too.
        if (timer.subject === 'all') throw new Error('Not now');
        return each.fired(timer, act);
      },
    })),
  );
  expect(await offers()).toEqual([
    { person_id: idOf('councillor2'), slot_id: slotId(1), seat: 1 },
    { person_id: idOf('councillor'), slot_id: slotId(2, '2026-12-01T14:00'), seat: 1 },
  ]);
});

test('the database itself refuses a second offer of a place, and a second one to a person', async () => {
  await join('councillor', 1);
  await join('councillor2', 2);
  const add = (number: number, [person, entry, slot]: readonly [string, number, string]) =>
    service.database.query('insert into hub.drop_in_offer values ($1, $2, $3, $4, 1, $5)', [
      ...[idNumber(number), idOf(person), idNumber(entry), slot, minutes(60).toISOString()],
    ]);
  await add(11, ['councillor', 1, slotId(1)]);
  await expect(add(12, ['councillor2', 2, slotId(1)])).rejects.toThrow(/unique/);
  await expect(add(13, ['councillor', 1, slotId(2)])).rejects.toThrow(/unique/);
  await add(14, ['councillor2', 2, slotId(2)]);
});
