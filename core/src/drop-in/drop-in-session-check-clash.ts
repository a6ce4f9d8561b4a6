import { daysAfter, weekdayOf } from '../clock/opening-hours-calendar';
import type { DropInBook, Session } from './drop-in';
import type { DayRange } from './drop-in-recurrence';
import { heldDays, type IsHoliday, type SessionDay } from './drop-in-slots';

export interface ClashAsked {
  readonly book: DropInBook;
  readonly isHoliday: IsHoliday;
  /** London day; what is over clashes with nothing. */
  readonly today: string;
  /** Only these days of the rule; without it, all. */
  readonly only?: ReadonlySet<string>;
}

/** Later than any last day: a day may have been moved beyond the last of its rule. */
const endOfTime = '2200-01-01';
const everyDay = [0, 1, 2, 3, 4, 5, 6];

type Times = Pick<SessionDay, 'from' | 'to'>;
const meet = (one: Times, other: Times): boolean => one.from < other.to && other.from < one.to;

const movesOf = ({ dayChanges }: Session) => dayChanges.flatMap(({ moved }) => moved ?? []);

function weekdaysOf(session: Session): ReadonlySet<number> {
  const { recurrence } = session;
  const moved = movesOf(session).map(({ toDay }) => weekdayOf(toDay));
  if (recurrence.every === 'week') return new Set([...recurrence.days, ...moved]);
  return new Set(recurrence.every === 'month-weekday' ? [recurrence.day, ...moved] : everyDay);
}

const holdersOf = ({ holderId, dayChanges }: Session): ReadonlySet<string> =>
  new Set([holderId, ...dayChanges.flatMap(({ holder }) => holder?.id ?? [])]);

const share = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  [...one].some((each) => other.has(each));

const weekOf = (day: string): number => Date.parse(daysAfter(day, -weekdayOf(day))) / (7 * 86_400_000);
const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other);

/** False when the weeks of one always lie between those of the other. */
function weeksMeet(one: Session, other: Session): boolean {
  const [ours, theirs] = [one.recurrence, other.recurrence];
  if (ours.every !== 'week' || theirs.every !== 'week') return true;
  if (movesOf(one).length + movesOf(other).length > 0) return true;
  return (weekOf(one.firstDay) - weekOf(other.firstDay)) % commonDivisor(ours.weeks, theirs.weeks) === 0;
}

/** Whether two sessions could meet at all, told without counting out their days: most of five hundred cannot. */
function mayMeet(one: Session): (other: Session) => boolean {
  const [holders, weekdays, times] = [holdersOf(one), weekdaysOf(one), [one, ...movesOf(one)]];
  return (other) =>
    share(holders, holdersOf(other)) &&
    [other, ...movesOf(other)].some((theirs) => times.some((ours) => meet(ours, theirs))) &&
    share(weekdays, weekdaysOf(other)) &&
    weeksMeet(one, other);
}

type ByDay = ReadonlyMap<string, readonly SessionDay[]>;

function byDayOf(days: readonly SessionDay[]): ByDay {
  const byDay = new Map<string, SessionDay[]>();
  for (const day of days) byDay.set(day.day, [...(byDay.get(day.day) ?? []), day]);
  return byDay;
}

/** Whether a session stands in its own way: one of its days was moved onto another. */
const meetsItself = (days: readonly SessionDay[], own: ByDay): boolean =>
  days.some((day) =>
    (own.get(day.day) ?? []).some((other) => other.ruleDay !== day.ruleDay && meet(day, other)),
  );

/** Whether a session runs into another open one of whoever holds it on that day, covers and moved days counted, or into itself. */
export function clashes(session: Session, { book, isHoliday, today, only }: ClashAsked): boolean {
  const heldBy = (one: Session, within: DayRange): readonly SessionDay[] =>
    heldDays(one, within, isHoliday).filter(({ off }) => off === undefined);
  const all = heldBy(session, { from: today, to: endOfTime });
  const asked = all.filter(({ ruleDay }) => only?.has(ruleDay) ?? true);
  const [first, last] = [asked[0], asked.at(-1)];
  if (!first || !last) return false;
  const within = { from: first.day, to: daysAfter(last.day, 1) };
  const byDay = byDayOf(asked);
  const runsInto = (day: SessionDay): boolean =>
    (byDay.get(day.day) ?? []).some((one) => one.holderId === day.holderId && meet(one, day));
  const others = book.sessions.filter((one) => one.state === 'open' && one.id !== session.id);
  return (
    meetsItself(asked, byDayOf(all)) ||
    others.filter(mayMeet(session)).some((one) => heldBy(one, within).some(runsInto))
  );
}
