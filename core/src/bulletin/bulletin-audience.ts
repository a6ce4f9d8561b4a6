import type { PersonId } from '../people/people';

/** Somebody in one of the groups that a bulletin goes to. */
export interface AudienceMember {
  readonly id: PersonId;
  readonly name: string;
  /** From outside the council; never sent a bulletin. */
  readonly guest: boolean;
}

export interface AudienceOnce {
  /** Each once, by name. */
  readonly people: readonly Pick<AudienceMember, 'id' | 'name'>[];
  /** Each counted once. */
  readonly guestsLeftOut: number;
}

const byName = new Intl.Collator('en-GB');

/** Everybody in any of the lists, each once. Whom one list knows as a guest is one, whatever another says. */
export function peopleOnce(...lists: readonly (readonly AudienceMember[])[]): AudienceOnce {
  const guests = new Set<PersonId>();
  const names = new Map<PersonId, string>();
  for (const { id, name, guest } of lists.flat()) {
    if (guest) guests.add(id);
    else if (!names.has(id)) names.set(id, name);
  }
  const people = [...names]
    .filter(([id]) => !guests.has(id))
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
  return { people, guestsLeftOut: guests.size };
}
