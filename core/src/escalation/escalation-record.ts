import type { Escalation } from './escalation';
import type { EscalationView } from './escalation-access';
import type { EscalationSummary } from './escalation-answers';
import type { EscalationRecord } from './escalation-lists';
import { escalationReferenceSchema } from './escalation';

/** A call as SharePoint keeps it. */
export function escalationRecordOf(call: Escalation): EscalationRecord {
  const { councillor, helper } = call;
  return {
    reference: call.reference,
    state: call.state,
    councillorId: councillor.id,
    councillorName: councillor.name,
    helperId: helper?.personId,
    helperName: helper?.name,
    helperShownAs: helper?.shownAs,
    outcome: call.outcome,
    startedAt: call.startedAt,
    acceptedAt: call.acceptedAt,
    endedAt: call.endedAt,
    incidentReference: call.incidentReference,
    excluded: call.excluded,
    version: call.version,
  };
}

type Seen = Exclude<EscalationView, 'none'>;

/** A call in a list, from its record: what is there for the caller is what the helper agreed to. */
export function recordSummaryOf(record: EscalationRecord, view: Seen): EscalationSummary {
  const helper = view === 'caller' ? record.helperShownAs : record.helperName;
  return {
    reference: escalationReferenceSchema.parse(record.reference),
    state: record.state,
    view,
    councillorName: record.councillorName,
    helper: helper ?? undefined,
    startedAt: record.startedAt,
    endedAt: record.endedAt ?? undefined,
    outcome: record.outcome ?? undefined,
  };
}

/** A call in a list, as it stands now. */
export const escalationSummaryOf = (call: Escalation, view: Seen): EscalationSummary => ({
  ...recordSummaryOf(escalationRecordOf(call), view),
  nextAt: call.nextAt,
});
