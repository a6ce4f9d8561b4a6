import type { Wait } from '../sharepoint/batch';
import { GraphFailure } from '../sharepoint/graph-error';
import type { BookingRecord } from './drop-in-lists';
import type { Given, NotGiven } from './drop-in-store-bookings';
import {
  givenAs,
  holds,
  look,
  lookingAfter,
  refusedByKey,
  wasRefused,
  type Bookings,
} from './drop-in-store-places';

const attempts = 3;
const pauseSeconds = 1;

/** What became of a create that failed; undefined: that cannot be told, or what refused it is gone. */
async function outcome(
  bookings: Bookings,
  record: BookingRecord,
  failure: GraphFailure,
): Promise<Given | NotGiven | undefined> {
  if (wasRefused(failure)) {
    const { own, refused } = await look(bookings, record);
    return own ?? refused ?? (await refusedByKey(bookings, record));
  }
  if (failure.kind !== 'unavailable') return undefined;
  // The answer was lost, perhaps not the request. What is not there now may still come: that is not a no.
  const item = await bookings.findBy('bookingKey', record.bookingKey);
  return item && holds(item, record) ? givenAs(item) : undefined;
}

/** Asks for a place with one create. */
export async function takePlace(
  { bookings, wait }: { readonly bookings: Bookings; readonly wait: Wait },
  record: BookingRecord,
): Promise<Given | NotGiven> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return givenAs(await bookings.create(record));
    } catch (failure) {
      if (!(failure instanceof GraphFailure)) throw failure;
      const known = await lookingAfter(failure, () => outcome(bookings, record, failure));
      if (known) return known;
      if (failure.kind !== 'duplicate' || attempt === attempts) throw failure;
    }
    // Whoever was in the way has gone meanwhile.
    await wait(pauseSeconds);
  }
}
