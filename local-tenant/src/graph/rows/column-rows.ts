import { randomUUID } from 'node:crypto';
import type { Json } from '../../graph-wire/body';
import { notFound } from '../../graph-wire/graph-error';
import type { Sql } from '../../storage/sql';
import type { Template } from './list-rows';

export type ColumnType =
  'text' | 'note' | 'choice' | 'multichoice' | 'number' | 'boolean' | 'dateTime' | 'system';

/** A column as its list knows it. `definition` is what Graph shows of it besides the ids and flags kept here. */
export interface ListColumn {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly type: ColumnType;
  readonly definition: Json;
  readonly indexed: boolean;
  readonly unique: boolean;
  /** Made by SharePoint itself: cannot be deleted. Of these only the title can be written. */
  readonly builtIn: boolean;
}

export type NewColumn = Omit<ListColumn, 'row' | 'id'>;

interface ColumnRow {
  row: number;
  id: string;
  name: string;
  type: ColumnType;
  definition: string;
  indexed: number;
  unique_values: number;
  built_in: number;
}

const fromRow = (row: ColumnRow): ListColumn => ({
  row: row.row,
  id: row.id,
  name: row.name,
  type: row.type,
  definition: JSON.parse(row.definition) as Json,
  indexed: row.indexed === 1,
  unique: row.unique_values === 1,
  builtIn: row.built_in === 1,
});

export const columnsOf = (sql: Sql, listRow: number): ListColumn[] =>
  sql.all<ColumnRow>('SELECT * FROM columns WHERE list_row = ? ORDER BY row', listRow).map(fromRow);

export function columnOf(sql: Sql, { listRow, idOrName }: { listRow: number; idOrName: string }): ListColumn {
  const row = sql.get<ColumnRow>(
    'SELECT * FROM columns WHERE list_row = ? AND (id = ? COLLATE NOCASE OR name = ?)',
    ...[listRow, idOrName, idOrName],
  );
  if (!row) throw notFound();
  return fromRow(row);
}

export function insertColumn(sql: Sql, listRow: number, column: NewColumn): void {
  sql.run(
    `INSERT INTO columns (id, list_row, name, type, definition, indexed, unique_values, built_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[randomUUID(), listRow, column.name, column.type, JSON.stringify(column.definition)],
    ...[Number(column.indexed), Number(column.unique), Number(column.builtIn)],
  );
}

const builtIn = (name: string, type: ColumnType, definition: Json): NewColumn => ({
  name,
  type,
  definition: { displayName: name, readOnly: name !== 'Title', ...definition },
  indexed: false,
  unique: false,
  builtIn: true,
});

const dateTime = { dateTime: { displayAs: 'default', format: 'dateTime' } };

/** The columns every list or library has from the beginning. Even `Title` has no index. */
export const builtInColumns = (template: Template): NewColumn[] => [
  builtIn('Title', 'text', { text: { allowMultipleLines: false, maxLength: 255 }, required: false }),
  builtIn('Created', 'dateTime', dateTime),
  builtIn('Modified', 'dateTime', dateTime),
  builtIn('Author', 'system', { displayName: 'Created By', personOrGroup: {} }),
  builtIn('Editor', 'system', { displayName: 'Modified By', personOrGroup: {} }),
  builtIn('ContentType', 'system', { displayName: 'Content Type', text: {} }),
  ...(template === 'genericList'
    ? [builtIn('Attachments', 'system', { boolean: {} })]
    : [
        builtIn('FileLeafRef', 'system', { displayName: 'Name', text: {} }),
        builtIn('FileSizeDisplay', 'system', { displayName: 'File Size', text: {} }),
      ]),
];
