import { londonDay } from '../clock/london-time';
import { daysAfter } from '../clock/opening-hours-calendar';
import type { DayChange, Session, Slot } from './drop-in';
import { changeOf, withChangedDay } from './drop-in-session-changes-kept';
import { heldDays, slotsOfDay, type IsHoliday, type SessionDay } from './drop-in-slots';

interface Ending {
  readonly now: Date;
  readonly isHoliday: IsHoliday;
}

const always = { from: '2000-01-01', to: '2200-01-01' };

/** The times of a day that have begun, and those that have not. */
function timesOf(
  session: Session,
  day: SessionDay,
  now: Date,
): { begun: readonly Slot[]; left: readonly Slot[] } {
  const slots = slotsOfDay(session, day);
  return {
    begun: slots.filter(({ start }) => start <= now),
    left: slots.filter(({ start }) => start > now),
  };
}

/** What is to be said of a day of the rule so that nothing is held on it any more that has not begun. */
function cutDay(session: Session, day: SessionDay, { now }: Ending): DayChange | undefined {
  const change = changeOf(session, day.ruleDay);
  const { begun, left } = timesOf(session, day, now);
  const [next] = left;
  if (next === undefined) return undefined;
  if (begun.length === 0) return { ...change, off: 'other' };
  return { ...change, moved: { toDay: day.day, from: day.from, to: next.startsAt.slice(11) } };
}

/** Nothing of it is held any more but what has begun already, which stays to be seen. */
export function endedSession(session: Session, ending: Ending): Session {
  const today = londonDay(ending.now);
  const days = heldDays(session, always, ending.isHoliday);
  const isBegun = (day: SessionDay): boolean =>
    !day.off && (day.day < today || timesOf(session, day, ending.now).begun.length > 0);
  const last = days
    .filter(isBegun)
    .reduce((latest, { ruleDay }) => (ruleDay > latest ? ruleDay : latest), '');
  const kept = days.filter(({ ruleDay }) => ruleDay <= last);
  const cut = kept.flatMap((day) => cutDay(session, day, ending) ?? []).reduce(withChangedDay, session);
  const dayChanges = cut.dayChanges.filter(({ day }) => day <= last);
  return { ...cut, dayChanges, state: 'ended', lastDay: last || daysAfter(session.firstDay, -1) };
}
