import type { IncidentSubject } from '@councillor-safety/core/incident/incident-access';
import { readReference } from '@councillor-safety/core/incident/incident-reference';
import type { Person } from '@councillor-safety/core/people/people';
import { notFound, Problem } from '../problems/problems';
import type { IncidentDeps } from './incident-deps';
import { admitTo } from './incident-guard';
import { isOutage } from './incident-reader';

/** Whether a report is about this person or was sent by them; undefined when SharePoint cannot say just now. */
export async function ownsReport(
  deps: IncidentDeps,
  person: Person,
  typed: string,
): Promise<boolean | undefined> {
  const reference = readReference(typed);
  if (!reference) return false;
  try {
    const { subject } = await admitTo(deps, { person, reference, action: 'see' });
    return [subject.councillorId, subject.reporterId].includes(person.id);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return false;
    if (isOutage(error)) return undefined;
    throw error;
  }
}

/** Whom a report concerns, for an officer who may see it. @throws Problem 404, also for whoever sees it as something else */
export async function officerSees(
  deps: IncidentDeps,
  person: Person,
  typed: string,
): Promise<Pick<IncidentSubject, 'councillorId' | 'reporterId'>> {
  const reference = readReference(typed);
  if (!reference) throw notFound('report');
  const { subject, view } = await admitTo(deps, { person, reference, action: 'see' });
  if (view !== 'officer') throw notFound('report');
  return subject;
}
