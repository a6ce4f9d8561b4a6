import type { Clock } from '@councillor-safety/core/clock/clock';
import type { TimerKind } from '../timers/timers';
import type { Meter } from './meter';

/** Says of each timer that has fired how late it was; one that was moved or taken away meanwhile has not fired. */
export const measuredTimer =
  ({ meter, clock }: { readonly meter: Meter; readonly clock: Clock }) =>
  (timed: TimerKind): TimerKind => ({
    kind: timed.kind,
    fired: (timer, fire) =>
      timed.fired(timer, async (act) => {
        let acted = false;
        const result = await fire((within) => {
          acted = true;
          return act(within);
        });
        const lateMs = clock.now().getTime() - timer.due.getTime();
        if (acted) meter.fired({ kind: timed.kind, lateSeconds: Math.max(0, lateMs / 1000) });
        return result;
      }),
  });
