import { createHash } from 'node:crypto';
import { londonMs } from '@councillor-safety/core/clock/london-instants';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import type { SeriesAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { slotIdOf, type Session } from '@councillor-safety/core/drop-in/drop-in';
import type { BookingDetails } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { Person } from '@councillor-safety/core/people/people';
import { Problem, unavailable } from '../../problems/problems';
import type { HeldSlot, TakeAsk } from '../drop-in-desk';
import type { Parts } from './drop-in-api-deps';
import { startsAtOf, type ShownBooking } from './drop-in-my-view';
import { nearForHolder } from './drop-in-near';
import { slotAnswer } from './drop-in-slot-view';

/** An id that the same press makes again (RFC 9562, version 8), so that a repeat books nothing twice. */
export function derivedId(key: string, part: string): string {
  const hex = createHash('sha256').update(`${key}/${part}`).digest('hex');
  const third = `8${hex.slice(13, 16)}`;
  const fourth = `a${hex.slice(17, 20)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), third, fourth, hex.slice(20, 32)].join('-');
}

/** One time that an officer wants for a person whom they meet. */
export interface WantedTime extends Pick<TakeAsk, 'id' | 'seriesId'> {
  /** London wall time. */
  readonly startsAt: string;
}

export interface Wanted {
  /** An appointment that they hold with that person. */
  readonly like: ShownBooking;
  /** The session from which they chose the first. */
  readonly sessionId: string;
  readonly times: readonly WantedTime[];
}

/** The same wall time every so many weeks. */
export function seriesTimes(
  key: string,
  { weeks, times, slotId }: { readonly weeks: number; readonly times: number; readonly slotId: string },
): WantedTime[] {
  const [day = '', clock = ''] = startsAtOf(slotId).split('T');
  return Array.from({ length: times }, (_, index) => ({
    id: derivedId(key, String(index)),
    seriesId: derivedId(key, 'series'),
    startsAt: `${daysAfter(day, index * weeks * 7)}T${clock}`,
  }));
}

/** As they met before where that is offered; what they wanted to talk about then is not carried on. */
function detailsFor({ details }: ShownBooking, { ways }: Pick<Session, 'ways'>): BookingDetails {
  const way = ways.find((one) => one === details.way) ?? ways[0] ?? details.way;
  return { way, ...(details.phone !== undefined && { phone: details.phone }) };
}

/** In the same session, or in another of theirs at the same time. */
async function ownSlotAt(
  { book }: Pick<Parts, 'book'>,
  officer: Pick<Person, 'id'>,
  { sessionId, startsAt }: { readonly sessionId: string; readonly startsAt: string },
): Promise<HeldSlot | undefined> {
  const same = await book.slot(slotIdOf(sessionId, startsAt));
  if (same?.slot.holderId === officer.id) return same;
  const from = new Date(londonMs(startsAt));
  const there = await book.slots({ from, to: new Date(from.getTime() + 60_000) });
  return there.find(({ slot }) => slot.holderId === officer.id && slot.startsAt === startsAt);
}

/** The time that was booked; undefined when it could not be. Why is not said: it can be about the person’s other appointments. */
async function bookOne(
  parts: Parts,
  officer: Person,
  { like, sessionId }: Wanted,
  { startsAt, ...ids }: WantedTime,
): Promise<HeldSlot | undefined> {
  const held = await ownSlotAt(parts, officer, { sessionId, startsAt });
  if (!held) return undefined;
  const forPerson = { id: like.personId, name: like.personName };
  const ask = { ...ids, slotId: held.slot.id, details: detailsFor(like, held.session), forPerson };
  const took = await parts.bookings.take(officer, ask);
  return took.outcome === 'booked' ? held : undefined;
}

const someAreBooked = (cause: unknown): Problem =>
  unavailable(
    'Not all of these times could be booked just now. Press again: what is booked already is not booked twice.',
    5,
    { cause },
  );

/** @throws Problem 503 when SharePoint does not say whether one of them is theirs: the same press asks again */
export async function bookTimes(parts: Parts, officer: Person, wanted: Wanted): Promise<SeriesAnswer> {
  const booked: HeldSlot[] = [];
  const missed: string[] = [];
  for (const time of wanted.times) {
    const held = await bookOne(parts, officer, wanted, time).catch((error: unknown) => {
      throw error instanceof Problem && error.status === 503 && booked.length > 0
        ? someAreBooked(error)
        : error;
    });
    if (held) booked.push(held);
    else missed.push(time.startsAt);
  }
  const near = (startsAt: string) =>
    nearForHolder(parts, officer.id, { at: new Date(londonMs(startsAt)), person: wanted.like.personId });
  return {
    booked: booked.map(slotAnswer),
    missed: await Promise.all(missed.map(async (startsAt) => ({ startsAt, nearest: await near(startsAt) }))),
  };
}
