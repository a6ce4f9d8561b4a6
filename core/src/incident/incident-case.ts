import type { WorkingDays } from '../clock/working-days';
import type { Person, PersonId } from '../people/people';
import type { IncidentReference, IncidentReport } from './incident';
import type { IncidentView } from './incident-access';
import { inboxKey } from './incident-inbox';
import type { IncidentRecord } from './incident-lists';
import { nextStepBy, type IncidentTargets } from './incident-targets';

export type Somebody = Pick<Person, 'id' | 'name'>;

/** The council's promises and the calendar they are counted in. */
export interface CaseClock {
  readonly now: Date;
  readonly targets: IncidentTargets;
  readonly calendar: WorkingDays;
}

/** Someone who is not safe, or not sure, or who was attacked, is dealt with before everything else. */
export const isUrgent = (report: IncidentReport): boolean =>
  report.safeNow === 'no' || report.safeNow === 'not-sure' || report.kinds.includes('physical-attack');

/** The parts of a record that follow from the report's answers. */
export const answersOf = (
  report: IncidentReport,
): Pick<IncidentRecord, 'report' | 'kinds' | 'urgent' | 'mustNotSee'> => ({
  report,
  kinds: report.kinds,
  urgent: isUrgent(report),
  mustNotSee: report.mustNotSee ?? [],
});

/** `<person id>:<client's key>`: one person's key cannot collide with another's. */
export const sentKeyOf = ({ by, key }: { by: PersonId; key: string }): string => `${by}:${key}`;

interface NewCase {
  readonly report: IncidentReport;
  readonly reference: IncidentReference;
  readonly key: string;
  readonly reporter: Somebody;
  readonly councillor: Somebody;
  readonly clock: CaseClock;
}

/** A report as it is first filed. */
export function newCase({ report, reference, key, reporter, councillor, clock }: NewCase): IncidentRecord {
  const { now, targets, calendar } = clock;
  const due = nextStepBy({ status: 'new', receivedAt: now, now, targets, calendar })?.toISOString();
  const answers = answersOf(report);
  return {
    reference,
    sentKey: sentKeyOf({ by: reporter.id, key }),
    status: 'new',
    ...answers,
    councillorId: councillor.id,
    councillorName: councillor.name,
    reporterId: reporter.id,
    reporterName: reporter.name,
    receivedAt: now.toISOString(),
    nextStepBy: due,
    inboxKey: inboxKey({ reference, status: 'new', urgent: answers.urgent, nextStepBy: due }),
    version: 1,
  };
}

/** The ids of a record as the rules of access want them. */
export const subjectOf = (record: IncidentRecord) => ({
  councillorId: record.councillorId as PersonId,
  reporterId: record.reporterId as PersonId,
  mustNotSee: record.mustNotSee,
  status: record.status,
});

/** The answers that a view may read: who reported for another reads what they sent, not what the councillor made of it. */
export const reportFor = (record: IncidentRecord, view: IncidentView): IncidentReport =>
  view === 'reporter' ? (record.reportAsSent ?? record.report) : record.report;
