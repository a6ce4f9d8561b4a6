import type { z } from 'zod';
import {
  coverSchema,
  dropInSettingsSchema,
  emptyDropInBook,
  sessionSchema,
  type DropInBook,
} from './drop-in';
import type { Booking } from './drop-in-booking';
import type { BookingRecord, DropInSessionRecord } from './drop-in-lists';

/**
 * The item of a booking. What is cancelled or displaced gives its place and its time back by taking a key that only it can have. An
 * attempt is written as booked: once SharePoint has it, it is.
 */
export function bookingRecord(booking: Booking): BookingRecord {
  const { id, slotId, seat, personId, holderId, start, version } = booking;
  const state = booking.state === 'trying' ? 'booked' : booking.state;
  const free = `free:${id}`;
  const keys =
    state === 'booked'
      ? { seatKey: `${slotId}#${seat}`, personKey: `${slotId}|${personId}` }
      : { seatKey: free, personKey: free };
  return {
    ...{ bookingKey: id, ...keys, personId, holderId, startsAt: start },
    ...{ state, version, booking: { ...booking, state } },
  };
}

const settingsKey = 'settings';

type Part = Pick<DropInSessionRecord, 'entryKey' | 'kind' | 'holderId' | 'detail'>;

/** Everything of one book by key, with the text by which two versions are compared. */
const partsOf = ({ sessions, covers, settings }: DropInBook): Map<string, { text: string; part: Part }> => {
  const parts: Part[] = [
    ...sessions.map((one): Part => ({
      entryKey: one.id,
      kind: 'session',
      holderId: one.holderId,
      detail: one,
    })),
    ...covers.map((one): Part => ({ entryKey: one.id, kind: 'cover', holderId: one.fromId, detail: one })),
    { entryKey: settingsKey, kind: 'settings', detail: settings },
  ];
  return new Map(parts.map((part) => [part.entryKey, { text: JSON.stringify(part.detail), part }]));
};

/** The items of the list that change when one version of the book follows another. */
export function changedRecords(before: DropInBook, after: DropInBook): DropInSessionRecord[] {
  const [had, has] = [partsOf(before), partsOf(after)];
  const { version } = after;
  const written = [...has].filter(([key, { text }]) => had.get(key)?.text !== text);
  const gone = [...had].filter(([key]) => !has.has(key));
  return [
    ...written.map(([, { part }]): DropInSessionRecord => ({ ...part, state: 'active', version })),
    ...gone.map(([, { part }]): DropInSessionRecord => ({ ...part, state: 'removed', version })),
  ];
}

/** The book from the items of the list. What was removed still counts for the version. */
export function bookFromRecords(records: readonly DropInSessionRecord[]): DropInBook {
  const active = records.filter(({ state }) => state === 'active');
  const details = <T>(wanted: DropInSessionRecord['kind'], schema: z.ZodType<T>): T[] =>
    active.filter(({ kind }) => kind === wanted).map(({ detail }) => schema.parse(detail));
  return {
    version: records.reduce((latest, { version }) => Math.max(latest, version), 0),
    sessions: details('session', sessionSchema),
    covers: details('cover', coverSchema),
    settings: details('settings', dropInSettingsSchema)[0] ?? emptyDropInBook.settings,
  };
}
