import { hasBegun, isOver } from './drop-in-actions';
import type { Booking, BookingEffect, Place } from './drop-in-booking';
import type { DropInProblem } from './drop-in-problems';
import type { Rule } from './drop-in-change-rule';

/** Why a booking has no time that something could be done with, or undefined when it has one. */
export function noTime(booking: Booking, now: Date): DropInProblem | undefined {
  if (booking.state === 'cancelled') return 'cancelled';
  if (booking.state === 'displaced') return 'displaced';
  return isOver(booking, now) ? 'over' : undefined;
}

/** The same, for what is settled once they meet. */
export const noTimeToCome = (booking: Booking, now: Date): DropInProblem | undefined =>
  noTime(booking, now) ?? (hasBegun(booking, now) ? 'begun' : undefined);

/** The time is not what it was: what was set and told by it is over. */
const timeGone = ({ sequence }: Booking) =>
  ({ sequence: sequence + 1, cover: undefined, outcome: undefined }) as const;
const setAnew: readonly BookingEffect[] = [{ type: 'reminders' }, { type: 'calendar' }];
const freed = ({ slotId }: Booking): BookingEffect => ({ type: 'freed', slotId });

const isElsewhere = ({ slotId, seat }: Booking, place: Place): boolean =>
  slotId !== place.slotId || seat !== place.seat;

function movedHolders(booking: Booking, { holderId }: Place): BookingEffect[] {
  if (holderId === booking.holderId) return [{ type: 'tell-holder', news: 'moved', to: holderId }];
  const before: BookingEffect = { type: 'tell-holder', news: 'cancelled', to: booking.holderId };
  return [
    ...(booking.state === 'booked' ? [before] : []),
    { type: 'tell-holder', news: 'booked', to: holderId },
  ];
}

/** SharePoint has given the new place already: that its time has come meanwhile changes nothing. */
export const move: Rule<'move'> = (booking, { place, details }) => {
  if (booking.state === 'cancelled') return 'cancelled';
  const { start, end, ...where } = place;
  // A note to oneself is not for the next one.
  const followUpOn = place.holderId === booking.holderId ? booking.followUpOn : undefined;
  const when = { start: start.toISOString(), end: end.toISOString() };
  return {
    parts: {
      ...timeGone(booking),
      ...{ ...where, ...when, details, followUpOn },
      ...{ state: 'booked', displaced: undefined },
    },
    effects: [
      { type: 'tell-person', news: 'moved' },
      ...movedHolders(booking, place),
      ...setAnew,
      ...(booking.state === 'booked' && isElsewhere(booking, place) ? [freed(booking)] : []),
    ],
  };
};

export const displace: Rule<'displace'> = (booking, { why }, { now }) =>
  noTime(booking, now) ?? {
    parts: { ...timeGone(booking), state: 'displaced', displaced: why },
    effects: [{ type: 'tell-person', news: 'displaced' }, ...setAnew],
  };

/** The person did not ask for it: they are offered other times, as for any other time that was taken from them. */
const cancelForPerson: Rule<'cancel'> = (booking, _event, world) => {
  const outcome = displace(booking, { type: 'displace', why: 'officer' }, world);
  return typeof outcome === 'string'
    ? outcome
    : { ...outcome, effects: [...outcome.effects, freed(booking)] };
};

export const cancel: Rule<'cancel'> = (booking, event, world) => {
  const { now, by } = world;
  if (by?.id !== booking.personId) return cancelForPerson(booking, event, world);
  const dismissed = booking.state === 'displaced';
  const problem = dismissed ? undefined : noTime(booking, now);
  if (problem) return problem;
  const told: BookingEffect = { type: 'tell-holder', news: 'cancelled', to: booking.holderId };
  return {
    parts: {
      ...timeGone(booking),
      ...{ state: 'cancelled', displaced: undefined },
      ...{ cancelledAt: now.toISOString(), cancelledBy: 'person' },
    },
    effects: dismissed ? [] : [told, ...setAnew, freed(booking)],
  };
};
