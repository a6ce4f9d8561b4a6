import { incidentReportSchema, type IncidentReport } from '@councillor-safety/core/incident/incident';
import { receiptSchema, type Receipt } from '@councillor-safety/core/incident/incident-answers';
import type { Somebody } from '@councillor-safety/core/incident/incident-case';
import { makeReference } from '@councillor-safety/core/incident/incident-reference';
import { referenceSchema } from '@councillor-safety/core/incident/incident';
import { hasRole, type Person } from '@councillor-safety/core/people/people';
import { badField } from '../problems/problems';
import { defineRoute, type Route } from '../server/route';
import type { IncidentDeps } from './incident-deps';
import { fileCommand, randomBytewise } from './incident-filing';
import { refuseFuture, reportBodyLimit, sentKey, tag } from './incident-routes';
import { promisesFor } from './incident-view';

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
        // A repeat gets the reference of the first.
        const fresh = makeReference(randomByte);
        const accepted = await acceptance.accept(
          fileCommand({ key, report, councillor, reporter: named(person), reference: fresh }),
        );
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
