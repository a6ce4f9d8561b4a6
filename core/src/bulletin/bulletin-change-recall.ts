import type { Rule } from './bulletin-change-rule';

/** Needs nobody's approval: what should not be out there is taken back at once. */
export const recall: Rule<'recall'> = (change, _event, by) => {
  const { published, runs } = change.bulletin;
  if (!published) return 'moved-on';
  change.unschedule();
  // Earlier runs may go on too: reminders, or what was sent again by hand. One that has ended stays as it is.
  for (const { runId } of runs) change.bring({ type: 'run', runId, change: 'stop' });
  change.beginRun('recall', published.contentVersion, by.id);
  change.set({ state: 'recalled', recalled: { by: by.id, at: change.at } });
  change.bring({ type: 'unpublish' });
  return undefined;
};

export const remind: Rule<'remind'> = (change, _event, by) => {
  const { published } = change.bulletin;
  if (!published) return 'moved-on';
  change.beginRun('remind', published.contentVersion, by.id);
  return undefined;
};
