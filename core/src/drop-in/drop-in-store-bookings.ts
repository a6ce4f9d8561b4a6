import type { Stored } from '../sharepoint/stored';
import type { BookingRecord } from './drop-in-lists';

/** Where an item lies, and which version of it was seen. */
export interface BookingAt {
  readonly itemId: string;
  readonly etag: string;
}

/** A booking as SharePoint keeps it. */
export interface FoundBooking {
  readonly record: BookingRecord;
  readonly at: BookingAt;
}

export const foundAs = ({ id, etag, fields }: Stored<BookingRecord>): FoundBooking => ({
  record: fields,
  at: { itemId: id, etag },
});

/** The time is theirs. `record` is what SharePoint has: the seat can be another than was asked for, when an earlier try had been given. */
export interface Given extends FoundBooking {
  readonly given: true;
}

/** The time is not theirs, and nothing was written. */
export interface NotGiven {
  readonly given: false;
  /** What is in the way: their own booking of that time under another key, else whoever has the seat. */
  readonly by?: BookingRecord;
  /** Everything that SharePoint has at that time. */
  readonly there: readonly BookingRecord[];
}

/** A later version of the same booking was there already, and stays. */
export interface Overtaken {
  readonly given: false;
  readonly overtaken: BookingRecord;
}

/** The item under a booking's key is somebody else's: nothing is written over it. */
export class ForeignBooking extends Error {
  override readonly name = 'ForeignBooking';
  constructor(readonly bookingKey: string) {
    super(`Booking '${bookingKey}' belongs to another person in SharePoint`);
  }
}
