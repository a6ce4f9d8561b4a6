import type { BulletinEvent } from '@councillor-safety/core/bulletin/bulletin-events';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { AuditAction } from '../../audit/audit-trail';
import type { Change } from './bulletin-effects';
import type { KeepingDeps } from './bulletin-keeping-deps';

const actions: Readonly<Partial<Record<BulletinEvent['type'], AuditAction>>> = {
  edit: 'bulletin.edited',
  ask: 'bulletin.asked',
  'take-back': 'bulletin.taken-back',
  approve: 'bulletin.approved',
  refuse: 'bulletin.sent-back',
  send: 'bulletin.sent',
  cancel: 'bulletin.cancelled',
  pause: 'bulletin.paused',
  resume: 'bulletin.resumed',
  stop: 'bulletin.stopped',
  recall: 'bulletin.recalled',
  remind: 'bulletin.reminded',
  discard: 'bulletin.discarded',
};

/** Words are saved as they are typed: it is written down when somebody begins, not each time. */
const goesOnTyping = ({ before, bulletin }: Change): boolean =>
  before?.editedBy === bulletin.editedBy && before.state === bulletin.state;

const begun: Readonly<Partial<Record<string, AuditAction>>> = {
  send: 'bulletin.sent',
  correct: 'bulletin.corrected',
};

function actionsOf(change: Change): AuditAction[] {
  const { event, effects, bulletin } = change;
  if (change.before === bulletin) return [];
  const action = event && actions[event.type];
  if (event?.type === 'edit' && goesOnTyping(change)) return [];
  const runs = effects.flatMap((effect) => {
    const runAction = effect.type === 'begin-run' ? begun[effect.kind] : undefined;
    return runAction ? [runAction] : [];
  });
  if (event?.type === 'send') return bulletin.state === 'scheduled' ? ['bulletin.scheduled'] : runs;
  return action ? [action, ...runs] : runs;
}

type Trail = KeepingDeps['audit'];

/** Writes down what a person has done to a bulletin. */
export async function auditChange(audit: Trail, actorId: PersonId, change: Change): Promise<void> {
  for (const action of actionsOf(change))
    await audit.record({ actorId, action, outcome: 'done', subject: change.bulletin.id });
}

/** Writes down what a person was not let do. */
export async function auditRefusal(
  audit: Trail,
  actorId: PersonId,
  { id, event }: { readonly id: string; readonly event: BulletinEvent },
): Promise<void> {
  const action = actions[event.type];
  if (action) await audit.record({ actorId, action, outcome: 'refused', subject: id });
}
