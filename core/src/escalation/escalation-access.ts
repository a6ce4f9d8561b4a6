import { hasRole, type Person, type PersonId } from '../people/people';
import { isOpen, type Escalation } from './escalation';
import type { EscalationLineKind } from './escalation-words';

/**
 * How much of a call somebody sees. `caller`: their own, without officers' notes. `helper`: everything, for whoever took it, now or
 * before. `state`: that it is there and how it stands, without a word of what was said, for officers who may still be asked.
 */
export type EscalationView = 'caller' | 'helper' | 'state' | 'none';

type Subject = Pick<Escalation, 'councillor' | 'excluded' | 'helpers' | 'asked' | 'state'>;

const wasAsked = ({ asked }: Subject, id: PersonId): boolean => asked.some(({ personId }) => personId === id);

/** Being named as somebody who must not be asked outweighs every role and every earlier part in the call. */
export function escalationViewOf(person: Pick<Person, 'id' | 'roles'>, call: Subject): EscalationView {
  if (call.councillor.id === person.id) return 'caller';
  if (call.excluded.includes(person.id)) return 'none';
  const mayHelp = hasRole(person, 'officer') || hasRole(person, 'champion');
  if (!mayHelp) return 'none';
  if (call.helpers.includes(person.id)) return 'helper';
  if (hasRole(person, 'officer') && isOpen(call)) return 'state';
  return wasAsked(call, person.id) && isOpen(call) ? 'state' : 'none';
}

/** Whether a line of the timeline is for this view. Who was asked by name is the officers' business, not the caller's. */
export function seesEscalationLine(kind: EscalationLineKind, view: EscalationView): boolean {
  if (view === 'helper') return true;
  if (view === 'caller') return kind !== 'note';
  return false;
}
