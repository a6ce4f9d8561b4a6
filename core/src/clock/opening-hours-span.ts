import type { Span } from './opening-hours';
import { problems } from './opening-hours-problem';
import type { TimeWritten } from './opening-hours-tokens';

const day = 1440;
const noon = 720;

/** Minutes after midnight, as the time would be read on its own. */
function minutesOf({ hour, minute, manner }: TimeWritten): number {
  const ofHalf = (hour % 12) * 60 + minute;
  if (manner === 'am') return ofHalf;
  return manner === 'pm' ? noon + ofHalf : hour * 60 + minute;
}

function isTime({ hour, minute, manner }: TimeWritten, isEnd: boolean): boolean {
  if (minute > 59) return false;
  if (manner === 'am' || manner === 'pm') return hour >= 1 && hour <= 12;
  return hour < 24 || (isEnd && hour === 24 && minute === 0);
}

/** `9-5pm` is 9am to 5pm, `1-5pm` is 1pm to 5pm: the same half of the day if that comes out in order. */
function startBefore(start: TimeWritten, end: TimeWritten): number {
  if (start.manner !== 'bare' || (end.manner !== 'am' && end.manner !== 'pm')) return minutesOf(start);
  const same = minutesOf({ ...start, manner: end.manner });
  const other = minutesOf({ ...start, manner: end.manner === 'am' ? 'pm' : 'am' });
  return same < minutesOf(end) ? same : other;
}

/** Nobody opens before eight by a clock that is written without a 0, unless it is evening. */
const earliestBare = 480;

/** `9-5` and `2-4` leave it to the reader whether they mean the morning; a frightened caller must not be the one to guess. */
function isUnclear(start: TimeWritten, end: TimeWritten, [from, to]: readonly [number, number]): boolean {
  const bareEnd = end.manner === 'bare';
  if (bareEnd && to < from) return start.manner !== 'day-clock' || to + day - from >= noon;
  if (start.manner !== 'bare') return false;
  if (end.manner === 'midnight') return start.hour < 12;
  if (end.manner === 'am' && end.hour === 12) return true;
  return bareEnd && from < earliestBare;
}

/** One span from two times as they were typed; `part` is both of them. An end before its start is on the day after. */
export function spanOf(start: TimeWritten, end: TimeWritten, part: string): Span {
  if (!isTime(start, false) || !isTime(end, true)) throw problems.noSuchTime(part);
  const from = startBefore(start, end);
  const to = end.manner === 'midnight' ? day : minutesOf(end);
  if (from === to) throw problems.endsAtStart(part);
  if (isUnclear(start, end, [from, to])) throw problems.unclear(part);
  return { from, to: to < from ? to + day : to };
}
