import type { Person } from '../people/people';
import type { Bulletin } from './bulletin';
import type { RunProgress } from './bulletin-answers';
import { gates } from './bulletin-change-gates';
import { bulletinActions, type BulletinAction } from './bulletin-events';

export interface RunNow {
  readonly state: RunProgress['state'];
  /** Whether its first message has left. */
  readonly hasLeft: boolean;
}

const pausable: readonly RunNow['state'][] = ['preparing', 'running', 'waiting'];
const over: readonly RunNow['state'][] = ['stopped', 'done'];

/** Whether the run that brings it leaves somebody that choice; without one only stopping is safe to offer. */
function runAllows(action: BulletinAction, { state }: Bulletin, run: RunNow | undefined): boolean {
  if (action === 'pause') return run !== undefined && pausable.includes(run.state);
  if (action === 'resume') return run?.state === 'paused';
  if (action === 'stop') return run === undefined || !over.includes(run.state);
  if (action === 'cancel') return state === 'scheduled' || run?.hasLeft === false;
  return true;
}

/** What somebody may do with a bulletin now, in the order of `bulletinActions`. `run`: the one that is on its way. */
export const actionsFor = (bulletin: Bulletin, person: Person, run?: RunNow): BulletinAction[] =>
  bulletinActions.filter(
    (action) => gates[action](bulletin, person) === undefined && runAllows(action, bulletin, run),
  );
