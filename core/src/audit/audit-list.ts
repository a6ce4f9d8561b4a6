import { defineList, type RecordOf } from '../sharepoint/list-definition';
import { auditActions } from './audit';

/** Who opened, changed or was refused what, and when. Never holds what was read or written. */
export const auditList = defineList({
  site: 'casework',
  name: 'Audit',
  description: 'Who opened, changed or was refused what, and when. Only ever added to.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'at',
    months: 84,
    countedTogether: true,
    standsWith: [
      { column: 'subject', list: 'Incidents', by: 'reference' },
      { column: 'subject', list: 'Escalations', by: 'reference' },
    ],
    why: 'Who opened a report can be asked as long as the report is kept, and a year longer than a claim can be made.',
  },
  columns: {
    auditKey: { type: 'text', name: 'AuditKey', maxLength: 120, unique: true, required: true },
    at: { type: 'dateTime', name: 'HappenedAt', indexed: true, required: true },
    actorId: { type: 'text', name: 'ActorEntra', maxLength: 36, indexed: true, required: true },
    action: { type: 'choice', name: 'AuditAction', choices: auditActions, indexed: true, required: true },
    outcome: { type: 'choice', name: 'AuditOutcome', choices: ['done', 'refused'], required: true },
    /** The reference of the record concerned, or `-`. */
    subject: { type: 'text', name: 'Subject', maxLength: 100, indexed: true, required: true },
  },
});
export type AuditRecord = RecordOf<typeof auditList>;
