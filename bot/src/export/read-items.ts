import type { Client } from '@microsoft/microsoft-graph-client';
import { ResponseType } from '@microsoft/microsoft-graph-client';
import type { WireFields } from '@councillor-safety/core/sharepoint/field-codec';
import { attempting } from '@councillor-safety/core/sharepoint/graph-error';
import type { ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';
import { expandFields } from '@councillor-safety/core/sharepoint/list-query';
import type { WireItem } from '@councillor-safety/core/sharepoint/wire-item';
import { readPages } from '../provision/read-all';

/** One list on one site. */
export interface ListPlace {
  readonly client: Client;
  readonly siteId: string;
  readonly list: ListDefinition;
}

export const listPath = ({ siteId, list }: ListPlace): string =>
  `/sites/${siteId}/lists/${encodeURIComponent(list.name)}`;

/** Only what the product defines: SharePoint's own columns cannot be written again. */
export const definedFields = ({ columns }: ListDefinition, fields: WireFields): WireFields =>
  Object.fromEntries(
    Object.values(columns)
      .map(({ name }): readonly [string, unknown] => [name, fields[name]])
      .filter(([, value]) => value !== undefined && value !== null),
  );

const itemsAtOnce = 500;

/** Every item, oldest first, a page at a time. @param keys of the columns; all of them unless given */
export async function* itemsOf(place: ListPlace, keys?: readonly string[]): AsyncGenerator<WireItem> {
  const expand = expandFields(place.list, keys ?? Object.keys(place.list.columns));
  const path = `${listPath(place)}/items?${expand}&$top=${itemsAtOnce}`;
  for await (const page of readPages<WireItem>(place.client, path, `read '${place.list.name}'`)) yield* page;
}

/** A file or folder as Graph shows it. */
export interface DriveEntry {
  readonly id: string;
  readonly name: string;
  readonly size?: number;
  readonly createdDateTime: string;
  readonly lastModifiedDateTime: string;
  readonly folder?: object;
}

export interface DriveFile extends DriveEntry {
  /** Within the library. */
  readonly path: string;
}

export async function driveOf(place: ListPlace): Promise<string> {
  const attempt = { action: 'find the library', list: place.list.name };
  const call = () => place.client.api(`${listPath(place)}/drive`).get() as Promise<{ id: string }>;
  return (await attempting(attempt, call)).id;
}

/** Every file below a folder, folder by folder. */
export async function* filesBelow(
  place: ListPlace,
  driveId: string,
  { id, path }: { readonly id: string; readonly path: string } = { id: 'root', path: '' },
): AsyncGenerator<DriveFile> {
  const children = `/drives/${driveId}/items/${id}/children?$top=200`;
  for await (const page of readPages<DriveEntry>(place.client, children, `read '${place.list.name}'`)) {
    for (const entry of page) {
      const at = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.folder) yield* filesBelow(place, driveId, { id: entry.id, path: at });
      else yield { ...entry, path: at };
    }
  }
}

export const fileFields = async (place: ListPlace, driveId: string, itemId: string): Promise<WireFields> => {
  const path = `/drives/${driveId}/items/${itemId}/listItem/fields`;
  const attempt = { action: 'read about a file', list: place.list.name, tried: `id '${itemId}'` };
  return definedFields(
    place.list,
    await attempting(attempt, () => place.client.api(path).get() as Promise<WireFields>),
  );
};

export const contentOf = async (place: ListPlace, driveId: string, itemId: string): Promise<Response> => {
  const path = `/drives/${driveId}/items/${itemId}/content`;
  const attempt = { action: 'read a file', list: place.list.name, tried: `id '${itemId}'` };
  return attempting(
    attempt,
    () => place.client.api(path).responseType(ResponseType.RAW).get() as Promise<Response>,
  );
};
