import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import {
  permittedActions,
  seesEvent,
  type IncidentView,
} from '@councillor-safety/core/incident/incident-access';
import type {
  IncidentDetail,
  IncidentSummary,
  TimelineEntry,
} from '@councillor-safety/core/incident/incident-answers';
import { reportFor, subjectOf } from '@councillor-safety/core/incident/incident-case';
import type { IncidentEventRecord, IncidentRecord } from '@councillor-safety/core/incident/incident-lists';
import type { IncidentRow } from '@councillor-safety/core/incident/incident-store';
import { isOverdue, nextStepBy } from '@councillor-safety/core/incident/incident-targets';
import { isUnread, readUpTo } from '@councillor-safety/core/incident/incident-unread';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import type { CasePromises } from './incident-deps';

interface Seen {
  readonly view: IncidentView;
  readonly filed: boolean;
  readonly now: Date;
}

const instant = (value: string | null | undefined): string | undefined =>
  value ? new Date(value).toISOString() : undefined;

const somebody = (id: string, name: string) => ({ id: id as PersonId, name });

/** One line of a list, as this view may read it. */
export function summaryOf(row: IncidentRow, { view, filed, now }: Seen): IncidentSummary {
  return {
    reference: row.reference as IncidentReference,
    status: row.status,
    outcome: row.outcome,
    kinds: row.kinds,
    urgent: row.urgent,
    councillor: somebody(row.councillorId, row.councillorName),
    reporter: somebody(row.reporterId, row.reporterName),
    assignedTo: row.assignedToId ? somebody(row.assignedToId, row.assignedToName ?? '') : undefined,
    receivedAt: new Date(row.receivedAt).toISOString(),
    lookedAtAt: instant(row.lookedAtAt),
    nextStepBy: instant(row.nextStepBy),
    closedAt: instant(row.closedAt),
    overdue: row.status !== 'closed' && isOverdue(row.nextStepBy, now),
    unread: isUnread(row, view),
    filed,
    version: row.version,
  };
}

/** The two promises made with the receipt. */
export function promisesFor(receivedAt: string, { targets, calendar }: CasePromises) {
  const received = new Date(receivedAt);
  const by = (status: 'new' | 'being-looked-at') =>
    nextStepBy({ status, receivedAt: received, now: received, targets, calendar })?.toISOString() ??
    receivedAt;
  return { firstLookBy: by('new'), firstActionBy: by('being-looked-at') };
}

export interface HeldEvent {
  readonly event: IncidentEventRecord;
  readonly pending: boolean;
}

interface DetailParts extends Seen {
  readonly person: Person;
  readonly view: Exclude<IncidentView, 'none'>;
  readonly events: readonly HeldEvent[];
  readonly promises: CasePromises;
  readonly mustNotSeeNames: readonly string[];
  readonly notDone: readonly string[];
  readonly complete: boolean;
}

function entryOf({ event, pending }: HeldEvent, person: Person, readUntil: string): TimelineEntry {
  const { detail } = event;
  const evidence = detail?.evidence;
  return {
    key: event.eventKey,
    kind: event.kind,
    at: new Date(event.at).toISOString(),
    by: { ...somebody(event.actorId, event.actorName), you: event.actorId === person.id },
    body: event.body,
    from: detail?.from,
    to: detail?.to,
    outcome: detail?.outcome,
    changed: detail?.changed,
    evidence: evidence && {
      evidenceId: evidence.evidenceId,
      fileName: evidence.fileName,
      contentType: evidence.contentType,
      bytes: evidence.bytes,
      sha256: evidence.sha256,
    },
    pending,
    unread: event.actorId !== person.id && event.kind.startsWith('message') && event.at > readUntil,
  };
}

/** A whole report with its timeline, as this person may read it. */
export function detailOf(record: IncidentRecord, parts: DetailParts): IncidentDetail {
  const { person, view, events, promises } = parts;
  const subject = subjectOf(record);
  const report = reportFor(record, view);
  const visible = events.filter(({ event }) =>
    seesEvent(event, { view, viewer: person.id, incident: subject }),
  );
  return {
    ...summaryOf(record, parts),
    ...promisesFor(record.receivedAt, promises),
    view,
    may: [...permittedActions(person, subject)],
    kinds: report.kinds,
    report,
    mustNotSeeNames: [...parts.mustNotSeeNames],
    timeline: visible.map((held) => entryOf(held, person, readUpTo(record, view))),
    notDone: [...parts.notDone],
    complete: parts.complete,
  };
}
