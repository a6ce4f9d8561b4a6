import { dropInDaySchema, type DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import { slotAt, slotsOf, type IsHoliday } from '@councillor-safety/core/drop-in/drop-in-slots';
import type { HeldSlot, Within } from '../drop-in-desk';

/** Times are counted out for four weeks together, the same four whoever asks. */
const stretchMs = 28 * 86_400_000;
/** More than a year. */
const stretchesKept = 16;

export interface HeldSlots {
  /** Soonest first. */
  within(book: DropInBook, within: Within): readonly HeldSlot[];
  at(book: DropInBook, slotId: string): HeldSlot | undefined;
}

const soonest = (one: HeldSlot, other: HeldSlot): number =>
  one.slot.start.getTime() - other.slot.start.getTime();

/** Where the times begin that start then or later; halved, since a year of everybody's times is long. */
function firstFrom(slots: readonly HeldSlot[], instant: Date): number {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const slot = slots[middle]?.slot;
    if (slot && slot.start < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The times that the sessions hold, counted out once for as long as the book is the same object. */
export function createHeldSlots(isHoliday: IsHoliday): HeldSlots {
  let counted: { readonly book?: DropInBook; readonly stretches: Map<number, readonly HeldSlot[]> } = {
    stretches: new Map(),
  };

  const countOut = (book: DropInBook, stretch: number): readonly HeldSlot[] => {
    const within = { from: new Date(stretch * stretchMs), to: new Date((stretch + 1) * stretchMs) };
    return book.sessions
      .flatMap((session) => slotsOf(session, within, isHoliday).map((slot) => ({ slot, session })))
      .sort(soonest);
  };

  const stretchOf = (book: DropInBook, stretch: number): readonly HeldSlot[] => {
    if (counted.book !== book) counted = { book, stretches: new Map() };
    const { stretches } = counted;
    const found = stretches.get(stretch);
    if (found) return found;
    const [earliest] = stretches.keys();
    if (earliest !== undefined && stretches.size >= stretchesKept) stretches.delete(earliest);
    const fresh = countOut(book, stretch);
    stretches.set(stretch, fresh);
    return fresh;
  };

  return {
    within(book, { from, to }) {
      const first = Math.floor(from.getTime() / stretchMs);
      const count = Math.max(0, Math.ceil(to.getTime() / stretchMs) - first);
      return Array.from({ length: count }, (_, index) => stretchOf(book, first + index)).flatMap((slots) =>
        slots.slice(firstFrom(slots, from), firstFrom(slots, to)),
      );
    },
    at(book, slotId) {
      const [sessionId, startsAt = ''] = slotId.split('@');
      const session = book.sessions.find(({ id }) => id === sessionId);
      // An id is what somebody sent: its day may be none.
      const isDay = dropInDaySchema.safeParse(startsAt.slice(0, 10)).success;
      const slot = session && isDay ? slotAt(session, startsAt, isHoliday) : undefined;
      return session && slot && { slot, session };
    },
  };
}
