import type { Booking, BookingEffect, BookingEvent, BookingWorld } from './drop-in-booking';
import type { DropInProblem } from './drop-in-problems';

/** `not-found`: it is none of theirs, or there is no such thing; the two are not told apart. */
export type BookingRefusal = DropInProblem | 'not-found';

export type BookingChange =
  | { readonly ok: true; readonly booking: Booking; readonly effects: readonly BookingEffect[] }
  | { readonly ok: false; readonly problem: BookingRefusal };

/** What an event makes of a booking: which of its parts are new, and what follows from it. */
export interface Outcome {
  readonly parts: Partial<Booking>;
  readonly effects: readonly BookingEffect[];
}

export type EventOf<K extends BookingEvent['type']> = Extract<BookingEvent, { type: K }>;

/** Each rule answers with a problem, or with what is new. */
export type Rule<K extends BookingEvent['type']> = (
  booking: Booking,
  event: EventOf<K>,
  world: BookingWorld,
) => BookingRefusal | Outcome;

/** Whoever may bring an event about. */
export type Side = 'person' | 'holder' | 'service';

export const sidesOf = (booking: Booking, { by }: Pick<BookingWorld, 'by'>): readonly Side[] => {
  if (by === undefined) return ['service'];
  return [
    ...(booking.personId === by.id ? (['person'] as const) : []),
    ...(booking.holderId === by.id ? (['holder'] as const) : []),
  ];
};
