import { randomUUID } from 'node:crypto';
import { londonMidnight } from '@councillor-safety/core/clock/london-instants';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import { dropInLimits } from '@councillor-safety/core/drop-in/drop-in';
import { offerUntil } from '@councillor-safety/core/drop-in/drop-in-times';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { WaitingDeps } from './drop-in-waiting-deps';
import { match, type Matching, type Standing } from './drop-in-waiting-match';
import { allEntries, allOffers, allPassed, type Entry, type Offer } from './drop-in-waiting-rows';

/** No session can be booked further ahead. */
const mostDays = 366;

async function standingOf(
  { preferences, bookings, clock }: WaitingDeps,
  person: PersonId,
): Promise<Standing> {
  const { notWith } = await preferences.of(person);
  const theirs = await bookings().ofPerson(person, clock.now());
  const booked = theirs.filter(({ state }) => state === 'booked');
  return {
    notWith,
    busy: booked.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) })),
    // What somebody else booked for them does not count.
    hasMost: booked.filter(({ bookedBy }) => bookedBy === person).length >= dropInLimits.bookingsAhead,
  };
}

function lastMoment(entries: readonly Entry[], today: string): Date {
  const last = entries.reduce((latest, { wish }) => (wish.until > latest ? wish.until : latest), today);
  const furthest = daysAfter(today, mostDays);
  return londonMidnight(daysAfter(last < furthest ? last : furthest, 1));
}

/**
 * Works out who is offered what now. Reads only: what comes of it is written in a transaction.
 * @param declined over from now on, though its time has not come
 */
export async function planMatching(deps: WaitingDeps, declined?: Offer): Promise<Matching> {
  const { sessions, bookings, database, cipher, clock } = deps;
  const now = clock.now();
  const today = londonDay(now);
  const entries = await allEntries(database, cipher, today);
  if (entries.length === 0) return { over: [], made: [] };
  const offers = (await allOffers(database)).map((offer) =>
    offer.id === declined?.id ? { ...offer, endsAt: now } : offer,
  );
  const within = { from: now, to: lastMoment(entries, today) };
  const { settings } = await sessions.read();
  return match({
    ...{ now, entries, offers, passed: await allPassed(database) },
    held: await sessions.slots(within),
    taken: await bookings().taken(within),
    until: offerUntil(now, settings.offerMinutes),
    newId: randomUUID,
    standingOf: (person) => standingOf(deps, person),
  });
}
