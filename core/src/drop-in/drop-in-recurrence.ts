import { RRule } from 'rrule';
import { daysAfter } from '../clock/opening-hours-calendar';
import { dropInLimits, type Recurrence, type SessionDraft } from './drop-in';

/** London days; `to` is exclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

export type DayRule = Pick<SessionDraft, 'firstDay' | 'lastDay' | 'recurrence'>;

const dayLength = 86_400_000;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const weekday = (day: number): string => weekdays[day] ?? '';

/** How often a session is held, as the value of an RRULE (RFC 5545); without its first and last date. */
export function recurrenceText(recurrence: Recurrence): string {
  switch (recurrence.every) {
    case 'once':
      return 'FREQ=DAILY;COUNT=1';
    case 'week':
      return `FREQ=WEEKLY;INTERVAL=${recurrence.weeks};WKST=MO;BYDAY=${recurrence.days.map(weekday).join()}`;
    case 'month-weekday':
      return `FREQ=MONTHLY;BYDAY=${recurrence.nth}${weekday(recurrence.day)}`;
    case 'month-day':
      return `FREQ=MONTHLY;BYMONTHDAY=${recurrence.dayOfMonth}`;
  }
}

/** Days as UTC midnights: the library's own time zones are never used. */
const asUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const asDay = (date: Date): string => date.toISOString().slice(0, 10);
const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one < other ? other : one);

/** A day not after `start` from which the rule counts out the same days: the years before it need not be walked through. */
function countedFrom({ firstDay, recurrence }: DayRule, start: string): string {
  if (recurrence.every === 'once') return firstDay;
  if (recurrence.every !== 'week') return later(firstDay, `${start.slice(0, 7)}-01`);
  const round = 7 * recurrence.weeks;
  const passed = (asUtc(start).getTime() - asUtc(firstDay).getTime()) / dayLength;
  return daysAfter(firstDay, Math.floor(passed / round) * round);
}

/** The last day that a session which begins then may have. */
export const lastDayAllowed = (firstDay: string): string => daysAfter(firstDay, dropInLimits.sessionDays);

/** London days of the rule, in order; never more than two years of them. A month without the day has none. */
export function ruleDays(rule: DayRule, within?: DayRange): readonly string[] {
  const { firstDay, recurrence } = rule;
  const lastDay = earlier(rule.lastDay, lastDayAllowed(firstDay));
  const start = within ? later(firstDay, within.from) : firstDay;
  const end = within ? earlier(lastDay, daysAfter(within.to, -1)) : lastDay;
  if (start > end) return [];
  const days = new RRule({
    ...RRule.parseString(recurrenceText(recurrence)),
    dtstart: asUtc(countedFrom(rule, start)),
    until: asUtc(end),
  }).all();
  return days.map(asDay).filter((day) => day >= start);
}
