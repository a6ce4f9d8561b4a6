// Wall times are read as if they were UTC: what is said is what the clock on the wall says.
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** A calendar day (`2026-12-01`): `Tuesday 1 December 2026`; what is no day yet stays as it is. */
export function wallDay(day: string): string {
  const at = new Date(`${day.slice(0, 10)}T00:00Z`);
  return Number.isNaN(at.getTime()) ? day : dayFormat.format(at).replace(',', '');
}

/** The same without its year. */
export const shortDay = (day: string): string =>
  shortFormat.format(new Date(`${day.slice(0, 10)}T00:00Z`)).replace(',', '');
