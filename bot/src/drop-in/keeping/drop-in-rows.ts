import { z } from 'zod';
import { bookingSchema, type Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { SealedColumn } from '../../acceptance/sealed-column';
import type { Queryable } from '../../jobs/database';
import type { Within } from '../drop-in-desk';

/** A booking as the service keeps it. */
export interface BookingRow {
  readonly booking: Booking;
  /** The highest version that SharePoint was ever asked to take. */
  readonly reserved: number;
  /** The version that SharePoint is known to have; 0 before it has any. */
  readonly filed: number;
  /** SharePoint may still have its place; of a booking that has given it up, until that is filed. */
  readonly placeHeld: boolean;
  /** As it will be once SharePoint has given it the place that it is moving to. */
  readonly moving?: Moving;
}

export interface Moving {
  readonly booking: Booking;
  readonly since: string;
}

const sealedSchema = z.strictObject({
  booking: bookingSchema,
  moving: z.strictObject({ booking: bookingSchema, since: z.iso.datetime() }).optional(),
});

type Row = { id: string; reserved: number; filed: number; place_held: boolean; sealed: Uint8Array };
const columns = 'id, reserved, filed, place_held, sealed';

const insertSql = `
  insert into hub.drop_in_booking (id, version, reserved, filed, state, place_held, own, person_id, holder_id, session_id, starts_at, ends_at, sealed)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, decode($13, 'base64')) on conflict (id) do nothing returning id`;

const updateSql = `
  update hub.drop_in_booking set version = $2, reserved = $3, filed = $4, state = $5, place_held = $6, own = $7, person_id = $8,
    holder_id = $9, session_id = $10, starts_at = $11, ends_at = $12, sealed = decode($13, 'base64') where id = $1`;

const claimSql = `insert into hub.drop_in_claim (booking_id, kind, slot_id, seat, holder_id, starts_at, ends_at)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** What SharePoint has, or may have, of a booking. */
function claimsOf({ booking, placeHeld, moving }: BookingRow): { kind: 'held' | 'asked'; place: Booking }[] {
  const kind = booking.state === 'trying' ? 'asked' : 'held';
  const hasPlace = booking.state === 'trying' || booking.state === 'booked' || placeHeld;
  return [
    ...(hasPlace ? [{ kind, place: booking } as const] : []),
    ...(moving ? [{ kind: 'asked', place: moving.booking } as const] : []),
  ];
}

async function writeClaims(within: Queryable, row: BookingRow): Promise<void> {
  const { id } = row.booking;
  await within.query('delete from hub.drop_in_claim where booking_id = $1', [id]);
  for (const { kind, place } of claimsOf(row)) {
    const { slotId, seat, holderId, start, end } = place;
    await within.query(claimSql, [id, kind, slotId, seat, holderId, start, end]);
  }
}

export type BookingRows = ReturnType<typeof createBookingRows>;

const contextOf = (id: string): string => `drop-in-booking:${id}`;
export const dropInBookingSealed: SealedColumn = {
  ...{ table: 'drop_in_booking', key: ['id'], column: 'sealed' },
  context: (id = '') => contextOf(id),
};

/** Bookings in the service's own database. Every method takes where to ask: the database, or a transaction. */
export function createBookingRows(cipher: PayloadCipher) {
  const opened = ({ id, reserved, filed, place_held, sealed }: Row): BookingRow => ({
    ...{ reserved, filed, placeHeld: place_held },
    ...sealedSchema.parse(cipher.open(sealed, contextOf(id))),
  });
  const valuesOf = ({ booking, moving, reserved, filed, placeHeld }: BookingRow): unknown[] => [
    ...[booking.id, booking.version, reserved, filed, booking.state, placeHeld],
    ...[booking.bookedBy === booking.personId, booking.personId, booking.holderId, booking.sessionId],
    ...[booking.start, booking.end],
    cipher.seal({ booking, ...(moving && { moving }) }, contextOf(booking.id)).toString('base64'),
  ];
  const select = async (from: Queryable, where: string, values: readonly unknown[]): Promise<BookingRow[]> =>
    (await from.query<Row>(`select ${columns} from hub.drop_in_booking ${where}`, values)).map(opened);
  const bookings = async (...asked: Parameters<typeof select>): Promise<Booking[]> =>
    (await select(...asked)).map(({ booking }) => booking);

  return {
    find: async (from: Queryable, id: string): Promise<BookingRow | undefined> =>
      (await select(from, 'where id = $1', [id]))[0],
    /** Nobody else changes it until this transaction has ended. */
    findToChange: async (within: Queryable, id: string): Promise<BookingRow | undefined> =>
      (await select(within, 'where id = $1 for update', [id]))[0],
    /** False when there is one with this id already. */
    insert: async (within: Queryable, row: BookingRow): Promise<boolean> => {
      const inserted = await within.query(insertSql, valuesOf(row));
      if (inserted.length === 1) await writeClaims(within, row);
      return inserted.length === 1;
    },
    /** Of a row that this transaction has found to change. */
    update: async (within: Queryable, row: BookingRow): Promise<void> => {
      await within.query(updateSql, valuesOf(row));
      await writeClaims(within, row);
    },
    /** Takes an attempt away; a booking stays for ever. False when there is no attempt. */
    removeAttempt: async (within: Queryable, id: string): Promise<boolean> => {
      const sql = `delete from hub.drop_in_booking where id = $1 and state = 'trying' returning id`;
      return (await within.query(sql, [id])).length === 1;
    },
    ofPerson: (from: Queryable, person: PersonId, since: Date) =>
      bookings(from, `where person_id = $1 and ends_at > $2 and state <> 'trying' order by starts_at, id`, [
        person,
        since.toISOString(),
      ]),
    held: (from: Queryable, holders: readonly PersonId[], { from: start, to }: Within) =>
      bookings(
        from,
        `where holder_id in (select jsonb_array_elements_text($1::jsonb)) and starts_at >= $2 and starts_at < $3
          and state <> 'trying' order by starts_at, id`,
        [JSON.stringify(holders), start.toISOString(), to.toISOString()],
      ),
    ofSession: (from: Queryable, sessionId: string, since: Date) =>
      bookings(
        from,
        `where session_id = $1 and starts_at >= $2 and state = 'booked' order by starts_at, id`,
        [sessionId, since.toISOString()],
      ),
    /** Booked ones that begin within. */
    booked: (from: Queryable, { from: start, to }: Within) =>
      bookings(from, `where starts_at >= $1 and starts_at < $2 and state = 'booked' order by starts_at, id`, [
        start.toISOString(),
        to.toISOString(),
      ]),
  };
}
