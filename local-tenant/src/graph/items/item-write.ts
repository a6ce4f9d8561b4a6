import { randomUUID } from 'node:crypto';
import type { Control } from '../../control/control';
import type { Author } from '../../graph-wire/author';
import type { Json } from '../../graph-wire/body';
import { GraphError, notFound } from '../../graph-wire/graph-error';
import { now } from '../../graph-wire/times';
import type { Sql } from '../../storage/sql';
import { columnsOf, type ListColumn } from '../rows/column-rows';
import { indexItem, requireUnique, unindexItem } from '../rows/item-index';
import { etagOf, fieldsOf, findItem, type ItemRow } from '../rows/item-rows';
import { nextChange, type ListRow } from '../rows/list-rows';
import { filledFields, readFields, withoutEmpty } from './field-values';

interface Writing {
  readonly sql: Sql;
  readonly control: Control;
  readonly list: ListRow;
  readonly columns: readonly ListColumn[];
}

/** What a write to one list needs, with its columns read once. */
export const writingTo = ({ sql, control }: Pick<Writing, 'sql' | 'control'>, list: ListRow): Writing => ({
  sql,
  control,
  list,
  columns: columnsOf(sql, list.row),
});

function stored({ sql, list }: Writing, id: number): ItemRow {
  const item = findItem(sql, { list, id });
  if (!item) throw notFound();
  return item;
}

export interface NewItem {
  readonly given: Json;
  readonly author: Author;
  /** Fields that SharePoint itself fills, such as a file's name. */
  readonly system?: Json;
}

/** A new item from a bare field map. Ids count up and are never used again. */
export function insertItem(writing: Writing, { given, author, system }: NewItem): ItemRow {
  const { sql, list, columns } = writing;
  const fields = filledFields(columns, { ...readFields(columns, given), ...system });
  const at = now();
  return sql.transaction(() => {
    requireUnique(sql, columns, { fields, answer: writing.control.settings().duplicateAnswer });
    const next = sql.get<{ id: number }>(
      'UPDATE lists SET next_item = next_item + 1 WHERE row = ? RETURNING next_item - 1 AS id',
      list.row,
    );
    if (!next) throw notFound();
    const maker = JSON.stringify(author);
    sql.run(
      `INSERT INTO items (list_row, id, guid, version, change_seq, created, modified, author, editor, fields)
       VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`,
      ...[
        list.row,
        next.id,
        randomUUID(),
        nextChange(sql, list, at),
        at,
        at,
        maker,
        maker,
        JSON.stringify(fields),
      ],
    );
    indexItem(sql, columns, { id: next.id, created: at, modified: at, fields });
    return stored(writing, next.id);
  });
}

let staleAnswers = 0;

/** Both codes have been seen on a 412: clients must go by the status, so by default they take turns. */
function staleCode(setting: 'alternate' | 'notAllowed' | 'resourceModified'): string {
  if (setting !== 'alternate') return setting;
  staleAnswers += 1;
  return staleAnswers % 2 === 1 ? 'notAllowed' : 'resourceModified';
}

/** 412 when the caller's version is not the current one; without `If-Match` the last write wins. */
export function requireMatch(control: Control, item: ItemRow, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  const versions = ifMatch.split(/,(?=\s*(?:W\/)?")/).map((version) => version.trim().replace(/^W\//, ''));
  if (versions.includes(etagOf(item))) return;
  throw new GraphError(
    412,
    staleCode(control.settings().staleAnswer),
    "ETag does not match current item's value",
  );
}

export interface Change {
  readonly given: Json;
  readonly editor: Author;
  readonly ifMatch?: string;
  readonly system?: Json;
}

/** Changes the named fields of an item and leaves the others. */
export function updateItem(
  writing: Writing,
  item: ItemRow,
  { given, editor, ifMatch, system }: Change,
): ItemRow {
  const { sql, list, columns, control } = writing;
  requireMatch(control, item, ifMatch);
  const fields = withoutEmpty({ ...fieldsOf(item), ...readFields(columns, given), ...system });
  const at = now();
  return sql.transaction(() => {
    requireUnique(sql, columns, { fields, itemId: item.id, answer: control.settings().duplicateAnswer });
    sql.run(
      `UPDATE items SET version = version + 1, change_seq = ?, modified = ?, editor = ?, fields = ?
       WHERE list_row = ? AND id = ?`,
      ...[nextChange(sql, list, at), at, JSON.stringify(editor), JSON.stringify(fields), list.row, item.id],
    );
    indexItem(sql, columns, { id: item.id, created: item.created, modified: at, fields });
    return stored(writing, item.id);
  });
}

/** Removes an item and leaves word of it for delta. */
export function removeItem({ sql, list, columns }: Writing, item: ItemRow): void {
  sql.transaction(() => {
    sql.run('DELETE FROM items WHERE list_row = ? AND id = ?', list.row, item.id);
    unindexItem(sql, columns, item.id);
    const change = nextChange(sql, list, now());
    sql.run(
      'INSERT INTO deleted_items (list_row, change_seq, id) VALUES (?, ?, ?)',
      list.row,
      change,
      item.id,
    );
  });
}
