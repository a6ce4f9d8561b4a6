import type { Logger } from 'pino';
import type { TakenPlace } from '@councillor-safety/bot/drop-in/drop-in-desk';
import type { WaitingDeps, WaitingRoom } from '@councillor-safety/bot/drop-in/waiting/drop-in-waiting-deps';
import { createWaitingDesk } from '@councillor-safety/bot/drop-in/waiting/drop-in-waiting-desk';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { OutgoingMessage } from '@councillor-safety/bot/outbox/outbox';
import { createTimerClock, type TimerClock } from '@councillor-safety/bot/timers/timer-clock';
import { noPreferences } from '@councillor-safety/core/drop-in/drop-in-answers';
import { emptyDropInBook, type Session } from '@councillor-safety/core/drop-in/drop-in';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import { personIdSchema, type Person, type PersonId } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { newFolder, openTestDatabase, removeFolder, testCipher } from '../../support/platform';
import { silentLog } from '../../support/silent-log';
import { heldOf, now as usualNow } from './waiting-factories';

export function personOf(key: string): Person {
  const found = samplePeople.find((one) => one.key === key);
  if (!found) throw new Error(`There is no sample person '${key}'`);
  const { id, name, roles, offices } = found;
  return { id: personIdSchema.parse(id), name, roles: [...roles], offices: [...offices] };
}

export interface WaitingService extends WaitingRoom {
  readonly database: Database;
  readonly clock: TimerClock;
  readonly messages: OutgoingMessage[];
  /** What the other rooms say; may be changed. */
  readonly world: {
    now: Date;
    sessions: readonly Session[];
    taken: readonly TakenPlace[];
    booked: readonly Booking[];
    notWith: ReadonlyMap<PersonId, readonly PersonId[]>;
    putFails: boolean;
  };
  /** As another service on this database would have it. */
  another(changes?: Partial<WaitingDeps>): WaitingRoom;
  /** Fires what is due, until nothing is. */
  fire(): Promise<void>;
  clear(): Promise<void>;
  stop(): Promise<void>;
}

const usual = (): WaitingService['world'] => ({
  ...{ now: usualNow, sessions: [], taken: [], booked: [], notWith: new Map(), putFails: false },
});

/** The waiting list with a real database and real timers; the other rooms and the chat are pretended. */
export function waitingOn(
  database: Database,
  { world = usual(), log = silentLog }: { world?: WaitingService['world']; log?: Logger } = {},
): WaitingService {
  const messages: OutgoingMessage[] = [];
  const clock = { now: () => world.now };
  const stopping = new AbortController().signal;
  const timers = createTimerClock({ database, clock, log, stopping });
  const deps: WaitingDeps = {
    sessions: {
      read: () => Promise.resolve({ ...emptyDropInBook, version: 1, sessions: [...world.sessions] }),
      slots: ({ from, to }) =>
        Promise.resolve(
          heldOf(...world.sessions).filter(({ slot }) => from <= slot.start && slot.start < to),
        ),
    },
    bookings: () => ({
      taken: () => Promise.resolve(world.taken),
      ofPerson: (person) => Promise.resolve(world.booked.filter(({ personId }) => personId === person)),
    }),
    preferences: {
      of: (person) => Promise.resolve({ ...noPreferences, notWith: [...(world.notWith.get(person) ?? [])] }),
    },
    outbox: {
      put: (put) => {
        if (world.putFails) return Promise.reject(new Error('The disk is full'));
        messages.push(...put);
        return Promise.resolve();
      },
    },
    ...{ database, cipher: testCipher, timers, clock },
  };
  const room = createWaitingDesk(deps);
  return {
    ...room,
    ...{ database, clock: timers, messages, world },
    another: (changes) => createWaitingDesk({ ...deps, ...changes }),
    async fire() {
      while ((await timers.look(room.timers)) > 0);
    },
    async clear() {
      await database.script('delete from hub.drop_in_waiting; delete from hub.timer;');
      Object.assign(world, usual());
      messages.splice(0);
    },
    stop: () => database.close(),
  };
}

export async function startWaiting(): Promise<WaitingService> {
  const folder = await newFolder();
  const service = waitingOn(await openTestDatabase(folder));
  const stop = async (): Promise<void> => {
    await service.stop();
    await removeFolder(folder);
  };
  return { ...service, stop };
}
