import type { PersonId } from '../people/people';
import { daysAfter, weekdayOf } from '../clock/opening-hours-calendar';
import { onCallLimits, type EntryDraft } from './on-call';

/** Turns a London wall time into milliseconds. */
export type Reading = (wall: string) => number;

export interface Span {
  /** Milliseconds. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** One shift as an entry brings it about, before anything lies over it. */
export interface Slot extends Span {
  /** Null: nobody, said by an override. */
  readonly personId: PersonId | null;
}

type PatternDraft = Extract<EntryDraft, { kind: 'pattern' }>;

const week = 7 * 86_400_000;
/** Longer than any shift: what begins so long before a time can reach into it. */
const reach = (onCallLimits.shiftDays + 2) * 86_400_000;

export const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Whether spans run into each other; which two, does not matter. */
export const collide = (spans: readonly Span[]): boolean => {
  const inOrder = [...spans].sort((one, other) => one.start - other.start);
  return inOrder.some(({ start }, index) => start < (inOrder[index - 1]?.end ?? -Infinity));
};

/** Monday of the week of a day. */
const mondayOf = (day: string): string => daysAfter(day, -weekdayOf(day));

/** Whose turn it is, counted from the very first shift; weeks are those in which the pattern runs. */
function turnOf({ days, turn, startsOn, people }: PatternDraft, weeks: number, day: number): PersonId | null {
  const inFirstWeek = days.filter((one) => one >= weekdayOf(startsOn)).length;
  const before = weeks * days.length + days.filter((one) => one < day).length;
  const count = turn === 'shift' ? before - (days.length - inFirstWeek) : weeks - (inFirstWeek > 0 ? 0 : 1);
  return people[count % people.length] ?? null;
}

function patternSlots(pattern: PatternDraft, { start, end }: Span, reading: Reading): Slot[] {
  const { days, from, to, toDaysLater, everyWeeks, startsOn, endsOn = '9999' } = pattern;
  const monday = mondayOf(startsOn);
  const weeksUntil = (ms: number): number => (ms - Date.parse(`${monday}T00:00Z`)) / (week * everyWeeks);
  const last = Math.ceil(weeksUntil(end));
  const slots: Slot[] = [];
  for (let weeks = Math.max(0, Math.floor(weeksUntil(start - reach))); weeks <= last; weeks += 1) {
    for (const day of days) {
      const on = daysAfter(monday, weeks * everyWeeks * 7 + day);
      if (on < startsOn || on > endsOn) continue;
      slots.push({
        start: reading(`${on}T${from}`),
        end: reading(`${daysAfter(on, toDaysLater)}T${to}`),
        personId: turnOf(pattern, weeks, day),
      });
    }
  }
  return slots;
}

/** The shifts of one entry that touch a span, in no order. */
export function slotsOf(entry: EntryDraft, within: Span, reading: Reading): Slot[] {
  const slots =
    entry.kind === 'pattern'
      ? patternSlots(entry, within, reading)
      : [{ start: reading(entry.startsAt), end: reading(entry.endsAt), personId: entry.personId }];
  // A shift that lies in the hour which the clocks skip comes to nothing.
  return slots.filter((slot) => slot.start < slot.end && meet(slot, within));
}
