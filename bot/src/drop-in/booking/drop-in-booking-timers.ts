import { z } from 'zod';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { DropInSettings } from '@councillor-safety/core/drop-in/drop-in';
import type { Command } from '../../acceptance/acceptance';
import type { Timer, TimerKind } from '../../timers/timers';
import { feature, timerKinds } from '../drop-in-desk';
import { prepare } from './drop-in-booking-change';
import type { BookingParts } from './drop-in-booking-deps';
import { filings } from './drop-in-booking-effects';
import { reminderOf } from './drop-in-booking-messages';
import { strayEvent } from './drop-in-booking-strays';

const idSchema = z.uuid();
const minute = 60_000;
const reconcileEveryMs = 60 * minute;

export const reconcileTimer = (due: Date): Timer => ({ kind: timerKinds.reconcile, subject: 'all', due });

/** The timers fire calls for help too and wait for nobody: SharePoint is asked by a job. */
const jobOf = (kind: Command['kind'], { subject, due }: Timer, payload: unknown): Command => ({
  ...{ key: `drop-in:${kind}:${subject}:${due.toISOString()}`, actorId: feature, feature, kind, payload },
  ...{ subject: kind === filings.reconcile ? `${feature}:${subject}` : subject, concerns: [] },
});

const lookAgainTimer = (parts: BookingParts): TimerKind => ({
  kind: timerKinds.lookAgain,
  async fired(timer, fire) {
    const id = idSchema.parse(timer.subject);
    const row = await parts.rows.find(parts.database, id);
    if (!row || row.booking.state === 'trying' || row.moving) {
      await fire((within) => parts.acceptance.acceptWithin([jobOf(filings.look, timer, { id })], within));
      return;
    }
    const event = await strayEvent(parts, row.booking);
    const prepared = event && (await prepare(parts, [{ id, event }]));
    await fire(async (within) => prepared?.write(within));
  },
});

const reconcilingTimer = ({ acceptance, timers, clock }: BookingParts): TimerKind => ({
  kind: timerKinds.reconcile,
  async fired(timer, fire) {
    const next = reconcileTimer(new Date(clock.now().getTime() + reconcileEveryMs));
    await fire(async (within) => {
      await acceptance.acceptWithin([jobOf(filings.reconcile, timer, {})], within);
      await timers.set(next, within);
    });
  },
});

const { remindDayBefore, remindSoon } = timerKinds;

/** Late, after a stop, it says nothing that the other reminder does not say, and nothing about what has begun. */
function isWanted(booking: Booking, which: Timer['kind'], settings: DropInSettings, now: Date): boolean {
  if (booking.state !== 'booked' || new Date(booking.start) <= now) return false;
  if (which === remindSoon) return settings.remindBefore;
  const soon = Date.parse(booking.start) - settings.remindMinutes * minute;
  return settings.remindDayBefore && !(settings.remindBefore && now.getTime() >= soon);
}

const reminderTimer = (parts: BookingParts, kind: Timer['kind']): TimerKind => ({
  kind,
  async fired({ subject }, fire) {
    const { rows, database, book, preferences, outbox, clock } = parts;
    const booking = (await rows.find(database, idSchema.parse(subject)))?.booking;
    const { settings } = await book.read();
    const wanted =
      booking !== undefined &&
      isWanted(booking, kind, settings, clock.now()) &&
      (await preferences.of(booking.personId)).reminders;
    await fire((within) => outbox.put(wanted ? [reminderOf(booking, kind)] : [], within));
  },
});

export const bookingTimers = (parts: BookingParts): readonly TimerKind[] => [
  lookAgainTimer(parts),
  reminderTimer(parts, remindDayBefore),
  reminderTimer(parts, remindSoon),
  reconcilingTimer(parts),
];
