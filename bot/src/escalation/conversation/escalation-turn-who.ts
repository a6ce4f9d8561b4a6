import { mayHelp } from '@councillor-safety/core/escalation/escalation-people';
import { hasRole, type Person, type PersonCard, type PersonId } from '@councillor-safety/core/people/people';
import type { TurnPerson } from '../../bot-framework/channel';
import { faultOf } from '../../logging/fault';
import type { ConversationDeps } from './escalation-conversation-deps';
import type { Part, Standing } from './escalation-turn-scene';

type WhoParts = Pick<ConversationDeps, 'people' | 'world' | 'log'>;

/** Whoever speaks, with their roles now or, of officers and champions, as last known. Undefined when nobody can tell. */
export async function whoIs({ people, world, log }: WhoParts, by: TurnPerson): Promise<Person | undefined> {
  try {
    return await people.personFor(by);
  } catch (error) {
    log.warn({ fault: faultOf(error) }, 'the roles of somebody who writes are not known now');
    const known = (await world()).people.find(({ id }) => id === by.id);
    return known && { ...known, name: by.name };
  }
}

/** Administrators run the service; asking for help through it, or giving it, is not theirs. */
const belongs = (person: Person): boolean =>
  (['councillor', 'officer', 'champion'] as const).some((role) => hasRole(person, role));

/** Whoever is in a call already stays in it: the rules say what they may still do there. */
export function standingOf(
  person: Person | undefined,
  { own, helping }: Pick<Part, 'own' | 'helping'>,
): Standing {
  if (own || helping.length > 0) return 'belongs';
  if (!person) return 'unknown';
  return belongs(person) ? 'belongs' : 'outsider';
}

const atMost = 50;

/** Officers and champions to choose from, without these; by name. */
export const othersToChoose = (
  people: readonly PersonCard[],
  without: readonly (PersonId | undefined)[],
): PersonCard[] =>
  people
    .filter((card) => mayHelp(card) && !without.includes(card.id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, atMost);
