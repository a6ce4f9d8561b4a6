import { londonWallTime } from './london-time';
import type { OpeningHours, OpenQuestion, OpenState, Span, WallMoment } from './opening-hours';
import { daysAfter, weekdayOf } from './opening-hours-calendar';

const dayLength = 1440;
const daysAhead = 28;
/** What stays open longer than this is not waited for: it is as good as always open. */
const longestOpen = 366;

/** Minutes are counted from the midnight that began today, in wall time: days before are negative. */
interface Today {
  readonly day: string;
  readonly minute: number;
  /** Spans that begin so many days from today, later or earlier. */
  readonly spansOf: (offset: number) => readonly Span[];
}

function spansOn(day: string, hours: OpeningHours, isBankHoliday: (day: string) => boolean): readonly Span[] {
  if (hours.closedOn.includes(day)) return [];
  if (hours.bankHolidays !== 'as-usual' && isBankHoliday(day))
    return hours.bankHolidays === 'closed' ? [] : hours.bankHolidays;
  return hours.week[weekdayOf(day)] ?? [];
}

function todayOf({ hours, now, isBankHoliday }: OpenQuestion): Today {
  const [day = '', time = ''] = londonWallTime(now).split('T');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const spansOf = (offset: number): readonly Span[] =>
    spansOn(daysAfter(day, offset), hours, isBankHoliday).map(({ from, to }) => ({
      from: from + offset * dayLength,
      to: to + offset * dayLength,
    }));
  return { day, minute: hour * 60 + minute, spansOf };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function momentAt({ day }: Today, minute: number): WallMoment {
  const ofDay = minute % dayLength;
  return {
    day: daysAfter(day, Math.floor(minute / dayLength)),
    time: `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`,
  };
}

/** The end of the latest span that a minute lies in or adjoins; the minute itself when there is none. */
function endOfSpansAt({ spansOf }: Today, minute: number): number {
  const offset = Math.floor(minute / dayLength);
  const around = [...spansOf(offset - 1), ...spansOf(offset)];
  return Math.max(
    minute,
    ...around.filter(({ from, to }) => from <= minute && minute < to).map(({ to }) => to),
  );
}

/** When it closes, over spans that follow on each other; undefined when it does not. */
function closesAt(today: Today): number | undefined {
  let end = today.minute;
  for (let next = endOfSpansAt(today, end); next > end; next = endOfSpansAt(today, end)) {
    if (next > longestOpen * dayLength) return undefined;
    end = next;
  }
  return end;
}

function opensAt({ minute, spansOf }: Today): number | undefined {
  for (let offset = 0; offset <= daysAhead; offset += 1) {
    const starts = spansOf(offset).map(({ from }) => from);
    const next = Math.min(...starts.filter((from) => from > minute));
    if (next <= minute + daysAhead * dayLength) return next;
  }
  return undefined;
}

/** Whether it is open now, until when, or when it opens: right in London time wherever the browser is. */
export function openState(question: OpenQuestion): OpenState {
  if (question.hours.always) return { open: true };
  const today = todayOf(question);
  const end = closesAt(today);
  if (end === undefined) return { open: true };
  if (end > today.minute) return { open: true, until: momentAt(today, end) };
  const start = opensAt(today);
  return start === undefined ? { open: false } : { open: false, opensAt: momentAt(today, start) };
}
