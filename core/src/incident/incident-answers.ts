import { z } from 'zod';
import { personIdSchema } from '../people/people';
import { incidentReportSchema, referenceSchema } from './incident';
import { incidentActions } from './incident-access';
import { incidentEventKinds, incidentKinds, incidentOutcomes, incidentStatuses } from './incident-words';

const instantSchema = z.iso.datetime({ offset: true });
const somebodySchema = z.strictObject({ id: personIdSchema, name: z.string() });

/** What the sender gets at once: the report is safe, whether or not SharePoint has it yet. */
export const receiptSchema = z.strictObject({
  reference: referenceSchema,
  receivedAt: instantSchema,
  /** Somebody will have looked at it by then. */
  firstLookBy: instantSchema,
  firstActionBy: instantSchema,
  /** True once it is in SharePoint too. */
  filed: z.boolean(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** One line of "My reports" or of the inbox. Holds nothing of the account. */
export const incidentSummarySchema = z.strictObject({
  reference: referenceSchema,
  status: z.enum(incidentStatuses),
  outcome: z.enum(incidentOutcomes).optional(),
  kinds: z.array(z.enum(incidentKinds)),
  urgent: z.boolean(),
  councillor: somebodySchema,
  reporter: somebodySchema,
  assignedTo: somebodySchema.optional(),
  receivedAt: instantSchema,
  lookedAtAt: instantSchema.optional(),
  nextStepBy: instantSchema.optional(),
  closedAt: instantSchema.optional(),
  overdue: z.boolean(),
  unread: z.boolean(),
  /** False while it is accepted but not yet in SharePoint. */
  filed: z.boolean(),
  version: z.int(),
});
export type IncidentSummary = z.infer<typeof incidentSummarySchema>;

export const timelineEvidenceSchema = z.strictObject({
  evidenceId: z.uuid(),
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

export const timelineEntrySchema = z.strictObject({
  key: z.string(),
  kind: z.enum(incidentEventKinds),
  at: instantSchema,
  /** Name, and whether the viewer wrote it. */
  by: z.strictObject({ id: personIdSchema, name: z.string(), you: z.boolean() }),
  body: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  outcome: z.enum(incidentOutcomes).optional(),
  changed: z.array(z.string()).optional(),
  evidence: timelineEvidenceSchema.optional(),
  /** Written, kept safe, not yet in SharePoint. */
  pending: z.boolean(),
  unread: z.boolean(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const incidentDetailSchema = incidentSummarySchema.extend({
  view: z.enum(['officer', 'councillor', 'reporter']),
  /** What this person may do with it now; the screen shows a control for each and no other. */
  may: z.array(z.enum(incidentActions)),
  firstLookBy: instantSchema,
  firstActionBy: instantSchema,
  report: incidentReportSchema,
  /** Names of the people in `report.mustNotSee`, in that order. */
  mustNotSeeNames: z.array(z.string()),
  timeline: z.array(timelineEntrySchema),
  /** When the viewer decided something that was kept and then could not be done, because somebody else was first. */
  notDone: z.array(instantSchema),
  /** False when SharePoint did not answer and only what the service itself still holds is shown. */
  complete: z.boolean(),
});
export type IncidentDetail = z.infer<typeof incidentDetailSchema>;

export const myReportsSchema = z.strictObject({
  items: z.array(incidentSummarySchema),
  complete: z.boolean(),
});
export type MyReports = z.infer<typeof myReportsSchema>;

export const inboxPageSchema = z.strictObject({
  items: z.array(incidentSummarySchema),
  /** Opaque; hand it back for the next page. Absent on the last page. */
  next: z.string().optional(),
  complete: z.boolean(),
});
export type InboxPage = z.infer<typeof inboxPageSchema>;

/** The answer to a change: `applied` at once, or kept safe and applied as soon as SharePoint answers. */
export const changeAnswerSchema = z.strictObject({
  state: z.enum(['applied', 'kept']),
  version: z.int().optional(),
});
export type ChangeAnswer = z.infer<typeof changeAnswerSchema>;

export const evidenceUploadSchema = z.strictObject({
  evidenceId: z.uuid(),
  fileName: z.string(),
  bytes: z.int(),
  /** Bytes safely stored; the next chunk starts here. */
  received: z.int(),
  state: z.enum(['sending', 'stored']),
  sha256: z.string().optional(),
});
export type EvidenceUpload = z.infer<typeof evidenceUploadSchema>;
