import type { Person } from '../people/people';
import type { Bulletin } from './bulletin';
import { ask, takeBack } from './bulletin-change-asking';
import { approve, refuse, tooLate } from './bulletin-change-deciding';
import { gates } from './bulletin-change-gates';
import { BulletinChange } from './bulletin-change-making';
import { recall, remind } from './bulletin-change-recall';
import type { EventOf, PressedType, Rule } from './bulletin-change-rule';
import { pauseOrResume, runEnded, stop } from './bulletin-change-runs';
import { cancel, due, send } from './bulletin-change-sending';
import { discard, edit } from './bulletin-change-writing';
import type { BulletinEvent, BulletinProblem, BulletinResult, BulletinWorld } from './bulletin-events';

export { actionsFor } from './bulletin-actions';
export { newBulletin } from './bulletin-change-writing';

const rules: { readonly [K in PressedType]: Rule<K> } = {
  edit,
  ask,
  'take-back': takeBack,
  approve,
  refuse,
  send,
  cancel,
  pause: pauseOrResume,
  resume: pauseOrResume,
  stop,
  recall,
  remind,
  discard,
};

function press<K extends PressedType>(
  change: BulletinChange,
  event: EventOf<K>,
  by: Person | undefined,
): BulletinProblem | undefined {
  if (!by) return 'not-allowed';
  const rule: Rule<K> = rules[event.type];
  const shut = gates[event.type](change.bulletin, by);
  return shut ?? rule(change, event, by);
}

function follow(change: BulletinChange, event: BulletinEvent): BulletinProblem | undefined {
  if (event.type === 'due') due(change);
  else if (event.type === 'run-ended') runEnded(change, event);
  else {
    const { bulletin } = change;
    const problem = press(change, event, change.world.by);
    const decides = event.type === 'approve' || event.type === 'refuse';
    if (problem !== 'moved-on' || !decides) return problem;
    return tooLate(bulletin, event.type, event.contentVersion);
  }
  return undefined;
}

/**
 * What becomes of a bulletin with one event, and what follows from it. Pure: to store it once, with its effects, is the desk's
 * business. What changes nothing (the same words once more, a run that nobody waits for) is fine and keeps the version.
 */
export function changeBulletin(
  bulletin: Bulletin,
  event: BulletinEvent,
  world: BulletinWorld,
): BulletinResult {
  const change = new BulletinChange(bulletin, world);
  const problem = follow(change, event);
  return problem ? { ok: false, problem } : change.finish();
}
