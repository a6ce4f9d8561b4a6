import { londonMs } from '../clock/london-instants';
import { londonDay, londonWallTime } from '../clock/london-time';
import { daysAfter } from '../clock/opening-hours-calendar';
import { slotIdOf, type DayChange, type Session, type Slot } from './drop-in';
import { ruleDays, type DayRange } from './drop-in-recurrence';

/** Whether a London day is a bank holiday. */
export type IsHoliday = (day: string) => boolean;

/** One day of a session as it is held, or would be. */
export interface SessionDay {
  /** The day of the rule; `day` is where it was moved to. */
  readonly ruleDay: string;
  readonly day: string;
  /** London times, `17:00`. */
  readonly from: string;
  readonly to: string;
  readonly holderId: Session['holderId'];
  readonly holderName: string;
  readonly off?: 'leave' | 'other' | 'bank-holiday';
  readonly moved: boolean;
}

interface Stretch {
  readonly start: Date;
  readonly end: Date;
}

const minute = 60_000;
const dayLength = 86_400_000;

/** The end of one may be the start of the other. */
export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function sessionDay(
  session: Session,
  ruleDay: string,
  change: DayChange | undefined,
  isHoliday: IsHoliday,
): SessionDay {
  const moved = change?.off ? undefined : change?.moved;
  // A day that somebody moved on purpose is held, whatever the calendar says of it.
  const holiday = !moved && session.bankHolidays === 'skip' && isHoliday(ruleDay);
  const off = change?.off ?? (holiday ? 'bank-holiday' : undefined);
  return {
    ruleDay,
    day: moved?.toDay ?? ruleDay,
    from: moved?.from ?? session.from,
    to: moved?.to ?? session.to,
    holderId: change?.holder?.id ?? session.holderId,
    holderName: change?.holder?.name ?? session.holderName,
    ...(off && { off }),
    moved: moved !== undefined,
  };
}

/** The days of a session that fall within, those that are off among them, in order. */
export function heldDays(session: Session, within: DayRange, isHoliday: IsHoliday): readonly SessionDay[] {
  const changes = new Map(session.dayChanges.map((change) => [change.day, change]));
  const falls = (day: string): boolean => within.from <= day && day < within.to;
  const movedHere = session.dayChanges
    .filter(({ day, moved }) => moved !== undefined && falls(moved.toDay) && !falls(day))
    .flatMap(({ day }) => ruleDays(session, { from: day, to: daysAfter(day, 1) }));
  return [...ruleDays(session, within), ...movedHere]
    .map((day) => sessionDay(session, day, changes.get(day), isHoliday))
    .filter(({ day }) => falls(day))
    .sort(
      (one, other) =>
        byText(one.day + one.from, other.day + other.from) || byText(one.ruleDay, other.ruleDay),
    );
}

/** One day of the rule as it is held; undefined when the rule does not have it. */
export function heldDay(session: Session, ruleDay: string, isHoliday: IsHoliday): SessionDay | undefined {
  const [day] = ruleDays(session, { from: ruleDay, to: daysAfter(ruleDay, 1) });
  const change = session.dayChanges.find((one) => one.day === ruleDay);
  return day === undefined ? undefined : sessionDay(session, day, change, isHoliday);
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const twoDigits = (count: number): string => String(count).padStart(2, '0');
const wallOf = (day: string, minutes: number): string =>
  `${day}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

interface DayClock {
  /** Milliseconds; undefined for a time that the clocks skip. */
  readonly at: (minutes: number) => number | undefined;
  readonly wallAt: (ms: number) => string;
}

function clockOf(day: string): DayClock {
  const midnight = londonMs(`${day}T00:00`);
  if (londonMs(`${daysAfter(day, 1)}T00:00`) - midnight === dayLength) {
    return {
      at: (minutes) => midnight + minutes * minute,
      wallAt: (ms) => wallOf(day, (ms - midnight) / minute),
    };
  }
  const wallAt = (ms: number): string => londonWallTime(new Date(ms));
  return {
    wallAt,
    at: (minutes) => {
      const wall = wallOf(day, minutes);
      const ms = londonMs(wall);
      return wallAt(ms) === wall ? ms : undefined;
    },
  };
}

type SlotRule = Pick<Session, 'id' | 'slotMinutes' | 'gapMinutes' | 'places'>;

/** The times of one day, none over another; none of a day that is off. */
export function slotsOfDay(session: SlotRule, held: SessionDay): readonly Slot[] {
  if (held.off) return [];
  const { slotMinutes, gapMinutes, places } = session;
  const { ruleDay, holderId, holderName } = held;
  const { at, wallAt } = clockOf(held.day);
  const [first, last] = [minutesOf(held.from), minutesOf(held.to)];
  const closes = londonMs(`${held.day}T${held.to}`);
  const slots: Slot[] = [];
  let earliest = -Infinity;
  for (let begins = first; begins + slotMinutes <= last; begins += slotMinutes + gapMinutes) {
    const start = at(begins);
    if (start === undefined || start < earliest || start + slotMinutes * minute > closes) continue;
    earliest = start + slotMinutes * minute;
    const startsAt = wallOf(held.day, begins);
    slots.push({
      id: slotIdOf(session.id, startsAt),
      sessionId: session.id,
      ruleDay,
      holderId,
      holderName,
      start: new Date(start),
      end: new Date(earliest),
      startsAt,
      endsAt: wallAt(earliest),
      places,
    });
  }
  return slots;
}

/** A day that was moved onto another of the same session gives way to it where they meet. */
function apart(slots: readonly Slot[]): readonly Slot[] {
  const follows = (slot: Slot, before: Slot | undefined): boolean => !before || slot.start >= before.end;
  if (slots.every((slot, index) => follows(slot, slots[index - 1]))) return slots;
  const kept: Slot[] = [];
  for (const slot of [...slots].sort((one, other) => one.start.getTime() - other.start.getTime()))
    if (follows(slot, kept.at(-1))) kept.push(slot);
  return kept;
}

const slotsOn = (session: Session, days: DayRange, isHoliday: IsHoliday): readonly Slot[] =>
  apart(heldDays(session, days, isHoliday).flatMap((day) => slotsOfDay(session, day)));

/** Every time of a session that begins within (`to` is exclusive), soonest first, none over another. */
export function slotsOf(
  session: Session,
  { from, to }: { readonly from: Date; readonly to: Date },
  isHoliday: IsHoliday,
): readonly Slot[] {
  const days = { from: londonDay(from), to: daysAfter(londonDay(to), 1) };
  return slotsOn(session, days, isHoliday).filter(({ start }) => from <= start && start < to);
}

/** The time of a session that begins at a London wall time; undefined when it holds none then. */
export function slotAt(session: Session, startsAt: string, isHoliday: IsHoliday): Slot | undefined {
  const day = startsAt.slice(0, 10);
  const days = { from: day, to: daysAfter(day, 1) };
  return slotsOn(session, days, isHoliday).find((slot) => slot.startsAt === startsAt);
}
