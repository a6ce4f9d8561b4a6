import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Author } from '../../graph-wire/author';
import { badRequest, nameTaken } from '../../graph-wire/graph-error';
import type { Tenant } from '../calls/graph-call';
import { insertItem, updateItem, writingTo } from '../items/item-write';
import { childNamed, insertDriveItem, newDriveItemId, type DriveItemRow } from '../rows/drive-item-rows';
import { itemOf } from '../rows/item-rows';
import type { ListRow } from '../rows/list-rows';
import { ensureFolder, segmentsOf } from './drive-paths';
import { mediaTypeOf } from './media-types';

export const conflictBehaviors = ['fail', 'replace', 'rename'] as const;
export type ConflictBehavior = (typeof conflictBehaviors)[number];

export function readConflictBehavior(value: unknown, fallback: ConflictBehavior): ConflictBehavior {
  if (value === undefined || value === null) return fallback;
  const behavior = conflictBehaviors.find((name) => name === value);
  if (!behavior) throw badRequest("@microsoft.graph.conflictBehavior must be 'fail', 'replace' or 'rename'.");
  return behavior;
}

/** Content on the disk that belongs to no item yet. */
export interface StoredContent {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

export const newContentName = (): string => `${randomUUID()}.bin`;

export async function ensureFilesDir(tenant: Tenant): Promise<void> {
  await mkdir(tenant.filesDir, { recursive: true });
}

/** Streams a whole upload to the disk; one that breaks off leaves nothing behind. */
export async function storeContent(tenant: Tenant, stream: Readable): Promise<StoredContent> {
  await ensureFilesDir(tenant);
  const file = newContentName();
  const target = createWriteStream(join(tenant.filesDir, file));
  try {
    await pipeline(stream, target);
  } catch (error) {
    await rm(join(tenant.filesDir, file), { force: true });
    throw error;
  }
  return { file, size: target.bytesWritten };
}

function freeName(tenant: Tenant, parent: DriveItemRow, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let number = 1;
  while (childNamed(tenant.sql, parent, `${stem} ${number}${ending}`)) number += 1;
  return `${stem} ${number}${ending}`;
}

export interface FilePlacement {
  /** Within the library, e.g. `CS-ABCD/photo.jpg`. */
  readonly path: string;
  readonly conflict: ConflictBehavior;
  readonly author: Author;
}

function addFile(
  tenant: Tenant,
  list: ListRow,
  place: { parent: DriveItemRow; name: string; author: Author; content: StoredContent },
): DriveItemRow {
  const { parent, name, author, content } = place;
  const system = { FileLeafRef: name, FileSizeDisplay: String(content.size) };
  const item = insertItem(writingTo(tenant, list), { given: {}, author, system });
  const row: DriveItemRow = {
    ...{ id: newDriveItemId(), list_row: list.row, item_id: item.id, parent_id: parent.id, name, folder: 0 },
    ...{ size: content.size, mime_type: mediaTypeOf(name), file: content.file },
  };
  insertDriveItem(tenant.sql, row);
  return row;
}

function replaceFile(
  tenant: Tenant,
  list: ListRow,
  place: { known: DriveItemRow; author: Author; content: StoredContent },
): DriveItemRow {
  const { known, author, content } = place;
  if (known.folder === 1) throw nameTaken(`'${known.name}' is a folder.`);
  const item = itemOf(tenant.sql, { list, id: String(known.item_id) });
  const system = { FileSizeDisplay: String(content.size) };
  updateItem(writingTo(tenant, list), item, { given: {}, editor: author, system });
  tenant.sql.run(
    'UPDATE drive_items SET file = ?, size = ? WHERE id = ?',
    content.file,
    content.size,
    known.id,
  );
  return { ...known, file: content.file, size: content.size };
}

export interface PlacedFile {
  readonly row: DriveItemRow;
  /** False when an older content gave way to it. */
  readonly isNew: boolean;
}

/** Puts content in its place, with its folders and its list item: all of it, or nothing. */
export async function placeFile(
  tenant: Tenant,
  list: ListRow,
  { path, conflict, author, content }: FilePlacement & { content: StoredContent },
): Promise<PlacedFile> {
  const names = segmentsOf(path);
  const name = names.pop() ?? '';
  const placed = tenant.sql.transaction(() => {
    const parent = ensureFolder(tenant, list, { names, author });
    const known = childNamed(tenant.sql, parent, name);
    if (known && conflict === 'fail') throw nameTaken(`An item with the name '${name}' already exists.`);
    if (known && conflict === 'replace')
      return { row: replaceFile(tenant, list, { known, author, content }), old: known.file };
    const chosen = known ? freeName(tenant, parent, name) : name;
    return { row: addFile(tenant, list, { parent, name: chosen, author, content }) };
  });
  if (placed.old !== undefined) await rm(join(tenant.filesDir, placed.old), { force: true });
  return { row: placed.row, isNew: placed.old === undefined };
}
