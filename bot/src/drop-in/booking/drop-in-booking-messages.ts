import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { Booking, BookingEffect } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { OutgoingMessage } from '../../outbox/outbox';
import { messageKinds, type HolderMessage, type PersonMessage, type ReminderMessage } from '../drop-in-desk';

type Telling = Extract<BookingEffect, { type: 'tell-person' | 'tell-holder' }>;

interface Change {
  readonly before?: Booking;
  readonly booking: Booking;
}

/** Whoever held it before is told of the time that is theirs again. */
function startsAt(to: Booking['holderId'], { before, booking }: Change): string {
  const seen = before && to !== booking.holderId ? before : booking;
  return londonWallTime(new Date(seen.start));
}

/** What a change says to somebody; a change that is brought about again says it once. */
export function messageOf(effect: Telling, change: Change): OutgoingMessage {
  const { id, version, personId } = change.booking;
  const key = `drop-in:${id}:${version}:${effect.type}:${effect.news}`;
  if (effect.type === 'tell-person') {
    const data: PersonMessage = { news: effect.news, bookingId: id };
    return { key, to: personId, lane: 'ordinary', kind: messageKinds.person, data };
  }
  const data: HolderMessage = { news: effect.news, startsAt: startsAt(effect.to, change) };
  return { key: `${key}:${effect.to}`, to: effect.to, lane: 'ordinary', kind: messageKinds.holder, data };
}

/** One for each time of the booking, so that one that was moved is called to mind anew. */
export function reminderOf({ id, start, personId }: Booking, which: string): OutgoingMessage {
  const data: ReminderMessage = { bookingId: id };
  return {
    ...({ to: personId, lane: 'ordinary', kind: messageKinds.reminder, data } as const),
    key: `drop-in:${id}:${which}:${start}`,
  };
}
