import { incidentReportSchema, type IncidentReport } from '@councillor-safety/core/incident/incident';
import { receiptSchema, type Receipt } from '@councillor-safety/core/incident/incident-answers';
import type { Somebody } from '@councillor-safety/core/incident/incident-case';
import { makeReference } from '@councillor-safety/core/incident/incident-reference';
import { referenceSchema } from '@councillor-safety/core/incident/incident';
import { hasRole, type Person } from '@councillor-safety/core/people/people';
import { randomBytes } from 'node:crypto';
import { badField } from '../problems/problems';
import { defineRoute, type Route } from '../server/route';
import { feature, type FilePayload } from './incident-commands';
import type { IncidentDeps } from './incident-deps';
import { refuseFuture, reportBodyLimit, sentKey, tag } from './incident-routes';
import { promisesFor } from './incident-view';

/** Random bytes one by one, fetched by the handful. */
function randomBytewise(): () => number {
  let bytes = randomBytes(0);
  return () => {
    if (bytes.length === 0) bytes = randomBytes(32);
    const [first = 0] = bytes;
    bytes = bytes.subarray(1);
    return first;
  };
}

/** Whom it happened to: the sender, or the councillor they report for. @throws Problem 400 */
async function councillorOf(deps: IncidentDeps, person: Person, report: IncidentReport): Promise<Somebody> {
  const { onBehalfOf } = report;
  if (onBehalfOf === undefined || onBehalfOf === person.id) {
    if (hasRole(person, 'councillor')) return person;
    throw badField('onBehalfOf', 'Choose the councillor whom it happened to.');
  }
  const councillor = await deps.people.find(onBehalfOf);
  if (!councillor || !hasRole(councillor, 'councillor')) {
    throw badField('onBehalfOf', 'Choose a councillor of this council.');
  }
  return councillor;
}

const named = ({ id, name }: Somebody): Somebody => ({ id, name });

export function incidentReportRoutes(deps: IncidentDeps): Route[] {
  const { acceptance, clock, promises } = deps;
  const randomByte = randomBytewise();
  return [
    defineRoute({
      method: 'post',
      path: '/api/incidents',
      summary:
        'Report an incident. Accepted durably before the answer; a repeat of the key never makes a second report.',
      tag,
      who: ['councillor', 'officer'],
      guard: 'role',
      audit: 'incident.reported',
      headers: sentKey,
      body: incidentReportSchema,
      bodyLimit: reportBodyLimit,
      responses: { 202: receiptSchema },
      async handler({ person, headers, body: report }) {
        const key = headers['idempotency-key'];
        // What was not in the future at the first try is not in the future at a later one, so a retry is judged alike.
        refuseFuture(report, { now: clock.now(), field: 'when' });
        const councillor = named(await councillorOf(deps, person, report));
        const payload: FilePayload = { report, reporter: named(person), councillor };
        const accepted = await acceptance.accept({
          ...{ key, actorId: person.id, feature, kind: 'file', payload, sent: report },
          // A repeat gets the reference of the first.
          subject: makeReference(randomByte),
          concerns: [...new Set([councillor.id, person.id])],
        });
        const reference = referenceSchema.parse(accepted.subject);
        const receipt: Receipt = {
          reference,
          receivedAt: accepted.acceptedAt,
          ...promisesFor(accepted.acceptedAt, promises),
          filed: accepted.state === 'applied',
        };
        return { status: 202, body: receipt, subject: reference };
      },
    }),
  ];
}
