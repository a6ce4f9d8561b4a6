import { escalationReferenceSchema } from '@councillor-safety/core/escalation/escalation';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Queryable } from '../../jobs/database';
import type { TimerKind, Timers } from '../../timers/timers';
import type { EngineParts } from './create-escalation-engine';
import { aftercareTimer, callTimer, changeWithin } from './escalation-transaction';

const pruneTimer = 'escalation-prune';
const dayMs = 24 * 60 * 60_000;
const seenKeptDays = 7;

/** What is not in SharePoint yet stays, however long that takes. */
const pruneSql = `
  delete from hub.escalation c where c.keep_until <= $1
    and not exists (select 1 from hub.accepted a where a.subject = c.reference and a.state = 'accepted')`;

async function prune(within: Queryable, clock: Clock): Promise<void> {
  const now = clock.now();
  await within.query(pruneSql, [now.toISOString()]);
  const seenUntil = new Date(now.getTime() - seenKeptDays * dayMs).toISOString();
  await within.query('delete from hub.escalation_seen where at < $1', [seenUntil]);
}

/** The first time at once: a service that is restarted every night prunes too. */
export const beginPruning = (
  timers: Timers,
  { clock, within }: { clock: Clock; within: Queryable },
): Promise<void> => timers.set({ kind: pruneTimer, subject: 'all', due: clock.now() }, within);

export function escalationTimers(parts: EngineParts): TimerKind[] {
  const { clock, timers, world: loadWorld } = parts;
  const changing = (kind: string, type: 'due' | 'aftercare-due'): TimerKind => ({
    kind,
    fired: async ({ subject }, fire) => {
      const reference = escalationReferenceSchema.parse(subject);
      const world = await loadWorld();
      await fire((within) => changeWithin(parts, within, { reference, event: { type }, world }));
    },
  });
  return [
    changing(callTimer, 'due'),
    changing(aftercareTimer, 'aftercare-due'),
    {
      kind: pruneTimer,
      fired: async ({ kind, subject }, fire) => {
        await fire(async (within) => {
          await prune(within, clock);
          await timers.set({ kind, subject, due: new Date(clock.now().getTime() + dayMs) }, within);
        });
      },
    },
  ];
}
