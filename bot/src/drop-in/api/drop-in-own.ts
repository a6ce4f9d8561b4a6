import type { MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { Person } from '@councillor-safety/core/people/people';
import { notFound } from '../../problems/problems';
import type { Changed } from '../drop-in-desk';
import type { Parts } from './drop-in-api-deps';
import { isShown, myBooking, type ShownBooking } from './drop-in-my-view';
import { nearBooking } from './drop-in-near';
import { changeRefused } from './drop-in-refusals';

const unknown = () => notFound('appointment');

/** Somebody else's and one that does not exist are the same, after the same look. @throws Problem 404 */
export async function ownBooking(
  { bookings }: Pick<Parts, 'bookings'>,
  person: Pick<Person, 'id'>,
  id: string,
): Promise<ShownBooking> {
  const found = await bookings.find(id);
  if (found?.personId !== person.id || !isShown(found)) throw unknown();
  return found;
}

/** As its person reads it now. @throws Problem 404 for what is still tried */
export async function myBookingNow(parts: Parts, booking: Booking): Promise<MyBooking> {
  if (!isShown(booking)) throw unknown();
  const [{ sessions }, cards] = await Promise.all([parts.book.read(), parts.cards()]);
  const session = sessions.find(({ id }) => id === booking.sessionId);
  const nearest = await nearBooking(parts, booking);
  return myBooking(booking, { now: parts.clock.now(), cards, session, nearest });
}

/** @throws Problem 404, 400, and 409 with the appointment as it is */
export async function myChanged(parts: Parts, before: ShownBooking, changed: Changed): Promise<MyBooking> {
  if (changed.ok) return myBookingNow(parts, changed.booking);
  if (changed.problem === 'not-found') throw unknown();
  const now = (await parts.bookings.find(before.id)) ?? before;
  throw changeRefused(changed.problem, await myBookingNow(parts, now));
}
