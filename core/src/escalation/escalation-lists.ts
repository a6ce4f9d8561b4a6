import { z } from 'zod';
import { defineList, type RecordOf } from '../sharepoint/list-definition';
import { escalationSettingsSchema } from './escalation-settings';
import { escalationLineKinds, escalationOutcomes, escalationStates } from './escalation-words';

/** The calls for a person, one item each, as they stand. */
export const escalationList = defineList({
  site: 'casework',
  name: 'Escalations',
  description: 'Calls for a person, as they stand. Read and written by the service only.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'endedAt',
    months: 24,
    standsWith: [{ column: 'incidentReference', list: 'Incidents', by: 'reference' }],
    why: 'Two years are enough to look into how a call was answered. A call that became a report stays as long as the report.',
  },
  columns: {
    reference: { type: 'text', name: 'Reference', maxLength: 20, unique: true, required: true },
    state: { type: 'choice', name: 'CallState', choices: escalationStates, indexed: true, required: true },
    councillorId: { type: 'text', name: 'CouncillorEntra', maxLength: 36, indexed: true, required: true },
    councillorName: { type: 'text', name: 'CouncillorName', maxLength: 255, required: true },
    helperId: { type: 'text', name: 'HelperEntra', maxLength: 36, indexed: true },
    helperName: { type: 'text', name: 'HelperName', maxLength: 255 },
    /** The role or the name that the councillor knows the helper by. */
    helperShownAs: { type: 'text', name: 'HelperShownAs', maxLength: 255 },
    outcome: { type: 'choice', name: 'Outcome', choices: escalationOutcomes },
    startedAt: { type: 'dateTime', name: 'StartedAt', indexed: true, required: true },
    acceptedAt: { type: 'dateTime', name: 'AcceptedAt' },
    endedAt: { type: 'dateTime', name: 'EndedAt', indexed: true },
    incidentReference: { type: 'text', name: 'IncidentReference', maxLength: 20 },
    excluded: { type: 'json', name: 'Excluded', schema: z.array(z.string()), required: true },
    version: { type: 'number', name: 'CallVersion', required: true },
  },
});
export type EscalationRecord = RecordOf<typeof escalationList>;

export const escalationDetailSchema = z.strictObject({
  /** Whom it concerns besides the actor: who was asked, who took over. */
  personId: z.string().optional(),
  personName: z.string().optional(),
  /** The role or the name by which the councillor knows the actor, and that person. */
  shownAs: z.string().optional(),
  personShownAs: z.string().optional(),
  /** Place in the chain, as in `Ask.as`. */
  as: z.string().optional(),
  round: z.number().optional(),
  howMany: z.number().optional(),
  pictureId: z.string().optional(),
  outcome: z.enum(escalationOutcomes).optional(),
  incident: z.string().optional(),
  answer: z.string().optional(),
  /** Of an edit or a message that did not arrive: the line it is about. */
  aboutKey: z.string().optional(),
});

/** What happened and what was said, one item each. Only ever added to. */
export const escalationMessageList = defineList({
  site: 'casework',
  name: 'EscalationMessages',
  description: 'What happened and what was said in calls for a person. Only ever added to.',
  kind: 'list',
  keep: {
    kind: 'with',
    lists: ['Escalations'],
    by: 'reference',
    why: 'What was said in a call is part of it.',
  },
  columns: {
    lineKey: { type: 'text', name: 'LineKey', maxLength: 200, unique: true, required: true },
    reference: { type: 'text', name: 'Reference', maxLength: 20, indexed: true, required: true },
    kind: { type: 'choice', name: 'LineKind', choices: escalationLineKinds, required: true },
    at: { type: 'dateTime', name: 'HappenedAt', indexed: true, required: true },
    /** Position within the call: dates keep whole seconds only. */
    position: { type: 'number', name: 'Position', required: true },
    /** Empty when the service itself acted. */
    actorId: { type: 'text', name: 'ActorEntra', maxLength: 36, indexed: true },
    actorName: { type: 'text', name: 'ActorName', maxLength: 255 },
    body: { type: 'note', name: 'Body' },
    detail: { type: 'json', name: 'Detail', schema: escalationDetailSchema },
  },
});
export type EscalationLine = RecordOf<typeof escalationMessageList>;

/** Who is asked in which order, and what people agreed to: one item for each version that was saved. */
export const escalationSettingsList = defineList({
  site: 'casework',
  name: 'EscalationSettings',
  description: 'Who is asked in which order: every version that was saved. Only ever added to.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'changedAt',
    months: 24,
    latestStays: 'version',
    why: 'Older versions show who was to be asked when a call was made, for as long as the call is kept. The latest always stays.',
  },
  columns: {
    settingsKey: { type: 'text', name: 'SettingsKey', maxLength: 40, unique: true, required: true },
    version: { type: 'number', name: 'SettingsVersion', indexed: true, required: true },
    settings: { type: 'json', name: 'Settings', schema: escalationSettingsSchema, required: true },
    changedById: { type: 'text', name: 'ChangedByEntra', maxLength: 36, required: true },
    changedAt: { type: 'dateTime', name: 'ChangedAt', indexed: true, required: true },
  },
});
export type EscalationSettingsRecord = RecordOf<typeof escalationSettingsList>;
