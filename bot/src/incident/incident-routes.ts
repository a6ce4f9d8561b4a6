import { z } from 'zod';
import { incidentProblems } from '@councillor-safety/core/incident/incident-problems';
import { isInFuture, referenceSchema, type IncidentReport } from '@councillor-safety/core/incident/incident';
import { badField } from '../problems/problems';
import { sentKeySchema } from '@councillor-safety/core/incident/incident-changes';

/** What the routes of this feature share. */
export const tag = 'incident';
export const reference = z.strictObject({ reference: referenceSchema });
export const sentKey = z.object({ 'idempotency-key': sentKeySchema });

/** Room for 20,000 characters of any script and everything else in the form; far under what a mistake would send. */
export const reportBodyLimit = 512 * 1024;

/** How long an answer waits for SharePoint, so that in ordinary times it can say "done" instead of "kept". */
export const patienceMs = 4_000;

/** The one rule of a report that needs the time. @throws Problem 400 */
export function refuseFuture({ when }: IncidentReport, { now, field }: { now: Date; field: string }): void {
  if (isInFuture(when, now)) throw badField(field, incidentProblems.future);
}
