import { readFields, type WireFields } from './field-codec';
import type { ListDefinition } from './list-definition';
import type { Stored } from './stored';

/** An item as it travels: `fields` is there when the request expanded it. */
export interface WireItem {
  readonly id: string;
  readonly eTag?: string;
  readonly '@odata.etag'?: string;
  readonly createdDateTime: string;
  readonly lastModifiedDateTime: string;
  readonly fields?: WireFields;
}

export interface WirePage {
  readonly value: readonly WireItem[];
  readonly '@odata.nextLink'?: string;
}

export const toStored = <S>(list: ListDefinition, item: WireItem, keys: readonly string[]): Stored<S> => ({
  id: item.id,
  etag: item.eTag ?? item['@odata.etag'] ?? '',
  createdAt: item.createdDateTime,
  modifiedAt: item.lastModifiedDateTime,
  fields: readFields(list, { id: item.id, fields: item.fields ?? {} }, keys) as S,
});

/** The answer to a change is the bare field map; undefined if it lacks what a stored item needs. */
export function changedItem(id: string, fields: WireFields | undefined): WireItem | undefined {
  const { '@odata.etag': eTag, Created: createdDateTime, Modified: lastModifiedDateTime } = fields ?? {};
  if (typeof eTag !== 'string' || typeof createdDateTime !== 'string') return undefined;
  if (typeof lastModifiedDateTime !== 'string') return undefined;
  return { id, eTag, createdDateTime, lastModifiedDateTime, fields };
}

/** Only the query of the link is kept: it is replayed word for word, and can never lead to another list. */
export function nextOf(answer: WirePage): string | undefined {
  const link = answer['@odata.nextLink'];
  return link === undefined ? undefined : link.slice(link.indexOf('?') + 1);
}
