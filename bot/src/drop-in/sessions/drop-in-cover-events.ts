import type { Cover, DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import type { Booking, BookingEvent } from '@councillor-safety/core/drop-in/drop-in-booking';
import { slotAt, type IsHoliday } from '@councillor-safety/core/drop-in/drop-in-slots';

export interface BookingChange {
  readonly id: string;
  readonly event: BookingEvent;
}

/** Covers that somebody has accepted or taken back between two versions of the book. */
export function coversChanged(before: DropInBook, after: DropInBook): readonly Cover[] {
  const states = new Map(before.covers.map(({ id, state }) => [id, state]));
  return after.covers.filter(
    ({ id, state }) => states.get(id) !== state && (state === 'accepted' || state === 'withdrawn'),
  );
}

interface Look {
  /** In which the colleague holds the days already. */
  readonly book: DropInBook;
  /** Of the session that the cover is about. */
  readonly bookings: readonly Booking[];
  readonly isHoliday: IsHoliday;
}

function isToBeAsked(booking: Booking, cover: Cover, { book, isHoliday }: Look): boolean {
  if (booking.holderId !== cover.fromId || booking.cover?.coverId === cover.id) return false;
  const session = book.sessions.find(({ id }) => id === cover.sessionId);
  const startsAt = booking.slotId.slice(booking.slotId.indexOf('@') + 1);
  const slot = session && slotAt(session, startsAt, isHoliday);
  return slot?.holderId === cover.toId && cover.days.includes(slot.ruleDay);
}

/**
 * What a cover does to appointments. Whoever has one on these days with the person who held them until now is asked; once the cover
 * is taken back, nobody is any more.
 */
export function coverEvents(cover: Cover, look: Look): readonly BookingChange[] {
  const { id: coverId, toId, toName, state } = cover;
  if (state === 'withdrawn') {
    const asked = look.bookings.filter((booking) => booking.cover?.coverId === coverId);
    return asked.map(({ id }) => ({ id, event: { type: 'end-cover', coverId } }));
  }
  const toAsk = look.bookings.filter((booking) => isToBeAsked(booking, cover, look));
  return toAsk.map(({ id }) => ({ id, event: { type: 'ask-cover', coverId, toId, toName } }));
}
