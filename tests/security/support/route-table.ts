import { randomUUID } from 'node:crypto';
import { aReport, idOf } from '../../setup/cases';
import type { Caller } from '../../setup/api';
import type { Stack } from '../../setup/stack';
import { bulletinRows } from './route-table-bulletins';
import { callRows } from './route-table-calls';
import { dropInRows } from './route-table-drop-ins';
import { retentionRows } from './route-table-retention';

/** Who calls, as they stand to the report in question: `reporter` sent it for `owner`, and `excluded` must not see it. */
export const people = {
  owner: 'councillor',
  reporter: 'councillor2',
  other: 'independent',
  officer: 'officer',
  excluded: 'officer2',
  legal: 'legal',
  monitoring: 'monitoring-officer',
  champion: 'champion',
  administrator: 'administrator',
  outsider: 'outsider',
} as const;
export type Relation = keyof typeof people | 'nobody';
export const relations: readonly Relation[] = [...(Object.keys(people) as (keyof typeof people)[]), 'nobody'];

export interface RouteCall {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** In the place of the stored file. */
  readonly evidenceId?: string;
  /** In the place of the picture that was sent. */
  readonly key?: string;
  /** In the place of a bulletin's number, or of an appointment's, a session's and so on. */
  readonly id?: string;
}

/** What a row may need to make its call. */
export interface Asking {
  readonly reference: string;
  /** The councillor whom it happened to. */
  readonly owner: Caller;
  readonly officer: Caller;
  readonly champion: Caller;
  /** An officer who is none of those that are tried, so that nobody's share of requests is used up. */
  readonly writer: Caller;
  readonly stack: Pick<Stack, 'tenantUrl' | 'serviceUrl'>;
}

export interface Row {
  /** `METHOD path`, as in the registry. */
  readonly route: string;
  /** The status for each relation, in their order. */
  readonly answers: string;
  /** What `:reference` is of; a report unless told. */
  readonly about?: 'report' | 'call';
  call?(asking: Asking): RouteCall | Promise<RouteCall>;
}

const keyed = (body: unknown): RouteCall => ({ body, headers: { 'Idempotency-Key': randomUUID() } });
export const textFile = Buffer.from('He wrote this on the door.');

/** A file that the owner has begun and not sent. */
async function begunFile({ reference, owner }: Asking): Promise<string> {
  const evidenceId = randomUUID();
  const body = { evidenceId, fileName: 'note.txt', bytes: textFile.length };
  await owner.call(`/api/incidents/${reference}/evidence`, { method: 'POST', body });
  return evidenceId;
}

const anyone = '200 200 200 200 200 200 200 200 200 200 200';
const staffAndMembers = (done: number): string => `${`${done} `.repeat(8)}403 403 401`;
const signedIn = '200 200 200 200 200 200 200 200 200 200 401';

/*                      owner reporter other officer excluded legal monitoring champion administrator outsider nobody */
const seesIt = (done: number) => `${done} ${done} 404 ${done} 404 ${done} ${done} 404 403 403 401`;
const officersOnly = '403 403 403 200 404 200 200 403 403 403 401';
const ownerOnly = '200 403 404 403 403 403 403 404 403 403 401';
const officersLists = '403 403 403 200 200 200 200 403 403 403 401';

export const table: readonly Row[] = [
  { route: 'GET /healthz', answers: anyone },
  { route: 'GET /readyz', answers: anyone },
  { route: 'GET /tab/config.json', answers: anyone },
  { route: 'GET /api/openapi.json', answers: anyone },
  { route: 'GET /api/me', answers: signedIn },
  { route: 'GET /api/people', answers: staffAndMembers(200), call: () => ({ query: '?role=officer' }) },
  { route: 'GET /api/changes', answers: staffAndMembers(200) },
  {
    route: 'PUT /api/drafts/:form',
    answers: staffAndMembers(200),
    call: () => ({ body: { revision: 0, value: { account: 'Not finished' } } }),
  },
  { route: 'GET /api/drafts/:form', answers: staffAndMembers(200) },
  { route: 'DELETE /api/drafts/:form', answers: staffAndMembers(204) },
  {
    route: 'POST /api/incidents',
    answers: staffAndMembers(202),
    call: () => keyed(aReport({ onBehalfOf: idOf('councillor3') })),
  },
  { route: 'GET /api/incidents/mine', answers: staffAndMembers(200) },
  { route: 'GET /api/incidents/inbox', answers: officersLists },
  {
    route: 'GET /api/incidents/search',
    answers: officersLists,
    call: ({ reference }) => ({ query: `?reference=${reference}` }),
  },
  { route: 'GET /api/incidents/:reference', answers: seesIt(200) },
  { route: 'POST /api/incidents/:reference/read', answers: seesIt(204), call: () => ({ body: {} }) },
  {
    route: 'POST /api/incidents/:reference/messages',
    answers: '200 403 404 200 404 200 200 404 403 403 401',
    call: () => keyed({ body: 'Can we talk tomorrow?' }),
  },
  {
    route: 'POST /api/incidents/:reference/notes',
    answers: officersOnly,
    call: () => keyed({ body: 'Rang the member.' }),
  },
  {
    route: 'POST /api/incidents/:reference/take',
    answers: officersOnly,
    call: () => keyed({ version: 1 }),
  },
  {
    route: 'POST /api/incidents/:reference/assign',
    answers: officersOnly,
    call: () => keyed({ version: 1, to: idOf('community-safety') }),
  },
  {
    route: 'POST /api/incidents/:reference/status',
    answers: officersOnly,
    call: () => keyed({ version: 1, status: 'action-under-way' }),
  },
  {
    route: 'POST /api/incidents/:reference/withdraw',
    answers: ownerOnly,
    call: () => keyed({ version: 1 }),
  },
  {
    route: 'PUT /api/incidents/:reference/report',
    answers: ownerOnly,
    call: () => keyed({ version: 1, report: aReport({ mustNotSee: [idOf(people.excluded)] }) }),
  },
  {
    route: 'POST /api/incidents/:reference/evidence',
    answers: seesIt(200),
    call: () => ({ body: { evidenceId: randomUUID(), fileName: 'door.jpg', bytes: 1_000 } }),
  },
  {
    route: 'GET /api/incidents/:reference/evidence/:evidenceId',
    answers: '200 404 404 404 404 404 404 404 403 403 401',
  },
  {
    route: 'PUT /api/incidents/:reference/evidence/:evidenceId/bytes',
    answers: '200 404 404 404 404 404 404 404 403 403 401',
    call: async (asking) => ({
      evidenceId: await begunFile(asking),
      body: textFile,
      headers: { 'Content-Range': `bytes 0-${textFile.length - 1}/${textFile.length}` },
    }),
  },
  {
    route: 'GET /api/incidents/:reference/evidence/:evidenceId/content',
    answers: '200 404 404 200 404 200 200 404 403 403 401',
  },
  ...callRows,
  ...bulletinRows,
  ...dropInRows,
  ...retentionRows,
];
