import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import type { SessionCheck, sessionWishSchema } from '@councillor-safety/core/drop-in/drop-in-answers';
import { dropInProblems } from '@councillor-safety/core/drop-in/drop-in-problems';
import { withSession } from '@councillor-safety/core/drop-in/drop-in-session-changes';
import { sessionProblems } from '@councillor-safety/core/drop-in/drop-in-session-check';
import { heldDays, slotsOfDay, type IsHoliday } from '@councillor-safety/core/drop-in/drop-in-slots';
import type { sessionCheckWishSchema } from '@councillor-safety/core/drop-in/drop-in-wishes';
import type { DropInBook, Session } from '@councillor-safety/core/drop-in/drop-in';
import type { Person } from '@councillor-safety/core/people/people';
import { forbidden } from '../../problems/problems';
import type { BookWork } from '../drop-in-desk';
import type { Parts } from './drop-in-api-deps';
import {
  appointmentsHit,
  changeBook,
  peopleWhoHold,
  refuseFields,
  sessionOf,
  takingAway,
} from './drop-in-book-change';
import { affectedAppointment, isOfficer } from './drop-in-sessions-view';

type Wish = z.output<typeof sessionCheckWishSchema>;

/** @throws Problem 403 */
function requireMayHold(person: Person, { holderId }: Pick<Wish, 'holderId'>): void {
  if (isOfficer(person) || holderId === person.id) return;
  throw forbidden('Only officers lay down sessions for somebody else.');
}

type Known = Awaited<ReturnType<typeof peopleWhoHold>>;

/** The book with the session as it is wished. */
function drafted(
  { book, person, now, holders }: { book: DropInBook; person: Person; now: Date; holders: Known },
  { draft, holderId, id = randomUUID() }: Wish,
) {
  const holder = { id: holderId, name: holders.get(holderId)?.name ?? '' };
  return { id, after: withSession(book, { id, draft, holder }, { by: person, now }) };
}

const daysShown = 10;

function daysOf(session: Session | undefined, now: Date, isHoliday: IsHoliday) {
  const within = { from: londonDay(now), to: '2200-01-01' };
  const held = session ? heldDays(session, within, isHoliday).filter(({ off }) => off === undefined) : [];
  const [first] = held;
  return {
    days: held.slice(0, daysShown).map(({ day }) => day),
    slotsADay: session && first ? slotsOfDay(session, first).length : 0,
  };
}

/** What would come of a session, before it is saved. @throws Problem 403, 404 */
export async function checkSession(parts: Parts, person: Person, wish: Wish): Promise<SessionCheck> {
  const { isHoliday } = parts;
  requireMayHold(person, wish);
  const [book, holders, now] = [await parts.book.read(), await peopleWhoHold(parts), parts.clock.now()];
  if (wish.id !== undefined) sessionOf(book, person, wish.id);
  const { draft, ...who } = wish;
  const found = sessionProblems(draft, { ...who, book, holders: new Set(holders.keys()), isHoliday, now });
  const errors = found.map(({ field, problem }) => ({ field, message: dropInProblems[problem] }));
  // Days are counted out only for what stays within its bounds.
  if (errors.length > 0) return { errors, days: [], slotsADay: 0, affected: [] };
  const { id, after } = drafted({ book, person, now, holders }, wish);
  const hit =
    wish.id === undefined ? [] : await appointmentsHit(parts, { before: book, after, sessionId: id, now });
  return {
    errors,
    ...daysOf(
      after.sessions.find((session) => session.id === id),
      now,
      isHoliday,
    ),
    affected: hit.map((booking) => affectedAppointment(booking, person.id)),
  };
}

interface Press {
  readonly person: Person;
  /** The client's key. */
  readonly key: string;
}

/** @throws Problem 400, 403, 404, 409 */
export async function writeSession(
  parts: Parts,
  { person, key }: Press,
  { version, affected, ...wish }: z.output<typeof sessionWishSchema> & Pick<Wish, 'id'>,
) {
  requireMayHold(person, wish);
  const holders = await peopleWhoHold(parts);
  const { isHoliday } = parts;
  const work = async (book: DropInBook, now: Date): Promise<BookWork> => {
    if (wish.id !== undefined) sessionOf(book, person, wish.id);
    const { draft, ...who } = wish;
    const asked = { ...who, book, holders: new Set(holders.keys()), isHoliday, now };
    refuseFields(sessionProblems(draft, asked), 'draft');
    const { id, after } = drafted({ book, person, now, holders }, wish);
    return takingAway(parts, {
      ...{ person, before: book, after, sessionId: id, shown: affected, why: 'changed', now },
    });
  };
  return changeBook(parts, person, { key, version, sent: wish, work });
}
