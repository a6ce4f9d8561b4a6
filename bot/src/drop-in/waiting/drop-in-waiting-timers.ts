import { londonDay } from '@councillor-safety/core/clock/london-time';
import type { Timer, TimerKind } from '../../timers/timers';
import { timerKinds } from '../drop-in-desk';
import type { WaitingDeps } from './drop-in-waiting-deps';
import { planMatching } from './drop-in-waiting-planning';
import { writeMatching } from './drop-in-waiting-writing';

/** Times come within reach by themselves, as the days go by. */
const everyMs = 3_600_000;
const hourly = 'hourly';

export const hourlyTimer = (due: Date): Timer => ({ kind: timerKinds.matchWaiting, subject: hourly, due });
export const matchTimer = (due: Date): Timer => ({ kind: timerKinds.matchWaiting, subject: 'all', due });

/** When an offer ends, the next person's is made in the same transaction; so it is whenever a time may have become free. */
export function waitingTimers(deps: WaitingDeps): readonly TimerKind[] {
  const { outbox, timers, clock } = deps;
  const fired: TimerKind['fired'] = async ({ subject }, fire) => {
    const now = clock.now();
    const matching = await planMatching(deps);
    await fire(async (within) => {
      await writeMatching(within, matching, { outbox, timers, now, today: londonDay(now) });
      if (subject === hourly) await timers.set(hourlyTimer(new Date(now.getTime() + everyMs)), within);
    });
  };
  return [
    { kind: timerKinds.matchWaiting, fired },
    { kind: timerKinds.offerEnds, fired },
  ];
}
