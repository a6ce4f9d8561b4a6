import { z } from 'zod';
import { personIdSchema } from '../people/people';
import { dropInDaySchema, dropInWaySchema } from './drop-in';
import { problem } from './drop-in-problems';

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

const some = { error: problem('wishEmpty') };

/** What somebody waits for. What they chose not to meet is respected besides. */
export const waitingWishSchema = z.strictObject({
  /** Only with these people; empty: with anybody. */
  holderIds: z.array(personIdSchema).max(50),
  ways: z.array(dropInWaySchema).min(1, some),
  /** Monday is 0. */
  weekdays: z.array(z.int().min(0).max(6)).min(1, some),
  parts: z.array(z.enum(partsOfDay)).min(1, some),
  /** The last day that is of use. */
  until: dropInDaySchema,
});
export type WaitingWish = z.infer<typeof waitingWishSchema>;

/** Before noon, before five, later; `startsAt` is a London wall time. */
export function partOfDay(startsAt: string): PartOfDay {
  const clock = startsAt.slice(11);
  if (clock < '12:00') return 'morning';
  return clock < '17:00' ? 'afternoon' : 'evening';
}
