import { z } from 'zod';
import type { IncidentReference, IncidentReport } from '@councillor-safety/core/incident/incident';
import { incidentReportSchema, referenceSchema } from '@councillor-safety/core/incident/incident';
import { newCase } from '@councillor-safety/core/incident/incident-case';
import { incidentEventList, type IncidentRecord } from '@councillor-safety/core/incident/incident-lists';
import type { WorkedOutChange } from '@councillor-safety/core/incident/incident-transition';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import { recordSchema } from '@councillor-safety/core/sharepoint/record-schema';
import type { AcceptedCommand } from '../acceptance/applier';
import type { CasePromises } from './incident-deps';

/** The feature's name in the durable store. */
export const feature = 'incident';

const somebodySchema = z.strictObject({ id: personIdSchema, name: z.string() });

/** Payload of `file`: the report as sent, and who sent it for whom. Everything else follows from it. */
export const filePayloadSchema = z.strictObject({
  report: incidentReportSchema,
  reporter: somebodySchema,
  councillor: somebodySchema,
});
export type FilePayload = z.infer<typeof filePayloadSchema> & { report: IncidentReport };

/** Payload of `event`: one line of the timeline. */
export const eventPayloadSchema = recordSchema(incidentEventList);

/** Payload of `change`: a change to the case, already worked out against the version the person saw. */
export const changePayloadSchema: z.ZodType<WorkedOutChange> = z.strictObject({
  reference: referenceSchema,
  key: z.string(),
  version: z.int(),
  fields: z.record(z.string(), z.unknown()),
  events: z.array(eventPayloadSchema),
});

/** Whom a held change names under "must not see". */
export function namedIn({ kind, payload }: AcceptedCommand): readonly PersonId[] {
  return kind === 'change' ? (changePayloadSchema.parse(payload).fields.mustNotSee ?? []) : [];
}

/** Payload of `mark`: one side has read everything up to then. */
export const markPayloadSchema = z.strictObject({
  mark: z.enum(['readByCouncillorAt', 'readByOfficersAt']),
  at: z.string(),
});

/** The record that a `file` command becomes: the same whenever it is worked out. */
export function caseOf(command: AcceptedCommand, promises: CasePromises): IncidentRecord {
  const payload = filePayloadSchema.parse(command.payload);
  return newCase({
    ...payload,
    reference: command.subject as IncidentReference,
    key: command.key,
    clock: { ...promises, now: new Date(command.acceptedAt) },
  });
}
