/** Made once: to make one takes far longer than to use it. */
const londonClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const minute = 60_000;
/** The last one asked for: a list of services asks five hundred times for the same minute. */
let last = { minute: NaN, wallTime: '' };

/** Now as London wall time to the minute, from any instant and in any browser. */
export function londonWallTime(now: Date): string {
  const asked = Math.floor(now.getTime() / minute);
  if (asked !== last.minute) last = { minute: asked, wallTime: wallTimeOf(now) };
  return last.wallTime;
}

function wallTimeOf(now: Date): string {
  const parts = londonClock.formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The calendar day in London (`2026-11-20`) at an instant. */
export const londonDay = (now: Date): string => londonWallTime(now).slice(0, 10);
