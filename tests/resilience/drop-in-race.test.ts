/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { setImmediate as aTurn } from 'node:timers/promises';
import { BookingOvertaken } from '@councillor-safety/bot/drop-in/drop-in-desk';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { BookingRecord } from '@councillor-safety/core/drop-in/drop-in-lists';
import { slotsOf } from '@councillor-safety/core/drop-in/drop-in-slots';
import { session } from '../unit/core/drop-in/drop-in-session-factories';
import { bookingRig, minutes, usualBook, type BookingRig } from '../unit/bot/drop-in/booking/booking-rig';
import { chances, crowd, member, mortal } from './support/drop-in-crowd';

let rig: BookingRig;
beforeAll(async () => {
  rig = await bookingRig();
});
afterAll(() => rig.close());
beforeEach(() => rig.clear());

const list = 'lists/Bookings/items';
/** Done and not said, not done, not heard: now the one, now the other. */
function trouble(): void {
  const { faultRules } = rig.sharePoint().graph.control;
  const often = { times: 10_000, rate: 0.08 };
  faultRules.add({ match: `POST .*/${list}`, status: 'cut', after: true, ...often });
  faultRules.add({ match: `POST .*/${list}`, status: 503, ...often });
  faultRules.add({ match: `PATCH .*/${list}`, status: 'cut', after: true, ...often });
  faultRules.add({ match: `(GET|PATCH) .*/${list}`, status: 503, ...often });
}

const within = { from: new Date('2026-12-01T00:00:00Z'), to: new Date('2026-12-10T00:00:00Z') };
const scenes = [
  { places: 1, people: 40 },
  { places: 3, people: 70 },
];
const rounds = 6;
const sessionUntil = (places: number, to: string) => usualBook(session(1, { places, from: '09:00', to }));
/** Times from then on go with the change of the sessions. */
const afternoon = 'T15:00';

/** Timers and filings, as they run beside what people do. */
async function workOn(): Promise<void> {
  await rig.pass(minutes);
  await rig.file();
}

async function workBeside(acting: Promise<unknown>): Promise<void> {
  let over = false;
  const ended = acting.finally(() => (over = true));
  while (!over) {
    await workOn();
    // The database here answers without ever letting go: those who wait for SharePoint would not come to their turn.
    await aTurn();
  }
  await ended;
}

/** A change of the sessions as the book makes it: what it finds booked is displaced. */
async function shorten(places: number): Promise<void> {
  rig.around.book = sessionUntil(places, '15:00');
  for (let written = false; !written;) {
    await aTurn();
    const booked = await rig.desk().ofSession(session(1).id, rig.clock.now());
    const gone = booked.filter(({ slotId }) => slotId.slice(-6) >= afternoon);
    const changes = gone.map(({ id }) => ({ id, event: { type: 'displace', why: 'changed' } }) as const);
    const prepared = await rig.desk().prepare(changes);
    written = await rig.database
      .transaction((inside) => prepared.write(inside))
      .then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof BookingOvertaken)) throw error;
          return false;
        },
      );
  }
}

interface Ended {
  readonly items: readonly BookingRecord[];
  readonly booked: readonly BookingRecord[];
  readonly members: readonly ReturnType<typeof member>[];
}

/** So many people act at once on two services, one of which is killed and started again on the way. */
async function race({ places, people }: (typeof scenes)[number]): Promise<Ended> {
  rig.around.book = sessionUntil(places, '17:00');
  const slots = rig.around.book.sessions
    .flatMap((one) => slotsOf(one, within, () => false))
    .map(({ id }) => id);
  const chance = chances(20_261_120 + places);
  let service = mortal(rig.database, rig.sharePoint().store);
  const start = (): void => {
    service = mortal(rig.database, rig.sharePoint().store);
    rig.restart(service.parts);
  };
  start();
  const second = rig.roomOver({ store: rig.sharePoint().other });
  const desk = () => (chance() < 0.6 ? rig.desk() : second.desk);
  await rig.taken();
  trouble();
  const members = crowd(people).map((person) => member(person, { desk, slots, chance }));
  for (let round = 0; round < rounds; round += 1) {
    const acting = Promise.all(members.map(({ act }) => act()));
    if (round % 3 === 1) {
      await Promise.race([acting, workOn()]);
      service.kill();
      start();
    }
    if (round === 4) await shorten(places);
    await workBeside(acting);
  }
  rig.sharePoint().graph.control.faultRules.clear();
  for (let more = 0; more < 3; more += 1) await workOn();
  await rig.room().begin();
  // What that look finds is held against the sessions a minute later.
  for (let more = 0; more < 2; more += 1) await workOn();
  const items = await rig.sharePoint().items();
  return { items, members, booked: items.filter(({ state }) => state === 'booked') };
}

/** The copy is what SharePoint has: nothing is still being asked for, and nothing is lost. */
async function copyIsRight({ items, booked }: Ended): Promise<void> {
  const ever = { from: new Date(0), to: new Date('2030-01-01') };
  const here = await rig.desk().held([session(1).holderId], ever);
  const asText = ({ id, version, state, slotId, seat }: Booking): string =>
    `${id} ${version} ${state} ${slotId}#${seat}`;
  expect(here.map(asText).sort()).toEqual(items.map(({ booking }) => asText(booking)).sort());
  const claims = await rig.claims();
  expect(claims.map(({ kind, slot_id, seat }) => `${kind} ${slot_id}#${seat}`).sort()).toEqual(
    booked.map(({ seatKey }) => `held ${seatKey}`).sort(),
  );
}

/** Nobody is in two places; whoever has a time has heard so; whoever was told that they have none has none. */
async function everybodyKnows({ items, booked, members }: Ended): Promise<void> {
  const ids = new Set(items.map(({ bookingKey }) => bookingKey));
  const outbox = await rig.database.query<{ key: string }>('select key from hub.outbox');
  const said = outbox.map(({ key }) => key.replace(/:\d+:/, ':'));
  for (const { person, told } of members) {
    const starts = booked.filter(({ personId }) => personId === person.id).map(({ startsAt }) => startsAt);
    expect(new Set(starts).size).toBe(starts.length);
    const lost = [...told].filter(([, word]) => word === 'taken' || word === 'refused');
    expect(lost.filter(([id]) => ids.has(id))).toEqual([]);
    const won = [...told].filter(([, word]) => word === 'booked').map(([id]) => id);
    if (won.length > 0) expect(items.some(({ personId }) => personId === person.id)).toBe(true);
  }
  for (const { bookingKey, state, booking } of items) {
    expect(said.filter((key) => key === `drop-in:${bookingKey}:tell-person:booked`)).toHaveLength(1);
    if (state === 'booked' && booking.sequence > 0)
      expect(said).toContain(`drop-in:${bookingKey}:tell-person:moved`);
  }
  const pressed = new Set(members.flatMap(({ told }) => [...told.keys()]));
  expect([...ids].filter((id) => !pressed.has(id))).toEqual([]);
}

test.each(scenes)(
  '$people people, $places places: never two in one, nobody lost, every loser told',
  async (scene) => {
    const ended = await race(scene);
    const { booked, items, members } = ended;
    const seats = booked.map(({ seatKey }) => seatKey);
    expect(new Set(seats).size).toBe(seats.length);
    for (const { booking } of booked)
      expect(seats.filter((seat) => seat.startsWith(`${booking.slotId}#`)).length).toBeLessThanOrEqual(
        scene.places,
      );
    expect(booked.filter(({ booking }) => booking.slotId.slice(-6) >= afternoon)).toEqual([]);
    await copyIsRight(ended);
    await everybodyKnows(ended);
    // It was a race: places were lost, moved and given back.
    const words = members.flatMap(({ told }) => [...told.values()]);
    expect(words.filter((word) => word === 'taken').length).toBeGreaterThan(5);
    for (const state of ['booked', 'cancelled'])
      expect(items.filter((item) => item.state === state).length).toBeGreaterThan(5);
    expect(items.filter(({ version }) => version > 2).length).toBeGreaterThan(5);
  },
  300_000,
);
