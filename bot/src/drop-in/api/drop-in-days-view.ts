import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import type { HeldDay } from '@councillor-safety/core/drop-in/drop-in-answers';
import { takenUp } from '@councillor-safety/core/drop-in/drop-in-free';
import type { Session, Slot } from '@councillor-safety/core/drop-in/drop-in';
import { heldDays, slotsOfDay, type SessionDay } from '@councillor-safety/core/drop-in/drop-in-slots';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { TakenPlace } from '../drop-in-desk';
import { heldBooking } from './drop-in-held-view';
import { startsAtOf, type ShownBooking } from './drop-in-my-view';

/** Who looks at which days, and what is there. */
export interface DaysLook {
  readonly reader: PersonId;
  /** London calendar days; `to` is exclusive. */
  readonly from: string;
  readonly to: string;
  /** Colleagues' days too. */
  readonly team: boolean;
  readonly sessions: readonly Session[];
  readonly taken: readonly TakenPlace[];
  /** Those that the reader holds, within these days. */
  readonly own: readonly ShownBooking[];
  readonly isHoliday: (day: string) => boolean;
}

interface Placed {
  /** How many places of each slot are gone. */
  readonly taken: ReadonlyMap<string, number>;
  /** Whether whoever holds it is taken up by an appointment at another time that runs into it. */
  readonly isTakenUp: (slot: Slot) => boolean;
  readonly own: readonly ShownBooking[];
}

function dayOf(session: Session, day: SessionDay, placed: Placed & Pick<DaysLook, 'reader'>) {
  const { taken, isTakenUp, own, reader } = placed;
  const slots = slotsOfDay(session, day);
  const ids = new Set(slots.map(({ id }) => id));
  const takenOf = (slotId: string): number => taken.get(slotId) ?? 0;
  const isOwn = day.holderId === reader;
  const isFree = (slot: Slot): boolean => takenOf(slot.id) < slot.places && !isTakenUp(slot);
  const shown: HeldDay = {
    sessionId: session.id,
    ...day,
    places: slots.reduce((sum, { places }) => sum + places, 0),
    taken: slots.reduce((sum, { id, places }) => sum + Math.min(places, takenOf(id)), 0),
    // Which of a colleague's times are taken is theirs to know.
    slots: isOwn
      ? slots.map((slot) => ({ slotId: slot.id, startsAt: slot.startsAt, free: isFree(slot) }))
      : [],
    bookings: own.filter(({ slotId }) => ids.has(slotId)).map(heldBooking),
  };
  return shown;
}

const counted = (taken: readonly TakenPlace[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { slotId } of taken) counts.set(slotId, (counts.get(slotId) ?? 0) + 1);
  return counts;
};

const inOrder = (one: HeldDay, other: HeldDay): number =>
  `${one.day}T${one.from}${one.holderName}`.localeCompare(`${other.day}T${other.from}${other.holderName}`);

/**
 * Sessions by day. An appointment whose person wants to meet nobody else stays with whom they booked, although a colleague holds the
 * day: then the day is shown to both, to each with their own.
 */
export function daysShown(look: DaysLook): HeldDay[] {
  const { reader, team, sessions, isHoliday, from, to } = look;
  const own = look.own.filter(({ state }) => state === 'booked');
  const placed = { taken: counted(look.taken), isTakenUp: takenUp(look.taken), own, reader };
  return sessions
    .flatMap((session) =>
      heldDays(session, { from, to }, isHoliday).map((day) => dayOf(session, day, placed)),
    )
    .filter(({ holderId, bookings }) => team || holderId === reader || bookings.length > 0)
    .sort(inOrder);
}

/** A new time that nobody chose is asked about for so long after the old one. */
const displacedDays = 28;

function wantsSomething(booking: ShownBooking, now: Date): boolean {
  const today = londonDay(now);
  const day = startsAtOf(booking.slotId).slice(0, 10);
  if (booking.state === 'displaced') return day >= daysAfter(today, -displacedDays);
  if (booking.state !== 'booked') return false;
  const isAsked = booking.cover !== undefined && Date.parse(booking.start) > now.getTime();
  return isAsked || (booking.followUpOn !== undefined && booking.followUpOn <= today);
}

/** Own appointments about which something is to be done, soonest first. */
export const attention = (own: readonly ShownBooking[], now: Date) =>
  own
    .filter((booking) => wantsSomething(booking, now))
    .sort((one, other) => one.start.localeCompare(other.start))
    .map(heldBooking);
