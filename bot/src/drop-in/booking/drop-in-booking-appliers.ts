import { z } from 'zod';
import { bookingRecord } from '@councillor-safety/core/drop-in/drop-in-records';
import { defineApplier, type Applier } from '../../acceptance/applier';
import { inTransaction } from '../../jobs/in-transaction';
import { feature, timerKinds } from '../drop-in-desk';
import type { BookingCopy } from './drop-in-booking-copy';
import type { BookingParts } from './drop-in-booking-deps';
import { filings } from './drop-in-booking-effects';
import { settlePending } from './drop-in-booking-pending';

const about = z.strictObject({ id: z.uuid() });

/** SharePoint has it in this version; when that gave a place back, somebody who waits may have it. */
async function noteFiled(parts: BookingParts, id: string, version: number): Promise<void> {
  const { database, rows, timers, clock } = parts;
  await inTransaction(database, async (within) => {
    const row = await rows.findToChange(within, id);
    if (!row) return;
    const isLatest = row.booking.version === version;
    const gaveBack = isLatest && row.placeHeld && row.booking.state !== 'booked';
    const placeHeld = gaveBack ? false : row.placeHeld;
    await rows.update(within, { ...row, filed: Math.max(row.filed, version), placeHeld });
    const due = clock.now();
    if (gaveBack) await timers.set({ kind: timerKinds.matchWaiting, subject: 'all', due }, within);
  });
}

/** Files a booking as it is now. One that is moving is filed where SharePoint has put it: an older place could be somebody else's. */
async function file(parts: BookingParts, id: string): Promise<number> {
  await settlePending(parts, id);
  const row = await parts.rows.find(parts.database, id);
  if (!row || row.booking.state === 'trying') return 0;
  const { booking, filed } = row;
  if (filed < booking.version) {
    await parts.store.fileBooking(bookingRecord(booking));
    await noteFiled(parts, id, booking.version);
  }
  return booking.version;
}

export const bookingAppliers = (parts: BookingParts, copy: BookingCopy): Applier[] => [
  defineApplier({
    ...{ feature, kind: filings.booking, payload: about },
    apply: ({ payload: { id } }) => parts.inTurn(id, async () => ({ version: await file(parts, id) })),
  }),
  defineApplier({
    ...{ feature, kind: filings.look, payload: about },
    apply: ({ payload: { id } }) =>
      parts.inTurn(id, async () => {
        await settlePending(parts, id);
        return {};
      }),
  }),
  defineApplier({
    ...{ feature, kind: filings.reconcile, payload: z.strictObject({}) },
    async apply() {
      await copy.reconcile();
      return {};
    },
  }),
];
