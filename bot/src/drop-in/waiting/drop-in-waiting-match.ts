import { freeSlots } from '@councillor-safety/core/drop-in/drop-in-free';
import { overlaps } from '@councillor-safety/core/drop-in/drop-in-slots';
import { matches } from '@councillor-safety/core/drop-in/drop-in-waiting-match';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import type { HeldSlot, TakenPlace } from '../drop-in-desk';
import { placesLeft, reviewed, type Over, type Places } from './drop-in-waiting-offers';
import type { Entry, Offer, Passed } from './drop-in-waiting-rows';

const minute = 60_000;
/** A time that could be booked for less than this is offered to nobody: there would be no time to answer. */
const leastMs = 15 * minute;

/** What else counts for somebody who may be offered a time. */
export interface Standing {
  readonly notWith: readonly PersonId[];
  /** Their appointments to come. */
  readonly busy: readonly { readonly start: Date; readonly end: Date }[];
  /** They have booked as many as anybody may. */
  readonly hasMost: boolean;
}

export interface Situation {
  readonly now: Date;
  /** Every time that is held from now on, soonest first. */
  readonly held: readonly HeldSlot[];
  readonly taken: readonly TakenPlace[];
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Oldest first, those among them that are over. */
  readonly offers: readonly Offer[];
  readonly passed: readonly Passed[];
  /** When an offer that is made now ends at the latest. */
  readonly until: Date;
  readonly newId: () => string;
  readonly standingOf: (person: PersonId) => Promise<Standing>;
}

export interface Matching {
  readonly over: readonly Over[];
  readonly made: readonly Offer[];
}

const nobody = personIdSchema.parse('00000000-0000-4000-8000-000000000000');

/** Never inside the notice that whoever holds it wants. */
function endOf({ slot, session }: HeldSlot, until: Date): Date {
  const latest = slot.start.getTime() - session.noticeMinutes * minute;
  return new Date(Math.min(latest, until.getTime()));
}

const passedKey = ({ personId, entryId, slotId }: Passed): string => `${personId} ${entryId} ${slotId}`;

/** The times that fit a wish, whoever's it is. */
function wantedBy(entry: Entry, passed: ReadonlySet<string>): (one: HeldSlot) => boolean {
  const { personId, id: entryId, wish } = entry;
  return ({ slot, session }) =>
    slot.holderId !== personId &&
    matches(wish, slot, session) &&
    !passed.has(passedKey({ personId, entryId, slotId: slot.id }));
}

/** The soonest that this person could book. */
function suitable(wanted: readonly HeldSlot[], { notWith, busy, hasMost }: Standing): HeldSlot | undefined {
  if (hasMost) return undefined;
  return wanted.find(
    ({ slot }) => !notWith.includes(slot.holderId) && !busy.some((booking) => overlaps(booking, slot)),
  );
}

function freePlaces(situation: Situation, kept: readonly Offer[]): Places {
  const { now, held, taken, until } = situation;
  const free = freeSlots(held, { taken, holds: kept, notWith: [], now, person: nobody });
  const inTime = free.filter((one) => endOf(one, until).getTime() - now.getTime() >= leastMs);
  return placesLeft(inTime, [...taken, ...kept]);
}

/** Who is offered what: whoever has waited longest comes first, with one offer at a time. */
export async function match(situation: Situation): Promise<Matching> {
  const { entries, until, newId, standingOf } = situation;
  const { kept, over } = reviewed(situation);
  const missed = over.filter(({ passed }) => passed).map(({ offer }) => offer);
  const passed = new Set([...situation.passed, ...missed].map(passedKey));
  const places = freePlaces(situation, kept);
  const served = new Set(kept.map(({ personId }) => personId));
  const made: Offer[] = [];
  for (const entry of entries) {
    const { personId, id: entryId } = entry;
    const wanted = served.has(personId) ? [] : places.free().filter(wantedBy(entry, passed));
    const found = wanted.length > 0 ? suitable(wanted, await standingOf(personId)) : undefined;
    if (!found) continue;
    const place = { slotId: found.slot.id, seat: places.keep(found) };
    made.push({ id: newId(), personId, entryId, ...place, endsAt: endOf(found, until) });
    served.add(personId);
  }
  return { over, made };
}
