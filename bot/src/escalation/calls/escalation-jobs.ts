import { z } from 'zod';
import {
  escalationList,
  escalationMessageList,
  escalationSettingsList,
} from '@councillor-safety/core/escalation/escalation-lists';
import type { EscalationStore } from '@councillor-safety/core/escalation/escalation-store';
import { recordSchema } from '@councillor-safety/core/sharepoint/record-schema';
import { defineApplier, type Applier } from '../../acceptance/applier';

/** The feature's name in the durable store, and of what it says in the chat. */
export const feature = 'escalation';

/** Payload of `file`: the call as it stands after one change, and what the timeline gained by it. */
export const filePayloadSchema = z.strictObject({
  record: recordSchema(escalationList),
  lines: z.array(recordSchema(escalationMessageList)),
});
export type FilePayload = z.infer<typeof filePayloadSchema>;

/** How what was accepted becomes real in SharePoint; each may run more than once and ends the same. */
export const escalationAppliers = (
  store: Pick<EscalationStore, 'file' | 'addLines' | 'keepSettings'>,
): Applier[] => [
  defineApplier({
    feature,
    kind: 'file',
    payload: filePayloadSchema,
    async apply({ payload: { record, lines } }) {
      await store.file(record);
      if (lines.length > 0) await store.addLines(lines);
      return { version: record.version };
    },
  }),
  defineApplier({
    feature,
    kind: 'settings',
    payload: recordSchema(escalationSettingsList),
    async apply({ payload: record }) {
      await store.keepSettings(record);
      return { version: record.version };
    },
  }),
];
