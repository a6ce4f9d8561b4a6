import type { Booking, Place } from '@councillor-safety/core/drop-in/drop-in-booking';
import { bookedEffects, changeBooking } from '@councillor-safety/core/drop-in/drop-in-change';
import type { BookingRecord } from '@councillor-safety/core/drop-in/drop-in-lists';
import type { Queryable } from '../../jobs/database';
import type { BookingRow } from '../keeping/drop-in-rows';
import { timerKinds } from '../drop-in-desk';
import type { Around } from './drop-in-booking-around';
import type { BookingParts } from './drop-in-booking-deps';
import { saveEffects } from './drop-in-booking-effects';

const lookAgainMs = 60_000;

/** What SharePoint has given, and what is needed to act on it. */
export interface Settling {
  readonly record: BookingRecord;
  readonly around: Around;
}

export interface Settled {
  readonly booking: Booking;
  /** False when it had been settled before. */
  readonly fresh: boolean;
}

export const placeOf = (booking: Booking): Place => {
  const { slotId, sessionId, seat, start, end, holderId, holderName } = booking;
  return { slotId, sessionId, seat, start: new Date(start), end: new Date(end), holderId, holderName };
};

/** While it is not known what SharePoint made of it; afterwards once more, for sessions that change in that very moment. */
export const lookAgainLater = (
  { timers, clock }: Pick<BookingParts, 'timers' | 'clock'>,
  within: Queryable,
  bookingId: string,
): Promise<void> => {
  const due = new Date(clock.now().getTime() + lookAgainMs);
  return timers.set({ kind: timerKinds.lookAgain, subject: bookingId, due }, within);
};

async function nowTheirs(parts: BookingParts, within: Queryable, booking: Booking): Promise<void> {
  await parts.settledPlace(within, booking.personId, booking.slotId);
  await lookAgainLater(parts, within, booking.id);
}

/** The place is theirs: the row, and all that follows. The row may be gone, when the answer came late. */
export async function settleTaken(
  parts: BookingParts,
  within: Queryable,
  { record, around }: Settling,
): Promise<Settled> {
  const { rows } = parts;
  const { booking, version } = record;
  const there = await rows.findToChange(within, booking.id);
  if (there && there.booking.state !== 'trying') return { booking: there.booking, fresh: false };
  const reserved = Math.max(version, there?.reserved ?? 0);
  const isTheirs = booking.state === 'booked';
  const row = { booking, reserved, filed: version, placeHeld: isTheirs };
  if (there) await rows.update(within, row);
  else if (!(await rows.insert(within, row))) return settleTaken(parts, within, { record, around });
  // Given and given up again before the copy was lost: nobody is to be told of it as if it were new.
  if (!isTheirs) return { booking, fresh: false };
  const effects = bookedEffects(booking);
  await saveEffects(parts, within, { booking, effects, around, by: booking.bookedBy });
  await nowTheirs(parts, within, booking);
  return { booking, fresh: true };
}

/** What was changed while SharePoint was asked stays, at the new place: then that is yet to be filed. */
function movedRow(there: BookingRow, { booking: given, version }: BookingRecord) {
  const changedMeanwhile = there.booking.version >= version;
  const before = { ...there.booking, version: changedMeanwhile ? there.reserved : version - 1 };
  const event = { type: 'move', place: placeOf(given), details: given.details } as const;
  const result = changeBooking(before, event, { now: new Date(given.bookedAt) });
  if (!result.ok) return undefined;
  const { booking, effects } = result;
  const reserved = Math.max(there.reserved, booking.version);
  return { row: { booking, reserved, filed: version, placeHeld: true }, effects };
}

/** The new place is theirs, and the old one free. */
export async function settleMoved(
  parts: BookingParts,
  within: Queryable,
  { record, around }: Settling,
): Promise<Settled> {
  const { rows } = parts;
  const there = await rows.findToChange(within, record.bookingKey);
  if (!there || there.booking.state === 'trying') return settleTaken(parts, within, { record, around });
  if (there.filed >= record.version) return { booking: there.booking, fresh: false };
  const later = there.moving?.booking.version === record.version ? undefined : there.moving;
  const moved = movedRow(there, record);
  if (!moved) {
    // Cancelled meanwhile: what is filed next gives back the place that SharePoint has just given.
    await rows.update(within, { ...there, moving: later });
    return { booking: there.booking, fresh: false };
  }
  await rows.update(within, { ...moved.row, ...(later && { moving: later }) });
  const { booking } = moved.row;
  const { effects } = moved;
  await saveEffects(parts, within, { before: there.booking, booking, effects, around, by: booking.personId });
  await nowTheirs(parts, within, booking);
  return { booking, fresh: true };
}
