import { randomUUID } from 'node:crypto';
import type { BookingDeps } from '@councillor-safety/bot/drop-in/booking/drop-in-booking-room';
import type { BookingDesk, TakeAsk, Took } from '@councillor-safety/bot/drop-in/drop-in-desk';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { DropInStore } from '@councillor-safety/core/drop-in/drop-in-store';
import { personIdSchema, type Person } from '@councillor-safety/core/people/people';

/** What nobody hears any more, since the process is dead. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** A process: once it is killed it writes nothing more here, and hears no answer to what it asked SharePoint. */
export function mortal(database: Database, store: DropInStore) {
  let dead = false;
  const alive = (): void => {
    if (dead) throw new Killed();
  };
  const living = async <T>(work: () => Promise<T>): Promise<T> => {
    alive();
    const done = await work();
    alive();
    return done;
  };
  const parts = {
    database: {
      ...database,
      query: (sql, values) => living(() => database.query(sql, values)),
      transaction: (work) => living(() => database.transaction((within) => living(() => work(within)))),
    } satisfies Database,
    store: {
      take: (record) => living(() => store.take(record)),
      move: (record, at) => living(() => store.move(record, at)),
      find: (key) => living(() => store.find(key)),
      fileBooking: (record) => living(() => store.fileBooking(record)),
      from: (start) => store.from(start),
    },
  } satisfies Pick<BookingDeps, 'database' | 'store'>;
  return { parts, kill: () => void (dead = true) };
}

/** A number from 0 to 1 that a seed brings about again. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export const crowd = (count: number): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: personIdSchema.parse(randomUUID()), name: `Member ${index}` },
    ...{ roles: ['councillor'], offices: [] },
  }));

/** What somebody was told last about one of their presses; `unknown`: never anything but that it is not known. */
export type Told = Took['outcome'] | 'unknown';
const pressesAtMost = 5;

/** Presses again as long as nobody says what became of it. */
async function insist(press: () => Promise<Took>): Promise<Took | 'unknown'> {
  for (let count = 0; count < pressesAtMost; count += 1) {
    const took = await press().catch((error: unknown) => {
      const expected = error instanceof Killed || (error as { status?: unknown }).status === 503;
      if (!expected) throw error;
      return undefined;
    });
    if (took) return took;
  }
  return 'unknown';
}

interface Scene {
  readonly desk: () => BookingDesk;
  readonly slots: readonly string[];
  readonly chance: () => number;
}

const details = { way: 'teams' } as const;

/** One person who books, moves and cancels as it comes, from two devices now and then. */
export function member(person: Person, { desk, slots, chance }: Scene) {
  /** The last word about each key with which they asked for a time. */
  const told = new Map<string, Told>();
  let has: string | undefined;
  const anySlot = (): string => slots[Math.floor(chance() * slots.length)] ?? '';
  const take = async (slotId: string): Promise<void> => {
    const ask: TakeAsk = { id: randomUUID(), slotId, details };
    const took = await insist(() => desk().take(person, ask));
    told.set(ask.id, took === 'unknown' ? took : took.outcome);
    if (took !== 'unknown' && took.outcome === 'booked') has = took.booking.id;
  };
  const move = (id: string) => insist(() => desk().move(person, { id, slotId: anySlot(), details }));
  const cancel = async (id: string): Promise<void> => {
    const cancelled = await insist(async () => {
      await desk().apply(id, { type: 'cancel' }, person);
      return { outcome: 'not-found' };
    });
    if (cancelled !== 'unknown') has = undefined;
  };

  const act = async (): Promise<void> => {
    const what = chance();
    if (has === undefined) {
      const slotId = anySlot();
      const other = chance() < 0.3 ? anySlot() : slotId;
      await Promise.all(what < 0.3 ? [take(slotId), take(other)] : [take(slotId)]);
    } else if (what < 0.2) await cancel(has);
    else if (what < 0.8) await move(has);
    else await Promise.all([move(has), cancel(has)]);
  };
  return { person, told, act };
}
