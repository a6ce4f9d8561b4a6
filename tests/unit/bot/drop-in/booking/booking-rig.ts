import { createAcceptance } from '@councillor-safety/bot/acceptance/acceptance';
import type { CalendarEntry, Calendars } from '@councillor-safety/bot/calendars/calendars';
import {
  createBookingRoom,
  type BookingDeps,
  type BookingRoom,
} from '@councillor-safety/bot/drop-in/booking/drop-in-booking-room';
import { timerKinds, type Hold, type TakeAsk, type Took } from '@councillor-safety/bot/drop-in/drop-in-desk';
import { createPreferences } from '@councillor-safety/bot/drop-in/keeping/drop-in-preferences';
import { OutageGate } from '@councillor-safety/bot/jobs/outage-gate';
import { createOutboxStore } from '@councillor-safety/bot/outbox/outbox-store';
import { createTimerClock } from '@councillor-safety/bot/timers/timer-clock';
import type { AuditEntry } from '@councillor-safety/core/audit/audit';
import { emptyDropInBook, type DropInBook, type Session } from '@councillor-safety/core/drop-in/drop-in';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { Held } from '@councillor-safety/core/drop-in/drop-in-free';
import { slotAt } from '@councillor-safety/core/drop-in/drop-in-slots';
import type { Person } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import {
  booking,
  idOf,
  noHoliday,
  session,
  sessionId,
  somebody,
} from '../../../core/drop-in/drop-in-session-factories';
import { startStore, type StoreRig } from '../../../core/drop-in/store-rig';
import { newFolder, openTestDatabase, removeFolder, testCipher } from '../../support/platform';
import { silentLog } from '../../support/silent-log';

export const minutes = 60_000;
/** A Friday; the first session is on Tuesday 1 December. */
export const morning = new Date('2026-11-20T09:00:00.000Z');
const quiet = { enqueue: () => Promise.resolve() };
const courtesy = { arrived: () => undefined, stepAside: () => Promise.resolve() };

export function personOf(key: string): Person {
  const { roles = [], offices = [] } = samplePeople.find((one) => one.key === key) ?? {};
  return { ...somebody(key), roles, offices };
}

/** A time of the first session, by London's clocks. */
export const slotOf = (startsAt: string, number = 1): string => `${sessionId(number)}@${startsAt}`;
export const ten = slotOf('2026-12-01T10:00');
export const halfPastTen = slotOf('2026-12-01T10:30');
export const byPhone = { way: 'phone', phone: '020 7946 0000' } as const;

/** A booking as another service would have written it. */
export const bookingAt = (
  id: string,
  who: string,
  startsAt: string,
  changes: Partial<Booking> = {},
): Booking => booking(1, startsAt, { person: who, id, ...changes });

/** What the world around the desk is like; a test changes it. */
export interface Around {
  now: number;
  book: DropInBook;
  holds: readonly Hold[];
  calendarsOn: boolean;
}

class FakeCalendars implements Calendars {
  readonly entries = new Map<string, CalendarEntry>();
  put(entry: CalendarEntry): Promise<void> {
    this.entries.set(`${entry.key} ${entry.owner}`, entry);
    return Promise.resolve();
  }
  remove({ key, owner }: Pick<CalendarEntry, 'key' | 'owner'>): Promise<void> {
    this.entries.delete(`${key} ${owner}`);
    return Promise.resolve();
  }
}

export const usualBook = (...sessions: Session[]): DropInBook => ({
  ...emptyDropInBook,
  sessions: sessions.length > 0 ? sessions : [session(1), session(2, { holder: 'officer2' })],
});

const heldAt = ({ sessions }: DropInBook, slotId: string): Held | undefined => {
  const [of, startsAt = ''] = slotId.split('@');
  const found = sessions.find(({ id, state }) => id === of && state === 'open');
  const slot = found && slotAt(found, startsAt, noHoliday);
  return found && slot && { slot, session: found };
};

/** The desk on a database of its own and the local tenant's SharePoint. */
export async function bookingRig() {
  const folder = await newFolder();
  const database = await openTestDatabase(folder);
  let sharePoint = await startStore();
  const around: Around = { now: morning.getTime(), book: usualBook(), holds: [], calendarsOn: false };
  const clock = { now: () => new Date(around.now) };
  const stopping = new AbortController();
  /** With a gate of its own: what went wrong at one time is not waited for at the next. */
  const accepting = () => {
    const gate = new OutageGate({ now: () => Date.now(), stopping: stopping.signal });
    return createAcceptance({
      ...{ database, engine: quiet, cipher: testCipher, gate, courtesy, clock, log: silentLog },
    });
  };
  const { acceptance } = accepting();
  const timers = createTimerClock({ database, clock, log: silentLog, stopping: stopping.signal });
  const outbox = createOutboxStore({ database, engine: quiet, cipher: testCipher, clock });
  const preferences = createPreferences({
    ...{ database, cipher: testCipher },
    calendarChosen: (within, choice) => room.calendarChosen(within, choice),
  });
  const calendars = new FakeCalendars();
  const audited: AuditEntry[] = [];
  const settled: string[] = [];

  const roomOver = (changes: Partial<BookingDeps> = {}): BookingRoom =>
    createBookingRoom({
      ...{ store: sharePoint.store, database, cipher: testCipher, outbox, timers, clock, preferences },
      ...{ acceptance, log: silentLog, isHoliday: noHoliday },
      book: {
        read: () => Promise.resolve(around.book),
        slot: (slotId) => Promise.resolve(heldAt(around.book, slotId)),
      },
      holds: () => Promise.resolve(around.holds),
      settledPlace: (_within, personId, slotId) =>
        Promise.resolve(void settled.push(`${personId} ${slotId}`)),
      audit: { record: (entry) => Promise.resolve(void audited.push(entry)) },
      ...(around.calendarsOn && { calendars }),
      ...changes,
    });
  let room = roomOver();
  /** What the timers of other rooms would do. */
  const matched: number[] = [];
  const matching = {
    kind: timerKinds.matchWaiting,
    fired: (_timer: unknown, fire: (act: () => Promise<void>) => Promise<unknown>) =>
      fire(() => Promise.resolve(void matched.push(around.now))).then(() => undefined),
  };

  const file = async (): Promise<void> => {
    const waiting = await database.query<{ subject: string }>(
      `select distinct subject from hub.accepted where state = 'accepted' order by subject`,
    );
    await accepting()
      .worker(room.appliers, stopping.signal)
      .handle(waiting.map(({ subject }) => subject));
  };

  return {
    ...{ database, around, clock, timers, preferences, calendars, audited, settled, matched, file },
    roomOver,
    sharePoint: (): StoreRig => sharePoint,
    room: () => room,
    desk: () => room.desk,
    /** As a new process on the same database. */
    restart: (changes: Partial<BookingDeps> = {}): void => {
      room = roomOver(changes);
    },
    take: (who: string, ask: Partial<TakeAsk> & Pick<TakeAsk, 'id'>): Promise<Took> =>
      room.desk.take(personOf(who), { slotId: ten, details: byPhone, ...ask }),
    /** Books and must get it. */
    async booked(who: string, ask: Partial<TakeAsk> & Pick<TakeAsk, 'id'>): Promise<Booking> {
      const took = await room.desk.take(personOf(who), { slotId: ten, details: byPhone, ...ask });
      if (took.outcome !== 'booked') throw new Error(`Not booked: ${JSON.stringify(took)}`);
      return took.booking;
    },
    /** Moves the clock, and lets fire what is due then. */
    pass: (ms: number): Promise<number> => {
      around.now += ms;
      return timers.look([...room.timers, matching]);
    },
    /** Who waits to be told what, oldest first. */
    async said(key: string): Promise<unknown[]> {
      const open = await outbox.open('ordinary', [idOf(key)]);
      return open.map((message) => ({ kind: message.kind, ...(message.data() as object) }));
    },
    timersOf: (id: string) =>
      database.query<{ kind: string; due: Date }>(
        'select kind, due from hub.timer where subject = $1 order by kind',
        [id],
      ),
    claims: () =>
      database.query<{ booking_id: string; kind: string; slot_id: string; seat: number }>(
        'select booking_id, kind, slot_id, seat from hub.drop_in_claim order by slot_id, seat',
      ),
    taken: () =>
      room.desk.taken({ from: new Date('2026-11-01T00:00:00Z'), to: new Date('2027-06-01T00:00:00Z') }),
    /** The list as it is, by booking: place or `free`, state and version. */
    async inSharePoint(): Promise<Record<string, string>> {
      const items = await sharePoint.items();
      return Object.fromEntries(
        items.map(({ bookingKey, seatKey, state, version }) => [
          bookingKey,
          `${seatKey.startsWith('free:') ? 'free' : (seatKey.split('@')[1] ?? '')} ${state} ${version}`,
        ]),
      );
    },
    /** Everything anew, SharePoint too. */
    async clear(): Promise<void> {
      await database.script(
        'delete from hub.drop_in_booking; delete from hub.drop_in_mark; delete from hub.drop_in_preferences; delete from hub.timer; delete from hub.accepted; delete from hub.outbox;',
      );
      for (const list of [audited, settled, matched]) list.splice(0);
      calendars.entries.clear();
      Object.assign(around, { now: morning.getTime(), book: usualBook(), holds: [], calendarsOn: false });
      await sharePoint.close();
      sharePoint = await startStore();
      room = roomOver();
    },
    async close(): Promise<void> {
      stopping.abort();
      await database.close();
      await removeFolder(folder);
      await sharePoint.close();
    },
  };
}
export type BookingRig = Awaited<ReturnType<typeof bookingRig>>;
