import { z } from 'zod';
import { personCardSchema, personIdSchema } from '../people/people';
import {
  coverSchema,
  dayChangeSchema,
  dropInDaySchema,
  dropInSettingsSchema,
  dropInWallSchema,
  dropInWaySchema,
  sessionDraftSchema,
  sessionSchema,
  slotIdSchema,
} from './drop-in';
import { bookingDetailsSchema, bookingNoteSchema, displacedReasons } from './drop-in-booking';
import { waitingWishSchema } from './drop-in-waiting';

const instantSchema = z.iso.datetime();
const versionSchema = z.int().positive();

/** Somebody who can be met, as councillors see them. */
export const holderSchema = personCardSchema.pick({ id: true, name: true, roles: true, offices: true });
export type Holder = z.infer<typeof holderSchema>;

/** Free times of one session with one person. */
export const slotGroupSchema = z.strictObject({
  sessionId: z.uuid(),
  holderId: personIdSchema,
  ways: z.array(dropInWaySchema),
  minutes: z.int(),
  /** Others may come too. How many places are left is not said. */
  group: z.boolean(),
  room: z.string().optional(),
  notes: z.string().optional(),
  /** London wall times of the starts, in order. With the session they make the slot's id. */
  starts: z.array(dropInWallSchema),
});
export type SlotGroup = z.infer<typeof slotGroupSchema>;

/** GET /api/drop-in/slots */
export const slotsAnswerSchema = z.strictObject({
  from: dropInDaySchema,
  /** Exclusive. */
  to: dropInDaySchema,
  holders: z.array(holderSchema),
  groups: z.array(slotGroupSchema),
  /** People who hold sessions and whom the reader chose not to meet: their times are not among these. */
  leftOut: z.int(),
});
export type SlotsAnswer = z.infer<typeof slotsAnswerSchema>;

/** One time, where there are only a few. */
export const slotAnswerSchema = z.strictObject({
  slotId: slotIdSchema,
  startsAt: dropInWallSchema,
  endsAt: dropInWallSchema,
  holderId: personIdSchema,
  holderName: z.string(),
  ways: z.array(dropInWaySchema),
  group: z.boolean(),
});
export type SlotAnswer = z.infer<typeof slotAnswerSchema>;

export const myActions = ['move', 'cancel', 'details', 'answer-cover'] as const;

/** An appointment as the person who has it sees it. */
export const myBookingSchema = z.strictObject({
  id: z.uuid(),
  version: versionSchema,
  slotId: slotIdSchema,
  startsAt: dropInWallSchema,
  endsAt: dropInWallSchema,
  start: instantSchema,
  holder: holderSchema,
  state: z.enum(['booked', 'cancelled', 'displaced']),
  displaced: z.enum(displacedReasons).optional(),
  details: bookingDetailsSchema,
  /** Ways of meeting that are offered for this time. */
  ways: z.array(dropInWaySchema),
  group: z.boolean(),
  minutes: z.int(),
  room: z.string().optional(),
  teamsLink: z.string().optional(),
  notes: z.string().optional(),
  /** The officer would hand it to this person; nothing changes unless they say yes. */
  cover: z.strictObject({ to: holderSchema }).optional(),
  /** Not the person themselves, but the officer they meet. */
  bookedByHolder: z.boolean(),
  series: z.boolean(),
  past: z.boolean(),
  may: z.array(z.enum(myActions)),
  /** Of a displaced one: times that are near. */
  nearest: z.array(slotAnswerSchema),
});
export type MyBooking = z.infer<typeof myBookingSchema>;

/** What came of taking a time, or of moving to it. Losing says nothing about who has it. */
export const tookAnswerSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('booked'), booking: myBookingSchema }),
  z.strictObject({ outcome: z.literal('taken'), nearest: z.array(slotAnswerSchema) }),
]);
export type TookAnswer = z.infer<typeof tookAnswerSchema>;

/** POST /api/drop-in/bookings. The Idempotency-Key header is the booking's id. */
export const takeWishSchema = z.strictObject({ slotId: slotIdSchema, details: bookingDetailsSchema });
export type TakeWish = z.infer<typeof takeWishSchema>;

export const preferencesSchema = z.strictObject({
  /** Nobody but the person reads this. */
  notWith: z.array(personIdSchema).max(200),
  reminders: z.boolean(),
  /** Put appointments into their own Outlook calendar; only where the council offers it. */
  calendar: z.boolean(),
});
export type DropInPreferences = z.infer<typeof preferencesSchema>;
export const noPreferences: DropInPreferences = { notWith: [], reminders: true, calendar: false };

export const myWaitingSchema = z.strictObject({
  id: z.uuid(),
  wish: waitingWishSchema,
  since: instantSchema,
  /** A time kept for them until then. */
  offer: z.strictObject({ id: z.uuid(), slot: slotAnswerSchema, until: instantSchema }).optional(),
});
export type MyWaiting = z.infer<typeof myWaitingSchema>;

/** GET /api/drop-in/mine */
export const mineAnswerSchema = z.strictObject({
  /** To come, soonest first, displaced ones among them until another time is chosen or they are dismissed. */
  upcoming: z.array(myBookingSchema),
  /** The last fifty that are over or cancelled, newest first. */
  past: z.array(myBookingSchema),
  waiting: z.array(myWaitingSchema),
  preferences: preferencesSchema,
  /** Everybody who holds a session, to choose "not with" from. */
  holders: z.array(holderSchema),
  calendarOffered: z.boolean(),
});
export type MineAnswer = z.infer<typeof mineAnswerSchema>;

/** An appointment as whoever holds it sees it. */
export const heldBookingSchema = z.strictObject({
  id: z.uuid(),
  version: versionSchema,
  slotId: slotIdSchema,
  startsAt: dropInWallSchema,
  endsAt: dropInWallSchema,
  personId: personIdSchema,
  personName: z.string(),
  state: z.enum(['booked', 'cancelled', 'displaced']),
  details: bookingDetailsSchema,
  seriesId: z.uuid().optional(),
  cover: z.strictObject({ toName: z.string(), answer: z.literal('no').optional() }).optional(),
  outcome: z.enum(['came', 'did-not-come']).optional(),
  followUpOn: dropInDaySchema.optional(),
  notes: z.array(bookingNoteSchema),
});
export type HeldBooking = z.infer<typeof heldBookingSchema>;

/** One session on one day. */
export const heldDaySchema = z.strictObject({
  sessionId: z.uuid(),
  ruleDay: dropInDaySchema,
  day: dropInDaySchema,
  from: z.string(),
  to: z.string(),
  holderId: personIdSchema,
  holderName: z.string(),
  off: z.enum(['leave', 'other', 'bank-holiday']).optional(),
  moved: z.boolean(),
  /** Appointments that the day can hold, and how many of them are taken. */
  places: z.int(),
  taken: z.int(),
  slots: z.array(z.strictObject({ slotId: slotIdSchema, startsAt: dropInWallSchema, free: z.boolean() })),
  /** Empty unless the reader holds them. */
  bookings: z.array(heldBookingSchema),
});
export type HeldDay = z.infer<typeof heldDaySchema>;

/** GET /api/drop-in/days */
export const daysAnswerSchema = z.strictObject({
  from: dropInDaySchema,
  to: dropInDaySchema,
  days: z.array(heldDaySchema),
  /** Own appointments that want something: a new time not chosen yet, a cover not answered, a follow-up due. */
  attention: z.array(heldBookingSchema),
  /** How many wait for a time, without names. */
  waiting: z.int(),
});
export type DaysAnswer = z.infer<typeof daysAnswerSchema>;

/** GET /api/drop-in/sessions */
export const sessionsAnswerSchema = z.strictObject({
  version: z.int(),
  sessions: z.array(sessionSchema),
  covers: z.array(coverSchema),
  settings: dropInSettingsSchema,
  /** Who may hold a session. */
  holders: z.array(holderSchema),
  calendarOffered: z.boolean(),
  /** Whether the reader has chosen entries in their own calendar. */
  calendar: z.boolean(),
});
export type SessionsAnswer = z.infer<typeof sessionsAnswerSchema>;

/** Somebody's appointment that a change would take away; the name only for whoever holds it. */
export const affectedSchema = z.strictObject({
  bookingId: z.uuid(),
  startsAt: dropInWallSchema,
  personName: z.string().optional(),
});
export type Affected = z.infer<typeof affectedSchema>;

/** POST /api/drop-in/sessions/check */
export const sessionCheckSchema = z.strictObject({
  errors: z.array(z.strictObject({ field: z.string(), message: z.string() })),
  /** The next ten days on which it would be held. */
  days: z.array(dropInDaySchema),
  slotsADay: z.int(),
  affected: z.array(affectedSchema),
});
export type SessionCheck = z.infer<typeof sessionCheckSchema>;

/** `affected`: ids of the appointments that the officer was shown; others since then: 409 with the new list under `affected`. */
const goingAhead = { version: z.int().nonnegative(), affected: z.array(z.uuid()) } as const;
export const sessionWishSchema = z.strictObject({
  ...goingAhead,
  draft: sessionDraftSchema,
  holderId: personIdSchema,
});
export const dayWishSchema = z.strictObject({
  ...goingAhead,
  /** Without `off` and `moved`: as the rule says again. */
  change: dayChangeSchema.omit({ holder: true }),
});
export const endWishSchema = z.strictObject(goingAhead);
export const coverWishSchema = z.strictObject({
  version: z.int().nonnegative(),
  sessionId: z.uuid(),
  days: coverSchema.shape.days,
  toId: personIdSchema,
});

/** POST /api/drop-in/bookings/:id/again and /series */
export const seriesAnswerSchema = z.strictObject({
  booked: z.array(slotAnswerSchema),
  /** Wall times that could not be booked, with others near them. */
  missed: z.array(z.strictObject({ startsAt: dropInWallSchema, nearest: z.array(slotAnswerSchema) })),
});
export type SeriesAnswer = z.infer<typeof seriesAnswerSchema>;
