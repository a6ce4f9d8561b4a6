import type { HeldSlot, TakenPlace } from '../drop-in-desk';
import type { Offer } from './drop-in-waiting-rows';

export interface Over {
  readonly offer: Offer;
  /** The person let it go by, so that it is not offered to this wish again. */
  readonly passed: boolean;
}

interface Seen {
  readonly offers: readonly Offer[];
  readonly held: readonly HeldSlot[];
  readonly taken: readonly TakenPlace[];
  readonly now: Date;
}

/** Offers that still stand (in time, of a time that is held, with a place left for each), and those that are over. */
export function reviewed({ offers, held, taken, now }: Seen): {
  readonly kept: readonly Offer[];
  readonly over: readonly Over[];
} {
  const left = new Map(held.map(({ slot }) => [slot.id, slot.places]));
  const useOne = (slotId: string): boolean => {
    const places = left.get(slotId) ?? 0;
    left.set(slotId, places - 1);
    return places > 0;
  };
  for (const { slotId } of taken) useOne(slotId);
  const kept = offers.filter(({ slotId, endsAt }) => endsAt > now && useOne(slotId));
  const over = offers
    .filter((offer) => !kept.includes(offer))
    .map((offer) => ({ offer, passed: offer.endsAt <= now }));
  return { kept, over };
}

/** The places that are left to be offered. */
export interface Places {
  /** Soonest first. */
  free(): readonly HeldSlot[];
  /** The number of a place of this time that nobody else has or is offered; from now on it is not free. */
  keep(slot: HeldSlot): number;
}

export function placesLeft(
  free: readonly HeldSlot[],
  gone: readonly { readonly slotId: string; readonly seat: number }[],
): Places {
  const seats = new Map<string, number[]>();
  const goneOf = (slotId: string): number[] => seats.get(slotId) ?? [];
  const note = (slotId: string, seat: number): void => void seats.set(slotId, [...goneOf(slotId), seat]);
  for (const { slotId, seat } of gone) note(slotId, seat);
  let still = free;
  return {
    free: () => still,
    keep(held) {
      const { id, places } = held.slot;
      let seat = 1;
      while (goneOf(id).includes(seat)) seat += 1;
      note(id, seat);
      if (goneOf(id).length >= places) still = still.filter((one) => one !== held);
      return seat;
    },
  };
}
