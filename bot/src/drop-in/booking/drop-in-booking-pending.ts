import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import { inTransaction } from '../../jobs/in-transaction';
import type { Queryable } from '../../jobs/database';
import type { BookingRow } from '../keeping/drop-in-rows';
import { loadAround } from './drop-in-booking-around';
import { auditEvent, auditTaking } from './drop-in-booking-audit';
import type { BookingParts } from './drop-in-booking-deps';
import { mend } from './drop-in-booking-mend';
import { lookAgainLater, settleMoved, settleTaken } from './drop-in-booking-settle';

/** SharePoint has not moved it. The version stays used up: what comes late is no longer the latest. */
export async function notMoved(parts: BookingParts, target: Booking): Promise<void> {
  const { database, rows } = parts;
  await inTransaction(database, async (within) => {
    const row = await rows.findToChange(within, target.id);
    if (row?.moving?.booking.version !== target.version) return;
    await rows.update(within, { ...row, moving: undefined });
    // The look at this move came in the place of the one that holds where it is against the sessions.
    await lookAgainLater(parts, within, target.id);
  });
}

async function settleAttempt(parts: BookingParts, { booking }: BookingRow): Promise<void> {
  const { database, rows, store } = parts;
  const found = await store.find(booking.id);
  if (found?.record.personId !== booking.personId) {
    await inTransaction(database, async (within) => {
      // What is on its way for so long comes late, if ever; one more look finds it.
      if (await rows.removeAttempt(within, booking.id)) await lookAgainLater(parts, within, booking.id);
    });
    return;
  }
  const { record } = found;
  const around = await loadAround(parts, [booking.personId, record.booking.holderId]);
  const settled = await inTransaction(database, (within) => settleTaken(parts, within, { record, around }));
  const { bookedBy: actorId, id: bookingId, personId } = settled.booking;
  if (settled.fresh)
    await auditTaking(parts, { actorId, bookingId, own: actorId === personId, outcome: 'done' });
}

async function settleMove(parts: BookingParts, { booking }: BookingRow, target: Booking): Promise<void> {
  const found = await parts.store.find(booking.id);
  if (found?.record.version !== target.version) {
    await notMoved(parts, target);
    return mend(parts, found ? [found.record] : []);
  }
  const { record } = found;
  const around = await loadAround(parts, [booking.personId, record.booking.holderId, booking.holderId]);
  const work = (within: Queryable) => settleMoved(parts, within, { record, around });
  const settled = await inTransaction(parts.database, work);
  if (settled.fresh)
    await auditEvent(parts, 'move', { actorId: booking.personId, bookingId: booking.id, outcome: 'done' });
}

/** An attempt that was given up here, and reached SharePoint all the same. */
async function bringLate(parts: BookingParts, id: string): Promise<void> {
  const found = await parts.store.find(id);
  if (found) await mend(parts, [found.record]);
}

/**
 * Finds out what SharePoint made of what it was asked and nobody heard the answer to. Its turn is the caller's: nothing else asks
 * about this booking meanwhile. @throws GraphFailure
 */
export async function settlePending(parts: BookingParts, id: string): Promise<void> {
  const row = await parts.rows.find(parts.database, id);
  if (!row) return bringLate(parts, id);
  if (row.booking.state === 'trying') return settleAttempt(parts, row);
  if (row.moving) return settleMove(parts, row, row.moving.booking);
}
