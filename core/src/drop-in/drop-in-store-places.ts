import { GraphFailure } from '../sharepoint/graph-error';
import type { ListStore, Stored } from '../sharepoint/stored';
import type { bookingList, BookingRecord } from './drop-in-lists';
import { foundAs, type Given, type NotGiven } from './drop-in-store-bookings';
import { pagesOf } from './drop-in-store-pages';

export type Bookings = ListStore<typeof bookingList>;
type Item = Stored<BookingRecord>;

/** More than a time has places. */
const pageSize = 100;

export const givenAs = (item: Item): Given => ({ given: true, ...foundAs(item) });

/** Whether an item is this booking and holds a place of the time that it asks for, whichever seat. */
export const holds = ({ fields }: Item, { bookingKey, personKey }: BookingRecord): boolean =>
  fields.bookingKey === bookingKey && fields.personKey === personKey;

/**
 * Whether SharePoint has looked at it and said no. A broken unique column was seen as 400, 409 and 500, not always in words that
 * say so.
 */
export const wasRefused = ({ kind, status }: GraphFailure): boolean =>
  kind === 'duplicate' || kind === 'bad-request' || status === 409 || status === 500;

/** What a look afterwards finds. When that fails too, what went wrong first is what counts. */
export async function lookingAfter<T>(failure: GraphFailure, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    throw error instanceof GraphFailure ? failure : error;
  }
}

const notGiven = (there: readonly Item[], by?: Item): NotGiven => ({
  given: false,
  ...(by && { by: by.fields }),
  there: there.map(({ fields }) => fields),
});

/** One question for all the seats of a time. */
async function itemsAt(bookings: Bookings, slotId: string): Promise<Item[]> {
  const items: Item[] = [];
  const where = { column: 'seatKey', startsWith: `${slotId}#` } as const;
  for await (const page of pagesOf((next) => bookings.page({ where, top: pageSize, next })))
    items.push(...page);
  return items;
}

/** What SharePoint has at the time that a record asks for. */
export async function look(
  bookings: Bookings,
  record: BookingRecord,
): Promise<{ readonly own?: Given; readonly refused?: NotGiven }> {
  const there = await itemsAt(bookings, record.booking.slotId);
  const own = there.find((item) => holds(item, record));
  const others = there.filter(({ fields }) => fields.bookingKey !== record.bookingKey);
  // The person's own booking first: that they have it already is what they want to hear.
  const inTheWay =
    others.find(({ fields }) => fields.personKey === record.personKey) ??
    others.find(({ fields }) => fields.seatKey === record.seatKey);
  return {
    ...(own && { own: givenAs(own) }),
    ...(inTheWay && { refused: notGiven(others, inTheWay) }),
  };
}

/** The key itself is used already: by the person for another time, or by somebody else, of whom nothing is said. */
export async function refusedByKey(bookings: Bookings, record: BookingRecord): Promise<NotGiven | undefined> {
  const item = await bookings.findBy('bookingKey', record.bookingKey);
  return item && notGiven([], item.fields.personId === record.personId ? item : undefined);
}
