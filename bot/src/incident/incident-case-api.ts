import type { z } from 'zod';
import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import { mayBeAssigned, type IncidentAction } from '@councillor-safety/core/incident/incident-access';
import { changeAnswerSchema, type ChangeAnswer } from '@councillor-safety/core/incident/incident-answers';
import { sentKeyOf, subjectOf } from '@councillor-safety/core/incident/incident-case';
import {
  amendSchema,
  assignSchema,
  statusChangeSchema,
  takeSchema,
  withdrawSchema,
} from '@councillor-safety/core/incident/incident-changes';
import { caseAfter, type CaseChange } from '@councillor-safety/core/incident/incident-transition';
import type { AuditAction } from '@councillor-safety/core/audit/audit';
import type { Person, Role } from '@councillor-safety/core/people/people';
import { badField, conflict } from '../problems/problems';
import { defineRoute, type Route } from '../server/route';
import { keepAccess } from './incident-access-table';
import { feature } from './incident-commands';
import type { IncidentDeps } from './incident-deps';
import { openCase, requireAction, type OpenedCase } from './incident-guard';
import { readDetail } from './incident-reader';
import { patienceMs, reference, refuseFuture, reportBodyLimit, sentKey, tag } from './incident-routes';

interface Asked {
  readonly person: Person;
  readonly reference: IncidentReference;
  readonly key: string;
  readonly version: number;
  readonly action: IncidentAction;
  /** What the client sent, to know a repeat from something else under the same key. */
  readonly sent: unknown;
  readonly change: CaseChange;
}

/** Nothing is overwritten unseen: the person gets the case as it is now, and decides again. */
async function stale(deps: IncidentDeps, { person, reference: ref }: Asked): Promise<never> {
  await deps.acceptance.toldRefusals({ actorId: person.id, subject: ref });
  throw conflict(
    'Somebody changed this report after you opened it. Look at what is new, then decide again.',
    {
      current: await readDetail(deps, person, ref),
    },
  );
}

/** One change to a case: guarded, worked out, accepted durably, and applied once. */
async function changeCase(deps: IncidentDeps, asked: Asked): Promise<ChangeAnswer> {
  const { person, key, action } = asked;
  const id = { actorId: person.id, key };
  const opened = await openCase(deps, person, asked.reference);
  const repeated = await deps.acceptance.find(id);
  if (repeated) {
    // Nothing new is kept; a key that was used for something else is refused here.
    await deps.acceptance.accept({ ...commandOf(asked), payload: null, concerns: [] });
  } else {
    requireAction({ person, subject: subjectOf(opened.record), action });
    if (opened.record.version !== asked.version) return stale(deps, asked);
    await acceptChange(deps, asked, opened);
  }
  const settled = await deps.acceptance.applyNow(id, { withinMs: patienceMs });
  if (settled.state === 'refused') return stale(deps, asked);
  return settled.state === 'applied' ? { state: 'applied', version: asked.version + 1 } : { state: 'kept' };
}

const commandOf = ({ key, person, reference: subject, sent }: Asked) => ({
  ...{ key, actorId: person.id, feature, kind: 'change', subject },
  sent: { reference: subject, sent },
});

async function acceptChange(deps: IncidentDeps, asked: Asked, { record }: OpenedCase): Promise<void> {
  const { person, key, change } = asked;
  const now = deps.clock.now();
  const request = { key: sentKeyOf({ by: person.id, key }), by: person, at: now.toISOString(), change };
  const worked = caseAfter(record, request, { ...deps.promises, now });
  const subject = subjectOf(record);
  if (change.type === 'amend') {
    // Somebody named now is shut out at once, not only when SharePoint has the new list of names.
    const named = [...new Set([...subject.mustNotSee, ...(change.report.mustNotSee ?? [])])];
    await keepAccess(deps.database, asked.reference, { ...subject, mustNotSee: named });
  }
  await deps.acceptance.accept({
    ...{ ...commandOf(asked), payload: worked },
    concerns: [...new Set([subject.councillorId, subject.reporterId])],
  });
}

interface Declared<B extends z.ZodType<{ version: number }>> {
  readonly method: 'post' | 'put';
  readonly path: string;
  readonly summary: string;
  readonly who: readonly Role[];
  readonly audit: AuditAction;
  readonly action: IncidentAction;
  readonly body: B;
  readonly changeOf: (
    body: z.output<B>,
    person: Person,
    reference: IncidentReference,
  ) => Promise<CaseChange> | CaseChange;
}

function caseRoute<B extends z.ZodType<{ version: number }>>(
  deps: IncidentDeps,
  declared: Declared<B>,
): Route {
  const { path, action, changeOf, ...rest } = declared;
  return defineRoute({
    ...rest,
    path: `/api/incidents/:reference/${path}`,
    tag,
    guard: 'record',
    params: reference,
    headers: sentKey,
    bodyLimit: reportBodyLimit,
    responses: { 200: changeAnswerSchema },
    async handler({ person, params, headers, body }) {
      const change = await changeOf(body, person, params.reference);
      const asked = { person, reference: params.reference, key: headers['idempotency-key'], action, change };
      return {
        status: 200,
        body: await changeCase(deps, { ...asked, version: body.version, sent: { path, body } }),
      };
    },
  });
}

/** The officer a case is handed to. @throws Problem 400 when they may not have it */
async function assignee(
  deps: IncidentDeps,
  person: Person,
  body: z.output<typeof assignSchema>,
  ref: IncidentReference,
): Promise<CaseChange> {
  const { record } = await openCase(deps, person, ref);
  const to = await deps.people.find(body.to);
  if (!to || !mayBeAssigned(to, subjectOf(record))) {
    throw badField('to', 'This person cannot be given this report. Choose another officer.');
  }
  return { type: 'assign', to: { id: to.id, name: to.name } };
}

export function incidentCaseRoutes(deps: IncidentDeps): Route[] {
  return [
    caseRoute(deps, {
      ...{ method: 'post', path: 'take', action: 'take', who: ['officer'], audit: 'incident.assigned' },
      summary: 'Take a case oneself.',
      body: takeSchema,
      changeOf: (_body, { id, name }) => ({ type: 'assign', to: { id, name } }),
    }),
    caseRoute(deps, {
      ...{ method: 'post', path: 'assign', action: 'assign', who: ['officer'], audit: 'incident.assigned' },
      summary: 'Give a case to an officer who may see it.',
      body: assignSchema,
      changeOf: (body, person, ref) => assignee(deps, person, body, ref),
    }),
    caseRoute(deps, {
      ...{
        method: 'post',
        path: 'status',
        action: 'set-status',
        who: ['officer'],
        audit: 'incident.status-set',
      },
      summary: 'Say where a case stands; closing it needs an outcome.',
      body: statusChangeSchema,
      changeOf: ({ status, outcome, nextStepOn, message }) => ({
        type: 'status',
        status,
        outcome,
        nextStepOn,
        message,
      }),
    }),
    caseRoute(deps, {
      ...{
        method: 'post',
        path: 'withdraw',
        action: 'withdraw',
        who: ['councillor'],
        audit: 'incident.withdrawn',
      },
      summary: 'Withdraw one’s own report.',
      body: withdrawSchema,
      changeOf: () => ({ type: 'status', status: 'closed', outcome: 'withdrawn' }),
    }),
    caseRoute(deps, {
      ...{ method: 'put', path: 'report', action: 'amend', who: ['councillor'], audit: 'incident.amended' },
      summary: 'Fill in or correct one’s own report.',
      body: amendSchema,
      changeOf: ({ report }) => {
        refuseFuture(report, { now: deps.clock.now(), field: 'report.when' });
        return { type: 'amend', report };
      },
    }),
  ];
}
