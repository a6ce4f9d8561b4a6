import { z } from 'zod';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Holder } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import type { PeopleDirectory } from '../../people/people-directory';
import type { BookingDesk, Preferences, SessionBook, WaitingDesk } from '../drop-in-desk';

/** What the API is given, and nothing more. */
export interface DropInApiDeps {
  readonly book: SessionBook;
  readonly bookings: BookingDesk;
  readonly waiting: WaitingDesk;
  readonly preferences: Preferences;
  readonly people: Pick<PeopleDirectory, 'withRole' | 'knownRecently'>;
  /** Of a London calendar day. */
  readonly isHoliday: (day: string) => boolean;
  /** Whether a report is about this person or was sent by them; undefined when that cannot be told just now. */
  readonly ownsReport: (person: Person, reference: string) => Promise<boolean | undefined>;
  /** Whether the council offers entries in Outlook calendars. */
  readonly calendarOffered: boolean;
  /** The appointment as an .ics file. */
  readonly icsOf: (booking: Booking, at: { readonly now: Date }) => string;
  readonly clock: Clock;
}

/** Role and office of people, as they were last known. */
export type HolderCards = () => Promise<ReadonlyMap<PersonId, Holder>>;

/** The same, with what the routes share besides. */
export interface Parts extends DropInApiDeps {
  readonly cards: HolderCards;
}

export const tag = 'drop-in';
export const idParams = z.strictObject({ id: z.uuid() });
/** Made by the client once for each press of a button, and sent again with every retry. */
export const sentKey = z.object({ 'idempotency-key': z.uuid() });

/** Whoever books for themselves; a champion is a councillor. */
export const bookers = { tag, who: ['councillor', 'champion'] } as const;
/** Whoever may hold sessions. */
export const holders = { tag, who: ['officer', 'champion'] } as const;

export const writtenByDesk = 'none: the desk writes it down, done or refused, from wherever it is asked';
