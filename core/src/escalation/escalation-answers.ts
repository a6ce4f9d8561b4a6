import { z } from 'zod';
import { personCardSchema, personIdSchema } from '../people/people';
import { escalationReferenceSchema, wishSchema } from './escalation';
import { consentSchema, escalationSettingsSchema } from './escalation-settings';
import { callHours, escalationLineKinds, escalationOutcomes, escalationStates } from './escalation-words';

/** A call in a list. `councillorName` is there for officers who may be asked, and for helpers. */
export const escalationSummarySchema = z.strictObject({
  reference: escalationReferenceSchema,
  state: z.enum(escalationStates),
  view: z.enum(['caller', 'helper', 'state']),
  councillorName: z.string(),
  /** To the caller, as this person agreed to be shown. */
  helper: z.string().optional(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  nextAt: z.iso.datetime().optional(),
  outcome: z.enum(escalationOutcomes).optional(),
});
export type EscalationSummary = z.infer<typeof escalationSummarySchema>;

/** Mine to see: those that are open, then those that have ended, newest first (at most 50 of these). */
export const escalationsSchema = z.strictObject({
  open: z.array(escalationSummarySchema),
  ended: z.array(escalationSummarySchema),
  /** False when Microsoft 365 did not answer and older ones are missing. */
  complete: z.boolean(),
});
export type Escalations = z.infer<typeof escalationsSchema>;

export const escalationLineViewSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(escalationLineKinds),
  at: z.iso.datetime(),
  /** "You", a role or a name, as the reader may see it; absent when the service acted. */
  actor: z.string().optional(),
  body: z.string().optional(),
  /** Of whom the line tells: who was asked, who took over. */
  person: z.string().optional(),
  outcome: z.enum(escalationOutcomes).optional(),
  incident: z.string().optional(),
  pictureId: z.string().optional(),
  howMany: z.int().optional(),
  answer: z.string().optional(),
});
export type EscalationLineView = z.infer<typeof escalationLineViewSchema>;

export const escalationDetailViewSchema = escalationSummarySchema.extend({
  lines: z.array(escalationLineViewSchema),
  complete: z.boolean(),
  incidentReference: z.string().optional(),
});
export type EscalationDetailView = z.infer<typeof escalationDetailViewSchema>;

/** GET and PUT of the settings; `version` 0 before they were ever saved. */
export const settingsAnswerSchema = z.strictObject({
  version: z.int().min(0),
  settings: escalationSettingsSchema,
  /** Officers and champions to choose from. */
  people: z.array(personCardSchema),
  /** Whether a monitoring centre is connected. */
  monitoring: z.boolean(),
  /** What is lawful but worth a look now: a step that reaches nobody, a group with nobody left. Plain sentences. */
  warnings: z.array(z.string()),
});
export type SettingsAnswer = z.infer<typeof settingsAnswerSchema>;

export const saveSettingsSchema = z.strictObject({
  version: z.int().min(0),
  /** Consents are each person's own and are not changed here. */
  settings: escalationSettingsSchema.omit({ consents: true }),
});

export const dryRunSchema = z.strictObject({
  /** London wall time, `2026-12-25T23:40`. */
  at: z.iso.datetime({ local: true }),
  wish: wishSchema,
  /** The councillor who would call, and whom they would not have asked. */
  councillorId: personIdSchema.optional(),
  excluded: z.array(personIdSchema).max(20),
  /** Not saved yet; the saved ones when absent. */
  settings: escalationSettingsSchema.omit({ consents: true }).optional(),
});
export type DryRun = z.infer<typeof dryRunSchema>;

export const dryRunAnswerSchema = z.strictObject({
  hours: z.enum(callHours),
  /** In the order they happen: minutes after the call, who is asked (names), and why. `as` is as in `Ask.as`, or `broadcast`. */
  steps: z.array(
    z.strictObject({
      afterMinutes: z.int(),
      as: z.string(),
      attempt: z.int(),
      people: z.array(z.string()),
    }),
  ),
  /** When the chain would begin again. */
  againAfterMinutes: z.int(),
});
export type DryRunAnswer = z.infer<typeof dryRunAnswerSchema>;

/** GET and PUT of what I have agreed to; for officers and champions. */
export const consentAnswerSchema = z.strictObject({ version: z.int().min(0), consent: consentSchema });
export const saveConsentSchema = z.strictObject({
  version: z.int().min(0),
  consent: consentSchema.omit({ personId: true }),
});
