import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import { subjectOf } from '@councillor-safety/core/incident/incident-case';
import type { IncidentEventKind } from '@councillor-safety/core/incident/incident-words';
import type { IncidentMark } from '@councillor-safety/core/incident/incident-store';
import { keepAccess } from './incident-access-table';
import { defineApplier, Refused, type Applier } from '../acceptance/applier';
import { moveAccess } from './incident-access-table';
import {
  caseOf,
  changePayloadSchema,
  eventPayloadSchema,
  feature,
  filePayloadSchema,
  markPayloadSchema,
} from './incident-commands';
import type { IncidentDeps } from './incident-deps';

/** Which side a line of the timeline is news for. Evidence and messages of a councillor are news for the officers. */
const newsFor: Readonly<Partial<Record<IncidentEventKind, IncidentMark>>> = {
  'message-to-councillor': 'lastToCouncillorAt',
  'message-to-officers': 'lastToOfficersAt',
  evidence: 'lastToOfficersAt',
};

/** How each accepted command becomes real in SharePoint; each may run more than once and ends the same. */
export function incidentAppliers({ store, evidence, promises, database, notices }: IncidentDeps): Applier[] {
  return [
    defineApplier({
      feature,
      kind: 'file',
      payload: filePayloadSchema,
      async apply(command) {
        const record = caseOf(command, promises);
        await store.file(record);
        // From now on a message about it can be accepted without asking SharePoint whose report it is.
        const reference = command.subject as IncidentReference;
        await keepAccess(database, reference, subjectOf(record));
        await notices.newReport(reference);
        await notices.nextStepBy(reference, record.nextStepBy ?? null);
        return { version: 1 };
      },
    }),
    defineApplier({
      feature,
      kind: 'event',
      payload: eventPayloadSchema,
      async apply({ payload: event }) {
        const reference = event.reference as IncidentReference;
        const file = event.detail?.evidence;
        if (file) {
          const described = { reference, sha256: file.sha256, uploadedById: event.actorId };
          await evidence.setFields(file.driveItemId, described);
        }
        await store.addEvent(event);
        const mark = newsFor[event.kind];
        if (mark) await store.mark(reference, mark, event.at);
        if (event.kind === 'message-to-councillor')
          await notices.toCouncillor(reference, { key: event.eventKey, news: 'reply', by: event.actorId });
        return {};
      },
    }),
    defineApplier({
      feature,
      kind: 'change',
      payload: changePayloadSchema,
      async apply({ payload: change }) {
        const result = await store.change(change);
        if (!result.applied) throw new Refused({ reason: 'stale' });
        const { status, mustNotSee, nextStepBy } = change.fields;
        await moveAccess(database, change.reference, {
          status: status ?? undefined,
          mustNotSee: mustNotSee ?? undefined,
        });
        if (nextStepBy !== undefined) await notices.nextStepBy(change.reference, nextStepBy);
        const step = change.events.find(({ kind }) => kind === 'status');
        if (step)
          await notices.toCouncillor(change.reference, { key: change.key, news: 'status', by: step.actorId });
        return { version: result.version };
      },
    }),
    defineApplier({
      feature,
      kind: 'mark',
      payload: markPayloadSchema,
      async apply({ subject, payload: { mark, at } }) {
        await store.mark(subject as IncidentReference, mark, at);
        return {};
      },
    }),
  ];
}
