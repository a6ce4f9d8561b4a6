import type { BookingEffect } from '@councillor-safety/core/drop-in/drop-in-booking';
import { bookedEffects } from '@councillor-safety/core/drop-in/drop-in-change';
import type { BookingRecord } from '@councillor-safety/core/drop-in/drop-in-lists';
import { inTransaction } from '../../jobs/in-transaction';
import type { Queryable } from '../../jobs/database';
import type { BookingRow } from '../keeping/drop-in-rows';
import { timerKinds } from '../drop-in-desk';
import { loadAround } from './drop-in-booking-around';
import type { BookingParts } from './drop-in-booking-deps';
import { followThrough, saveEffects } from './drop-in-booking-effects';
import { lookAgainLater, settleMoved, type Settling } from './drop-in-booking-settle';

/** A copy that was lost is filled in silence; afterwards, what nobody knew of was given late, and the person is told. */
export interface Mending {
  readonly silent: boolean;
}

const setAnew: readonly BookingEffect[] = [{ type: 'reminders' }, { type: 'calendar' }];

const rowOf = (record: BookingRecord, reserved = 0): BookingRow => ({
  ...{ booking: record.booking, filed: record.version, placeHeld: record.state === 'booked' },
  reserved: Math.max(reserved, record.version),
});

async function add(
  parts: BookingParts,
  within: Queryable,
  { record, around }: Settling,
  { silent }: Mending,
): Promise<void> {
  const { booking } = record;
  if (!(await parts.rows.insert(within, rowOf(record)))) return;
  const isNews = !silent && booking.state === 'booked' && new Date(booking.start) > parts.clock.now();
  if (isNews) {
    // Nobody has held it against the sessions as they are now.
    await lookAgainLater(parts, within, booking.id);
    return saveEffects(parts, within, { booking, effects: bookedEffects(booking), around });
  }
  await followThrough(parts, within, { booking, effects: setAnew, around });
}

/** Nothing is to be done. What is still being asked for is settled by whoever asked, or by its timer, and the person told. */
const isKnown = ({ booking, moving, filed }: BookingRow, { version }: BookingRecord): boolean =>
  booking.state === 'trying' || moving !== undefined || version <= filed || version < booking.version;

/** SharePoint has it in the very version that is here. */
async function noteFiled(
  { rows, timers, clock }: BookingParts,
  within: Queryable,
  { row, record }: { readonly row: BookingRow; readonly record: BookingRecord },
): Promise<void> {
  await rows.update(within, { ...row, filed: record.version, placeHeld: record.state === 'booked' });
  if (record.state !== 'booked')
    await timers.set({ kind: timerKinds.matchWaiting, subject: 'all', due: clock.now() }, within);
}

async function bringForward(
  parts: BookingParts,
  within: Queryable,
  settling: Settling,
  mending: Mending,
): Promise<void> {
  const { record, around } = settling;
  const row = await parts.rows.findToChange(within, record.bookingKey);
  if (!row) return add(parts, within, settling, mending);
  if (isKnown(row, record)) return undefined;
  const { booking } = row;
  if (record.version === booking.version) return noteFiled(parts, within, { row, record });
  const movedLate = record.state === 'booked' && record.booking.slotId !== booking.slotId;
  if (movedLate && !mending.silent) return void (await settleMoved(parts, within, settling));
  await parts.rows.update(within, rowOf(record, row.reserved));
  const forward = { before: booking, booking: record.booking, effects: setAnew, around };
  await followThrough(parts, within, forward);
}

/** Brings the service's copy up to what SharePoint has. Never takes it back: the later version is right, wherever it is. */
export async function mend(
  parts: BookingParts,
  records: readonly BookingRecord[],
  mending: Mending = { silent: false },
): Promise<void> {
  for (const record of records) {
    // For most of them nothing is to be done, which is seen without a transaction.
    const row = await parts.rows.find(parts.database, record.bookingKey);
    if (row && isKnown(row, record)) continue;
    const { personId, holderId } = record.booking;
    const around = await loadAround(parts, [personId, holderId]);
    await inTransaction(parts.database, (within) => bringForward(parts, within, { record, around }, mending));
  }
}
