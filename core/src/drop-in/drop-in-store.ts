import type { Client } from '@microsoft/microsoft-graph-client';
import type { Wait } from '../sharepoint/batch';
import { bringForward, fileRecord } from '../sharepoint/bring-forward';
import { createListStore } from '../sharepoint/list-store';
import {
  bookingList,
  dropInSessionList,
  type BookingRecord,
  type DropInSessionRecord,
} from './drop-in-lists';
import {
  ForeignBooking,
  foundAs,
  type BookingAt,
  type FoundBooking,
  type Given,
  type NotGiven,
  type Overtaken,
} from './drop-in-store-bookings';
import { movePlace } from './drop-in-store-moving';
import { pagesOf } from './drop-in-store-pages';
import { takePlace } from './drop-in-store-taking';

export type { BookingAt, FoundBooking, Given, NotGiven, Overtaken } from './drop-in-store-bookings';
export { ForeignBooking } from './drop-in-store-bookings';

/**
 * Sessions and bookings in SharePoint, which alone decides who has a time. Every method throws GraphFailure when it is not known
 * what became of it; each may be called again with the same record and ends the same.
 */
export interface DropInStore {
  /** Asks for a place. A repeat with the same key finds what it was given before. */
  take(record: BookingRecord): Promise<Given | NotGiven>;
  /** One write that exchanges the place for another: until the new one is theirs, the old one is. `at` saves a search. @throws ForeignBooking */
  move(record: BookingRecord, at?: Pick<BookingAt, 'itemId'>): Promise<Given | NotGiven | Overtaken>;
  /** Brings the item to this state, unless it has come further already. @throws ForeignBooking */
  fileBooking(record: BookingRecord): Promise<void>;
  find(bookingKey: string): Promise<FoundBooking | undefined>;
  /** Every booking that begins then or later, soonest first, page by page. */
  from(startsFrom: Date): AsyncIterable<readonly BookingRecord[]>;
  /** Brings the item to this state, unless it has come further already. */
  fileSession(record: DropInSessionRecord): Promise<void>;
  allSessions(): Promise<readonly DropInSessionRecord[]>;
}

export interface DropInStoreOptions {
  readonly client: Client;
  /** Of the casework site. */
  readonly siteId: () => Promise<string>;
  readonly wait: Wait;
}

const pageSize = 200;

export function createDropInStore({ client, siteId, wait }: DropInStoreOptions): DropInStore {
  const bookings = createListStore({ client, siteId, list: bookingList });
  const sessions = createListStore({ client, siteId, list: dropInSessionList });

  return {
    take: (record) => takePlace({ bookings, wait }, record),
    move: (record, at) => movePlace({ bookings, wait }, record, at),
    async fileBooking(record) {
      const item =
        (await bookings.findBy('bookingKey', record.bookingKey)) ??
        (await bookings.createOnce(record, { key: 'bookingKey' }));
      if (item.fields.personId !== record.personId) throw new ForeignBooking(record.bookingKey);
      await bringForward({ list: bookingList, store: bookings }, { found: item, record });
    },
    async find(bookingKey) {
      const item = await bookings.findBy('bookingKey', bookingKey);
      return item && foundAs(item);
    },
    async *from(startsFrom) {
      const where = { column: 'startsAt', from: startsFrom.toISOString() } as const;
      const query = { where, orderBy: { column: 'startsAt' }, top: pageSize } as const;
      for await (const items of pagesOf((next) => bookings.page({ ...query, next })))
        yield items.map(({ fields }) => fields);
    },
    fileSession: (record) =>
      fileRecord(
        { list: dropInSessionList, store: sessions },
        { record, key: 'entryKey', value: record.entryKey },
      ),
    async allSessions() {
      const records: DropInSessionRecord[] = [];
      for await (const items of pagesOf((next) => sessions.page({ top: pageSize, next })))
        records.push(...items.map(({ fields }) => fields));
      return records;
    },
  };
}
