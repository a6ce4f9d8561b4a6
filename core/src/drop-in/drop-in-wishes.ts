import { z } from 'zod';
import { personIdSchema } from '../people/people';
import {
  dropInDaySchema,
  dropInLimits,
  dropInSettingsSchema,
  sessionDraftSchema,
  slotIdSchema,
} from './drop-in';
import { heldBookingSchema, myBookingSchema, myWaitingSchema, preferencesSchema } from './drop-in-answers';
import { bookingDetailsSchema } from './drop-in-booking';
import { problem } from './drop-in-problems';
import { waitingWishSchema } from './drop-in-waiting';

/** GET /api/drop-in/slots */
export const slotsQuerySchema = z.strictObject({
  /** London calendar day; today unless told. */
  from: dropInDaySchema.optional(),
  weeks: z.coerce.number().int().min(1).max(dropInLimits.weeks).default(dropInLimits.weeks),
});

/** PUT /api/drop-in/bookings/:id/details */
export const detailsWishSchema = z.strictObject({ details: bookingDetailsSchema });

/** POST /api/drop-in/bookings/:id/cover */
export const coverReplySchema = z.strictObject({ answer: z.enum(['yes', 'no']) });

/** What changes of an own appointment answer. */
export const myBookingAnswerSchema = z.strictObject({ booking: myBookingSchema });

/** POST /api/drop-in/waiting. The Idempotency-Key header is the entry's id. */
export const waitingJoinSchema = z.strictObject({ wish: waitingWishSchema });

/** What the reader waits for now. */
export const waitingAnswerSchema = z.strictObject({ waiting: z.array(myWaitingSchema) });

/** GET /api/drop-in/days */
export const daysQuerySchema = z.strictObject({
  /** London calendar day; today unless told. */
  from: dropInDaySchema.optional(),
  days: z.enum(['1', '7']).default('1').transform(Number),
  whose: z.enum(['own', 'team']).default('own'),
});

/** POST /api/drop-in/sessions/check; `id`: of the session that it would change. */
export const sessionCheckWishSchema = z.strictObject({
  draft: sessionDraftSchema,
  holderId: personIdSchema,
  id: z.uuid().optional(),
});

/** What changes of the sessions answer: the version after it, and what it was about. */
export const sessionsChangedSchema = z.strictObject({ version: z.int(), id: z.string() });

const version = z.int().nonnegative();

/** POST /api/drop-in/covers/:id/answer */
export const coverAnswerSchema = z.strictObject({
  version,
  answer: z.enum(['accept', 'decline', 'withdraw']),
});

/** PUT /api/drop-in/settings */
export const settingsWishSchema = z.strictObject({ version, settings: dropInSettingsSchema });

/** PUT /api/drop-in/calendar, and its answer */
export const calendarChoiceSchema = z.strictObject({ calendar: preferencesSchema.shape.calendar });

/** GET /api/drop-in/held/:id, and what changes of it answer */
export const heldAnswerSchema = z.strictObject({ booking: heldBookingSchema });

/** POST /api/drop-in/held/:id/outcome; without an outcome it is taken back. */
export const outcomeWishSchema = z.strictObject({ outcome: z.enum(['came', 'did-not-come']).optional() });

/** POST /api/drop-in/held/:id/notes */
export const noteWishSchema = z.strictObject({
  words: z
    .string()
    .trim()
    .min(1, { error: problem('words') })
    .max(dropInLimits.words, { error: problem('words') }),
});

/** POST /api/drop-in/held/:id/follow-up; without a day it is taken back. */
export const followUpWishSchema = z.strictObject({ on: dropInDaySchema.optional() });

/** POST /api/drop-in/held/:id/again */
export const againWishSchema = z.strictObject({ slotId: slotIdSchema });

/** POST /api/drop-in/held/:id/series; `slotId` is the first of them. */
export const seriesWishSchema = z.strictObject({
  weeks: z
    .int({ error: problem('everyWeeks') })
    .min(1, { error: problem('everyWeeks') })
    .max(8, { error: problem('everyWeeks') }),
  times: z
    .int({ error: problem('seriesTimes') })
    .min(2, { error: problem('seriesTimes') })
    .max(26, { error: problem('seriesTimes') }),
  slotId: slotIdSchema,
});
