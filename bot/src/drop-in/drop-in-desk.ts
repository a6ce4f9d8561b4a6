import type { DropInPreferences } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { DropInBook, Session, Slot } from '@councillor-safety/core/drop-in/drop-in';
import type {
  Booking,
  BookingDetails,
  BookingEvent,
  HolderNews,
  PersonNews,
} from '@councillor-safety/core/drop-in/drop-in-booking';
import type { DropInProblem } from '@councillor-safety/core/drop-in/drop-in-problems';
import type { WaitingWish } from '@councillor-safety/core/drop-in/drop-in-waiting';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import type { Queryable } from '../jobs/database';

export const feature = 'drop-in';

/** Names of what the feature does at a time. The subject is a booking's id, an offer's id, or `all`. */
export const timerKinds = {
  /** Asks SharePoint what became of a place that was asked for. */
  lookAgain: 'drop-in-look-again',
  remindDayBefore: 'drop-in-remind-day',
  remindSoon: 'drop-in-remind-soon',
  offerEnds: 'drop-in-offer-ends',
  /** A time became free, or somebody began to wait. */
  matchWaiting: 'drop-in-match-waiting',
  /** Brings the service's copy of the bookings up to what SharePoint has. */
  reconcile: 'drop-in-reconcile',
} as const;

/** Names of what the feature says to one person; the shapes of their data stand below. */
export const messageKinds = {
  person: 'drop-in-person',
  holder: 'drop-in-holder',
  reminder: 'drop-in-reminder',
  offer: 'drop-in-offer',
  cover: 'drop-in-cover',
  session: 'drop-in-session',
} as const;

/** To the person who has the appointment. None of these messages says with whom, where or why. */
export interface PersonMessage {
  readonly news: PersonNews;
  readonly bookingId: string;
}
/** To whoever holds it; without the person's name. */
export interface HolderMessage {
  readonly news: HolderNews;
  /** London wall time. */
  readonly startsAt: string;
}
export interface ReminderMessage {
  readonly bookingId: string;
}
export interface OfferMessage {
  readonly offerId: string;
}
/** Between colleagues. */
export interface CoverMessage {
  readonly news: 'asked' | 'accepted' | 'declined' | 'withdrawn';
  readonly coverId: string;
  readonly colleague: string;
}
/** To whoever holds a session, of what a colleague has done to it. */
export interface SessionMessage {
  readonly news: 'laid-down' | 'changed' | 'ended';
  readonly sessionId: string;
  readonly colleague: string;
}

/** A stretch of time; `to` is exclusive. */
export interface Within {
  readonly from: Date;
  readonly to: Date;
}

export interface HeldSlot {
  readonly slot: Slot;
  readonly session: Session;
}

/** A change of the sessions as somebody asked for it. */
export interface BookChange {
  readonly person: Pick<Person, 'id' | 'name'>;
  /** The client's key, to know a repeat. */
  readonly key: string;
  /** The version of the book that the person saw. */
  readonly version: number;
  /** What the client sent, to know a repeat from something else under the same key. */
  readonly sent: unknown;
  /** The book after the change, the id of what it is about, and what it does to bookings. @throws Problem */
  readonly work: (book: DropInBook, now: Date) => Promise<BookWork> | BookWork;
}

export interface BookWork {
  readonly book: DropInBook;
  readonly about: string;
  readonly bookings?: readonly { readonly id: string; readonly event: BookingEvent }[];
}

/** The sessions as one document in the service's own store, with their record in SharePoint. */
export interface SessionBook {
  /** @throws Problem 503 when there is no copy here yet and SharePoint does not answer */
  read(): Promise<DropInBook>;
  /** Every slot that begins within, whoever it is shown to, soonest first; counted out once for each version of the book and day. */
  slots(within: Within): Promise<readonly HeldSlot[]>;
  /** Undefined for a time that no session holds now. */
  slot(slotId: string): Promise<HeldSlot | undefined>;
  /** With what it does to bookings in one transaction. @throws BookMoved, Problem, and what `work` throws */
  change(change: BookChange): Promise<{ readonly version: number; readonly about: string }>;
}

/** Somebody else changed the sessions after the person opened them. */
export class BookMoved extends Error {
  override readonly name = 'BookMoved';
  constructor(readonly current: DropInBook) {
    super('The sessions were changed meanwhile');
  }
}

/** A place that is booked, with no word about who has it. */
export interface TakenPlace {
  readonly slotId: string;
  readonly seat: number;
  readonly holderId: PersonId;
  readonly start: Date;
  readonly end: Date;
}

export interface TakeAsk {
  /** The client's key, which becomes the booking's id. */
  readonly id: string;
  readonly slotId: string;
  readonly details: BookingDetails;
  /** An officer books for somebody they meet; such a booking may lie inside the notice time. */
  readonly forPerson?: { readonly id: PersonId; readonly name: string };
  readonly seriesId?: string;
}

/** `taken`: somebody else has it, or it is kept for somebody. */
export type Took =
  | { readonly outcome: 'booked'; readonly booking: Booking }
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'refused'; readonly problem: DropInProblem }
  | { readonly outcome: 'not-found' };

export type Changed =
  | { readonly ok: true; readonly booking: Booking }
  | { readonly ok: false; readonly problem: DropInProblem }
  | { readonly ok: false; readonly problem: 'not-found' };

/**
 * The bookings. SharePoint decides who has a place; the service keeps a row for each, so that free times, reminders and people's own
 * lists need not wait for it. What a person does here is written into the audit trail here, done or refused.
 */
export interface BookingDesk {
  /** Resolves once SharePoint has it, or has refused it. @throws Problem 503 when that is not known: the same id asks again */
  take(by: Person, ask: TakeAsk): Promise<Took>;
  /** One write: the old place is kept until the new one is theirs. @throws Problem 503 */
  move(by: Person, ask: Omit<TakeAsk, 'forPerson' | 'seriesId'>): Promise<Took>;
  /** Kept first and then filed: it needs no SharePoint. `by` absent: the service itself. Somebody else's booking is `not-found`. */
  apply(id: string, event: Exclude<BookingEvent, { type: 'move' }>, by?: Person): Promise<Changed>;
  /** The same for several, inside a transaction of the caller; loads before it, so it comes in two steps. */
  prepare(
    changes: NonNullable<BookWork['bookings']>,
    by?: Pick<Person, 'id' | 'name'>,
  ): Promise<PreparedChanges>;
  find(id: string): Promise<Booking | undefined>;
  /** Their own, without attempts; `since`: that end later. */
  ofPerson(person: PersonId, since?: Date): Promise<readonly Booking[]>;
  /** Of everybody who is held by these people, that begin within. */
  held(holders: readonly PersonId[], within: Within): Promise<readonly Booking[]>;
  /** Booked ones of a session that begin at or after `from`. */
  ofSession(sessionId: string, from: Date): Promise<readonly Booking[]>;
  /** Places that are gone; a cancelled one until SharePoint has given it back. Attempts do not count: SharePoint decides those. */
  taken(within: Within): Promise<readonly TakenPlace[]>;
}

export interface PreparedChanges {
  /** @throws BookingOvertaken when one of them was changed since it was prepared: prepare again */
  write(within: Queryable): Promise<void>;
}

export class BookingOvertaken extends Error {
  override readonly name = 'BookingOvertaken';
}

export interface Preferences {
  of(person: PersonId): Promise<DropInPreferences>;
  /** What is not named stays as it was chosen. */
  write(person: PersonId, chosen: Partial<DropInPreferences>): Promise<void>;
}

export interface WaitingEntry {
  readonly id: string;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly wish: WaitingWish;
  readonly since: Date;
  readonly offer?: { readonly id: string; readonly slotId: string; readonly until: Date };
}

/** A time that is kept for one person of the waiting list. */
export interface Hold {
  readonly slotId: string;
  readonly personId: PersonId;
}

export interface WaitingDesk {
  join(
    by: Person,
    entry: { readonly id: string; readonly wish: WaitingWish },
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: DropInProblem }>;
  /** Somebody else's is `false`, as one that is not there. */
  leave(by: Person, id: string): Promise<boolean>;
  decline(by: Person, offerId: string): Promise<boolean>;
  of(person: PersonId): Promise<readonly WaitingEntry[]>;
  count(): Promise<number>;
  /** Live ones. */
  holds(): Promise<readonly Hold[]>;
}
