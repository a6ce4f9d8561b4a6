import type { Booking, BookingEvent } from '@councillor-safety/core/drop-in/drop-in-booking';
import { hasPlaceOf } from '@councillor-safety/core/drop-in/drop-in-session-changes';
import { faultOf } from '../../logging/fault';
import { applyEvent } from './drop-in-booking-change';
import type { BookingParts } from './drop-in-booking-deps';

type Stray = Extract<BookingEvent, { type: 'displace' | 'ask-cover' }>;

/** What a change of the sessions would have done to it, had it been booked a moment sooner. */
export async function strayEvent(
  { book, clock, isHoliday }: Pick<BookingParts, 'book' | 'clock' | 'isHoliday'>,
  booking: Booking,
): Promise<Stray | undefined> {
  if (booking.state !== 'booked' || new Date(booking.start) <= clock.now()) return undefined;
  const { sessions, covers } = await book.read();
  const session = sessions.find(({ id, state }) => id === booking.sessionId && state === 'open');
  if (!session) return { type: 'displace', why: 'ended' };
  const held = await book.slot(booking.slotId);
  if (!held || !hasPlaceOf(session, booking, isHoliday)) return { type: 'displace', why: 'changed' };
  const { holderId, ruleDay, sessionId } = held.slot;
  if (holderId === booking.holderId || booking.cover) return undefined;
  const cover = covers.find(
    (one) =>
      one.state === 'accepted' &&
      one.sessionId === sessionId &&
      one.toId === holderId &&
      one.days.includes(ruleDay),
  );
  return cover && { type: 'ask-cover', coverId: cover.id, toId: cover.toId, toName: cover.toName };
}

/** The sessions can change between the look at them and SharePoint's answer. A look that fails here is repeated by the timer. */
export async function afterSettling(parts: BookingParts, booking: Booking): Promise<Booking> {
  try {
    const event = await strayEvent(parts, booking);
    const changed = event && (await applyEvent(parts, { id: booking.id, event }));
    return changed?.ok ? changed.booking : booking;
  } catch (error) {
    parts.log.warn({ fault: faultOf(error) }, 'a new booking could not be held against the sessions yet');
    return booking;
  }
}
