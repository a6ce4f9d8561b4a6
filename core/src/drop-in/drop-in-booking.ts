import { z } from 'zod';
import { personIdSchema, type PersonId } from '../people/people';
import { dropInDaySchema, dropInLimits, dropInWaySchema, slotIdSchema } from './drop-in';
import { problem } from './drop-in-problems';

/**
 * `trying`: asked of SharePoint, which has not said yet whether the time is theirs; nobody but the service sees it.
 * `displaced`: the time was taken from them after it was booked, with a change of the session or by whoever holds it; the person is
 * offered another.
 */
export const bookingStates = ['trying', 'booked', 'cancelled', 'displaced'] as const;
export type BookingState = (typeof bookingStates)[number];

export const displacedReasons = ['changed', 'leave', 'ended', 'officer'] as const;
export type DisplacedReason = (typeof displacedReasons)[number];

const instantSchema = z.iso.datetime();

/** What the person says of it; all of it may stay empty. */
export const bookingDetailsSchema = z.strictObject({
  way: dropInWaySchema,
  /** For a call by phone; member services have councillors' numbers, so it may be left out. */
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d ()-]{7,24}$/, { error: problem('phone') })
    .optional(),
  topic: z
    .string()
    .trim()
    .max(dropInLimits.topic, { error: problem('topic') })
    .optional(),
  /** Of a report of their own, when they want to talk about it. */
  reference: z.string().max(20).optional(),
  /** Would like regular 1-2-1 support. */
  regular: z.boolean().optional(),
});
export type BookingDetails = z.infer<typeof bookingDetailsSchema>;

export const bookingNoteSchema = z.strictObject({
  by: personIdSchema,
  byName: z.string(),
  at: instantSchema,
  words: z.string(),
});

/** One appointment of one person. */
export const bookingSchema = z.strictObject({
  /** Made by the client: what a repeated press is known by. */
  id: z.uuid(),
  /** Counts every change; the later one wins wherever it is kept. */
  version: z.int().positive(),
  slotId: slotIdSchema,
  sessionId: z.uuid(),
  /** Which of the places of the slot, from 1. */
  seat: z.int().positive(),
  start: instantSchema,
  end: instantSchema,
  /** Whom they meet. */
  holderId: personIdSchema,
  holderName: z.string(),
  personId: personIdSchema,
  personName: z.string(),
  details: bookingDetailsSchema,
  state: z.enum(bookingStates),
  bookedAt: instantSchema,
  /** The person, or the officer who booked it for them. */
  bookedBy: personIdSchema,
  /** Appointments of one series of regular support. */
  seriesId: z.uuid().optional(),
  cancelledAt: instantSchema.optional(),
  cancelledBy: z.enum(['person', 'officer']).optional(),
  displaced: z.enum(displacedReasons).optional(),
  /** Somebody else is to hold it: the person has been asked, and has said no or nothing yet. */
  cover: z
    .strictObject({
      coverId: z.uuid(),
      toId: personIdSchema,
      toName: z.string(),
      askedAt: instantSchema,
      answer: z.literal('no').optional(),
    })
    .optional(),
  outcome: z.enum(['came', 'did-not-come']).optional(),
  followUpOn: dropInDaySchema.optional(),
  /** Only for whoever holds it. */
  notes: z.array(bookingNoteSchema),
  /** SEQUENCE of the calendar entry: grows when the time changes and when it is cancelled. */
  sequence: z.int().nonnegative(),
});
export type Booking = z.infer<typeof bookingSchema>;

/** Where a change of a booking puts it. */
export interface Place {
  readonly slotId: string;
  readonly sessionId: string;
  readonly seat: number;
  readonly start: Date;
  readonly end: Date;
  readonly holderId: PersonId;
  readonly holderName: string;
}

/** What can happen to a booking once it is booked. */
export type BookingEvent =
  /** Once SharePoint has given the new place. */
  | { readonly type: 'move'; readonly place: Place; readonly details: BookingDetails }
  | { readonly type: 'cancel' }
  | { readonly type: 'displace'; readonly why: DisplacedReason }
  | { readonly type: 'details'; readonly details: BookingDetails }
  | { readonly type: 'ask-cover'; readonly coverId: string; readonly toId: PersonId; readonly toName: string }
  | { readonly type: 'answer-cover'; readonly answer: 'yes' | 'no' }
  /** The colleague who asked has taken it back. */
  | { readonly type: 'end-cover'; readonly coverId: string }
  | { readonly type: 'outcome'; readonly outcome?: 'came' | 'did-not-come' }
  | { readonly type: 'note'; readonly words: string }
  | { readonly type: 'follow-up'; readonly on?: string };

/** What is told to somebody in the chat, besides what the screens show. */
export type PersonNews = 'booked' | 'moved' | 'cancelled' | 'displaced' | 'cover-asked' | 'cover-ended';
export type HolderNews = 'booked' | 'moved' | 'cancelled' | 'cover-yes' | 'cover-no';

export type BookingEffect =
  | { readonly type: 'tell-person'; readonly news: PersonNews }
  /** `to`: who is told: the holder, or the one who was it before. */
  | { readonly type: 'tell-holder'; readonly news: HolderNews; readonly to: PersonId }
  /** Set anew, or cleared, by what the booking is now. */
  | { readonly type: 'reminders' }
  | { readonly type: 'calendar' }
  /** Somebody on the waiting list may want the time. */
  | { readonly type: 'freed'; readonly slotId: string };

/** Nobody without `by` but the service itself. */
export interface BookingWorld {
  readonly now: Date;
  readonly by?: { readonly id: PersonId; readonly name: string };
}
