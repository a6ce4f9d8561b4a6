import { hasRole, type PersonCard, type PersonId } from '../people/people';
import type { Escalation, Place, Wish } from './escalation';
import type { EscalationWorld } from './escalation-events';
import type { EscalationSettings, Who } from './escalation-settings';

/** Somebody who can be asked. */
export interface Candidate {
  readonly id: PersonId;
  readonly name: string;
}

export const mayHelp = (person: Pick<PersonCard, 'roles'>): boolean =>
  hasRole(person, 'officer') || hasRole(person, 'champion');

/** False only when it is known who the officers and champions are and this is none of them. */
export function isHelpful({ people }: EscalationWorld, id: PersonId): boolean {
  if (people.length === 0) return true;
  return people.some((person) => person.id === id && mayHelp(person));
}

/** Shown to colleagues for somebody whose name cannot be told now. */
const nameless = 'A colleague';

/** Whom a call must never reach, whatever their office: the caller, whom the caller named, and who is no officer or champion. */
export const isBarred = (call: Escalation, world: EscalationWorld, id: PersonId): boolean =>
  call.councillor.id === id || call.excluded.includes(id) || !isHelpful(world, id);

function candidates(call: Escalation, world: EscalationWorld, ids: readonly PersonId[]): Candidate[] {
  return [...new Set(ids)]
    .filter((id) => !isBarred(call, world, id))
    .map((id) => ({ id, name: world.people.find((person) => person.id === id)?.name ?? nameless }));
}

const idsOf = (people: readonly PersonCard[]): PersonId[] => people.map(({ id }) => id);
const known = (id: PersonId | undefined): PersonId[] => (id === undefined ? [] : [id]);

/** Everybody whom a step means, barred or not. */
export function idsOfStep(
  who: Who,
  {
    people,
    onCall,
    settings,
  }: Pick<EscalationWorld, 'people' | 'onCall'> & {
    readonly settings: Pick<EscalationSettings, 'groups'>;
  },
): PersonId[] {
  switch (who.kind) {
    case 'first-on-call':
      return known(onCall.first);
    case 'second-on-call':
      return known(onCall.second);
    case 'champion':
      return idsOf(people.filter((person) => hasRole(person, 'champion')));
    case 'office':
      return idsOf(people.filter(({ offices }) => offices.includes(who.office)));
    case 'group':
      return settings.groups.find(({ id }) => id === who.group)?.people ?? [];
  }
}

const agreesToName = ({ consents }: EscalationSettings, id: PersonId): boolean =>
  consents.some(({ personId, askByName }) => personId === id && askByName);

function idsOfWish(wish: Wish, world: EscalationWorld): PersonId[] {
  if (wish.kind === 'champion') return idsOfStep({ kind: 'champion' }, world);
  return wish.kind === 'person' && agreesToName(world.settings, wish.personId) ? [wish.personId] : [];
}

/** All officers; while nobody can tell who they are, everybody whom the rota and the groups name. */
function idsOfEverybody(world: EscalationWorld): PersonId[] {
  const { people, onCall, settings } = world;
  if (people.length > 0) return idsOf(people.filter((person) => hasRole(person, 'officer')));
  const groups = settings.groups.flatMap((group) => group.people);
  return [...known(onCall.first), ...known(onCall.second), ...groups];
}

/** Who said no to this call, or could not be reached in this round, is passed over until everybody is asked. */
const isPassedOver = ({ asked, place }: Escalation, id: PersonId): boolean =>
  asked.some(
    ({ personId, answer, round }) =>
      personId === id && (answer === 'declined' || (answer === 'unreachable' && round === place.round)),
  );

/** Whom a place of the chain reaches now. */
export function reachedAt(place: Omit<Place, 'turn'>, call: Escalation, world: EscalationWorld): Candidate[] {
  if (place.plan === 'broadcast') return candidates(call, world, idsOfEverybody(world));
  const step = call.steps[place.step];
  const ids = place.plan === 'wish' ? idsOfWish(call.wish, world) : step ? idsOfStep(step.who, world) : [];
  return candidates(call, world, ids).filter(({ id }) => !isPassedOver(call, id));
}
