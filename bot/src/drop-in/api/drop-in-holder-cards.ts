import type { Holder } from '@councillor-safety/core/drop-in/drop-in-answers';
import { personIdSchema, type PersonCard, type PersonId } from '@councillor-safety/core/people/people';
import type { DropInApiDeps, HolderCards } from './drop-in-api-deps';

const freshMs = 5 * 60_000;

const holderOf = ({ id, name, roles, offices }: PersonCard): Holder => ({ id, name, roles, offices });

/** From memory, so that nobody who looks for a free time waits for Microsoft 365; brought up to date behind their back. */
export function createHolderCards({ people, clock }: Pick<DropInApiDeps, 'people' | 'clock'>): HolderCards {
  let kept: { readonly at: number; readonly cards: ReadonlyMap<PersonId, Holder> } | undefined;
  const read = async () => {
    const at = clock.now().getTime();
    const found = await people.knownRecently();
    if (found.length === 0) return new Map<PersonId, Holder>();
    const cards = new Map(found.map((card) => [card.id, holderOf(card)]));
    kept = { at, cards };
    return cards;
  };
  return () => {
    if (!kept) return read();
    // What cannot be had now, the next reader asks for again.
    if (clock.now().getTime() - kept.at > freshMs) void read().catch(() => undefined);
    return Promise.resolve(kept.cards);
  };
}

/** Somebody as they are known, or at least by the name under which they were written down. */
export const holderFrom = (
  cards: ReadonlyMap<PersonId, Holder>,
  { id, name }: { readonly id: string; readonly name: string },
): Holder => {
  const personId = personIdSchema.parse(id);
  return cards.get(personId) ?? { id: personId, name, roles: [], offices: [] };
};
