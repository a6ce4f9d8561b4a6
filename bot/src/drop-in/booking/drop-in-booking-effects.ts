import type { Booking, BookingEffect } from '@councillor-safety/core/drop-in/drop-in-booking';
import { reminderTimes } from '@councillor-safety/core/drop-in/drop-in-times';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Command } from '../../acceptance/acceptance';
import type { Queryable } from '../../jobs/database';
import { feature, timerKinds } from '../drop-in-desk';
import type { Around } from './drop-in-booking-around';
import { setCalendars } from './drop-in-booking-calendars';
import type { BookingParts } from './drop-in-booking-deps';
import { messageOf } from './drop-in-booking-messages';

export interface Change {
  /** Absent for a new one. */
  readonly before?: Booking;
  readonly booking: Booking;
  readonly effects: readonly BookingEffect[];
  readonly around: Around;
  /** Absent for the service itself. */
  readonly by?: PersonId;
}

/** Kinds of what is done with SharePoint once it is kept here. */
export const filings = { booking: 'file-booking', look: 'look-again', reconcile: 'reconcile' } as const;

/** The row says what is filed when its turn comes: a later change takes an earlier one along. */
const fileCommand = ({ before, booking, by }: Change): Command => {
  const { id, version, personId, holderId } = booking;
  return {
    ...{ key: `drop-in:${id}:${version}`, actorId: by ?? feature, feature, kind: filings.booking },
    // Whoever holds it may be a champion, who is no officer.
    concerns: [...new Set([personId, holderId, before?.holderId ?? holderId])],
    ...{ subject: id, payload: { id } },
  };
};

type EffectParts = Pick<BookingParts, 'acceptance' | 'outbox' | 'timers' | 'calendars' | 'clock'>;

type Reminding = Pick<Change, 'booking' | 'around'>;

/** Reminders that are to come. One that is late, since nothing ran for a while, is left to come. */
export async function setReminders(
  { timers, clock }: Pick<EffectParts, 'timers' | 'clock'>,
  within: Queryable,
  { booking, around }: Reminding,
): Promise<void> {
  const { dayBefore, soon } = reminderTimes(booking, around.settings, clock.now());
  const subject = booking.id;
  if (dayBefore) await timers.set({ kind: timerKinds.remindDayBefore, subject, due: dayBefore }, within);
  if (soon) await timers.set({ kind: timerKinds.remindSoon, subject, due: soon }, within);
}

/** The time is another, or none: what was set by the old one goes. */
async function setRemindersAnew(parts: EffectParts, within: Queryable, reminding: Reminding): Promise<void> {
  for (const kind of [timerKinds.remindDayBefore, timerKinds.remindSoon])
    await parts.timers.clear({ kind, subject: reminding.booking.id }, within);
  await setReminders(parts, within, reminding);
}

async function bringAbout(
  parts: EffectParts,
  within: Queryable,
  { effect, change }: { readonly effect: BookingEffect; readonly change: Change },
): Promise<void> {
  const { outbox, timers, clock } = parts;
  switch (effect.type) {
    case 'tell-person':
    case 'tell-holder':
      return outbox.put([messageOf(effect, change)], within);
    case 'reminders':
      return setRemindersAnew(parts, within, change);
    case 'calendar':
      return setCalendars(parts, within, change);
    case 'freed':
      // A move has freed it already. What was given up is free once SharePoint has let go of it, and not before.
      return change.booking.state === 'booked'
        ? timers.set({ kind: timerKinds.matchWaiting, subject: 'all', due: clock.now() }, within)
        : undefined;
  }
}

/** What follows from a change that SharePoint has already. */
export async function followThrough(parts: EffectParts, within: Queryable, change: Change): Promise<void> {
  for (const effect of change.effects) await bringAbout(parts, within, { effect, change });
}

/** Everything that follows from a change whose row has been written already. */
export async function saveEffects(parts: EffectParts, within: Queryable, change: Change): Promise<void> {
  await parts.acceptance.acceptWithin([fileCommand(change)], within);
  await followThrough(parts, within, change);
}
