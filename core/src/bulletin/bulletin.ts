import { z } from 'zod';
import { personIdSchema } from '../people/people';
import { bulletinSectionKinds } from './bulletin-section-kinds';

export const bulletinSectionKindSchema = z.enum(bulletinSectionKinds);
export type BulletinSectionKind = z.infer<typeof bulletinSectionKindSchema>;

export const bulletinLimits = {
  title: 120,
  heading: 120,
  /** Characters of one section, as typed. */
  text: 6_000,
  sections: 12,
  alt: 250,
  groups: 20,
  channels: 10,
  /** Characters of all that is written in one bulletin: more than a card holds, and it must fit a column of SharePoint twice. */
  all: 20_000,
  /** Of the reason of somebody who sends it back, of a question, and of an answer. */
  words: 2_000,
} as const;

/** Entra-like ids of teams and channels are Teams' own and have no fixed form. */
const teamsIdSchema = z.string().min(1).max(250);

export const bulletinPictureSchema = z.strictObject({
  pictureId: z.uuid(),
  /** What it shows, for whoever cannot see it; empty while nobody has written it. */
  alt: z.string().max(bulletinLimits.alt),
  /** Pixels, as stored. */
  width: z.int().positive(),
  height: z.int().positive(),
});
export type BulletinPicture = z.infer<typeof bulletinPictureSchema>;

export const bulletinSectionSchema = z.strictObject({
  id: z.uuid(),
  kind: bulletinSectionKindSchema,
  heading: z.string().max(bulletinLimits.heading),
  /** The small Markdown of `bulletin-text`. */
  text: z.string().max(bulletinLimits.text),
  picture: bulletinPictureSchema.optional(),
});
export type BulletinSection = z.infer<typeof bulletinSectionSchema>;

export const bulletinChannelSchema = z.strictObject({
  teamId: teamsIdSchema,
  channelId: teamsIdSchema,
  teamName: z.string().max(250),
  channelName: z.string().max(250),
});
export type BulletinChannel = z.infer<typeof bulletinChannelSchema>;

export const bulletinGroupSchema = z.strictObject({ id: z.uuid(), name: z.string().max(256) });
export type BulletinGroup = z.infer<typeof bulletinGroupSchema>;

export const bulletinAudienceSchema = z.strictObject({
  everyCouncillor: z.boolean(),
  groups: z.array(bulletinGroupSchema).max(bulletinLimits.groups),
  channels: z.array(bulletinChannelSchema).max(bulletinLimits.channels),
});
export type BulletinAudience = z.infer<typeof bulletinAudienceSchema>;

export const bulletinUrgencies = ['routine', 'urgent'] as const;
export const bulletinUrgencySchema = z.enum(bulletinUrgencies);
export type BulletinUrgency = z.infer<typeof bulletinUrgencySchema>;

/** Characters that somebody wrote. */
const writtenIn = ({ title, sections }: { title: string; sections: readonly BulletinSection[] }): number =>
  sections.reduce(
    (sum, { heading, text, picture }) => sum + heading.length + text.length + (picture?.alt.length ?? 0),
    title.length,
  );

/** All that somebody approves, and a change to it voids the approval. */
export const bulletinContentSchema = z
  .strictObject({
    title: z.string().max(bulletinLimits.title),
    sections: z.array(bulletinSectionSchema).max(bulletinLimits.sections),
    /** The champion who fronts it. */
    authorId: personIdSchema.optional(),
    urgency: bulletinUrgencySchema,
    audience: bulletinAudienceSchema,
  })
  .refine((content) => writtenIn(content) <= bulletinLimits.all, {
    path: ['sections'],
    error: `The whole bulletin may have ${bulletinLimits.all.toLocaleString('en-GB')} characters.`,
  });
export type BulletinContent = z.infer<typeof bulletinContentSchema>;

/** London wall time to the minute: `2026-12-01T09:30`. */
export const bulletinWallTimeSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** When it is to go: as soon as it is approved, or at a set minute of London's clocks. */
export const bulletinWhenSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on-approval') }),
  z.strictObject({ kind: z.literal('at'), wallTime: bulletinWallTimeSchema }),
]);
export type BulletinWhen = z.infer<typeof bulletinWhenSchema>;

export const bulletinStates = [
  /** Being written. With `published`, a correction is being written. */
  'draft',
  /** With the champion, or with a second officer. */
  'asked',
  /** Approved, and nobody has said when it goes, or that time had passed when it was approved. */
  'approved',
  /** Goes at `dueAt`. */
  'scheduled',
  /** On its way; its run says how far, and whether it pauses. */
  'sending',
  'sent',
  /** Stopped by a person before everybody had it; those who have it keep it. */
  'stopped',
  /** Taken back: who had it sees one line instead. */
  'recalled',
  /** Thrown away before it was ever sent. */
  'discarded',
] as const;
export const bulletinStateSchema = z.enum(bulletinStates);
export type BulletinState = z.infer<typeof bulletinStateSchema>;

const instantSchema = z.iso.datetime();

export const bulletinApproverSchema = z.enum(['champion', 'second-officer']);
export type BulletinApprover = z.infer<typeof bulletinApproverSchema>;

const decisionSchema = z.strictObject({
  by: personIdSchema,
  as: bulletinApproverSchema,
  at: instantSchema,
  contentVersion: z.int().positive(),
});

/** What one run of messages did or does. */
export const bulletinRunKindSchema = z.enum(['send', 'correct', 'recall', 'remind']);
export type BulletinRunKind = z.infer<typeof bulletinRunKindSchema>;

export const bulletinSchema = z.strictObject({
  id: z.uuid(),
  /** Counts every change; whoever changes it says which one they saw. */
  version: z.int().positive(),
  /**
   * Counts the changes of the content alone: what is approved is one of these. It never goes back, even where the content does
   * (a correction thrown away), so that no old approval card ever fits again; readers are counted by `published.contentVersion`.
   */
  contentVersion: z.int().positive(),
  content: bulletinContentSchema,
  when: bulletinWhenSchema,
  state: bulletinStateSchema,
  createdBy: personIdSchema,
  createdAt: instantSchema,
  editedBy: personIdSchema,
  editedAt: instantSchema,
  /** Everybody who changed the content since it was last published: none of them can be its second officer. */
  editors: z.array(personIdSchema),
  asked: z
    .strictObject({
      of: bulletinApproverSchema,
      by: personIdSchema,
      at: instantSchema,
      contentVersion: z.int().positive(),
      /** Why a second officer is asked and not the champion. */
      why: z.string().max(bulletinLimits.words).optional(),
      /** How many people it was to reach then. */
      people: z.int().nonnegative(),
    })
    .optional(),
  approval: decisionSchema.optional(),
  /** Sent back, with what should change; stands until approval is asked for again. */
  refusal: decisionSchema.extend({ words: z.string().max(bulletinLimits.words) }).optional(),
  /** Warnings of the check that an officer has read and stands by. */
  confirmed: z
    .strictObject({ by: personIdSchema, at: instantSchema, contentVersion: z.int().positive() })
    .optional(),
  /** When a scheduled one goes; for a routine one after quiet hours. */
  dueAt: instantSchema.optional(),
  /** What people have, or had before it was taken back. */
  published: z
    .strictObject({
      content: bulletinContentSchema,
      contentVersion: z.int().positive(),
      approval: decisionSchema,
      firstAt: instantSchema,
      correctedAt: instantSchema.optional(),
      /** When a person stopped it before everybody had it; no correction changes that. */
      stoppedAt: instantSchema.optional(),
    })
    .optional(),
  recalled: z.strictObject({ by: personIdSchema, at: instantSchema }).optional(),
  /** Oldest first; the last one is what happens now. */
  runs: z.array(
    z.strictObject({
      runId: z.uuid(),
      kind: bulletinRunKindSchema,
      contentVersion: z.int().positive(),
      by: personIdSchema,
      at: instantSchema,
    }),
  ),
});
export type Bulletin = z.infer<typeof bulletinSchema>;

/** The champion as a bulletin shows them. */
export const bulletinAuthorSchema = z.strictObject({
  personId: personIdSchema,
  name: z.string().max(120),
  /** Such as "Deputy leader and safety champion". */
  office: z.string().max(120),
  photoId: z.uuid().optional(),
});
export type BulletinAuthor = z.infer<typeof bulletinAuthorSchema>;

const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const bulletinSettingsSchema = z.strictObject({
  /** Routine bulletins do not arrive between these, London time. The same time twice: never quiet. */
  quiet: z.strictObject({ from: clockTimeSchema, to: clockTimeSchema }),
  /** How each champion is shown; who is not here is shown by their directory name. */
  authors: z.array(bulletinAuthorSchema).max(20),
  /** Who reads questions, as the bot says it: "Member services". */
  questionsReadBy: z.string().min(1).max(80),
});
export type BulletinSettings = z.infer<typeof bulletinSettingsSchema>;

export const standardBulletinSettings: BulletinSettings = {
  quiet: { from: '21:00', to: '07:00' },
  authors: [],
  questionsReadBy: 'Member services',
};
