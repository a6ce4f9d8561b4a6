import { weekdayOf } from '../clock/opening-hours-calendar';
import type { Session, Slot } from './drop-in';
import { partOfDay, type WaitingWish } from './drop-in-waiting';

/** Whether a time is what somebody waits for. */
export function matches(
  { holderIds, ways, weekdays, parts, until }: WaitingWish,
  slot: Pick<Slot, 'holderId' | 'startsAt'>,
  session: Pick<Session, 'ways' | 'openTo'>,
): boolean {
  const day = slot.startsAt.slice(0, 10);
  return (
    session.openTo === 'everyone' &&
    (holderIds.length === 0 || holderIds.includes(slot.holderId)) &&
    ways.some((way) => session.ways.includes(way)) &&
    weekdays.includes(weekdayOf(day)) &&
    parts.includes(partOfDay(slot.startsAt)) &&
    day <= until
  );
}
