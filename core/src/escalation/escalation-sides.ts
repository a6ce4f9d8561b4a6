import type { PersonId } from '../people/people';
import type { Escalation } from './escalation';
import type { Draft } from './escalation-draft';
import type { SayOf } from './escalation-notices';
import type { Side } from './escalation-unheard';

type Told = SayOf<'told'>['what'];
type ToldHelper = SayOf<'told-helper'>['what'];

/** Which of the two who talk somebody is. */
export function sideOf({ councillor, helper }: Escalation, id: PersonId): Side | undefined {
  if (councillor.id === id) return 'councillor';
  return helper?.personId === id ? 'helper' : undefined;
}

export const otherSide = (side: Side): Side => (side === 'councillor' ? 'helper' : 'councillor');

export const personAt = ({ councillor, helper }: Escalation, side: Side): PersonId | undefined =>
  side === 'councillor' ? councillor.id : helper?.personId;

/** How the other side reads this one's name. */
export const nameAt = ({ councillor, helper }: Escalation, side: Side): string =>
  side === 'councillor' ? councillor.name : (helper?.shownAs ?? '');

/** Both sides have their own words for the same thing; a helper who is not there any more is told nothing. */
export function tellSide(draft: Draft, side: Side, what: { councillor: Told; helper: ToldHelper }): void {
  const { helper } = draft.call;
  if (side === 'councillor') draft.tell(what.councillor);
  else if (helper) draft.tellHelper(helper.personId, what.helper);
}

/** Who did it, for a line of the timeline. */
export function actorAt({ councillor, helper }: Escalation, side: Side) {
  if (side === 'councillor' || !helper) return { actorId: councillor.id, actorName: councillor.name };
  return { actorId: helper.personId, actorName: helper.name, detail: { shownAs: helper.shownAs } };
}
