const dayLength = 86_400_000;
const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The London day so many days later; days are counted on the calendar, so no clock change is met. */
export const daysAfter = (day: string, days: number): string =>
  new Date(startOf(day) + days * dayLength).toISOString().slice(0, 10);

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: string): number => (new Date(startOf(day)).getUTCDay() + 6) % 7;

/** `2026-02-28` from its numbers, or undefined when there is no such day. */
export function calendarDay(year: number, month: number, date: number): string | undefined {
  const time = Date.UTC(year, month - 1, date);
  const day = new Date(time).toISOString().slice(0, 10);
  return Number(day.slice(5, 7)) === month && Number(day.slice(8)) === date ? day : undefined;
}
