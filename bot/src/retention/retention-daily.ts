import { londonMs } from '@councillor-safety/core/clock/london-instants';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import { faultOf } from '../logging/fault';
import type { Timer, TimerKind } from '../timers/timers';
import type { RetentionDeps } from './retention-deps';
import { forgetDeleted } from './retention-forgetting';
import { heldSubjects } from './retention-hold-jobs';
import { runRetention, type RunOutcome } from './retention-run';
import { runSweeps } from './retention-sweeps';

const kind = 'retention-run';
/** In London, when the fewest people are about. */
const quietTime = '03:10';

export function nextQuietTime(now: Date): Date {
  const today = londonDay(now);
  const at = londonMs(`${today}T${quietTime}`);
  return new Date(at > now.getTime() ? at : londonMs(`${daysAfter(today, 1)}T${quietTime}`));
}

export const quietTimer = (now: Date): Timer => ({ kind, subject: 'all', due: nextQuietTime(now) });

/** One run over SharePoint's lists with what this service knows: holds and commands that are on their way count too. */
export const runLists = (deps: RetentionDeps, apply: boolean): Promise<RunOutcome> =>
  runRetention(
    {
      ...deps,
      heldSubjects: () => heldSubjects(deps.holds, deps.acceptance),
      isBusy: async (subject) => (await deps.acceptance.pendingFor({ subject })).length > 0,
    },
    { apply },
  );

async function dailyRun(deps: RetentionDeps): Promise<void> {
  const apply = deps.mode === 'on';
  const { lists, ended } = await runLists(deps, apply);
  for (const { due, list, held, stands, deleted, goneWith, failed } of lists)
    if (due > 0) deps.log.info({ list, due, held, stands, deleted, goneWith, failed, apply }, 'retention');
  if (ended !== 'whole') deps.log.warn({ ended }, 'retention goes on tomorrow');
  if (apply) await forgetDeleted(deps);
  const heldNow = () => heldSubjects(deps.holds, deps.acceptance);
  for (const { name, rows } of await runSweeps({ ...deps, heldNow }, { apply }))
    if (rows > 0) deps.log.info({ table: name, rows, apply }, 'retention of the service’s own rows');
}

/**
 * Whichever service takes the timer away does the day's run. It can last for hours, and the timers call for help too: they do not
 * wait for it. What is cut short goes on the next day.
 */
export const dailyTimer = (deps: RetentionDeps): TimerKind => ({
  kind,
  async fired(_timer, fire) {
    const taken = await fire(async (within) => {
      await deps.timers.set(quietTimer(deps.clock.now()), within);
      return true;
    });
    if (taken !== true || deps.mode === 'off') return;
    dailyRun(deps).catch((error: unknown) =>
      deps.log.error({ fault: faultOf(error) }, 'retention could not be worked through'),
    );
  },
});
