import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from '../../graph-wire/graph-error';
import type { Sql } from '../../storage/sql';
import type { ItemRow } from './item-rows';
import type { ListRow } from './list-rows';

/** Where the rows of libraries are, and the folder that holds the contents of their files. */
interface Libraries {
  readonly sql: Sql;
  readonly filesDir: string;
}

/** A file or folder of a library. Who made it, when, and its version stand in its list item. */
export interface DriveItemRow {
  readonly id: string;
  readonly list_row: number;
  /** The root folder alone has none. */
  readonly item_id: number | null;
  readonly parent_id: string;
  readonly name: string;
  readonly folder: number;
  /** Bytes. */
  readonly size: number;
  readonly mime_type: string;
  /** Name of the file that holds the content, in the tenant's files folder. */
  readonly file: string;
}

export const newDriveItemId = (): string => `01${randomBytes(20).toString('hex').toUpperCase().slice(0, 32)}`;

export function insertDriveItem(sql: Sql, row: DriveItemRow): void {
  sql.run(
    `INSERT INTO drive_items (id, list_row, item_id, parent_id, name, folder, size, mime_type, file)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[
      row.id,
      row.list_row,
      row.item_id,
      row.parent_id,
      row.name,
      row.folder,
      row.size,
      row.mime_type,
      row.file,
    ],
  );
}

/** The root folder of a new library. */
export const rememberRoot = (sql: Sql, list: ListRow): void =>
  insertDriveItem(sql, {
    ...{ id: newDriveItemId(), list_row: list.row, item_id: null, parent_id: '', name: 'root', folder: 1 },
    ...{ size: 0, mime_type: '', file: '' },
  });

export function rootOf(sql: Sql, list: ListRow): DriveItemRow {
  const root = sql.get<DriveItemRow>(
    "SELECT * FROM drive_items WHERE list_row = ? AND parent_id = ''",
    list.row,
  );
  if (!root) throw notFound();
  return root;
}

export function driveItemById(sql: Sql, { list, id }: { list: ListRow; id: string }): DriveItemRow {
  if (id === 'root') return rootOf(sql, list);
  const item = sql.get<DriveItemRow>('SELECT * FROM drive_items WHERE list_row = ? AND id = ?', list.row, id);
  if (!item) throw notFound();
  return item;
}

export const childNamed = (sql: Sql, parent: DriveItemRow, name: string): DriveItemRow | undefined =>
  sql.get<DriveItemRow>(
    'SELECT * FROM drive_items WHERE list_row = ? AND parent_id = ? AND name = ?',
    ...[parent.list_row, parent.id, name],
  );

export const childrenOf = (sql: Sql, parent: DriveItemRow): DriveItemRow[] =>
  sql.all<DriveItemRow>(
    'SELECT * FROM drive_items WHERE list_row = ? AND parent_id = ? ORDER BY name',
    ...[parent.list_row, parent.id],
  );

/** Removes contents from the disk; a file that is gone already is no harm. */
const removeFiles =
  ({ filesDir }: Libraries, files: readonly string[]) =>
  async (): Promise<void> => {
    await Promise.all(files.filter(Boolean).map((file) => rm(join(filesDir, file), { force: true })));
  };

/** Forgets the file behind an item of a library. The content goes when the answer is called, after the item is gone. */
export function removeDriveItemOf(libraries: Libraries, list: ListRow, item: ItemRow): () => Promise<void> {
  const files = libraries.sql.all<{ file: string }>(
    'DELETE FROM drive_items WHERE list_row = ? AND item_id = ? RETURNING file',
    ...[list.row, item.id],
  );
  return removeFiles(
    libraries,
    files.map(({ file }) => file),
  );
}

export function removeFilesOf(libraries: Libraries, list: ListRow): () => Promise<void> {
  const files = libraries.sql.all<{ file: string }>(
    'SELECT file FROM drive_items WHERE list_row = ? UNION SELECT file FROM upload_sessions WHERE list_row = ?',
    ...[list.row, list.row],
  );
  return removeFiles(
    libraries,
    files.map(({ file }) => file),
  );
}
