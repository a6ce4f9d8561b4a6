import type { RunningPlatform } from '../../support/platform';
import { newFolder, outage, removeFolder, startPlatform, testCipher } from '../../support/platform';
import { createSessionBook } from '@councillor-safety/bot/drop-in/sessions/drop-in-session-book';
import type {
  SessionsDeps,
  SessionsRoom,
} from '@councillor-safety/bot/drop-in/sessions/drop-in-sessions-deps';
import { sessionAppliers } from '@councillor-safety/bot/drop-in/sessions/drop-in-session-filing';
import { BookingOvertaken, type BookChange } from '@councillor-safety/bot/drop-in/drop-in-desk';
import type { OutgoingMessage } from '@councillor-safety/bot/outbox/outbox';
import type { DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import type { Booking, BookingEvent } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { DropInSessionRecord } from '@councillor-safety/core/drop-in/drop-in-lists';
import { withSession } from '@councillor-safety/core/drop-in/drop-in-session-changes';
import type { Timer } from '@councillor-safety/bot/timers/timers';
import { draft, sessionId, somebody } from '../../../core/drop-in/drop-in-session-factories';

export const now = new Date('2026-11-25T10:00:00Z');

/** The list as SharePoint would keep it; can be away. */
export class FakeSessionList {
  readonly items = new Map<string, DropInSessionRecord>();
  down = false;
  readings = 0;

  readonly store: SessionsDeps['store'] = {
    allSessions: () => {
      this.readings += 1;
      return this.down ? Promise.reject(outage()) : Promise.resolve([...this.items.values()]);
    },
    fileSession: (record) => {
      if (this.down) return Promise.reject(outage());
      if ((this.items.get(record.entryKey)?.version ?? -1) < record.version)
        this.items.set(record.entryKey, record);
      return Promise.resolve();
    },
  };
}

interface Said {
  readonly id: string;
  readonly event: BookingEvent;
}

/** Appointments as the book sees them: what is written is noted, within the transaction that it was given. */
export class FakeBookings {
  booked: Booking[] = [];
  written: Said[] = [];
  /** How often somebody else is faster. */
  overtaken = 0;
  prepared = 0;
  fault: Error | undefined;

  readonly desk: ReturnType<SessionsDeps['bookings']> = {
    ofSession: (id, from) =>
      Promise.resolve(this.booked.filter(({ sessionId: of, start }) => of === id && new Date(start) >= from)),
    prepare: (changes, by) => {
      if (by) throw new Error('The service itself does this');
      this.prepared += 1;
      return Promise.resolve({
        write: async (within) => {
          if (this.overtaken > 0) {
            this.overtaken -= 1;
            throw new BookingOvertaken();
          }
          if (this.fault) throw this.fault;
          await within.query('select 1');
          this.written.push(...changes);
        },
      });
    },
  };
}

export interface SessionsService extends SessionsRoom {
  readonly platform: RunningPlatform;
  readonly list: FakeSessionList;
  readonly bookings: FakeBookings;
  readonly messages: OutgoingMessage[];
  readonly timers: Timer[];
  /** How often something sealed was opened. */
  opened(): number;
  /** How often it was asked whether a day is a bank holiday: only to count out times. */
  holidaysAsked(): number;
  /** The same rooms as another service on this database would have them. */
  another(changes?: Partial<SessionsDeps>): SessionsRoom;
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** The book with the real acceptance and database; SharePoint, bookings and messages are pretended. */
export async function startSessions(): Promise<SessionsService> {
  const folder = await newFolder();
  const [list, bookings] = [new FakeSessionList(), new FakeBookings()];
  const platform = await startPlatform(folder, sessionAppliers({ store: list.store }));
  const { database, acceptance } = platform;
  const [messages, timers]: [OutgoingMessage[], Timer[]] = [[], []];
  const counts = { opened: 0, holidays: 0 };
  const deps: SessionsDeps = {
    ...{ store: list.store, bookings: () => bookings.desk, acceptance, database },
    isHoliday: (day) => {
      counts.holidays += 1;
      return day === '2026-12-25';
    },
    cipher: {
      ...testCipher,
      open: (...sealed) => {
        counts.opened += 1;
        return testCipher.open(...sealed);
      },
    },
    outbox: { put: (put) => Promise.resolve(void messages.push(...put)) },
    timers: {
      set: (timer) => Promise.resolve(void timers.push(timer)),
      clear: () => Promise.reject(new Error('Not expected here')),
    },
    clock: { now: () => now },
  };
  const clear = async (): Promise<void> => {
    await database.script('delete from hub.working_copy; delete from hub.accepted;');
    list.items.clear();
    list.down = false;
    list.readings = 0;
    messages.splice(0);
    timers.splice(0);
    Object.assign(bookings, { booked: [], written: [], overtaken: 0, prepared: 0, fault: undefined });
  };
  return {
    ...createSessionBook(deps),
    ...{ platform, list, bookings, messages, timers, clear },
    opened: () => counts.opened,
    holidaysAsked: () => counts.holidays,
    another: (changes) => createSessionBook({ ...deps, ...changes }),
    async stop() {
      await platform.stop();
      await removeFolder(folder);
    },
  };
}

export const keyOf = (number: number): string =>
  `c0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

interface Asked {
  readonly by?: string;
  readonly key?: number;
  readonly version?: number;
}

/** Somebody asks for a change of the book, under a key of its own. */
export function changeBy(
  work: (book: DropInBook, change: { by: ReturnType<typeof somebody>; now: Date }) => DropInBook,
  { by = 'officer', key = 1, version = 0 }: Asked = {},
): BookChange {
  const person = somebody(by);
  return {
    ...{ person, key: keyOf(key), version, sent: { key } },
    work: (book) => ({ book: work(book, { by: person, now }), about: sessionId(1) }),
  };
}

/** A session on Tuesdays, for a holder. */
export const laidDown = (number: number, holder = 'officer', changes: Parameters<typeof draft>[0] = {}) => {
  const drafted = { id: sessionId(number), draft: draft(changes), holder: somebody(holder) };
  return (book: DropInBook, change: Parameters<typeof withSession>[2]): DropInBook =>
    withSession(book, drafted, change);
};
