import { changeAnswerSchema, type ChangeAnswer } from '@councillor-safety/core/incident/incident-answers';
import { messageSchema } from '@councillor-safety/core/incident/incident-changes';
import type { IncidentEventRecord } from '@councillor-safety/core/incident/incident-lists';
import type { AuditAction } from '@councillor-safety/core/audit/audit';
import { sentKeyOf } from '@councillor-safety/core/incident/incident-case';
import type { Role } from '@councillor-safety/core/people/people';
import { defineRoute, type Route } from '../server/route';
import { feature } from './incident-commands';
import type { IncidentDeps } from './incident-deps';
import { admitTo } from './incident-guard';
import { patienceMs, reference, sentKey, tag } from './incident-routes';

interface Writing {
  readonly action: 'message' | 'note';
  readonly path: 'messages' | 'notes';
  readonly summary: string;
  readonly audit: AuditAction;
  readonly who: readonly Role[];
}

const writings: readonly Writing[] = [
  {
    action: 'message',
    path: 'messages',
    summary: 'Write to the other side: councillor to officers, or officers to the councillor.',
    audit: 'incident.messaged',
    who: ['councillor', 'officer'],
  },
  {
    action: 'note',
    path: 'notes',
    summary: 'Write an internal note, which the councillor never sees.',
    audit: 'incident.noted',
    who: ['officer'],
  },
];

/** Accepted first: what somebody writes is safe before the answer, whether or not SharePoint is up. */
export function incidentMessageRoutes(deps: IncidentDeps): Route[] {
  const { acceptance, clock } = deps;
  return writings.map(({ action, path, summary, audit, who }) =>
    defineRoute({
      method: 'post',
      path: `/api/incidents/:reference/${path}`,
      summary,
      tag,
      who,
      guard: 'record',
      audit,
      params: reference,
      headers: sentKey,
      body: messageSchema,
      responses: { 200: changeAnswerSchema },
      async handler({ person, params, headers, body }) {
        const { view, subject } = await admitTo(deps, { person, reference: params.reference, action });
        const key = headers['idempotency-key'];
        const toCouncillor = action === 'message' && view === 'officer';
        const event: IncidentEventRecord = {
          eventKey: sentKeyOf({ by: person.id, key }),
          reference: params.reference,
          kind: action === 'note' ? 'note' : toCouncillor ? 'message-to-councillor' : 'message-to-officers',
          at: clock.now().toISOString(),
          actorId: person.id,
          actorName: person.name,
          body: body.body,
        };
        const id = { actorId: person.id, key };
        await acceptance.accept({
          ...{ ...id, feature, kind: 'event', subject: params.reference, payload: event },
          sent: { action, body, reference: params.reference },
          concerns: action === 'message' ? [subject.councillorId] : [],
        });
        const { state } = await acceptance.applyNow(id, { withinMs: patienceMs });
        const answer: ChangeAnswer = { state: state === 'applied' ? 'applied' : 'kept' };
        return { status: 200, body: answer };
      },
    }),
  );
}
