import { pino } from 'pino';
import { matchTimer } from '@councillor-safety/bot/drop-in/waiting/drop-in-waiting-timers';
import { inTransaction } from '@councillor-safety/bot/jobs/in-transaction';
import { migrate } from '@councillor-safety/bot/jobs/migrate';
import { openPostgresDatabase } from '@councillor-safety/bot/jobs/postgres-database';
import { migrations } from '@councillor-safety/bot/migrations';
import { silentLog } from '../unit/bot/support/silent-log';
import { heldOf, idNumber, now, once, takenOf, wish } from '../unit/bot/drop-in/waiting/waiting-factories';
import { personOf, waitingOn, type WaitingService } from '../unit/bot/drop-in/waiting/waiting-service';
import { freshDatabase, type FreshDatabase } from '../setup/postgres';

const people = ['', 2, 3, 4, 5, 6].map((number) => personOf(`councillor${number}`));
const sessions = [1, 2, 3, 4].map((number) => {
  const from = `1${number}:00`;
  return once(number, { from, to: `1${number}:30` });
});

describe('the waiting list with two services on one PostgreSQL', () => {
  let fresh: FreshDatabase;
  let services: readonly WaitingService[];
  const faults: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => void faults.push(line) });

  beforeAll(async () => {
    fresh = await freshDatabase();
    const [one, other] = [
      openPostgresDatabase(fresh.url, silentLog),
      openPostgresDatabase(fresh.url, silentLog),
    ];
    await migrate(one, migrations);
    const first = waitingOn(one, { log });
    first.world.sessions = sessions;
    services = [first, waitingOn(other, { log, world: first.world })];
  });
  afterAll(async () => {
    for (const service of services ?? []) await service.stop();
    await fresh?.drop();
  });

  const offers = () =>
    (services[0] as WaitingService).database.query<{ id: string; person_id: string; slot_id: string }>(
      'select id, person_id, slot_id from hub.drop_in_offer',
    );
  const serviceOf = (number: number): WaitingService => services[number % 2] as WaitingService;
  const held = heldOf(...sessions);

  /** As a booking does it: in one transaction, after which the place is taken. */
  async function book(
    service: WaitingService,
    person: (typeof people)[number],
    slotId: string,
  ): Promise<void> {
    const { world } = service;
    await inTransaction(service.database, async (within) => {
      await service.settledPlace(within, person.id, slotId);
      await service.clock.set(matchTimer(world.now), within);
    });
    const slot = held.find((one) => one.slot.id === slotId);
    if (slot) world.taken = [...world.taken, takenOf(slot)];
  }

  /** What people do with the offers that they have: in turn take them, decline them, leave the list. */
  async function answer(round: number): Promise<void> {
    const made = await offers();
    await Promise.all(
      made.map(async ({ id, person_id, slot_id }, index) => {
        const person = people.find((one) => one.id === person_id);
        if (!person) throw new Error('An offer to nobody');
        const service = serviceOf(index + round);
        if ((index + round) % 3 === 0) return book(service, person, slot_id);
        if ((index + round) % 3 === 1) return void (await service.desk.decline(person, id));
        for (const entry of await service.desk.of(person.id)) await service.desk.leave(person, entry.id);
      }),
    );
  }

  test('never keeps one time for two people, nor two for one; nothing waits for each other for ever', async () => {
    const { world } = serviceOf(0);
    for (let round = 1; round <= 40; round += 1) {
      world.now = new Date(now.getTime() + round * 60_000);
      await Promise.all([
        ...people.map((person, index) =>
          serviceOf(index).desk.join(person, { id: idNumber(round * 100 + index), wish: wish() }),
        ),
        ...services.map((service) => service.fire()),
        answer(round),
        ...services.map((service) => service.fire()),
      ]);
      const made = await offers();
      expect(new Set(made.map(({ slot_id }) => slot_id)).size).toBe(made.length);
      expect(new Set(made.map(({ person_id }) => person_id)).size).toBe(made.length);
      // Cancelled again, so that there is something to wait for.
      world.taken = [];
    }
    expect(faults).toEqual([]);
  });

  test('once it is quiet, every free time is kept for somebody who waits', async () => {
    const { world, desk } = serviceOf(0);
    await serviceOf(0).database.query('delete from hub.drop_in_waiting');
    world.now = new Date(now.getTime() + 3_600_000);
    for (const [index, person] of people.entries())
      await serviceOf(index).desk.join(person, { id: idNumber(9_000 + index), wish: wish() });
    await Promise.all(services.map((service) => service.fire()));
    await Promise.all(services.map((service) => service.fire()));
    const holds = await desk.holds();
    expect(holds.map(({ slotId }) => slotId).sort()).toEqual(held.map(({ slot }) => slot.id).sort());
  });
});
