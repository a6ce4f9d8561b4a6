import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import {
  permittedActions,
  viewOf,
  type IncidentAction,
  type IncidentSubject,
  type IncidentView,
} from '@councillor-safety/core/incident/incident-access';
import { subjectOf } from '@councillor-safety/core/incident/incident-case';
import type { IncidentRecord } from '@councillor-safety/core/incident/incident-lists';
import type { Person } from '@councillor-safety/core/people/people';
import { forbidden, notFound } from '../server/problems';
import { keepAccess, readAccess } from './incident-access-table';
import { caseOf, feature } from './incident-commands';
import type { IncidentDeps } from './incident-deps';

export interface OpenedCase {
  readonly record: IncidentRecord;
  readonly view: Exclude<IncidentView, 'none'>;
  /** False while the report is accepted but not yet in SharePoint. */
  readonly filed: boolean;
}

const refuse = (): never => {
  throw notFound('report');
};

/** The report while it is still on its way. */
async function heldCase(
  deps: IncidentDeps,
  reference: IncidentReference,
): Promise<IncidentRecord | undefined> {
  const held = await deps.acceptance.pendingFor({ subject: reference });
  const command = held.find((one) => one.feature === feature && one.kind === 'file');
  return command && caseOf(command, deps.promises);
}

/**
 * The report itself, for somebody who may see it. Unknown and not-yours answer alike.
 * @throws Problem 404; GraphFailure when SharePoint cannot say
 */
export async function openCase(
  deps: IncidentDeps,
  person: Person,
  reference: IncidentReference,
): Promise<OpenedCase> {
  const held = await heldCase(deps, reference);
  const record = held ?? (await deps.store.byReference(reference)) ?? refuse();
  const subject = subjectOf(record);
  const view = viewOf(person, subject);
  if (view === 'none') return refuse();
  if (!held) await keepAccess(deps.database, reference, subject);
  return { record, view, filed: !held };
}

async function subjectByReference(
  deps: IncidentDeps,
  reference: IncidentReference,
): Promise<IncidentSubject> {
  const known = await readAccess(deps.database, reference);
  if (known) return known;
  const record = (await heldCase(deps, reference)) ?? (await deps.store.byReference(reference)) ?? refuse();
  await keepAccess(deps.database, reference, subjectOf(record));
  return subjectOf(record);
}

/**
 * Whether somebody may do this to a report, decided without SharePoint where possible, so that what they send can be
 * accepted while it is down. @throws Problem 404 when they may not see it, 403 when they may see but not do it
 */
export async function admitTo(
  deps: IncidentDeps,
  {
    person,
    reference,
    action,
  }: { person: Person; reference: IncidentReference; action: IncidentAction | 'see' },
): Promise<{ subject: IncidentSubject; view: Exclude<IncidentView, 'none'> }> {
  const subject = await subjectByReference(deps, reference);
  const view = viewOf(person, subject);
  if (view === 'none') return refuse();
  if (action !== 'see') requireAction({ person, subject, action });
  return { subject, view };
}

/** @throws Problem 403 */
export function requireAction(asked: {
  person: Person;
  subject: IncidentSubject;
  action: IncidentAction;
}): void {
  if (permittedActions(asked.person, asked.subject).includes(asked.action)) return;
  throw forbidden(
    asked.subject.status === 'closed'
      ? 'This report is closed, so it cannot be changed in this way any more.'
      : 'You cannot do this with this report.',
  );
}
