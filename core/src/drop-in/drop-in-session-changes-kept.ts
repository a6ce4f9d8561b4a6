import { londonDay } from '../clock/london-time';
import { daysAfter } from '../clock/opening-hours-calendar';
import type { Cover, DayChange, DropInBook, Session } from './drop-in';
import { heldDay } from './drop-in-slots';

/** What was over so long ago stays in SharePoint and leaves the document. */
const keptDays = 400;
const noHoliday = (): boolean => false;

/** Days of a cover that whoever asks still holds, from a day on. */
export const coverDays = (
  session: Session,
  { days, fromId }: Pick<Cover, 'days' | 'fromId'>,
  today: string,
): string[] =>
  days.filter((ruleDay) => {
    const held = heldDay(session, ruleDay, noHoliday);
    return held !== undefined && !held.off && held.day >= today && held.holderId === fromId;
  });

/** A colleague who was asked about days that are gone, or are somebody else's by now, is asked no more. */
function closedIfOver(sessions: ReadonlyMap<string, Session>, cover: Cover, now: Date): Cover {
  if (cover.state !== 'offered') return cover;
  const session = sessions.get(cover.sessionId);
  const open = session?.state === 'open' && coverDays(session, cover, londonDay(now)).length > 0;
  return open ? cover : { ...cover, state: 'withdrawn', answeredAt: now.toISOString() };
}

function isKept(session: Session, oldest: string): boolean {
  const days = [session.lastDay, ...session.dayChanges.map(({ moved }) => moved?.toDay ?? '')];
  return days.some((day) => day >= oldest);
}

/** The book after a change: one version on, without offers that came to nothing and without what is long over. */
export function changed(book: DropInBook, parts: Partial<DropInBook>, now: Date): DropInBook {
  const next = { ...book, ...parts };
  const oldest = daysAfter(londonDay(now), -keptDays);
  const sessions = next.sessions.filter((session) => isKept(session, oldest));
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const covers = next.covers
    .filter((cover) => byId.has(cover.sessionId) && cover.days.some((day) => day >= oldest))
    .map((cover) => closedIfOver(byId, cover, now));
  return { ...next, sessions, covers, version: book.version + 1 };
}

export const saysSomething = ({ off, moved, holder }: DayChange): boolean =>
  [off, moved, holder].some((part) => part !== undefined);

/** The session with one day as it is now to be; a change that says nothing is none. */
export function withChangedDay(session: Session, change: DayChange): Session {
  const others = session.dayChanges.filter(({ day }) => day !== change.day);
  const dayChanges = saysSomething(change) ? [...others, change] : others;
  return { ...session, dayChanges: dayChanges.sort((one, other) => (one.day < other.day ? -1 : 1)) };
}

export const changeOf = (session: Session, ruleDay: string): DayChange =>
  session.dayChanges.find(({ day }) => day === ruleDay) ?? { day: ruleDay };
