import type { SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { DropInBook, Session } from '@councillor-safety/core/drop-in/drop-in';
import type { Booking, DisplacedReason } from '@councillor-safety/core/drop-in/drop-in-booking';
import { dropInProblems } from '@councillor-safety/core/drop-in/drop-in-problems';
import { affectedBy } from '@councillor-safety/core/drop-in/drop-in-session-changes';
import type { FieldProblem } from '@councillor-safety/core/drop-in/drop-in-session-check';
import type { Person, PersonCard, PersonId } from '@councillor-safety/core/people/people';
import { conflict, notFound, Problem } from '../../problems/problems';
import { BookMoved, type BookChange, type BookWork } from '../drop-in-desk';
import type { Parts } from './drop-in-api-deps';
import { affectedAppointment, isOfficer, sessionsAnswer } from './drop-in-sessions-view';

/** Who may hold a session, by id. @throws GraphFailure when nobody can say */
export async function peopleWhoHold({ people }: Pick<Parts, 'people'>): Promise<Map<PersonId, PersonCard>> {
  const found = [...(await people.withRole('officer')), ...(await people.withRole('champion'))];
  return new Map(found.map((card) => [card.id, card]));
}

export async function sessionsFor(parts: Parts, reader: Person, book: DropInBook): Promise<SessionsAnswer> {
  const [cards, { calendar }] = await Promise.all([parts.cards(), parts.preferences.of(reader.id)]);
  const { calendarOffered } = parts;
  return sessionsAnswer(book, { reader, people: [...cards.values()], calendarOffered, calendar });
}

/** An open session that this person may change; for a champion only their own are there. @throws Problem 404 */
export function sessionOf(book: DropInBook, person: Person, id: string): Session {
  const found = book.sessions.find((one) => one.id === id && one.state === 'open');
  if (!found || (!isOfficer(person) && found.holderId !== person.id)) throw notFound('session');
  return found;
}

/** @throws Problem 400 that names every field */
export function refuseFields(found: readonly FieldProblem[], within: string): void {
  if (found.length === 0) return;
  const isOutside = (field: string): boolean => ['holderId', 'toId', 'days'].includes(field);
  const errors = found.map(({ field, problem }) => ({
    field: isOutside(field) ? field : `${within}.${field}`,
    message: dropInProblems[problem],
  }));
  throw new Problem({ status: 400, detail: errors[0]?.message ?? '', errors });
}

/** A change of the sessions, answered with them as they are when somebody else was first. @throws Problem 409 */
export async function changeBook(parts: Parts, person: Person, change: Omit<BookChange, 'person'>) {
  try {
    const { version, about } = await parts.book.change({ person, ...change });
    return { status: 200 as const, body: { version, id: about }, subject: about };
  } catch (error) {
    if (!(error instanceof BookMoved)) throw error;
    const detail =
      'Somebody changed the sessions after you opened them. Look at what is new, then decide again.';
    throw conflict(detail, { current: await sessionsFor(parts, person, error.current) });
  }
}

interface Taking {
  readonly person: Person;
  readonly before: DropInBook;
  readonly after: DropInBook;
  readonly sessionId: string;
  /** Appointments that the officer was shown and goes ahead over. */
  readonly shown: readonly string[];
  readonly why: DisplacedReason;
  readonly now: Date;
}

export async function appointmentsHit(
  { bookings, isHoliday }: Parts,
  { before, after, sessionId, now }: Pick<Taking, 'before' | 'after' | 'sessionId' | 'now'>,
): Promise<readonly Booking[]> {
  return affectedBy(before, after, await bookings.ofSession(sessionId, now), isHoliday);
}

/** What is to be written: nobody’s appointment is taken away that the officer has not been shown. @throws Problem 409 with all of them */
export async function takingAway(parts: Parts, taking: Taking): Promise<BookWork> {
  const { person, after, sessionId, shown, why } = taking;
  const hit = await appointmentsHit(parts, taking);
  if (hit.some(({ id }) => !shown.includes(id)))
    throw conflict('This takes appointments away. Look at them, then decide whether to go ahead.', {
      affected: hit.map((booking) => affectedAppointment(booking, person.id)),
    });
  const events = hit.map(({ id }) => ({ id, event: { type: 'displace', why } as const }));
  return { book: after, about: sessionId, bookings: events };
}
