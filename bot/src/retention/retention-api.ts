import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sentKeySchema } from '@councillor-safety/core/incident/incident-changes';
import type { Person } from '@councillor-safety/core/people/people';
import {
  heldSchema,
  holdAnswerSchema,
  holdingOffice,
  holdsSchema,
  holdViewOf,
  putHoldSchema,
  type HoldAnswer,
} from '@councillor-safety/core/retention/retention-holds';
import type { HoldRecord } from '@councillor-safety/core/retention/retention-lists';
import type { HoldingOffice } from '@councillor-safety/core/retention/retention-words';
import { forbidden, notFound, Problem } from '../problems/problems';
import { defineRoute, type Route } from '../server/route';
import { feature, type RetentionDeps } from './retention-deps';
import { activeHolds, endKind, holdsOnTheWay, putKind } from './retention-hold-jobs';

const tag = 'retention';
const patienceMs = 4_000;
const sentKey = z.object({ 'idempotency-key': sentKeySchema });

/** @throws Problem 403 */
function officeOf(person: Person): HoldingOffice {
  const office = holdingOffice(person);
  if (office === undefined)
    throw forbidden('Only the monitoring officer and legal can put something on hold, or end a hold.');
  return office;
}

/** The same for a repeat of the same press, and nobody else's. */
function holdId(person: Person, key: string): string {
  const hex = createHash('sha256').update(`${person.id}:${key}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** What is held must be there, and for this person's eyes. @throws Problem 404 */
async function requireSight(deps: RetentionDeps, person: Person, held: Pick<HoldRecord, 'kind' | 'subject'>) {
  if (held.kind === 'report') await deps.openReport(person, held.subject);
  if (held.kind === 'call') await deps.openCall(person, held.subject);
}

const sees = (deps: RetentionDeps, person: Person, record: HoldRecord): Promise<boolean> =>
  requireSight(deps, person, record).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Problem && error.status === 404) return false;
      throw error;
    },
  );

async function settle(deps: RetentionDeps, person: Person, key: string, id: string): Promise<HoldAnswer> {
  const { state } = await deps.acceptance.applyNow({ actorId: person.id, key }, { withinMs: patienceMs });
  return { id, state: state === 'applied' ? 'applied' : 'kept' };
}

const putRoute = (deps: RetentionDeps): Route =>
  defineRoute({
    ...{ method: 'post', path: '/api/retention/holds', tag, who: ['officer'], guard: 'record' },
    summary: 'Put a report, a call or everything of a person on hold.',
    audit: 'retention.hold-put',
    headers: sentKey,
    body: putHoldSchema,
    responses: { 200: holdAnswerSchema },
    async handler({ person, headers, body }) {
      const putByOffice = officeOf(person);
      await requireSight(deps, person, body);
      const key = headers['idempotency-key'];
      const id = holdId(person, key);
      const record: HoldRecord = {
        ...{
          holdKey: id,
          kind: body.kind,
          subject: body.subject,
          why: body.why,
          state: 'active',
          version: 1,
        },
        ...{ since: deps.clock.now().toISOString(), putById: person.id, putByOffice },
      };
      await deps.acceptance.accept({
        ...{ key, actorId: person.id, feature, kind: putKind, subject: id, concerns: [] },
        ...{ payload: record, sent: body },
      });
      return { status: 200, body: await settle(deps, person, key, id), subject: id };
    },
  });

/** A hold as it was put, filed or not. @throws Problem 404 */
async function findHold(deps: RetentionDeps, id: string): Promise<HoldRecord> {
  const filed = await deps.holds.findBy('holdKey', id);
  const found = filed?.fields ?? (await holdsOnTheWay(deps.acceptance)).find(({ holdKey }) => holdKey === id);
  if (!found) throw notFound('hold');
  return found;
}

const endRoute = (deps: RetentionDeps): Route =>
  defineRoute({
    ...{ method: 'post', path: '/api/retention/holds/:id/end', tag, who: ['officer'], guard: 'record' },
    summary: 'End a hold.',
    audit: 'retention.hold-ended',
    params: z.strictObject({ id: z.uuid() }),
    headers: sentKey,
    responses: { 200: holdAnswerSchema },
    async handler({ person, params: { id }, headers }) {
      officeOf(person);
      if (!(await sees(deps, person, await findHold(deps, id)))) throw notFound('hold');
      const key = headers['idempotency-key'];
      await deps.acceptance.accept({
        ...{ key, actorId: person.id, feature, kind: endKind, subject: id, concerns: [], sent: { end: id } },
        payload: { by: person.id, at: deps.clock.now().toISOString() },
      });
      return { status: 200, body: await settle(deps, person, key, id) };
    },
  });

const listRoute = (deps: RetentionDeps): Route =>
  defineRoute({
    ...{ method: 'get', path: '/api/retention/holds', tag, who: ['officer'], guard: 'record' },
    summary: 'Every hold in force, for those whose office it is.',
    audit: 'retention.holds-listed',
    responses: { 200: holdsSchema },
    async handler({ person }) {
      officeOf(person);
      const seen: HoldRecord[] = [];
      for (const record of await activeHolds(deps)) if (await sees(deps, person, record)) seen.push(record);
      return { status: 200, body: { holds: seen.map(holdViewOf) } };
    },
  });

const heldRoute = (deps: RetentionDeps): Route =>
  defineRoute({
    ...{ method: 'get', path: '/api/retention/reports/:reference', tag, who: ['officer'], guard: 'record' },
    summary: 'Whether a report is on hold, for officers who may see it.',
    audit: 'none: says of a report that was opened only that it is kept',
    params: z.strictObject({ reference: putHoldSchema.options[0].shape.subject }),
    responses: { 200: heldSchema },
    async handler({ person, params: { reference } }) {
      const { councillorId, reporterId } = await deps.openReport(person, reference);
      const about = [reference, councillorId, reporterId];
      const mayHold = holdingOffice(person) !== undefined;
      const holds = (await activeHolds(deps)).filter(({ subject }) => about.includes(subject));
      const views = holds.map(holdViewOf).map(({ id, kind, since, byOffice, why }) => ({
        ...{ id, kind, since, byOffice },
        ...(mayHold && { why }),
      }));
      return { status: 200, body: { holds: views, mayHold } };
    },
  });

export const retentionRoutes = (deps: RetentionDeps): Route[] => [
  putRoute(deps),
  endRoute(deps),
  listRoute(deps),
  heldRoute(deps),
];
