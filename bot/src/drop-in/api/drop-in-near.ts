import { londonMidnight } from '@councillor-safety/core/clock/london-instants';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import type { SlotAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import { freeSlots, nearest } from '@councillor-safety/core/drop-in/drop-in-free';
import { dropInLimits } from '@councillor-safety/core/drop-in/drop-in';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { HeldSlot, Within } from '../drop-in-desk';
import type { Parts } from './drop-in-api-deps';
import { slotAnswer } from './drop-in-slot-view';

type Known = Pick<Parts, 'book' | 'bookings' | 'waiting' | 'preferences' | 'clock'>;

/** No appointment takes longer: one that began before the time in question can still go on in it. */
const longestMs = 4 * 3_600_000;
const widely = ({ from, to }: Within): Within => ({ from: new Date(from.getTime() - longestMs), to });

const daysCovered = dropInLimits.weeks * 7;

export const wholeDays = (from: string, days: number): Within => ({
  from: londonMidnight(from),
  to: londonMidnight(daysAfter(from, days)),
});

/** Whole days, so that what was counted out for one reader serves the next: the coming weeks, or those around a later day. */
function weeksAround(at: Date, now: Date): Within {
  const today = londonDay(now);
  const coming = wholeDays(today, daysCovered);
  if (at < coming.to) return coming;
  return wholeDays(daysAfter(londonDay(at), -daysCovered / 2), daysCovered);
}

export interface FreeForPerson {
  readonly held: readonly HeldSlot[];
  readonly free: readonly HeldSlot[];
  readonly notWith: readonly PersonId[];
}

/** What one person may book, from memory and the service's own database. */
export async function freeFor(
  { book, bookings, waiting, preferences, clock }: Known,
  person: PersonId,
  within: Within,
): Promise<FreeForPerson> {
  const [held, taken, holds, mine] = await Promise.all([
    book.slots(within),
    bookings.taken(widely(within)),
    waiting.holds(),
    preferences.of(person),
  ]);
  const { notWith } = mine;
  // Nobody meets themselves.
  const others = held.filter(({ slot }) => slot.holderId !== person);
  const free = freeSlots(others, { taken, holds, notWith, now: clock.now(), person });
  return { held: others, free, notWith };
}

export interface Near {
  readonly at: Date;
  /** Not this one: it was just lost to somebody, which the copy here may not know yet, or cancelled by whoever holds it. */
  readonly lost?: string;
}

const answers = (free: readonly HeldSlot[], { at, lost }: Near): SlotAnswer[] =>
  nearest(
    free.filter(({ slot }) => slot.id !== lost),
    at,
    dropInLimits.nearest,
  ).map(slotAnswer);

/** Times near another that a person may book. */
export async function nearFor(parts: Known, person: PersonId, near: Near): Promise<SlotAnswer[]> {
  const { free } = await freeFor(parts, person, weeksAround(near.at, parts.clock.now()));
  return answers(free, near);
}

/** Times in the place of one that was taken from the person; of any other appointment none. */
export async function nearBooking(
  parts: Known,
  { state, displaced, personId, start, slotId }: Booking,
): Promise<SlotAnswer[]> {
  if (state !== 'displaced') return [];
  const at = new Date(start);
  return nearFor(parts, personId, displaced === 'officer' ? { at, lost: slotId } : { at });
}

/** An officer books people into sessions that nobody else sees, and at short notice. */
const forHolder = ({ slot, session }: HeldSlot): HeldSlot => ({
  slot,
  session: { ...session, openTo: 'everyone', noticeMinutes: 0, aheadDays: 365 },
});

/** Times near another that somebody holds themselves, to book a person into. */
export async function nearForHolder(
  { book, bookings, waiting, clock }: Known,
  holder: PersonId,
  near: Near & { readonly person: PersonId },
): Promise<SlotAnswer[]> {
  const now = clock.now();
  const within = weeksAround(near.at, now);
  const [held, taken, holds] = await Promise.all([
    book.slots(within),
    bookings.taken(widely(within)),
    waiting.holds(),
  ]);
  const own = held.filter(({ slot }) => slot.holderId === holder).map(forHolder);
  const free = freeSlots(own, { taken, holds, notWith: [], now, person: near.person });
  return answers(free, near);
}
