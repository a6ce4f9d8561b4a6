import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { londonMidnight } from '@councillor-safety/core/clock/london-instants';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { unavailable } from '../../problems/problems';
import { copyIsWhole, markWhole } from '../keeping/drop-in-mark';
import { loadAround } from './drop-in-booking-around';
import { unknownWords } from './drop-in-booking-ask';
import type { BookingParts } from './drop-in-booking-deps';
import { setReminders } from './drop-in-booking-effects';
import { mend } from './drop-in-booking-mend';

const day = 86_400_000;
/** What a copy that was lost is filled with: a year of what is over, for those who held it. */
const pastDays = 366;
/** Reminders of the next days are set again, as the settings are now. */
const remindDays = 3;
const calmMs = 10 * 60_000;

/** The service's copy of the bookings. */
export interface BookingCopy {
  /** @throws Problem 503 while there is no copy and SharePoint does not answer */
  ready(): Promise<void>;
  /** Brings it up to what SharePoint has from today on. @throws GraphFailure */
  reconcile(): Promise<void>;
}

async function readAll(parts: BookingParts, from: Date, silent: boolean): Promise<void> {
  for await (const records of parts.store.from(from)) await mend(parts, records, { silent });
}

async function remindOfNext(parts: BookingParts): Promise<void> {
  const { rows, database, clock } = parts;
  const now = clock.now();
  const next = { from: now, to: new Date(now.getTime() + remindDays * day) };
  const bookings = await rows.booked(database, next);
  const around = await loadAround(parts, []);
  await database.transaction(async (within) => {
    for (const booking of bookings) await setReminders(parts, within, { booking, around });
  });
}

export function createBookingCopy(parts: BookingParts): BookingCopy {
  const { database, clock } = parts;
  let whole = false;
  let filling: Promise<void> | undefined;
  let lastAt = 0;

  const fill = async (): Promise<void> => {
    await readAll(parts, new Date(clock.now().getTime() - pastDays * day), true);
    await markWhole(database, clock.now());
  };

  const ready = async (): Promise<void> => {
    if (whole) return;
    if (!(await copyIsWhole(database))) {
      filling ??= fill().finally(() => (filling = undefined));
      await filling;
    }
    whole = true;
  };

  return {
    async ready() {
      try {
        await ready();
      } catch (cause) {
        if (!(cause instanceof GraphFailure)) throw cause;
        throw unavailable(unknownWords.read, cause.retryAfterSeconds ?? 5, { cause });
      }
    },
    async reconcile() {
      // After an outage the looks of all its hours come at once.
      if (lastAt > 0 && clock.now().getTime() - lastAt < calmMs) return;
      await ready();
      await readAll(parts, londonMidnight(londonDay(clock.now())), false);
      await remindOfNext(parts);
      lastAt = clock.now().getTime();
    },
  };
}
