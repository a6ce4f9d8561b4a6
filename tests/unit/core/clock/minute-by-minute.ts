import type { OpeningHours, OpenState } from '@councillor-safety/core/clock/opening-hours';

const minute = 60_000;
const day = 86_400_000;

/** London wall time as if it were UTC: minutes can be counted on it without meeting a clock change. */
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

function spansBegunOn(time: number, hours: OpeningHours, isBankHoliday: (day: string) => boolean) {
  const name = dayAt(time);
  if (hours.closedOn.includes(name)) return [];
  if (!isBankHoliday(name) || hours.bankHolidays === 'as-usual')
    return hours.week[(new Date(time).getUTCDay() + 6) % 7] ?? [];
  return hours.bankHolidays === 'closed' ? [] : hours.bankHolidays;
}

/** The plainest reading of the rules: is this minute in a span that began today or yesterday? */
function isOpen(time: number, hours: OpeningHours, isBankHoliday: (day: string) => boolean): boolean {
  const ofDay = (time % day) / minute;
  const inSpan = (from: number, to: number, now: number): boolean => from <= now && now < to;
  return (
    spansBegunOn(time, hours, isBankHoliday).some(({ from, to }) => inSpan(from, to, ofDay)) ||
    spansBegunOn(time - day, hours, isBankHoliday).some(({ from, to }) => inSpan(from, to, ofDay + 1440))
  );
}

/** Walks on, minute by minute, to the first change: four weeks when closed, a year when open. */
export function bruteForce(
  hours: OpeningHours,
  wallTime: string,
  isBankHoliday: (day: string) => boolean,
): OpenState {
  const start = Date.parse(`${wallTime}:00Z`);
  const open = isOpen(start, hours, isBankHoliday);
  const last = start + (open ? 366 : 28) * day;
  for (let time = start; time <= last; time += minute) {
    if (isOpen(time, hours, isBankHoliday) === open) continue;
    const moment = { day: dayAt(time), time: new Date(time).toISOString().slice(11, 16) };
    return open ? { open, until: moment } : { open, opensAt: moment };
  }
  return { open };
}
