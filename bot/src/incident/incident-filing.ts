import { randomBytes } from 'node:crypto';
import type { IncidentReference, IncidentReport } from '@councillor-safety/core/incident/incident';
import type { Somebody } from '@councillor-safety/core/incident/incident-case';
import type { Command } from '../acceptance/acceptance';
import { feature, type FilePayload } from './incident-commands';

/** Random bytes one by one, fetched by the handful. */
export function randomBytewise(): () => number {
  let bytes = randomBytes(0);
  return () => {
    if (bytes.length === 0) bytes = randomBytes(32);
    const [first = 0] = bytes;
    bytes = bytes.subarray(1);
    return first;
  };
}

interface Filing {
  /** Unique for the reporter. */
  readonly key: string;
  readonly reference: IncidentReference;
  readonly report: IncidentReport;
  readonly reporter: Somebody;
  readonly councillor: Somebody;
}

/** What accepts a report, wherever it was made. */
export function fileCommand({ key, reference, report, reporter, councillor }: Filing): Command {
  const payload: FilePayload = { report, reporter, councillor };
  return {
    ...{ key, actorId: reporter.id, feature, kind: 'file', payload, sent: report, subject: reference },
    concerns: [...new Set([councillor.id, reporter.id])],
  };
}
