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
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import { forbidden, notFound } from '../problems/problems';
import { keepAccess, readAccess } from './incident-access-table';
import { caseOf, feature, namedIn } from './incident-commands';
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

/**
 * Refuses what we know of ourselves as slowly, and during an outage with the same "not now", as what nobody knows: SharePoint
 * is asked in both cases.
 */
async function refuseAsUnknown(deps: IncidentDeps, reference: IncidentReference): Promise<never> {
  await deps.store.byReference(reference);
  return refuse();
}

interface Held {
  /** The report while it is still on its way. */
  readonly record?: IncidentRecord;
  /** Whom a change names that is accepted and not yet in SharePoint: they are shut out from the moment it is sent. */
  readonly named: readonly PersonId[];
}

async function heldFor(deps: IncidentDeps, reference: IncidentReference): Promise<Held> {
  const commands = await deps.acceptance.pendingFor({ subject: reference });
  const held = commands.filter((one) => one.feature === feature);
  const file = held.find(({ kind }) => kind === 'file');
  return { record: file && caseOf(file, deps.promises), named: held.flatMap(namedIn) };
}

const alsoShutOut = (record: IncidentRecord, named: readonly PersonId[]): IncidentRecord => ({
  ...record,
  mustNotSee: [...new Set([...record.mustNotSee, ...named])],
});

/**
 * The report itself, for somebody who may see it. Unknown and not-yours answer alike.
 * @throws Problem 404; GraphFailure when SharePoint cannot say
 */
export async function openCase(
  deps: IncidentDeps,
  person: Person,
  reference: IncidentReference,
): Promise<OpenedCase> {
  const { record: held, named } = await heldFor(deps, reference);
  const record = alsoShutOut(held ?? (await deps.store.byReference(reference)) ?? refuse(), named);
  const subject = subjectOf(record);
  const view = viewOf(person, subject);
  if (view === 'none') return held ? refuseAsUnknown(deps, reference) : refuse();
  if (!held) await keepAccess(deps.database, reference, subject);
  return { record, view, filed: !held };
}

async function subjectByReference(
  deps: IncidentDeps,
  reference: IncidentReference,
): Promise<IncidentSubject> {
  const known = await readAccess(deps.database, reference);
  if (known) return known;
  const { record: held, named } = await heldFor(deps, reference);
  const record = alsoShutOut(held ?? (await deps.store.byReference(reference)) ?? refuse(), named);
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
  if (view === 'none') return refuseAsUnknown(deps, reference);
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
