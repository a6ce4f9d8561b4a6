import type { Client } from '@microsoft/microsoft-graph-client';
import type { PersonId } from '../people/people';
import { fileRecord } from '../sharepoint/bring-forward';
import type { Wait } from '../sharepoint/batch';
import { createListStore } from '../sharepoint/list-store';
import type { Page } from '../sharepoint/stored';
import type { EscalationReference } from './escalation';
import {
  escalationList,
  escalationMessageList,
  escalationSettingsList,
  type EscalationLine,
  type EscalationRecord,
  type EscalationSettingsRecord,
} from './escalation-lists';

/** Calls for a person in SharePoint. Every method throws GraphFailure; none answers "nothing" for "cannot tell". */
export interface EscalationStore {
  /** Brings the item to this state, unless it has come further already. */
  file(record: EscalationRecord): Promise<void>;
  /** Adds to the timeline, each line once. */
  addLines(lines: readonly EscalationLine[]): Promise<void>;
  byReference(reference: EscalationReference): Promise<EscalationRecord | undefined>;
  /** The timeline, in the order in which it happened. */
  lines(reference: EscalationReference): Promise<EscalationLine[]>;
  /** The latest calls of a councillor, or those whose last helper somebody was; newest first. */
  latest(
    whose: { readonly column: 'councillorId' | 'helperId'; readonly person: PersonId },
    atMost: number,
  ): Promise<EscalationRecord[]>;
  /** Adds a saved version of the settings once. */
  keepSettings(record: EscalationSettingsRecord): Promise<void>;
  latestSettings(): Promise<EscalationSettingsRecord | undefined>;
}

interface StoreOptions {
  readonly client: Client;
  readonly siteId: () => Promise<string>;
  readonly wait: Wait;
}

const pageSize = 200;

export function createEscalationStore({ client, siteId, wait }: StoreOptions): EscalationStore {
  const calls = createListStore({ client, siteId, list: escalationList });
  const messages = createListStore({ client, siteId, list: escalationMessageList });
  const settings = createListStore({ client, siteId, list: escalationSettingsList });

  return {
    file: (record) =>
      fileRecord(
        { list: escalationList, store: calls },
        { record, key: 'reference', value: record.reference },
      ),
    async addLines(lines) {
      const filed = await messages.createMany(lines, { key: 'lineKey', wait });
      for (const result of filed) if (!result.ok) throw result.failure;
    },
    async byReference(reference) {
      return (await calls.findBy('reference', reference))?.fields;
    },
    async lines(reference) {
      const lines: EscalationLine[] = [];
      let next: string | undefined;
      do {
        const page: Page<EscalationLine> = await messages.page({
          where: { column: 'reference', equals: reference },
          top: pageSize,
          next,
        });
        lines.push(...page.items.map(({ fields }) => fields));
        next = page.next;
      } while (next !== undefined);
      return lines.sort((a, b) => a.position - b.position);
    },
    async latest({ column, person }, atMost) {
      const records: EscalationRecord[] = [];
      let next: string | undefined;
      do {
        const page: Page<EscalationRecord> = await calls.page({
          where: { column, equals: person },
          top: pageSize,
          next,
        });
        records.push(...page.items.map(({ fields }) => fields));
        next = page.next;
      } while (next !== undefined);
      return records.sort((a, b) => b.startedAt.localeCompare(a.startedAt)).slice(0, atMost);
    },
    async keepSettings(record) {
      await settings.createOnce(record, { key: 'settingsKey' });
    },
    async latestSettings() {
      const { items } = await settings.page({ orderBy: { column: 'version', direction: 'desc' }, top: 1 });
      return items[0]?.fields;
    },
  };
}
