import { go, goWhen, momentFor } from './bulletin-change-going';
import { runOf } from './bulletin-change-gates';
import type { BulletinChange } from './bulletin-change-making';
import type { Rule } from './bulletin-change-rule';
import { whenProblem } from './bulletin-times';

export const send: Rule<'send'> = (change, event, by) => {
  const { world } = change;
  const time = whenProblem(event.when, world.now);
  if (time) return time;
  if (world.people === undefined) return 'audience-unknown';
  if (world.people !== event.people) return 'audience-changed';
  change.set({ when: event.when });
  return goWhen(change, event.when, by.id);
};

/** Until the first message has left; when nobody can tell, it has. */
export const cancel: Rule<'cancel'> = (change) => {
  const { bulletin, world } = change;
  const run = runOf(bulletin);
  if (bulletin.state === 'sending' && run) {
    if (world.hasLeft !== false) return 'has-left';
    change.bring({ type: 'run', runId: run.runId, change: 'stop' }, { type: 'unpublish' });
    change.set({ published: undefined });
  }
  change.unschedule();
  change.set({ state: 'approved' });
  return undefined;
};

/** A timer may fire early, or in quiet hours that were set after it: then it is set again. */
export function due(change: BulletinChange): void {
  const { bulletin, world } = change;
  const { state, dueAt, content, approval } = bulletin;
  if (state !== 'scheduled' || dueAt === undefined || !approval) return;
  if (world.now.getTime() < Date.parse(dueAt)) {
    change.bring({ type: 'due-at', at: new Date(dueAt) });
    return;
  }
  const moment = momentFor(content, world.now, world);
  if (moment.getTime() > world.now.getTime()) change.schedule(moment);
  else go(change, approval.by);
}
