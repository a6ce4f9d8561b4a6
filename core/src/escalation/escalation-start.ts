import type { Escalation } from './escalation';
import { askFrom, firstStop } from './escalation-chain';
import { Draft } from './escalation-draft';
import type { CallStarted, EscalationChange, EscalationWorld } from './escalation-events';

function newCall({ reference, councillor, wish, excluded }: CallStarted, world: EscalationWorld): Escalation {
  const hours = world.inHours ? 'in-hours' : 'out-of-hours';
  return {
    reference,
    councillor: { id: councillor.id, name: councillor.name },
    wish,
    excluded: [...new Set(excluded)],
    state: 'waiting',
    startedAt: world.now.toISOString(),
    hours,
    steps: world.settings.chains[hours].steps,
    place: { ...firstStop, turn: 0 },
    asked: [],
    helpers: [],
    unheard: [],
    version: 1,
  };
}

/** A call where there is none: somebody is asked in the same moment, or everybody when no step reaches anybody. */
export function startCall(started: CallStarted, world: EscalationWorld): EscalationChange {
  const draft = new Draft(newCall(started, world), world);
  const { id, name } = started.councillor;
  draft.note({ kind: 'called', actorId: id, actorName: name });
  askFrom(draft, started.wish.kind === 'on-call' ? firstStop : { ...firstStop, plan: 'wish' }, 'begun');
  return draft.finish();
}
