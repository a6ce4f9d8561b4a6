import type { Author } from '../../graph-wire/author';
import type { Json } from '../../graph-wire/body';
import { notFound } from '../../graph-wire/graph-error';
import type { Sql } from '../../storage/sql';
import type { ListRow } from './list-rows';

/** An item as it is kept. Times are ISO 8601 in whole seconds. */
export interface ItemRow {
  readonly list_row: number;
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly change_seq: number;
  readonly created: string;
  readonly modified: string;
  /** JSON of an `Author`. */
  readonly author: string;
  readonly editor: string;
  /** JSON of the filled fields by column name. */
  readonly fields: string;
}

export const fieldsOf = (item: ItemRow): Json => JSON.parse(item.fields) as Json;
export const authorOf = (json: string): Author => JSON.parse(json) as Author;
export const etagOf = (item: Pick<ItemRow, 'guid' | 'version'>): string => `"${item.guid},${item.version}"`;

export function findItem(sql: Sql, { list, id }: { list: ListRow; id: number }): ItemRow | undefined {
  return sql.get<ItemRow>('SELECT * FROM items WHERE list_row = ? AND id = ?', list.row, id);
}

/** Ids are decimal text on the wire; anything else names no item. */
export function itemOf(sql: Sql, { list, id }: { list: ListRow; id: string }): ItemRow {
  const item = /^[1-9]\d{0,9}$/.test(id) ? findItem(sql, { list, id: Number(id) }) : undefined;
  if (!item) throw notFound();
  return item;
}
