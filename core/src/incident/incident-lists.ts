import { z } from 'zod';
import { personIdSchema } from '../people/people';
import { defineList, type RecordOf } from '../sharepoint/list-definition';
import { incidentReportSchema } from './incident';
import { incidentEventKinds, incidentKinds, incidentOutcomes, incidentStatuses } from './incident-words';

/**
 * One item per report. What lists, filters and rules need has a column of its own; the report as it was sent stays whole in
 * `Report`, checked by its schema on the way out. Person columns are not used: see the record of decisions on identity.
 */
export const incidentList = defineList({
  site: 'casework',
  name: 'Incidents',
  description: 'Reports by councillors. Read and written by the service only.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'closedAt',
    months: 72,
    why: 'A claim can be made for up to six years after what happened. A report that is open never goes.',
  },
  columns: {
    reference: { type: 'text', name: 'Reference', maxLength: 20, unique: true, required: true },
    /** `<person id>:<key the client made>`; unique, so a retry never makes a second report. */
    sentKey: { type: 'text', name: 'SentKey', maxLength: 120, unique: true, required: true },
    /** `open:<urgency>:<due>:<reference>` or `closed-<year>-<month>:<closed>:<reference>`: the inbox's one indexed order. */
    inboxKey: { type: 'text', name: 'InboxKey', maxLength: 100, indexed: true, required: true },
    status: { type: 'choice', name: 'CaseStatus', choices: incidentStatuses, indexed: true, required: true },
    outcome: { type: 'choice', name: 'Outcome', choices: incidentOutcomes },
    councillorId: { type: 'text', name: 'CouncillorEntra', maxLength: 36, indexed: true, required: true },
    councillorName: { type: 'text', name: 'CouncillorName', maxLength: 255, required: true },
    reporterId: { type: 'text', name: 'ReporterEntra', maxLength: 36, indexed: true, required: true },
    reporterName: { type: 'text', name: 'ReporterName', maxLength: 255, required: true },
    assignedToId: { type: 'text', name: 'AssignedEntra', maxLength: 36, indexed: true },
    assignedToName: { type: 'text', name: 'AssignedName', maxLength: 255 },
    kinds: { type: 'multiChoice', name: 'Kinds', choices: incidentKinds, required: true },
    urgent: { type: 'boolean', name: 'Urgent', required: true },
    receivedAt: { type: 'dateTime', name: 'ReceivedAt', indexed: true, required: true },
    lookedAtAt: { type: 'dateTime', name: 'LookedAtAt' },
    nextStepBy: { type: 'dateTime', name: 'NextStepBy', indexed: true },
    closedAt: { type: 'dateTime', name: 'ClosedAt', indexed: true },
    mustNotSee: { type: 'json', name: 'MustNotSee', schema: z.array(personIdSchema), required: true },
    report: { type: 'json', name: 'Report', schema: incidentReportSchema, required: true },
    /** What somebody sent for another, once the councillor has changed it: all that the sender goes on seeing. */
    reportAsSent: { type: 'json', name: 'ReportAsSent', schema: incidentReportSchema },
    /** Counts the changes that people make to the case; what a stale edit is compared with. */
    version: { type: 'number', name: 'CaseVersion', required: true },
    /** Keys of the last changes applied, newest first: how a retried change finds that it is there already. */
    appliedKeys: { type: 'note', name: 'AppliedKeys' },
    /** The four marks are text: a SharePoint date keeps whole seconds only, and a reply can come within one. */
    lastToCouncillorAt: { type: 'text', name: 'LastToCouncillorAt', maxLength: 30 },
    lastToOfficersAt: { type: 'text', name: 'LastToOfficersAt', maxLength: 30 },
    readByCouncillorAt: { type: 'text', name: 'ReadByCouncillorAt', maxLength: 30 },
    readByOfficersAt: { type: 'text', name: 'ReadByOfficersAt', maxLength: 30 },
  },
});
export type IncidentRecord = RecordOf<typeof incidentList>;

export const evidenceFileSchema = z.strictObject({
  evidenceId: z.uuid(),
  /** As the sender called it, with any path cut off; only ever shown as text. */
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  driveItemId: z.string(),
});
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

/** What an event carries besides words; which of it is there follows from the event's kind. */
export const eventDetailSchema = z.strictObject({
  from: z.string().optional(),
  to: z.string().optional(),
  outcome: z.enum(incidentOutcomes).optional(),
  /** Names of the answers that an amendment changed. */
  changed: z.array(z.string()).optional(),
  evidence: evidenceFileSchema.optional(),
});
export type EventDetail = z.infer<typeof eventDetailSchema>;

/** The timeline: one item per message, note, file or change. Only ever added to. */
export const incidentEventList = defineList({
  site: 'casework',
  name: 'IncidentEvents',
  description: 'Timeline of the reports: messages, notes, files and changes. Only ever added to.',
  kind: 'list',
  keep: {
    kind: 'with',
    lists: ['Incidents'],
    by: 'reference',
    why: 'The timeline of a report is part of it.',
  },
  columns: {
    eventKey: { type: 'text', name: 'EventKey', maxLength: 120, unique: true, required: true },
    reference: { type: 'text', name: 'Reference', maxLength: 20, indexed: true, required: true },
    kind: { type: 'choice', name: 'EventKind', choices: incidentEventKinds, required: true },
    at: { type: 'dateTime', name: 'HappenedAt', indexed: true, required: true },
    actorId: { type: 'text', name: 'ActorEntra', maxLength: 36, indexed: true, required: true },
    actorName: { type: 'text', name: 'ActorName', maxLength: 255, required: true },
    body: { type: 'note', name: 'Body' },
    detail: {
      type: 'json',
      name: 'Detail',
      schema: eventDetailSchema,
      fileIds: [{ library: 'Evidence', at: ['evidence', 'driveItemId'] }],
    },
  },
});
export type IncidentEventRecord = RecordOf<typeof incidentEventList>;

/** Evidence files, stored under names that say nothing: `<reference>/<evidence id>`. */
export const evidenceLibrary = defineList({
  site: 'casework',
  name: 'Evidence',
  description: 'Files that belong to reports. Read and written by the service only.',
  kind: 'documents',
  keep: {
    kind: 'with',
    lists: ['Incidents', 'Escalations'],
    by: 'reference',
    why: 'A file is part of the report or the call that it was sent with.',
  },
  columns: {
    reference: { type: 'text', name: 'Reference', maxLength: 20, indexed: true },
    sha256: { type: 'text', name: 'Sha256', maxLength: 64 },
    uploadedById: { type: 'text', name: 'UploaderEntra', maxLength: 36 },
  },
});
