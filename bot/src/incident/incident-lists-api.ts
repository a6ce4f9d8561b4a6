import { z } from 'zod';
import { inboxPageSchema, myReportsSchema } from '@councillor-safety/core/incident/incident-answers';
import { passesFilter, shelfPrefix, type InboxFilter } from '@councillor-safety/core/incident/incident-inbox';
import { problem } from '@councillor-safety/core/incident/incident-problems';
import { readReference } from '@councillor-safety/core/incident/incident-reference';
import type { IncidentRow } from '@councillor-safety/core/incident/incident-store';
import { incidentKinds, incidentStatuses } from '@councillor-safety/core/incident/incident-words';
import { personIdSchema, type Person } from '@councillor-safety/core/people/people';
import { badField } from '../problems/problems';
import { defineRoute, type Route } from '../server/route';
import type { IncidentDeps } from './incident-deps';
import { heldNames, heldReports, unlessOutage, visibleSummaries } from './incident-reader';
import { tag } from './incident-routes';
import { incidentProblems } from '@councillor-safety/core/incident/incident-problems';

const inboxQuery = z.strictObject({
  shelf: z
    .union([z.literal('open'), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: problem('date') })])
    .default('open'),
  status: z.enum(incidentStatuses).optional(),
  kind: z.enum(incidentKinds).optional(),
  assignedTo: z.union([z.literal('me'), z.literal('nobody'), personIdSchema]).optional(),
  overdue: z.literal('true').optional(),
  next: z.string().max(4_000).optional(),
});
type InboxQuery = z.output<typeof inboxQuery>;

/** Rows in one call to SharePoint, and how few may be left after filtering before a second call is worth it. */
const rowsPerCall = 200;
const fewRows = 20;

const shelfOf = ({ shelf }: InboxQuery) =>
  shelf === 'open' ? ({ open: true } as const) : { closedIn: shelf };

const filterOf = (query: InboxQuery, person: Person): InboxFilter => ({
  status: query.status,
  kind: query.kind,
  assignedTo: query.assignedTo === 'me' ? person.id : query.assignedTo,
  overdue: query.overdue === 'true',
});

/** Where the next page begins is SharePoint's own query: it is sealed, so that nobody can send one of their making. */
function pageSeal({ cipher }: IncidentDeps, person: Person) {
  const context = `inbox-next:${person.id}`;
  return {
    seal: (next: string | undefined) => next && cipher.seal(next, context).toString('base64url'),
    open(sealed: string | undefined): string | undefined {
      if (sealed === undefined) return undefined;
      try {
        return z.string().parse(cipher.open(Buffer.from(sealed, 'base64url'), context));
      } catch {
        throw badField('next', 'This page has gone. Start again from the first.');
      }
    },
  };
}

/** At most two calls, however many reports there are. */
async function filedRows(
  deps: IncidentDeps,
  query: InboxQuery,
  { passes, next }: { passes: (row: IncidentRow) => boolean; next?: string },
) {
  const shelf = shelfOf(query);
  const first = await deps.store.shelf({ shelf, top: rowsPerCall, next });
  const rows = first.items.map(({ fields }) => fields).filter(passes);
  if (rows.length >= fewRows || first.next === undefined) return { rows, next: first.next };
  const second = await deps.store.shelf({ shelf, top: rowsPerCall, next: first.next });
  return { rows: [...rows, ...second.items.map(({ fields }) => fields).filter(passes)], next: second.next };
}

async function inboxPage(deps: IncidentDeps, person: Person, query: InboxQuery) {
  const now = deps.clock.now();
  const filter = filterOf(query, person);
  const passes = (row: IncidentRow): boolean => passesFilter({ row, filter, now });
  const seal = pageSeal(deps, person);
  const next = seal.open(query.next);
  const onShelf = (await heldReports(deps)).filter(({ inboxKey }) =>
    inboxKey.startsWith(shelfPrefix(shelfOf(query))),
  );
  const held = next === undefined ? onShelf.filter(passes) : [];
  const { value, complete } = await unlessOutage(filedRows(deps, query, { passes, next }), {
    rows: [],
    next: undefined,
  });
  return {
    items: visibleSummaries(person, { held, filed: value.rows, named: await heldNames(deps) }, now),
    next: seal.seal(value.next),
    complete,
  };
}

async function foundByReference(deps: IncidentDeps, person: Person, typed: string) {
  const reference = readReference(typed);
  if (!reference) throw badField('reference', incidentProblems.reference);
  const held = (await heldReports(deps)).filter((row) => row.reference === reference);
  const { value, complete } = await unlessOutage(deps.store.byReference(reference), undefined);
  const listed = { held, filed: value ? [value] : [], named: await heldNames(deps) };
  return { items: visibleSummaries(person, listed, deps.clock.now()), complete };
}

export function incidentListRoutes(deps: IncidentDeps): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/incidents/mine',
      summary: 'What happened to the caller, and what they reported for others.',
      tag,
      who: ['councillor', 'officer'],
      guard: 'record',
      audit: 'none: holds nothing of any account',
      responses: { 200: myReportsSchema },
      async handler({ person }) {
        const mine = ({ councillorId, reporterId }: IncidentRow) =>
          [councillorId, reporterId].includes(person.id);
        const held = (await heldReports(deps)).filter(mine);
        const { value: filed, complete } = await unlessOutage(deps.store.concerning(person.id), []);
        const listed = { held, filed, named: await heldNames(deps) };
        return {
          status: 200,
          body: { items: visibleSummaries(person, listed, deps.clock.now()), complete },
        };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/incidents/inbox',
      summary:
        'The officers’ inbox: most pressing first. Two calls to SharePoint at most, whatever its size.',
      tag,
      who: ['officer'],
      guard: 'record',
      audit: 'none: holds nothing of any account',
      query: inboxQuery,
      responses: { 200: inboxPageSchema },
      async handler({ person, query }) {
        return { status: 200, body: await inboxPage(deps, person, query) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/incidents/search',
      summary: 'The report with a reference that somebody read out.',
      tag,
      who: ['officer'],
      guard: 'record',
      audit: 'incident.searched',
      query: z.strictObject({ reference: z.string().max(40) }),
      responses: { 200: inboxPageSchema },
      async handler({ person, query }) {
        return { status: 200, body: await foundByReference(deps, person, query.reference) };
      },
    }),
  ];
}
