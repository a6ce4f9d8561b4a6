import type { Place } from '@councillor-safety/core/drop-in/drop-in-booking';
import { timeProblem } from '@councillor-safety/core/drop-in/drop-in-free';
import { dropInLimits } from '@councillor-safety/core/drop-in/drop-in';
import type { DropInProblem } from '@councillor-safety/core/drop-in/drop-in-problems';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Queryable } from '../../jobs/database';
import {
  bookedAhead,
  choosingFor,
  holderIsTakenUp,
  ownClashes,
  seatsOf,
  type WantedPlace,
} from '../keeping/drop-in-claims';
import type { HeldSlot, Hold } from '../drop-in-desk';

/** A time that somebody asks for. Everything here was loaded before the transaction. */
export interface Wanted {
  readonly bookingId: string;
  readonly held: HeldSlot;
  readonly personId: PersonId;
  /** An officer books for somebody they meet. */
  readonly byHolder: boolean;
  /** It is in the place of one that they have, and not one more. */
  readonly moves: boolean;
  readonly holds: readonly Hold[];
  /** Seats that SharePoint has said are somebody else's. */
  readonly lost: ReadonlySet<number>;
  readonly now: Date;
}

export type Choice =
  | { readonly place: Place }
  | { readonly taken: true }
  | { readonly problem: DropInProblem }
  /** They have this very time already, under another id. */
  | { readonly has: string };

/** Why this person cannot ask for a time at all, whoever else has asked. What is not shown to them is as if it were not there. */
export function askProblem({
  held,
  personId,
  byHolder,
  now,
}: Pick<Wanted, 'held' | 'personId' | 'byHolder' | 'now'>): DropInProblem | undefined {
  const { slot, session } = held;
  if (byHolder) return slot.start <= now ? 'tooSoon' : undefined;
  if (session.openTo !== 'everyone' || slot.holderId === personId) return 'noSuchSlot';
  return timeProblem(held, now);
}

const wantedPlace = ({ bookingId, personId, held: { slot } }: Wanted): WantedPlace => {
  const { holderId, start, end } = slot;
  return { bookingId, personId, slotId: slot.id, holderId, start, end };
};

/** The first seat that nobody has; rather one that nobody else is asking for at this moment. */
async function freeSeat(within: Queryable, wanted: Wanted): Promise<number | undefined> {
  const { held, holds, personId, lost } = wanted;
  const { held: gone, asked } = await seatsOf(within, wantedPlace(wanted));
  const kept = holds.filter((hold) => hold.slotId === held.slot.id && hold.personId !== personId);
  const all = Array.from({ length: held.slot.places }, (_, index) => index + 1);
  const free = all.filter((seat) => !gone.has(seat) && !lost.has(seat));
  if (free.length <= kept.length) return undefined;
  return free.find((seat) => !asked.has(seat)) ?? free[0];
}

/** Chooses a seat, so that nobody is to be in two places at once. Two who ask together are asked one after the other. */
export async function choosePlace(within: Queryable, wanted: Wanted): Promise<Choice> {
  const { held, personId, byHolder, moves, now } = wanted;
  const { id: slotId, sessionId, start, end, holderId, holderName } = held.slot;
  const asked = wantedPlace(wanted);
  await choosingFor(within, [personId, holderId]);
  const own = await ownClashes(within, asked);
  const same = own.find((one) => one.slotId === slotId && one.booked);
  if (same) return moves ? { problem: 'ownClash' } : { has: same.id };
  // An officer is not told that somebody meets another one then.
  if (own.some((one) => one.slotId !== slotId)) return byHolder ? { taken: true } : { problem: 'ownClash' };
  const isOneMore = !moves && !byHolder;
  if (isOneMore && (await bookedAhead(within, asked, now)) >= dropInLimits.bookingsAhead)
    return { problem: 'tooManyBookings' };
  if (await holderIsTakenUp(within, asked)) return { taken: true };
  const seat = await freeSeat(within, wanted);
  if (seat === undefined) return { taken: true };
  return { place: { slotId, sessionId, seat, start, end, holderId, holderName } };
}
