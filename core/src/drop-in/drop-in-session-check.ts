import { londonDay } from '../clock/london-time';
import type { PersonId } from '../people/people';
import { dropInLimits, type DayChange, type DropInBook, type Session, type SessionDraft } from './drop-in';
import type { DropInProblem } from './drop-in-problems';
import { lastDayAllowed } from './drop-in-recurrence';
import { draftedSession } from './drop-in-session-changes';
import { changeOf, withChangedDay } from './drop-in-session-changes-kept';
import { clashes } from './drop-in-session-check-clash';
import { heldDay, heldDays, slotsOfDay, type IsHoliday } from './drop-in-slots';

/** What is wrong, and in which field of what was written. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: DropInProblem;
}

export interface CheckWorld {
  readonly book: DropInBook;
  readonly isHoliday: IsHoliday;
  readonly now: Date;
}

export interface SessionAsked extends CheckWorld {
  /** Of the session that is changed; none for a new one. */
  readonly id?: string;
  readonly holderId: PersonId;
  /** Who may hold sessions. */
  readonly holders: ReadonlySet<PersonId>;
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function timesProblem(
  times: { readonly from: string; readonly to: string },
  slotMinutes: number,
): FieldProblem[] {
  if (times.to <= times.from) return [{ field: 'to', problem: 'endBeforeStart' }];
  const fits = minutesOf(times.to) - minutesOf(times.from) >= slotMinutes;
  return fits ? [] : [{ field: 'to', problem: 'tooShort' }];
}

function datesProblem({ firstDay, lastDay }: Session, today: string): FieldProblem[] {
  if (lastDay < firstDay) return [{ field: 'lastDay', problem: 'endBeforeStart' }];
  if (lastDay > lastDayAllowed(firstDay)) return [{ field: 'lastDay', problem: 'tooLong' }];
  return lastDay < today ? [{ field: 'lastDay', problem: 'past' }] : [];
}

/** What is wrong with the days that come about: there are none, or others stand in their way. */
function daysProblem(session: Session, { book, isHoliday, now }: CheckWorld): FieldProblem[] {
  const today = londonDay(now);
  const days = heldDays(session, { from: today, to: '2200-01-01' }, isHoliday);
  if (!days.some((day) => slotsOfDay(session, day).length > 0))
    return [{ field: 'recurrence', problem: 'never' }];
  return clashes(session, { book, isHoliday, today }) ? [{ field: 'from', problem: 'overlap' }] : [];
}

function roomFor({ book, id }: SessionAsked): FieldProblem[] {
  const open = book.sessions.filter(({ state }) => state === 'open').length;
  return id === undefined && open >= dropInLimits.sessions ? [{ field: 'firstDay', problem: 'tooMany' }] : [];
}

/** What is wrong with a session that somebody wants to lay down or to change; empty when nothing is. */
export function sessionProblems(draft: SessionDraft, asked: SessionAsked): readonly FieldProblem[] {
  const { book, id, holderId, holders, now } = asked;
  const before = book.sessions.find((session) => session.id === id);
  const somebody = { id: holderId, name: '' };
  const session = draftedSession({ id: id ?? '', draft, holder: somebody }, before, { by: somebody, now });
  const own: FieldProblem[] = [
    ...(draft.ways.includes('room') && !draft.room
      ? [{ field: 'room', problem: 'roomMissing' } as const]
      : []),
    ...datesProblem(session, londonDay(now)),
    ...timesProblem(draft, draft.slotMinutes),
    ...(holders.has(holderId) ? [] : [{ field: 'holderId', problem: 'holderUnknown' } as const]),
    ...roomFor(asked),
  ];
  // Days are counted out only for a draft that stays within its bounds.
  return own.length > 0 ? own : daysProblem(session, asked);
}

export interface DayAsked extends CheckWorld {
  readonly sessionId: string;
}

/** What is wrong with one day of a session as somebody wants it to be; empty when nothing is. */
export function dayChangeProblems(
  change: Omit<DayChange, 'holder'>,
  { book, sessionId, isHoliday, now }: DayAsked,
): readonly FieldProblem[] {
  const session = book.sessions.find(({ id, state }) => id === sessionId && state === 'open');
  const today = londonDay(now);
  const before = session && heldDay(session, change.day, isHoliday);
  if (!before) return [{ field: 'day', problem: 'notHeldThen' }];
  if (before.day < today) return [{ field: 'day', problem: 'past' }];
  if (change.off) return [];
  const { holder } = changeOf(session, change.day);
  const after = withChangedDay(session, { ...change, ...(holder && { holder }) });
  const wrong = placeProblem(after, change, { isHoliday, today });
  if (wrong.length > 0) return wrong;
  const only = new Set([change.day]);
  return clashes(after, { book, isHoliday, today, only })
    ? [{ field: change.moved ? 'toDay' : 'day', problem: 'overlap' }]
    : [];
}

function placeProblem(
  session: Session,
  { day, moved }: Omit<DayChange, 'holder'>,
  { isHoliday, today }: { readonly isHoliday: IsHoliday; readonly today: string },
): FieldProblem[] {
  if (!moved) return day < today ? [{ field: 'day', problem: 'past' }] : [];
  if (moved.toDay < today) return [{ field: 'toDay', problem: 'past' }];
  if (moved.toDay > lastDayAllowed(session.firstDay)) return [{ field: 'toDay', problem: 'tooLong' }];
  const held = heldDay(session, day, isHoliday);
  const isHeld = held && slotsOfDay(session, held).length > 0;
  const wrong = timesProblem(moved, session.slotMinutes);
  return wrong.length > 0 || isHeld ? wrong : [{ field: 'to', problem: 'tooShort' }];
}
