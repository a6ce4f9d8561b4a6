import type { Person, PersonId } from '../people/people';
import type {
  Booking,
  BookingDetails,
  BookingEffect,
  BookingEvent,
  BookingWorld,
  Place,
} from './drop-in-booking';
import { answerCover, askCover, endCover } from './drop-in-change-cover';
import { details, followUp, note, outcome } from './drop-in-change-notes';
import {
  sidesOf,
  type BookingChange,
  type BookingRefusal,
  type Rule,
  type Side,
} from './drop-in-change-rule';
import { cancel, displace, move, noTimeToCome } from './drop-in-change-time';

export type { BookingChange, BookingRefusal } from './drop-in-change-rule';

type Rules = {
  readonly [K in BookingEvent['type']]: { readonly who: readonly Side[]; readonly rule: Rule<K> };
};

const rules: Rules = {
  move: { who: ['service', 'person'], rule: move },
  cancel: { who: ['person', 'holder'], rule: cancel },
  displace: { who: ['service'], rule: displace },
  details: { who: ['person'], rule: details },
  'ask-cover': { who: ['service'], rule: askCover },
  'answer-cover': { who: ['person'], rule: answerCover },
  'end-cover': { who: ['service'], rule: endCover },
  outcome: { who: ['holder'], rule: outcome },
  note: { who: ['holder'], rule: note },
  'follow-up': { who: ['holder'], rule: followUp },
};

/** What a rule takes away is gone, rather than there and undefined. */
const withParts = (booking: Booking, parts: Partial<Booking>): Booking =>
  Object.fromEntries(
    Object.entries({ ...booking, ...parts, version: booking.version + 1 }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Booking;

function follow<K extends BookingEvent['type']>(
  booking: Booking,
  event: Extract<BookingEvent, { type: K }>,
  world: BookingWorld,
): ReturnType<Rule<K>> {
  const { who, rule }: Rules[K] = rules[event.type];
  const mayBring = sidesOf(booking, world).some((side) => who.includes(side));
  return mayBring && booking.state !== 'trying' ? rule(booking, event, world) : 'not-found';
}

/** What becomes of a booking with one event. Pure: to keep it and to tell people is the service's business. */
export function changeBooking(booking: Booking, event: BookingEvent, world: BookingWorld): BookingChange {
  const result = follow(booking, event, world);
  if (typeof result === 'string') return { ok: false, problem: result };
  return { ok: true, booking: withParts(booking, result.parts), effects: result.effects };
}

/** Why somebody cannot ask for another time in the place of this one, or undefined when they can. */
export function moveProblem(booking: Booking, by: PersonId, now: Date): BookingRefusal | undefined {
  if (booking.personId !== by || booking.state === 'trying') return 'not-found';
  return booking.state === 'displaced' ? undefined : noTimeToCome(booking, now);
}

export interface NewBooking {
  /** The client's key. */
  readonly id: string;
  readonly place: Place;
  readonly details: BookingDetails;
  readonly person: Pick<Person, 'id' | 'name'>;
  /** The person, or the officer who books for them. */
  readonly by: PersonId;
  readonly seriesId?: string;
  readonly now: Date;
}

/** A booking that SharePoint is yet to be asked for. */
export function newBooking({ id, place, details, person, by, seriesId, now }: NewBooking): Booking {
  const { start, end, ...where } = place;
  return {
    ...{ id, version: 1, sequence: 0, state: 'trying', notes: [] },
    ...{ ...where, start: start.toISOString(), end: end.toISOString(), details },
    ...{ personId: person.id, personName: person.name, bookedAt: now.toISOString(), bookedBy: by },
    ...(seriesId !== undefined && { seriesId }),
  };
}

/** What follows once SharePoint has given the place. */
export const bookedEffects = ({ holderId, bookedBy }: Booking): readonly BookingEffect[] => [
  { type: 'tell-person', news: 'booked' },
  ...(bookedBy === holderId ? [] : [{ type: 'tell-holder', news: 'booked', to: holderId } as const]),
  { type: 'reminders' },
  { type: 'calendar' },
];
