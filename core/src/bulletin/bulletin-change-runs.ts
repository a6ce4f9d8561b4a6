import { runOf } from './bulletin-change-gates';
import type { BulletinChange } from './bulletin-change-making';
import type { EventOf, Rule } from './bulletin-change-rule';

/** Of a run that is no longer what the bulletin is about, such as a stopped one, nothing follows. */
export function runEnded(change: BulletinChange, { runId }: EventOf<'run-ended'>): void {
  const { state, published, asked } = change.bulletin;
  const run = runOf(change.bulletin);
  if (state !== 'sending' || run?.runId !== runId) return;
  change.set({ state: published?.stoppedAt ? 'stopped' : 'sent' });
  if (run.kind === 'send') change.tell(asked?.by, 'sent');
}

function tellRun(change: BulletinChange, what: 'pause' | 'resume' | 'stop'): void {
  const run = runOf(change.bulletin);
  if (run) change.bring({ type: 'run', runId: run.runId, change: what });
}

/** Whether a run pauses is the run's own state; the bulletin only counts that somebody pressed. */
export const pauseOrResume: Rule<'pause' | 'resume'> = (change, { type }) => {
  tellRun(change, type);
  change.set({});
  return undefined;
};

export const stop: Rule<'stop'> = (change) => {
  const { published } = change.bulletin;
  tellRun(change, 'stop');
  const stoppedFirst = published && runOf(change.bulletin)?.kind === 'send';
  change.set({
    state: 'stopped',
    ...(stoppedFirst && { published: { ...published, stoppedAt: change.at } }),
  });
  return undefined;
};
