import {
  isOpen,
  type Escalation,
  type EscalationReference,
} from '@councillor-safety/core/escalation/escalation';
import { escalationViewOf, type EscalationView } from '@councillor-safety/core/escalation/escalation-access';
import type {
  EscalationDetailView,
  Escalations,
  EscalationSummary,
} from '@councillor-safety/core/escalation/escalation-answers';
import { lineViewsOf } from '@councillor-safety/core/escalation/escalation-line-view';
import type { EscalationLine, EscalationRecord } from '@councillor-safety/core/escalation/escalation-lists';
import { escalationSummaryOf, recordSummaryOf } from '@councillor-safety/core/escalation/escalation-record';
import { hasRole, personIdSchema, type Person, type PersonId } from '@councillor-safety/core/people/people';
import { unlessOutage } from '../../incident/incident-reader';
import { notFound } from '../../problems/problems';
import type { EscalationApiDeps } from './escalation-deps';

type Seen = Exclude<EscalationView, 'none'>;
type Subject = Parameters<typeof escalationViewOf>[1];

const endedShown = 50;

const mayHelp = (person: Person): boolean => hasRole(person, 'officer') || hasRole(person, 'champion');

/** Who helped, as far as it can be told from the record and the lines that are at hand. */
function helpersOf({ helperId }: EscalationRecord, lines: readonly EscalationLine[]): PersonId[] {
  const took = lines.flatMap(({ kind, actorId }) =>
    kind === 'accepted' || kind === 'handed-over' ? [actorId] : [],
  );
  return [helperId, ...took].flatMap((id) => personIdSchema.safeParse(id).data ?? []);
}

/** A record as the rules of access want it. Who was asked matters for open calls only, and those are not read from SharePoint. */
const subjectOf = (record: EscalationRecord, lines: readonly EscalationLine[]): Subject => ({
  councillor: { id: personIdSchema.parse(record.councillorId), name: record.councillorName },
  excluded: record.excluded.map((id) => personIdSchema.parse(id)),
  helpers: helpersOf(record, lines),
  asked: [],
  state: record.state,
});

/** Calls that are here, those that are open and those that have ended. */
async function callsHere({ database, rows }: EscalationApiDeps, person: Person): Promise<Escalation[]> {
  const own = await rows.ownOpen(database, person.id);
  const open = mayHelp(person) ? await rows.allOpen(database) : own ? [own] : [];
  return [
    ...open,
    ...(await rows.ownEnded(database, person.id)),
    ...(await rows.helpedEnded(database, person.id)),
  ];
}

async function endedInSharePoint({ store }: EscalationApiDeps, person: Person): Promise<EscalationRecord[]> {
  const own = store.latest({ column: 'councillorId', person: person.id }, endedShown);
  const helped = mayHelp(person) ? store.latest({ column: 'helperId', person: person.id }, endedShown) : [];
  return [...(await own), ...(await helped)].filter((record) => !isOpen(record));
}

function summaryOf(person: Person, call: Escalation): EscalationSummary[] {
  const view = escalationViewOf(person, call);
  return view === 'none' ? [] : [escalationSummaryOf(call, view)];
}

function recordSummary(person: Person, record: EscalationRecord): EscalationSummary[] {
  const view = escalationViewOf(person, subjectOf(record, []));
  return view === 'none' ? [] : [recordSummaryOf(record, view)];
}

const newestFirst = (one: EscalationSummary, other: EscalationSummary): number =>
  other.startedAt.localeCompare(one.startedAt);

/** What this person may see; what is here outweighs what SharePoint has. */
export async function readCalls(deps: EscalationApiDeps, person: Person): Promise<Escalations> {
  const here = (await callsHere(deps, person)).flatMap((call) => summaryOf(person, call));
  const { value: filed, complete } = await unlessOutage(endedInSharePoint(deps, person), []);
  const all = new Map<string, EscalationSummary>();
  for (const summary of [...filed.flatMap((record) => recordSummary(person, record)), ...here])
    all.set(summary.reference, summary);
  const sorted = [...all.values()].sort(newestFirst);
  return {
    open: sorted.filter((summary) => isOpen(summary)),
    ended: sorted.filter((summary) => !isOpen(summary)).slice(0, endedShown),
    complete,
  };
}

interface Opened {
  readonly summary: EscalationSummary;
  readonly view: Seen;
  readonly lines: readonly EscalationLine[];
  readonly incidentReference: string | undefined;
}

/** Unknown and not-yours answer alike, and take as long: SharePoint is asked in both cases. @throws Problem 404; GraphFailure */
async function refuse({ store }: EscalationApiDeps, reference: EscalationReference): Promise<never> {
  await store.byReference(reference);
  throw notFound('call');
}

async function openFiled(
  { store }: EscalationApiDeps,
  person: Person,
  reference: EscalationReference,
): Promise<Opened> {
  const record = await store.byReference(reference);
  if (!record) throw notFound('call');
  const lines = await store.lines(reference);
  const view = escalationViewOf(person, subjectOf(record, lines));
  if (view === 'none') throw notFound('call');
  const incidentReference = record.incidentReference;
  return { summary: recordSummaryOf(record, view), view, lines, incidentReference };
}

/** @throws Problem 404; GraphFailure when it is not here and SharePoint cannot say */
export async function openCall(
  deps: EscalationApiDeps,
  person: Person,
  reference: EscalationReference,
): Promise<Opened> {
  const { database, rows } = deps;
  const call = await rows.find(database, reference);
  if (!call) return openFiled(deps, person, reference);
  const view = escalationViewOf(person, call);
  if (view === 'none') return refuse(deps, reference);
  const lines = await rows.lines(database, reference);
  const { incidentReference } = call;
  return { summary: escalationSummaryOf(call, view), view, lines, incidentReference };
}

export async function readCall(
  deps: EscalationApiDeps,
  person: Person,
  reference: EscalationReference,
): Promise<EscalationDetailView> {
  const { summary, view, lines, incidentReference } = await openCall(deps, person, reference);
  return {
    ...summary,
    lines: lineViewsOf(lines, { id: person.id, view }),
    complete: true,
    // Its number opens nothing by itself, but is for those who know what was said.
    ...(view !== 'state' && incidentReference && { incidentReference }),
  };
}
