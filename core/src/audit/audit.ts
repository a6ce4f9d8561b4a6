/** What is written down. A route names one of these where it is registered, or says why it leaves no trace. */
export const auditActions = [
  'incident.reported',
  'incident.opened',
  'incident.listed',
  'incident.searched',
  'incident.messaged',
  'incident.noted',
  'incident.assigned',
  'incident.status-set',
  'incident.amended',
  'incident.withdrawn',
  'incident.read-marked',
  'evidence.added',
  'evidence.opened',
  'on-call.changed',
  'on-call.swap-offered',
  'on-call.swap-answered',
  'on-call.imported',
  'on-call.exported',
  'escalation.called',
  'escalation.listed',
  'escalation.opened',
  'escalation.accepted',
  'escalation.changed',
  'escalation.ended',
  'escalation.picture-opened',
  'escalation.settings-opened',
  'escalation.settings-changed',
  'escalation.consent-changed',
  'escalation.tried-out',
  'route.refused',
] as const;
export type AuditAction = (typeof auditActions)[number];

export interface AuditEntry {
  readonly actorId: string;
  readonly action: AuditAction;
  readonly outcome: 'done' | 'refused';
  /** Reference of the record concerned, or `-`. */
  readonly subject: string;
}
