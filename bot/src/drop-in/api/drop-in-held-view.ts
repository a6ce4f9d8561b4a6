import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { notesFor } from '@councillor-safety/core/drop-in/drop-in-actions';
import type { HeldBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { startsAtOf, type ShownBooking } from './drop-in-my-view';

const coverOf = ({ cover }: ShownBooking): Pick<HeldBooking, 'cover'> =>
  cover
    ? { cover: { toName: cover.toName, ...(cover.answer !== undefined && { answer: cover.answer }) } }
    : {};

/** An appointment as whoever holds it sees it; for nobody else. Notes of whoever held it before stay theirs. */
export const heldBooking = (booking: ShownBooking): HeldBooking => ({
  id: booking.id,
  version: booking.version,
  slotId: booking.slotId,
  startsAt: startsAtOf(booking.slotId),
  endsAt: londonWallTime(new Date(booking.end)),
  personId: booking.personId,
  personName: booking.personName,
  state: booking.state,
  details: booking.details,
  ...(booking.seriesId !== undefined && { seriesId: booking.seriesId }),
  ...coverOf(booking),
  ...(booking.outcome !== undefined && { outcome: booking.outcome }),
  ...(booking.followUpOn !== undefined && { followUpOn: booking.followUpOn }),
  notes: notesFor(booking),
});
