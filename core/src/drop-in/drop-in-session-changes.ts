import { londonMs } from '../clock/london-instants';
import { londonDay } from '../clock/london-time';
import type { PersonId } from '../people/people';
import type { Cover, DayChange, DropInBook, DropInSettings, Session, SessionDraft } from './drop-in';
import type { Booking } from './drop-in-booking';
import { ruleDays } from './drop-in-recurrence';
import { endedSession } from './drop-in-session-changes-end';
import { changed, changeOf, coverDays, saysSomething, withChangedDay } from './drop-in-session-changes-kept';
import { heldDay, slotAt, type IsHoliday } from './drop-in-slots';

export interface Somebody {
  readonly id: PersonId;
  readonly name: string;
}

/** Who changes the sessions, and when. */
export interface ChangedBy {
  readonly by: Somebody;
  readonly now: Date;
}

export interface Drafted {
  readonly id: string;
  readonly draft: SessionDraft;
  readonly holder: Somebody;
}

/** Changes of days stay as long as the rule has the day; who covers for the one who holds it now anyway covers no more. */
function keptChanges(session: Session): DayChange[] {
  const days = new Set(ruleDays(session));
  return session.dayChanges
    .filter(({ day }) => days.has(day))
    .map(({ holder, ...change }) =>
      holder && holder.id !== session.holderId ? { ...change, holder } : change,
    )
    .filter(saysSomething);
}

/** A session as drafted, in the place of the one it was, if there was one. */
export function draftedSession(
  { id, draft, holder }: Drafted,
  before: Session | undefined,
  change: ChangedBy,
): Session {
  const session: Session = {
    ...draft,
    lastDay: draft.recurrence.every === 'once' ? draft.firstDay : draft.lastDay,
    ...{ id, holderId: holder.id, holderName: holder.name },
    dayChanges: before?.dayChanges ?? [],
    state: before?.state ?? 'open',
    createdBy: before?.createdBy ?? change.by.id,
    createdAt: before?.createdAt ?? change.now.toISOString(),
  };
  return { ...session, dayChanges: keptChanges(session) };
}

/** A new session, or a known one as it is now to be. */
export function withSession(book: DropInBook, drafted: Drafted, change: ChangedBy): DropInBook {
  const before = book.sessions.find(({ id }) => id === drafted.id);
  const session = draftedSession(drafted, before, change);
  const sessions = before
    ? book.sessions.map((one) => (one === before ? session : one))
    : [...book.sessions, session];
  return changed(book, { sessions }, change.now);
}

/** London wall time. */
const startOf = ({ slotId }: Booking): string => slotId.slice(slotId.indexOf('@') + 1);

const replaced = (book: DropInBook, id: string, work: (session: Session) => Session): Session[] =>
  book.sessions.map((session) => (session.id === id ? work(session) : session));

/** From now on it is held no more; what has begun stays to be seen. */
export const withSessionEnded = (
  book: DropInBook,
  id: string,
  ending: { readonly now: Date; readonly isHoliday: IsHoliday },
): DropInBook =>
  changed(book, { sessions: replaced(book, id, (one) => endedSession(one, ending)) }, ending.now);

/** One day off or moved, or as the rule says again; whoever covers it still does. */
export function withDayChange(
  book: DropInBook,
  { sessionId, change }: { readonly sessionId: string; readonly change: Omit<DayChange, 'holder'> },
  { now }: { readonly now: Date },
): DropInBook {
  const work = (session: Session): Session => {
    const { holder } = changeOf(session, change.day);
    return withChangedDay(session, holder ? { ...change, holder } : change);
  };
  return changed(book, { sessions: replaced(book, sessionId, work) }, now);
}

export interface CoverAsked {
  readonly id: string;
  readonly sessionId: string;
  /** Days of the rule. */
  readonly days: readonly string[];
  readonly to: Somebody;
}

/** A colleague is asked; nothing else changes until they accept. */
export function withCoverAsked(book: DropInBook, asked: CoverAsked, { by, now }: ChangedBy): DropInBook {
  const { id, sessionId, to } = asked;
  const people = { fromId: by.id, fromName: by.name, toId: to.id, toName: to.name };
  const days = [...new Set(asked.days)].sort();
  const cover: Cover = { id, sessionId, days, ...people, askedAt: now.toISOString(), state: 'offered' };
  return changed(book, { covers: [...book.covers, cover] }, now);
}

/** The session with the days of a cover held by the one who took them over. */
export const coveredSession = (
  session: Session,
  cover: Pick<Cover, 'days' | 'fromId' | 'toId' | 'toName'>,
  today: string,
): Session =>
  coverDays(session, cover, today).reduce((changing, day) => {
    const taker = cover.toId === session.holderId ? undefined : { id: cover.toId, name: cover.toName };
    return withChangedDay(changing, { ...changeOf(changing, day), holder: taker });
  }, session);

const answered = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;
export type CoverAnswer = keyof typeof answered;

/** Accepted: the colleague holds those of the days that the other still holds. Appointments made before stay with the other. */
export function withCoverAnswered(
  book: DropInBook,
  { id, answer }: { readonly id: string; readonly answer: CoverAnswer },
  { now }: { readonly now: Date },
): DropInBook {
  const cover = book.covers.find((one) => one.id === id);
  if (!cover) return changed(book, {}, now);
  const closed: Cover = { ...cover, state: answered[answer], answeredAt: now.toISOString() };
  const covers = book.covers.map((one) => (one === cover ? closed : one));
  if (answer !== 'accept') return changed(book, { covers }, now);
  const sessions = replaced(book, cover.sessionId, (one) => coveredSession(one, cover, londonDay(now)));
  return changed(book, { covers, sessions }, now);
}

export const withSettings = (
  book: DropInBook,
  settings: DropInSettings,
  { now }: { readonly now: Date },
): DropInBook => changed(book, { settings }, now);

/** Whether a session has the place of a booking: its time, open until it ends, and its seat. */
export function hasPlaceOf(session: Session, booking: Booking, isHoliday: IsHoliday): boolean {
  const slot = slotAt(session, startOf(booking), isHoliday);
  if (!slot || booking.seat > slot.places) return false;
  const held = heldDay(session, slot.ruleDay, isHoliday);
  return held !== undefined && Date.parse(booking.end) <= londonMs(`${held.day}T${held.to}`);
}

/** Whether somebody else holds the whole session now: whom a person meets is not changed over their head. */
const isHandedOn = (before: Session, after: Session, booking: Booking, isHoliday: IsHoliday): boolean =>
  before.holderId !== after.holderId &&
  slotAt(after, startOf(booking), isHoliday)?.holderId !== booking.holderId;

/** Booked ones that a change of the sessions takes away: the time, the place or the one whom they were to meet. */
export function affectedBy(
  before: DropInBook,
  after: DropInBook,
  bookings: readonly Booking[],
  isHoliday: IsHoliday,
): readonly Booking[] {
  const [was, is] = [before, after].map(
    ({ sessions }) => new Map(sessions.map((session) => [session.id, session])),
  );
  return bookings.filter((booking) => {
    const [old, now] = [was?.get(booking.sessionId), is?.get(booking.sessionId)];
    if (booking.state !== 'booked' || !old || old === now || !hasPlaceOf(old, booking, isHoliday))
      return false;
    return !now || !hasPlaceOf(now, booking, isHoliday) || isHandedOn(old, now, booking, isHoliday);
  });
}
