import { z } from 'zod';
import { defineList, type RecordOf } from '../sharepoint/list-definition';
import { coverSchema, dropInSettingsSchema, sessionSchema } from './drop-in';
import { bookingSchema, bookingStates } from './drop-in-booking';

/** One item per session and per cover, and one for the settings. Nothing is deleted: what is gone is `removed`. */
export const dropInSessionList = defineList({
  site: 'casework',
  name: 'DropInSessions',
  description: 'Drop-in sessions, who covers them, and their settings. Read and written by the service only.',
  kind: 'list',
  keep: {
    kind: 'while-in-use',
    until: { column: 'state', equals: 'removed', months: 24 },
    why: 'The timetable is needed while it runs. What was removed from it shows who held a session in the last two years.',
  },
  columns: {
    /** Id of the session or the cover; `settings` for the settings. */
    entryKey: { type: 'text', name: 'EntryKey', maxLength: 36, unique: true, required: true },
    kind: {
      type: 'choice',
      name: 'EntryKind',
      choices: ['session', 'cover', 'settings'],
      indexed: true,
      required: true,
    },
    holderId: { type: 'text', name: 'HolderEntra', maxLength: 36, indexed: true },
    state: {
      type: 'choice',
      name: 'EntryState',
      choices: ['active', 'removed'],
      indexed: true,
      required: true,
    },
    /** The book's version with which the item was last written: an older one never overwrites it. */
    version: { type: 'number', name: 'EntryVersion', required: true },
    detail: {
      type: 'json',
      name: 'Detail',
      schema: z.union([sessionSchema, coverSchema, dropInSettingsSchema]),
      required: true,
    },
  },
});
export type DropInSessionRecord = RecordOf<typeof dropInSessionList>;

/** Appointments. SharePoint itself refuses a second item for a place, and a second of one person for a time. */
export const bookingList = defineList({
  site: 'casework',
  name: 'Bookings',
  description: 'Drop-in appointments. Read and written by the service only.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'startsAt',
    months: 12,
    why: 'An appointment is private. A year is enough to follow it up and to count.',
  },
  columns: {
    bookingKey: { type: 'text', name: 'BookingKey', maxLength: 36, unique: true, required: true },
    /** `<slot id>#<seat>` while it is booked, `free:<booking id>` once it is not: that is how a place becomes free. */
    seatKey: { type: 'text', name: 'SeatKey', maxLength: 80, unique: true, required: true },
    /** `<slot id>|<person id>` while it is booked, `free:<booking id>` once it is not. */
    personKey: { type: 'text', name: 'PersonKey', maxLength: 120, unique: true, required: true },
    personId: { type: 'text', name: 'PersonEntra', maxLength: 36, indexed: true, required: true },
    holderId: { type: 'text', name: 'HolderEntra', maxLength: 36, indexed: true, required: true },
    startsAt: { type: 'dateTime', name: 'StartsAt', indexed: true, required: true },
    state: { type: 'choice', name: 'BookingState', choices: bookingStates, indexed: true, required: true },
    booking: { type: 'json', name: 'Booking', schema: bookingSchema, required: true },
    version: { type: 'number', name: 'RecordVersion', required: true },
  },
});
export type BookingRecord = RecordOf<typeof bookingList>;
