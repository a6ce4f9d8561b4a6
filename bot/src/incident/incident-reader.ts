import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import { viewOf } from '@councillor-safety/core/incident/incident-access';
import type { IncidentDetail, IncidentSummary } from '@councillor-safety/core/incident/incident-answers';
import { reportFor } from '@councillor-safety/core/incident/incident-case';
import type { IncidentRecord } from '@councillor-safety/core/incident/incident-lists';
import type { IncidentRow } from '@councillor-safety/core/incident/incident-store';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { AcceptedCommand } from '../acceptance/applier';
import { caseOf, changePayloadSchema, eventPayloadSchema, feature, namedIn } from './incident-commands';
import type { IncidentDeps } from './incident-deps';
import { openCase, type OpenedCase } from './incident-guard';
import { detailOf, summaryOf, type HeldEvent } from './incident-view';

/** Whether SharePoint itself is the matter, so that what the service holds is still worth showing. */
export const isOutage = (error: unknown): boolean => error instanceof GraphFailure && error.worthRetrying;

type Whole<T> = { readonly value: T; readonly complete: boolean };

/** `fallback` and "not complete" while SharePoint does not answer; any other failure stays a failure. */
export async function unlessOutage<T>(reading: Promise<T>, fallback: T): Promise<Whole<T>> {
  try {
    return { value: await reading, complete: true };
  } catch (error) {
    if (isOutage(error)) return { value: fallback, complete: false };
    throw error;
  }
}

/** Reports that are accepted and not yet in SharePoint. */
export async function heldReports(deps: IncidentDeps): Promise<IncidentRecord[]> {
  const held = await deps.acceptance.pendingFor({ feature, kind: 'file' });
  return held.map((command) => caseOf(command, deps.promises));
}

/** Whom changes name that are accepted and not yet in SharePoint, by reference. */
export async function heldNames(deps: IncidentDeps): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  const held = await deps.acceptance.pendingFor({ feature, kind: 'change' });
  const names = new Map<string, readonly PersonId[]>();
  for (const command of held) {
    names.set(command.subject, [...(names.get(command.subject) ?? []), ...namedIn(command)]);
  }
  return names;
}

interface Listed {
  readonly held: readonly IncidentRow[];
  readonly filed: readonly IncidentRow[];
  /** As `heldNames` gives them; they are shut out like those whom the report itself names. */
  readonly named: ReadonlyMap<string, readonly PersonId[]>;
}

/** The rows that this person may see, each once; what SharePoint has outweighs what is still held. */
export function visibleSummaries(
  person: Person,
  { held, filed, named }: Listed,
  now: Date,
): IncidentSummary[] {
  const inSharePoint = new Set(filed.map(({ reference }) => reference));
  const rows = [
    ...held.filter(({ reference }) => !inSharePoint.has(reference)).map((row) => ({ row, filed: false })),
    ...filed.map((row) => ({ row, filed: true })),
  ];
  return rows.flatMap(({ row, filed: isFiled }) => {
    const view = viewOf(person, rowSubject(row, named.get(row.reference)));
    return view === 'none' ? [] : [summaryOf(row, { view, filed: isFiled, now })];
  });
}

const rowSubject = (row: IncidentRow, named: readonly PersonId[] = []) => ({
  councillorId: row.councillorId as PersonId,
  reporterId: row.reporterId as PersonId,
  mustNotSee: [...row.mustNotSee, ...named],
});

function eventsIn(command: AcceptedCommand): HeldEvent[] {
  if (command.kind === 'event') return [{ event: eventPayloadSchema.parse(command.payload), pending: true }];
  if (command.kind !== 'change') return [];
  return changePayloadSchema.parse(command.payload).events.map((event) => ({ event, pending: true }));
}

/** The timeline: what SharePoint has, then what is still on its way to it. */
async function timelineOf(deps: IncidentDeps, opened: OpenedCase): Promise<Whole<HeldEvent[]>> {
  const reference = opened.record.reference as IncidentReference;
  const held = (await deps.acceptance.pendingFor({ subject: reference })).flatMap(eventsIn);
  const reading = opened.filed ? deps.store.events(reference) : Promise.resolve([]);
  const { value: filed, complete } = await unlessOutage(reading, []);
  const known = new Set(filed.map(({ eventKey }) => eventKey));
  return {
    value: [
      ...filed.map((event) => ({ event, pending: false })),
      ...held.filter(({ event }) => !known.has(event.eventKey)),
    ],
    complete,
  };
}

/** Names for the ids that the report names; an id nobody knows any more is said as such. */
async function namesOf(deps: IncidentDeps, ids: readonly PersonId[]): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => unlessOutage(deps.people.find(id), undefined)));
  return found.map(
    ({ value, complete }) => value?.name ?? (complete ? 'Somebody who has left' : 'Name not available'),
  );
}

/** A report as this person may read it. @throws Problem 404; GraphFailure */
export async function readDetail(
  deps: IncidentDeps,
  person: Person,
  reference: IncidentReference,
): Promise<IncidentDetail> {
  const opened = await openCase(deps, person, reference);
  const { value: events, complete } = await timelineOf(deps, opened);
  const names = await namesOf(deps, reportFor(opened.record, opened.view).mustNotSee ?? []);
  return detailOf(opened.record, {
    ...opened,
    person,
    events,
    complete,
    promises: deps.promises,
    mustNotSeeNames: names,
    notDone: await deps.acceptance.untoldRefusals({ actorId: person.id, subject: reference }),
    now: deps.clock.now(),
  });
}
