import { hasRole, type Person, type PersonId } from '../people/people';
import type { IncidentEventKind, IncidentStatus } from './incident-words';

/** What the decision needs to know of a report, filed or still on its way. */
export interface IncidentSubject {
  readonly councillorId: PersonId;
  readonly reporterId: PersonId;
  readonly mustNotSee: readonly PersonId[];
  readonly status: IncidentStatus;
}

/**
 * How much of a report somebody sees.
 * `officer`: everything. `councillor`: everything but internal notes, as the person it happened to.
 * `reporter`: what they themselves sent on behalf of another, and its status; the talk that follows is not theirs.
 */
export type IncidentView = 'officer' | 'councillor' | 'reporter' | 'none';

export const incidentActions = [
  'message',
  'note',
  'take',
  'assign',
  'set-status',
  'amend',
  'withdraw',
  'add-evidence',
] as const;
export type IncidentAction = (typeof incidentActions)[number];

/**
 * Who may see what: the one decision behind list, detail, search, counts, files and messages.
 * The person it happened to always sees their own report; after that, being named under "must not see" outweighs
 * every role, so that a conflict of interest cannot be argued away by an office.
 */
export function viewOf(
  person: Pick<Person, 'id' | 'roles'>,
  incident: Omit<IncidentSubject, 'status'>,
): IncidentView {
  const isCouncillor = hasRole(person, 'councillor');
  if (isCouncillor && incident.councillorId === person.id) return 'councillor';
  if (incident.mustNotSee.includes(person.id)) return 'none';
  if (hasRole(person, 'officer')) return 'officer';
  if (isCouncillor && incident.reporterId === person.id) return 'reporter';
  return 'none';
}

const whileOpen: Readonly<Record<IncidentView, readonly IncidentAction[]>> = {
  officer: ['message', 'note', 'take', 'assign', 'set-status', 'add-evidence'],
  councillor: ['message', 'amend', 'withdraw', 'add-evidence'],
  reporter: ['add-evidence'],
  none: [],
};
/** A closed report can be talked about and opened again, but no longer rewritten. */
const onceClosed: Readonly<Record<IncidentView, readonly IncidentAction[]>> = {
  officer: ['message', 'note', 'set-status'],
  councillor: ['message'],
  reporter: [],
  none: [],
};

/** What somebody may do with a report as it stands now. */
export function permittedActions(
  person: Pick<Person, 'id' | 'roles'>,
  incident: IncidentSubject,
): readonly IncidentAction[] {
  const view = viewOf(person, incident);
  return incident.status === 'closed' ? onceClosed[view] : whileOpen[view];
}

/** An officer who is named under "must not see" can neither be given the report nor take it. */
export const mayBeAssigned = (person: Pick<Person, 'id' | 'roles'>, incident: IncidentSubject): boolean =>
  viewOf(person, incident) === 'officer';

interface TimelineSubject {
  readonly kind: IncidentEventKind;
  readonly actorId: string;
}

/**
 * Whether a line of the timeline is for this view. Internal notes and the officers' own files stay with the officers;
 * who reported for another sees the status and what they themselves sent, not the talk.
 */
export function seesEvent(
  event: TimelineSubject,
  {
    view,
    viewer,
    incident,
  }: { view: IncidentView; viewer: PersonId; incident: Omit<IncidentSubject, 'status'> },
): boolean {
  switch (view) {
    case 'officer':
      return true;
    case 'councillor':
      return (
        event.kind !== 'note' &&
        (event.kind !== 'evidence' ||
          [incident.councillorId, incident.reporterId].some((id) => id === event.actorId))
      );
    case 'reporter':
      return event.kind === 'status' || (event.kind === 'evidence' && event.actorId === viewer);
    case 'none':
      return false;
  }
}
