import { z } from 'zod';
import { personIdSchema } from '../people/people';
import {
  bulletinApproverSchema,
  bulletinAuthorSchema,
  bulletinChannelSchema,
  bulletinContentSchema,
  bulletinGroupSchema,
  bulletinLimits,
  bulletinPictureSchema,
  bulletinRunKindSchema,
  bulletinSchema,
  bulletinSettingsSchema,
  bulletinStateSchema,
  bulletinUrgencySchema,
  bulletinWhenSchema,
} from './bulletin';
import { bulletinCheckItemSchema } from './bulletin-check-items';
import { deliveryStateSchema, unreachableReasonSchema } from './bulletin-delivery';
import { bulletinActions } from './bulletin-events';

const instantSchema = z.iso.datetime();
const versionSchema = z.int().positive();

/** How far a run of messages is. Counts of people and channels together. */
export const runProgressSchema = z.strictObject({
  runId: z.uuid(),
  kind: bulletinRunKindSchema,
  /** `preparing`: the audience is being written down, nothing has left. `waiting`: quiet hours. */
  state: z.enum(['preparing', 'running', 'waiting', 'paused', 'stopped', 'done']),
  all: z.int(),
  toSend: z.int(),
  sending: z.int(),
  sent: z.int(),
  unreachable: z.int(),
  uncertain: z.int(),
  begunAt: instantSchema.optional(),
  endedAt: instantSchema.optional(),
  /** When it will probably be done; absent while that cannot be said. */
  expectedEnd: instantSchema.optional(),
  waitsUntil: instantSchema.optional(),
});
export type RunProgress = z.infer<typeof runProgressSchema>;

export const bulletinSummarySchema = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  state: bulletinStateSchema,
  urgency: bulletinUrgencySchema,
  /** A correction of something people have already. */
  correction: z.boolean(),
  editedBy: z.string(),
  editedAt: instantSchema,
  dueAt: instantSchema.optional(),
  publishedAt: instantSchema.optional(),
  /** People only, of the first run; with who has confirmed. */
  people: z.int().optional(),
  read: z.int().optional(),
  /** The reader is asked to decide. */
  waitsForYou: z.boolean(),
});
export type BulletinSummary = z.infer<typeof bulletinSummarySchema>;

/** GET /api/bulletins */
export const bulletinListAnswerSchema = z.strictObject({
  /** Newest first. */
  bulletins: z.array(bulletinSummarySchema),
  questionsWaiting: z.int(),
  mayWrite: z.boolean(),
});
export type BulletinListAnswer = z.infer<typeof bulletinListAnswerSchema>;

/** GET /api/bulletins/:id, and the answer to every change of one. */
export const bulletinAnswerSchema = z.strictObject({
  bulletin: bulletinSchema,
  /** Names of everybody the bulletin mentions by id. */
  names: z.record(z.string(), z.string()),
  author: bulletinAuthorSchema.optional(),
  check: z.array(bulletinCheckItemSchema),
  may: z.array(z.enum(bulletinActions)),
  /** Others who have it open now. */
  hereNow: z.array(z.strictObject({ name: z.string(), since: instantSchema })),
  /** The latest run, when there is one. */
  run: runProgressSchema.optional(),
  /** Of the latest published version: people it reached, and how many of them confirmed. */
  reading: z
    .strictObject({ reached: z.int(), read: z.int(), remindedAt: instantSchema.optional() })
    .optional(),
  /** Where cards and previews find pictures: this address and a picture's id. Absent when nobody has said where the service is. */
  picturesAt: z.url().optional(),
});
export type BulletinAnswer = z.infer<typeof bulletinAnswerSchema>;

/** POST /api/bulletins */
export const bulletinCreationSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('template'), template: z.string().max(60) }),
  z.strictObject({ from: z.literal('bulletin'), id: z.uuid() }),
]);

/** PUT /api/bulletins/:id. 409 with `current` when somebody else changed it after `version`. */
export const bulletinEditSchema = z.strictObject({
  version: versionSchema,
  content: bulletinContentSchema,
  when: bulletinWhenSchema,
});

const versioned = { version: versionSchema };
/** POST /api/bulletins/:id/ask */
export const bulletinAskSchema = z.strictObject({
  ...versioned,
  of: bulletinApproverSchema,
  why: z.string().max(bulletinLimits.words).optional(),
  confirmWarnings: z.boolean(),
});
/** POST /api/bulletins/:id/decision */
export const bulletinDecisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), contentVersion: versionSchema }),
  z.strictObject({
    decision: z.literal('refuse'),
    contentVersion: versionSchema,
    words: z.string().trim().min(1).max(bulletinLimits.words),
  }),
]);
/** POST /api/bulletins/:id/send */
export const bulletinSendSchema = z.strictObject({
  ...versioned,
  when: bulletinWhenSchema,
  people: z.int().nonnegative(),
});
/** POST /api/bulletins/:id/change: everything that needs no more than a press. */
export const bulletinPressSchema = z.strictObject({
  ...versioned,
  change: z.enum(['take-back', 'cancel', 'pause', 'resume', 'stop', 'recall', 'remind', 'discard']),
});
/** POST /api/bulletins/:id/again: sends once more to people whose outcome is unknown, or who could not be reached. */
export const bulletinAgainSchema = z.strictObject({
  runId: z.uuid(),
  to: z.array(z.string().max(250)).min(1).max(1_000),
});

/** GET /api/bulletins/:id/audience: of the content as stored. */
export const bulletinAudienceAnswerSchema = z.strictObject({
  /** Each once, by name; guests are not among them. */
  people: z.array(z.strictObject({ id: personIdSchema, name: z.string() })),
  guestsLeftOut: z.int(),
  groups: z.array(bulletinGroupSchema.extend({ people: z.int(), there: z.boolean() })),
  channels: z.array(bulletinChannelSchema.extend({ there: z.boolean() })),
  /** How many it was to reach when its approval was asked for, if that has changed. */
  was: z.int().optional(),
});
export type BulletinAudienceAnswer = z.infer<typeof bulletinAudienceAnswerSchema>;

/** GET /api/bulletins/places */
export const bulletinPlacesAnswerSchema = z.strictObject({
  channels: z.array(bulletinChannelSchema),
});
/** GET /api/bulletins/groups?name= */
export const bulletinGroupsAnswerSchema = z.strictObject({ groups: z.array(bulletinGroupSchema) });

/** POST /api/bulletins/pictures, raw bytes. */
export const bulletinPictureAnswerSchema = bulletinPictureSchema.omit({ alt: true });
export type BulletinPictureAnswer = z.infer<typeof bulletinPictureAnswerSchema>;

export const deliveryLineSchema = z.strictObject({
  /** Person's Entra id, or the channel's id. */
  to: z.string(),
  name: z.string(),
  channel: z.boolean(),
  state: deliveryStateSchema,
  why: unreachableReasonSchema.optional(),
  at: instantSchema.optional(),
  readAt: instantSchema.optional(),
});
export type DeliveryLine = z.infer<typeof deliveryLineSchema>;

export const deliveryFilters = ['all', 'waiting', 'unreachable', 'uncertain', 'unread', 'read'] as const;
/** GET /api/bulletins/:id/people?show=&next= */
export const bulletinPeopleAnswerSchema = z.strictObject({
  runId: z.uuid(),
  lines: z.array(deliveryLineSchema),
  next: z.string().optional(),
});
export type BulletinPeopleAnswer = z.infer<typeof bulletinPeopleAnswerSchema>;

export const bulletinQuestionSchema = z.strictObject({
  id: z.uuid(),
  bulletinId: z.uuid().optional(),
  title: z.string(),
  askedBy: z.string(),
  askedAt: instantSchema,
  words: z.string(),
  answer: z.strictObject({ by: z.string(), at: instantSchema, words: z.string() }).optional(),
});
export type BulletinQuestion = z.infer<typeof bulletinQuestionSchema>;
/** GET /api/bulletins/questions: those without an answer first, then the newest. */
export const bulletinQuestionsAnswerSchema = z.strictObject({ questions: z.array(bulletinQuestionSchema) });
/** POST /api/bulletins/questions/:key/answer; a second answer is 409. */
export const bulletinReplySchema = z.strictObject({
  words: z.string().trim().min(1).max(bulletinLimits.words),
});

/** GET and PUT /api/bulletins/settings */
export const bulletinSettingsAnswerSchema = z.strictObject({
  version: z.int().nonnegative(),
  settings: bulletinSettingsSchema,
  /** Everybody in the champions' group. */
  champions: z.array(z.strictObject({ id: personIdSchema, name: z.string() })),
  picturesAt: z.url().optional(),
});
export type BulletinSettingsAnswer = z.infer<typeof bulletinSettingsAnswerSchema>;
export const bulletinSettingsChangeSchema = z.strictObject({
  version: z.int().nonnegative(),
  settings: bulletinSettingsSchema,
});
