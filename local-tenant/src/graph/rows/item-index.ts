import type { Settings } from '../../control/settings';
import type { Json } from '../../graph-wire/body';
import { badRequest, GraphError } from '../../graph-wire/graph-error';
import type { Sql } from '../../storage/sql';
import type { ListColumn } from './column-rows';
import { fieldsOf, type ItemRow } from './item-rows';
import type { ListRow } from './list-rows';

export type IndexValue = string | number | null;

/** A field's value as the index holds it; SQLite has no booleans. */
export function indexValue(value: unknown): IndexValue {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

interface IndexedItem {
  readonly id: number;
  readonly created: string;
  readonly modified: string;
  readonly fields: Json;
}

function valueOf(column: ListColumn, item: IndexedItem): IndexValue {
  if (column.builtIn && column.name === 'Created') return item.created;
  if (column.builtIn && column.name === 'Modified') return item.modified;
  return indexValue(item.fields[column.name]);
}

/** Writes the item's row into the index of every indexed column, in one statement: bulk loading lives by it. */
export function indexItem(sql: Sql, columns: readonly ListColumn[], item: IndexedItem): void {
  const indexed = columns.filter((column) => column.indexed);
  if (indexed.length === 0) return;
  sql.run(
    `INSERT INTO item_index (column_row, item_id, value) VALUES ${indexed.map(() => '(?, ?, ?)').join(', ')}
     ON CONFLICT (column_row, item_id) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value`,
    ...indexed.flatMap((column) => [column.row, item.id, valueOf(column, item)]),
  );
}

export function unindexItem(sql: Sql, columns: readonly ListColumn[], itemId: number): void {
  for (const column of columns) {
    if (column.indexed)
      sql.run('DELETE FROM item_index WHERE column_row = ? AND item_id = ?', column.row, itemId);
  }
}

/** Indexes a column of a list that has items already. */
export function fillIndex(sql: Sql, list: ListRow, column: ListColumn): void {
  for (const item of sql.all<ItemRow>('SELECT * FROM items WHERE list_row = ?', list.row)) {
    indexItem(sql, [column], { ...item, fields: fieldsOf(item) });
  }
}

export const dropIndex = (sql: Sql, column: ListColumn): void =>
  void sql.run('DELETE FROM item_index WHERE column_row = ?', column.row);

export function refuseDuplicates(sql: Sql, column: ListColumn): void {
  const twice = sql.get(
    'SELECT value FROM item_index WHERE column_row = ? AND value IS NOT NULL GROUP BY value HAVING count(*) > 1 LIMIT 1',
    column.row,
  );
  if (twice) throw badRequest(`Column '${column.name}' holds duplicate values.`);
}

const duplicateStatus: Readonly<Record<Settings['duplicateAnswer'], readonly [number, string]>> = {
  '400': [400, 'invalidRequest'],
  '409': [409, 'nameAlreadyExists'],
  '500': [500, 'generalException'],
};

/** Refuses values of unique columns that another item has; how the refusal looks is a setting. */
export function requireUnique(
  sql: Sql,
  columns: readonly ListColumn[],
  { fields, itemId, answer }: { fields: Json; itemId?: number; answer: Settings['duplicateAnswer'] },
): void {
  for (const column of columns) {
    const value = indexValue(fields[column.name]);
    if (!column.unique || value === null) continue;
    const other = sql.get(
      'SELECT 1 FROM item_index WHERE column_row = ? AND value = ? AND item_id <> ? LIMIT 1',
      ...[column.row, value, itemId ?? 0],
    );
    if (!other) continue;
    const [status, code] = duplicateStatus[answer];
    throw new GraphError(
      status,
      code,
      'The list item could not be added or updated because duplicate values were found in the following ' +
        `field(s) in the list: [${column.name}].`,
    );
  }
}
