import type { Wait } from '../sharepoint/batch';
import { wholeRecord } from '../sharepoint/bring-forward';
import { GraphFailure } from '../sharepoint/graph-error';
import type { Stored } from '../sharepoint/stored';
import { bookingList, type BookingRecord } from './drop-in-lists';
import {
  ForeignBooking,
  type BookingAt,
  type Given,
  type NotGiven,
  type Overtaken,
} from './drop-in-store-bookings';
import { givenAs, holds, lookingAfter, look, wasRefused, type Bookings } from './drop-in-store-places';
import { takePlace } from './drop-in-store-taking';

interface Options {
  readonly bookings: Bookings;
  readonly wait: Wait;
}
type Item = Stored<BookingRecord>;
type Moved = Given | NotGiven | Overtaken;

const attempts = 4;
const pauseSeconds = 1;

async function itemOf(
  bookings: Bookings,
  { bookingKey }: BookingRecord,
  at: Pick<BookingAt, 'itemId'> | undefined,
): Promise<Item | undefined> {
  if (!at) return bookings.findBy('bookingKey', bookingKey);
  const item = await bookings.get(at.itemId).catch((failure: unknown) => {
    if (failure instanceof GraphFailure && failure.kind === 'not-found') return undefined;
    throw failure;
  });
  return item?.fields.bookingKey === bookingKey ? item : bookings.findBy('bookingKey', bookingKey);
}

/** What an item that is as far as the move, or further, says of it. */
function already(item: Item, record: BookingRecord): Given | Overtaken | undefined {
  if (item.fields.personId !== record.personId) throw new ForeignBooking(record.bookingKey);
  if (item.fields.version < record.version) return undefined;
  const isThisMove = item.fields.version === record.version && holds(item, record);
  return isThisMove ? givenAs(item) : { given: false, overtaken: item.fields };
}

/** It was turned away before anybody looked at it: there is nothing to look for. */
const isPlain = ({ kind }: GraphFailure): boolean =>
  kind === 'throttled' || kind === 'refused' || kind === 'not-found';

interface Failed {
  readonly record: BookingRecord;
  /** Of its item. */
  readonly id: string;
  readonly failure: GraphFailure;
}

/** What SharePoint has after a write that failed; `refused`: what stands in the way. */
async function lookAgain(
  bookings: Bookings,
  { record, id, failure }: Failed,
): Promise<{ readonly refused: NotGiven } | { readonly item: Item }> {
  const { refused } = wasRefused(failure) ? await look(bookings, record) : {};
  return refused ? { refused } : { item: await bookings.get(id) };
}

async function exchange({ bookings, wait }: Options, record: BookingRecord, found: Item): Promise<Moved> {
  let item = found;
  for (let attempt = 1; ; attempt += 1) {
    const known = already(item, record);
    if (known) return known;
    const { id, etag } = item;
    try {
      return givenAs(await bookings.update(id, wholeRecord(bookingList, record), { etag }));
    } catch (failure) {
      if (!(failure instanceof GraphFailure) || isPlain(failure)) throw failure;
      const seen = await lookingAfter(failure, () => lookAgain(bookings, { record, id, failure }));
      if ('refused' in seen) return seen.refused;
      item = seen.item;
      const mayRepeat = failure.kind === 'conflict' || failure.kind === 'duplicate';
      if ((!mayRepeat || attempt === attempts) && !already(item, record)) throw failure;
      // Whoever was in the way has gone meanwhile.
      if (failure.kind === 'duplicate') await wait(pauseSeconds);
    }
  }
}

/** Exchanges a place for another with one write: until SharePoint has taken it, the item keeps the old one. */
export async function movePlace(
  { bookings, wait }: Options,
  record: BookingRecord,
  at?: Pick<BookingAt, 'itemId'>,
): Promise<Moved> {
  const found = await itemOf(bookings, record, at);
  return found ? exchange({ bookings, wait }, record, found) : takePlace({ bookings, wait }, record);
}
