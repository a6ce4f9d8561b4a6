import { z } from 'zod';
import { incidentDetailSchema } from '@councillor-safety/core/incident/incident-answers';
import { defineRoute, type Route } from '../server/route';
import { randomUUID } from 'node:crypto';
import { feature } from './incident-commands';
import type { IncidentDeps } from './incident-deps';
import { admitTo } from './incident-guard';
import { readDetail } from './incident-reader';
import { reference, tag } from './incident-routes';

export function incidentDetailRoutes(deps: IncidentDeps): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/incidents/:reference',
      summary: 'A whole report with its timeline, as the caller may read it.',
      tag,
      who: ['councillor', 'officer'],
      guard: 'record',
      audit: 'incident.opened',
      params: reference,
      responses: { 200: incidentDetailSchema },
      async handler({ person, params }) {
        return { status: 200, body: await readDetail(deps, person, params.reference) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/incidents/:reference/read',
      summary: 'The caller’s side has read everything written so far.',
      tag,
      who: ['councillor', 'officer'],
      guard: 'record',
      audit: 'none: opening it was written down already',
      params: reference,
      body: z.strictObject({}),
      responses: { 204: 'empty' },
      async handler({ person, params }) {
        const { view, subject } = await admitTo(deps, { person, reference: params.reference, action: 'see' });
        await deps.acceptance.toldRefusals({ actorId: person.id, subject: params.reference });
        if (view === 'reporter') return { status: 204 };
        const mark = view === 'officer' ? 'readByOfficersAt' : 'readByCouncillorAt';
        await deps.acceptance.accept({
          ...{ key: randomUUID(), actorId: person.id, feature, kind: 'mark', subject: params.reference },
          payload: { mark, at: deps.clock.now().toISOString() },
          concerns: view === 'councillor' ? [subject.councillorId] : [],
        });
        return { status: 204 };
      },
    }),
  ];
}
