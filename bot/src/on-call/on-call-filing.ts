import { onCallList, type OnCallRecord } from '@councillor-safety/core/on-call/on-call-list';
import { recordSchema } from '@councillor-safety/core/sharepoint/record-schema';
import { defineApplier, type Applier } from '../acceptance/applier';
import { feature, type OnCallDeps } from './on-call-deps';

type List = OnCallDeps['list'];

const payloadSchema = recordSchema(onCallList);

/** Columns that the record does not have are emptied. */
const allColumns = Object.fromEntries(Object.keys(onCallList.columns).map((key) => [key, null]));

/** Writes an item as it was in one version of the rota, unless the list has it in that version or a later one. */
async function file(list: List, record: OnCallRecord): Promise<void> {
  const there =
    (await list.findBy('entryKey', record.entryKey)) ?? (await list.createOnce(record, { key: 'entryKey' }));
  if (there.fields.entryVersion >= record.entryVersion) return;
  await list.update(there.id, { ...allColumns, ...record }, { etag: there.etag });
}

export const onCallAppliers = ({ list }: Pick<OnCallDeps, 'list'>): Applier[] => [
  defineApplier({
    feature,
    kind: 'file-entry',
    payload: payloadSchema,
    async apply({ payload }) {
      await file(list, payload);
      return { version: payload.entryVersion };
    },
  }),
];

/** Every item there is. @throws GraphFailure */
export async function allRecords(list: List): Promise<OnCallRecord[]> {
  const records: OnCallRecord[] = [];
  let next: string | undefined;
  do {
    const page = await list.page({ top: 500, next });
    records.push(...page.items.map(({ fields }) => fields));
    next = page.next;
  } while (next !== undefined);
  return records;
}
