import { DateTime } from 'luxon';
import type { Changes } from '../sharepoint/stored';
import type { IncidentReference, IncidentReport } from './incident';
import { answersOf, type CaseClock, type Somebody } from './incident-case';
import { inboxKey } from './incident-inbox';
import type { EventDetail, IncidentEventRecord, IncidentRecord } from './incident-lists';
import { nextStepBy } from './incident-targets';
import type { IncidentOutcome, IncidentStatus } from './incident-words';

/** A change to a case, with everything it needs to be applied later and once. */
export type CaseChange =
  | { readonly type: 'assign'; readonly to: Somebody }
  | {
      readonly type: 'status';
      readonly status: Exclude<IncidentStatus, 'new'>;
      readonly outcome?: IncidentOutcome;
      /** London calendar day of the promised next step. */
      readonly nextStepOn?: string;
      readonly message?: string;
    }
  | { readonly type: 'amend'; readonly report: IncidentReport };

export interface CaseChangeRequest {
  /** Unique for this press of a button. */
  readonly key: string;
  readonly by: Somebody;
  /** ISO instant at which the person decided. */
  readonly at: string;
  readonly change: CaseChange;
}

type Fields = Partial<IncidentRecord>;
interface Transition {
  readonly fields: Fields;
  readonly events: readonly IncidentEventRecord[];
}

/** Enough to find any change that could still be retried; older keys have long been answered. */
const keysKept = 20;

export const isApplied = (incident: Pick<IncidentRecord, 'appliedKeys'>, key: string): boolean =>
  (incident.appliedKeys ?? '').split('\n').includes(key);

const withKey = (incident: IncidentRecord, key: string): string =>
  [key, ...(incident.appliedKeys ?? '').split('\n').filter(Boolean)].slice(0, keysKept).join('\n');

const endOfDay = (day: string): string =>
  DateTime.fromISO(`${day}T17:00`, { zone: 'Europe/London' }).toUTC().toISO() ?? '';

/** Names of the answers that differ, in the order of the form. */
export function changedAnswers({
  before,
  after,
}: {
  before: IncidentReport;
  after: IncidentReport;
}): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof IncidentReport)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function dueAfter(incident: IncidentRecord, status: IncidentStatus, clock: CaseClock): string | undefined {
  const receivedAt = new Date(incident.receivedAt);
  return nextStepBy({ status, receivedAt, ...clock })?.toISOString();
}

/** Columns that a move to `status` sets. `undefined` clears a column. */
function statusFields(
  incident: IncidentRecord,
  to: Extract<CaseChange, { type: 'status' }>,
  at: string,
  clock: CaseClock,
): Fields {
  const closed = to.status === 'closed';
  const promised = to.nextStepOn !== undefined && !closed ? endOfDay(to.nextStepOn) : undefined;
  return {
    status: to.status,
    outcome: closed ? to.outcome : undefined,
    lookedAtAt: incident.lookedAtAt ?? at,
    nextStepBy: promised ?? dueAfter(incident, to.status, clock),
    closedAt: closed ? at : undefined,
  };
}

function eventOf(
  incident: IncidentRecord,
  { key, by, at }: CaseChangeRequest,
  event: Pick<IncidentEventRecord, 'kind' | 'body' | 'detail'>,
): IncidentEventRecord {
  return { eventKey: key, reference: incident.reference, at, actorId: by.id, actorName: by.name, ...event };
}

function assigned(
  incident: IncidentRecord,
  request: CaseChangeRequest,
  to: Somebody,
  clock: CaseClock,
): Transition {
  const first = incident.status === 'new';
  const detail: EventDetail = { from: incident.assignedToName, to: to.name };
  return {
    fields: {
      assignedToId: to.id,
      assignedToName: to.name,
      ...(first
        ? {
            status: 'being-looked-at',
            lookedAtAt: request.at,
            nextStepBy: dueAfter(incident, 'being-looked-at', clock),
          }
        : {}),
    },
    events: [eventOf(incident, request, { kind: 'assigned', detail })],
  };
}

function moved(
  incident: IncidentRecord,
  request: CaseChangeRequest,
  change: Extract<CaseChange, { type: 'status' }>,
  clock: CaseClock,
): Transition {
  const detail: EventDetail = { from: incident.status, to: change.status, outcome: change.outcome };
  const told = change.message !== undefined && change.message.trim() !== '';
  const message = eventOf(
    incident,
    { ...request, key: `${request.key}:m` },
    { kind: 'message-to-councillor', body: change.message },
  );
  return {
    fields: {
      ...statusFields(incident, change, request.at, clock),
      ...(told ? { lastToCouncillorAt: request.at } : {}),
    },
    events: [eventOf(incident, request, { kind: 'status', detail }), ...(told ? [message] : [])],
  };
}

function amended(incident: IncidentRecord, request: CaseChangeRequest, report: IncidentReport): Transition {
  const changed = changedAnswers({ before: incident.report, after: report });
  return {
    fields: {
      ...answersOf(report),
      lastToOfficersAt: request.at,
      ...(incident.reporterId === incident.councillorId
        ? {}
        : { reportAsSent: incident.reportAsSent ?? incident.report }),
      // Somebody named now, after having been given the case, gives it up with the same change.
      ...((report.mustNotSee ?? []).some((id) => id === incident.assignedToId)
        ? { assignedToId: undefined, assignedToName: undefined }
        : {}),
    },
    events: [eventOf(incident, request, { kind: 'amended', detail: { changed } })],
  };
}

function transition(incident: IncidentRecord, request: CaseChangeRequest, clock: CaseClock): Transition {
  const { change } = request;
  switch (change.type) {
    case 'assign':
      return assigned(incident, request, change.to, clock);
    case 'status':
      return moved(incident, request, change, clock);
    case 'amend':
      return amended(incident, request, change.report);
  }
}

/** A change worked out in full: all that is left is to write it, once, if the case still has `version`. */
export interface WorkedOutChange {
  readonly reference: IncidentReference;
  readonly key: string;
  /** Of the case that the person looked at. */
  readonly version: number;
  /** Null clears a column, and survives being written down as JSON. */
  readonly fields: Changes<IncidentRecord>;
  readonly events: readonly IncidentEventRecord[];
}

/** What the case and its timeline look like after a change. Pure: writing it once is the store's business. */
export function caseAfter(
  incident: IncidentRecord,
  request: CaseChangeRequest,
  clock: CaseClock,
): WorkedOutChange {
  const { fields, events } = transition(incident, request, clock);
  const changed: Fields = {
    ...fields,
    inboxKey: inboxKey({ ...incident, ...fields }),
    version: incident.version + 1,
    appliedKeys: withKey(incident, request.key),
  };
  const withNulls = Object.entries(changed).map(([name, value]) => [name, value ?? null] as const);
  return {
    reference: incident.reference as IncidentReference,
    key: request.key,
    version: incident.version,
    fields: Object.fromEntries(withNulls),
    events,
  };
}
