const zone = 'Europe/London';
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});
const month = new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'long', year: 'numeric' });

/** A day in full words in London: `Monday 23 November 2026`. */
export const inDays = (instant: string): string => day.format(new Date(instant)).replace(',', '');

/** A day and a time in London: `Monday 23 November 2026, 5:00 pm`. */
export const inWords = (instant: string): string => `${inDays(instant)}, ${clock.format(new Date(instant))}`;

/** A calendar day (`2026-11-23`) in full words. */
export const dayInWords = (date: string): string => inDays(`${date}T12:00:00Z`);

/** A month (`2026-11`) in words. */
export const monthInWords = (yearMonth: string): string =>
  month.format(new Date(`${yearMonth}-15T12:00:00Z`));
