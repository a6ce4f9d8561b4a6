import type { DropInPreferences } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { DropInSettings } from '@councillor-safety/core/drop-in/drop-in';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { BookingDeps } from './drop-in-booking-deps';

/** What the effects of a change depend on; loaded before a transaction, in which nothing else may be asked. */
export interface Around {
  readonly settings: DropInSettings;
  readonly preferences: ReadonlyMap<PersonId, DropInPreferences>;
}

export async function loadAround(
  { book, preferences }: Pick<BookingDeps, 'book' | 'preferences'>,
  people: readonly PersonId[],
): Promise<Around> {
  const { settings } = await book.read();
  const chosen = new Map<PersonId, DropInPreferences>();
  for (const person of new Set(people)) chosen.set(person, await preferences.of(person));
  return { settings, preferences: chosen };
}
