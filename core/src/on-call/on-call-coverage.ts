import { londonMidnight, londonMs } from '../clock/london-instants';
import { londonDay, londonWallTime } from '../clock/london-time';
import type { OpeningHours, WallMoment } from '../clock/opening-hours';
import { daysAfter } from '../clock/opening-hours-calendar';
import { parseOpeningHours } from '../clock/opening-hours-parser';
import { openState } from '../clock/opening-hours-state';
import type { OnCallLine, Rota, RotaSettings, Stretch } from './on-call';
import { lineOccurrences } from './on-call-occurrences';

export interface RotaCalendar {
  /** Whether a London calendar day (`2026-12-25`) is a bank holiday. */
  readonly isBankHoliday: (day: string) => boolean;
}

const instantOf = ({ day, time }: WallMoment): Date => new Date(londonMs(`${day}T${time}`));
/** How far ahead the opening hours look for the next opening. */
const lookAheadDays = 28;

interface Spell extends Stretch {
  readonly open: boolean;
}

/** From an instant to the next time the office opens or closes. */
function spellFrom(start: Date, hours: OpeningHours, { isBankHoliday }: RotaCalendar): Spell {
  const state = openState({ hours, now: start, isBankHoliday });
  const next = state.open ? state.until : state.opensAt;
  const end = next ? instantOf(next) : londonMidnight(daysAfter(londonDay(start), lookAheadDays));
  return { start, end, open: state.open };
}

const cutTo = (stretches: readonly Stretch[], { start, end }: Stretch): Stretch[] =>
  stretches
    .map((one) => ({
      start: one.start > start ? one.start : start,
      end: one.end < end ? one.end : end,
    }))
    .filter((one) => one.start < one.end);

/** What is left of the stretches without others; both in order and free of overlaps. */
function without(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch) => {
    const within = cutTo(others, stretch);
    const starts = [stretch.start, ...within.map(({ end }) => end)];
    const ends = [...within.map(({ start }) => start), stretch.end];
    return starts
      .map((start, index) => ({ start, end: ends[index] ?? stretch.end }))
      .filter(({ start, end }) => start < end);
  });
}

/** When the office is open, in a stretch. */
function officeTime(hours: OpeningHours, within: Stretch, calendar: RotaCalendar): Stretch[] {
  const open: Stretch[] = [];
  // From a midnight before, so that the answer for an hour does not depend on the stretch that was asked for.
  let at = londonMidnight(daysAfter(londonWallTime(within.start).slice(0, 10), -1));
  while (at < within.end) {
    const spell = spellFrom(at, hours, calendar);
    if (spell.open) open.push(spell);
    at = spell.end;
  }
  return cutTo(open, within);
}

/** The time that the rota must cover. Office hours that cannot be read count as none: all is to be covered. */
export function timeToCover(
  { covers, officeHours }: Pick<RotaSettings, 'covers' | 'officeHours'>,
  within: Stretch,
  calendar: RotaCalendar,
): Stretch[] {
  const office = parseOpeningHours(officeHours);
  if (covers === 'always' || !office.ok) return cutTo([within], within);
  return without([within], officeTime(office.hours, within, calendar));
}

interface Asked {
  readonly line: OnCallLine;
  readonly within: Stretch;
  readonly calendar: RotaCalendar;
}

/** The time that the rota must cover and for which nobody is on call, in order. */
export const gaps = (rota: Rota, { line, within, calendar }: Asked): Stretch[] =>
  without(timeToCover(rota.settings, within, calendar), lineOccurrences(rota, line, within));

export const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end.getTime() - start.getTime(), 0);

/** Per cent of the time to cover, with one decimal, rounded down: a gap of a minute is never shown as 100. */
export function coverage(rota: Rota, asked: Asked): number {
  const needed = lengthOf(timeToCover(rota.settings, asked.within, asked.calendar));
  if (needed === 0) return 100;
  return Math.floor((1_000 * (needed - lengthOf(gaps(rota, asked)))) / needed) / 10;
}
