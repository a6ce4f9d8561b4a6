import { londonMs } from '../clock/london-instants';
import { londonDay } from '../clock/london-time';
import { daysAfter } from '../clock/opening-hours-calendar';

const minute = 60_000;

/** ISO instant so many minutes of real time later. */
export const minutesAfter = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * minute).toISOString();

export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / minute);

/** Ten in the morning in London, so many calendar days later: a gentle message does not come at night. */
export const morningAfter = (now: Date, days: number): string =>
  new Date(londonMs(`${daysAfter(londonDay(now), days)}T10:00`)).toISOString();

/** Two clocks of one service may differ by this much, in milliseconds. */
const leeway = 1_000;

/** A timer that was set anew in the meantime may still fire: then it is too early. */
export const hasCome = (at: string, now: Date): boolean => Date.parse(at) - leeway <= now.getTime();
