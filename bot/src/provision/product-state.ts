import type { Client } from '@microsoft/microsoft-graph-client';
import {
  readFields,
  newFields,
  changedFields,
  type WireFields,
} from '@councillor-safety/core/sharepoint/field-codec';
import { attempting } from '@councillor-safety/core/sharepoint/graph-error';
import { productStateList, schemaVersionKey } from '@councillor-safety/core/sharepoint/product-state';
import { readAll } from './read-all';

/** What provisioning noted down, by key. */
export type ProductState = ReadonlyMap<string, { readonly itemId: string; readonly value: number }>;

export const nothingNoted: ProductState = new Map();
/** 0 as long as nobody has provisioned this site to the end. */
export const versionIn = (state: ProductState): number => state.get(schemaVersionKey)?.value ?? 0;

/** Noted before a list is filled, and raised to `filled` after it: a list that was left in between can be told from one that people emptied. */
export const fillKey = (list: string): string => `starter:${list}`;
export const begun = 1;
export const filled = 2;

const itemsPath = (siteId: string): string => `/sites/${siteId}/lists/${productStateList.name}/items`;

/** The list itself must be there. @throws GraphFailure */
export async function readProductState(client: Client, siteId: string): Promise<ProductState> {
  const path = `${itemsPath(siteId)}?$expand=fields&$top=200`;
  const items = await readAll<{ id: string; fields?: WireFields }>(client, path, 'read what was set up');
  return new Map(
    items.map(({ id, fields = {} }) => {
      const { key, value } = readFields(productStateList, { id, fields });
      return [String(key), { itemId: id, value: Number(value) }];
    }),
  );
}

/** Reads again before it writes: a run before this one may have been stopped after its write. @throws GraphFailure */
export async function note(
  client: Client,
  siteId: string,
  { key, value }: { readonly key: string; readonly value: number },
): Promise<void> {
  const known = (await readProductState(client, siteId)).get(key);
  const attempt = { action: 'note what was set up', list: productStateList.name, tried: `key '${key}'` };
  await attempting(attempt, () => {
    if (known === undefined)
      return client
        .api(itemsPath(siteId))
        .post({ fields: newFields(productStateList, { key, value }) }) as Promise<unknown>;
    const path = `${itemsPath(siteId)}/${known.itemId}/fields`;
    return client.api(path).patch(changedFields(productStateList, { value })) as Promise<unknown>;
  });
}
