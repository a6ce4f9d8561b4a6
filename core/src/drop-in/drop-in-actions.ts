import type { MyBooking } from './drop-in-answers';
import type { Booking } from './drop-in-booking';

export const isOver = ({ end }: Pick<Booking, 'end'>, now: Date): boolean => Date.parse(end) <= now.getTime();
export const hasBegun = ({ start }: Pick<Booking, 'start'>, now: Date): boolean =>
  Date.parse(start) <= now.getTime();

/** Whether the person is asked whether somebody else may hold it, and has not said. */
export const isAskedAboutCover = ({ cover }: Booking): boolean =>
  cover !== undefined && cover.answer === undefined;

/** What the person who has it may do with it now. A displaced one waits for them, also once its time has passed. */
export function myActions(booking: Booking, now: Date): MyBooking['may'] {
  if (booking.state === 'displaced') return ['move', 'cancel'];
  if (booking.state !== 'booked' || isOver(booking, now)) return [];
  const asked = isAskedAboutCover(booking) ? (['answer-cover'] as const) : [];
  return hasBegun(booking, now) ? ['cancel', ...asked] : ['move', 'cancel', 'details', ...asked];
}

/** Notes that whoever holds it reads: their own. Whoever held it before wrote for themselves. */
export const notesFor = ({ holderId, notes }: Booking): Booking['notes'] =>
  notes.filter(({ by }) => by === holderId);
