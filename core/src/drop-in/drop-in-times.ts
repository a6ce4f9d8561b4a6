import { londonMs } from '../clock/london-instants';
import { londonDay, londonWallTime } from '../clock/london-time';
import { daysAfter } from '../clock/opening-hours-calendar';
import type { DropInSettings } from './drop-in';
import type { Booking } from './drop-in-booking';

const minute = 60_000;
/** Nobody is written to in the night without need. */
const morning = '07:00';
const evening = '21:00';

/** When somebody is reminded; what is absent is not to come. */
export interface ReminderTimes {
  readonly dayBefore?: Date;
  readonly soon?: Date;
}

/** The same time by the clock on the day before, though not in the night. */
function onDayBefore(start: Date): Date {
  const [day = '', clock = ''] = londonWallTime(start).split('T');
  const awake = clock < morning ? morning : clock > evening ? evening : clock;
  return new Date(londonMs(`${daysAfter(day, -1)}T${awake}`));
}

/** What a booking is reminded of from now on: nothing, unless it is booked. */
export function reminderTimes(
  { state, start }: Pick<Booking, 'state' | 'start'>,
  settings: DropInSettings,
  now: Date,
): ReminderTimes {
  if (state !== 'booked') return {};
  const begins = new Date(start);
  const dayBefore = onDayBefore(begins);
  const soon = new Date(begins.getTime() - settings.remindMinutes * minute);
  return {
    ...(settings.remindDayBefore && dayBefore > now && { dayBefore }),
    ...(settings.remindBefore && soon > now && { soon }),
  };
}

/** When so many minutes will have passed, the night (21:00 to 07:00 in London) not counted. */
export function offerUntil(now: Date, minutes: number): Date {
  let day = londonDay(now);
  let left = minutes * minute;
  for (;;) {
    const from = Math.max(now.getTime(), londonMs(`${day}T${morning}`));
    const awake = Math.max(0, londonMs(`${day}T${evening}`) - from);
    if (left <= awake) return new Date(from + left);
    left -= awake;
    day = daysAfter(day, 1);
  }
}
