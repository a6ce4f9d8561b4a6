import type { Affected, Holder, SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import { hasRole, type Person, type PersonId } from '@councillor-safety/core/people/people';
import { startsAtOf } from './drop-in-my-view';

export const isOfficer = (person: Pick<Person, 'roles'>): boolean => hasRole(person, 'officer');

/** The name only for whoever holds it. */
export const affectedAppointment = (booking: Booking, reader: PersonId): Affected => ({
  bookingId: booking.id,
  startsAt: startsAtOf(booking.slotId),
  ...(booking.holderId === reader && { personName: booking.personName }),
});

interface Look {
  readonly reader: Person;
  readonly people: readonly Holder[];
  readonly calendarOffered: boolean;
  /** The reader's own choice. */
  readonly calendar: boolean;
}

const mayHold = ({ roles }: Holder): boolean => roles.includes('officer') || roles.includes('champion');
const byName = (one: Holder, other: Holder): number => one.name.localeCompare(other.name, 'en-GB');

/** All of them for officers; for a champion what they hold and what they are asked about. */
export function sessionsAnswer(book: DropInBook, { reader, people, ...calendars }: Look): SessionsAnswer {
  const all = isOfficer(reader);
  const covers = book.covers.filter(({ fromId, toId }) => all || [fromId, toId].includes(reader.id));
  const asked = new Set(covers.map(({ sessionId }) => sessionId));
  return {
    version: book.version,
    sessions: book.sessions.filter(({ id, holderId }) => all || holderId === reader.id || asked.has(id)),
    covers,
    settings: book.settings,
    holders: people.filter(mayHold).sort(byName),
    ...calendars,
  };
}
