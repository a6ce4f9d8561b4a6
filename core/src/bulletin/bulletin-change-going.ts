import type { PersonId } from '../people/people';
import type { BulletinContent, BulletinWhen } from './bulletin';
import type { BulletinChange } from './bulletin-change-making';
import type { BulletinProblem, BulletinWorld } from './bulletin-events';
import { afterQuiet, instantOf } from './bulletin-times';

/** The moment from which it may go: a routine one waits for the end of quiet hours. */
export const momentFor = ({ urgency }: BulletinContent, from: Date, world: BulletinWorld): Date =>
  urgency === 'urgent' ? from : afterQuiet(from, world.settings.quiet);

/**
 * What people have from now on, and the run that brings it to them. A correction changes cards in place, which makes no sound, so
 * quiet hours do not hold it up.
 */
export function go(change: BulletinChange, by: PersonId): BulletinProblem | undefined {
  const { content, contentVersion, approval, published, runs } = change.bulletin;
  if (approval?.contentVersion !== contentVersion) return 'moved-on';
  change.unschedule();
  const last = runs.at(-1);
  // Reminders of what is no longer right are not sent on.
  if (last?.kind === 'remind') change.bring({ type: 'run', runId: last.runId, change: 'stop' });
  change.beginRun(published ? 'correct' : 'send', contentVersion, by);
  const first = { content, contentVersion, approval, firstAt: change.at };
  change.set({
    state: 'sending',
    published: published
      ? { ...published, ...first, firstAt: published.firstAt, correctedAt: change.at }
      : first,
  });
  change.bring({ type: 'publish' });
  return undefined;
}

/** Sends what is approved, now or at its time. The time has been looked at before: @see whenProblem */
export function goWhen(
  change: BulletinChange,
  when: BulletinWhen,
  by: PersonId,
): BulletinProblem | undefined {
  const { world, bulletin } = change;
  const from = when.kind === 'at' ? instantOf(when.wallTime) : world.now;
  if (!from) return 'no-such-time';
  const moment = momentFor(bulletin.content, from, world);
  if (moment.getTime() <= world.now.getTime()) return go(change, by);
  change.schedule(moment);
  return undefined;
}
