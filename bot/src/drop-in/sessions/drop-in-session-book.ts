import type { DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import type { DropInSessionRecord } from '@councillor-safety/core/drop-in/drop-in-lists';
import { changedRecords } from '@councillor-safety/core/drop-in/drop-in-records';
import { inTransaction } from '../../jobs/in-transaction';
import { unavailable } from '../../problems/problems';
import {
  BookingOvertaken,
  BookMoved,
  timerKinds,
  type BookChange,
  type BookWork,
  type PreparedChanges,
} from '../drop-in-desk';
import { coverEvents, coversChanged, type BookingChange } from './drop-in-cover-events';
import { createHeldSlots } from './drop-in-held-slots';
import { createKeptBook, type Kept, type KeptBook } from './drop-in-kept-book';
import { commandsOf, repeatOf, sessionAppliers } from './drop-in-session-filing';
import { newsOfBook } from './drop-in-session-news';
import type { SessionsDeps, SessionsRoom } from './drop-in-sessions-deps';

/** An appointment can be changed again and again while the sessions are; somebody has to be first at some time. */
const attempts = 5;

interface Done {
  readonly version: number;
  readonly about: string;
}

interface Ready {
  readonly change: BookChange;
  readonly before: Kept;
  readonly work: BookWork;
  readonly records: readonly DropInSessionRecord[];
  readonly prepared: PreparedChanges;
}

/** What the change does to appointments: what whoever asked for it said, and what follows from covers. */
async function eventsOf(
  { bookings, isHoliday }: SessionsDeps,
  before: DropInBook,
  { book, bookings: said = [] }: BookWork,
  now: Date,
): Promise<readonly BookingChange[]> {
  const named = new Set(said.map(({ id }) => id));
  const found: BookingChange[] = [...said];
  for (const cover of coversChanged(before, book)) {
    const theirs = await bookings().ofSession(cover.sessionId, now);
    const events = coverEvents(cover, { book, isHoliday, bookings: theirs });
    found.push(...events.filter(({ id }) => !named.has(id)));
  }
  return found;
}

/** Writes the change with all that follows, or nothing: false when somebody else has written meanwhile. */
async function write(deps: SessionsDeps, kept: KeptBook, ready: Ready): Promise<boolean> {
  const { database, acceptance, outbox, timers, clock } = deps;
  const { change, before, work, records, prepared } = ready;
  const now = clock.now();
  return inTransaction(database, async (within) => {
    if (!(await kept.write(before, work.book, within))) return false;
    await acceptance.acceptWithin(commandsOf(change, work.about, records), within);
    await timers.set({ kind: timerKinds.matchWaiting, subject: 'all', due: now }, within);
    await outbox.put(newsOfBook(before.book, work.book, { by: change.person, now }), within);
    await prepared.write(within);
    return true;
  });
}

/** The sessions as one document in the service's own store, written through to SharePoint. */
export function createSessionBook(deps: SessionsDeps): SessionsRoom {
  const { acceptance, bookings, clock, isHoliday } = deps;
  const kept = createKeptBook(deps);
  const slots = createHeldSlots(isHoliday);
  const read = async (): Promise<DropInBook> => (await kept.read()).book;

  const repeated = async (change: BookChange): Promise<Done | undefined> => {
    const { person, key } = change;
    const found = await acceptance.find({ actorId: person.id, key });
    if (!found) return undefined;
    await acceptance.accept({ ...repeatOf(change, found.subject), kind: found.kind });
    return { version: (await read()).version, about: found.subject };
  };

  const tryOnce = async (change: BookChange): Promise<Done | undefined> => {
    const before = await kept.read();
    const earlier = await repeated(change);
    if (earlier) return earlier;
    if (before.book.version !== change.version) throw new BookMoved(before.book);
    const now = clock.now();
    const work = await change.work(before.book, now);
    const records = changedRecords(before.book, work.book);
    if (records.length === 0) return { version: before.book.version, about: work.about };
    const prepared = await bookings().prepare(await eventsOf(deps, before.book, work, now));
    const done = await write(deps, kept, { change, before, work, records, prepared });
    return done ? { version: work.book.version, about: work.about } : undefined;
  };

  const change = async (asked: BookChange): Promise<Done> => {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      try {
        const done = await tryOnce(asked);
        if (done) return done;
      } catch (error) {
        if (!(error instanceof BookingOvertaken)) throw error;
      }
    }
    throw unavailable('Appointments are being changed just now. Nothing was saved. Press again.', 2);
  };

  const book = {
    read,
    change,
    slots: async (within) => slots.within(await read(), within),
    slot: async (slotId) => slots.at(await read(), slotId),
  } satisfies SessionsRoom['book'];
  return { book, appliers: sessionAppliers(deps) };
}
