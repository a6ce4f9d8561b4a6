import type { Author } from '../../graph-wire/author';
import { badRequest, nameTaken, notFound } from '../../graph-wire/graph-error';
import type { Tenant } from '../calls/graph-call';
import { insertItem, writingTo } from '../items/item-write';
import {
  childNamed,
  driveItemById,
  insertDriveItem,
  newDriveItemId,
  rootOf,
  type DriveItemRow,
} from '../rows/drive-item-rows';
import type { ListRow } from '../rows/list-rows';

const forbidden = /["*:<>?/\\|]/;
const maxPath = 400;

/** The segments of a path within a library; SharePoint's own rules for names keep anything from climbing out. */
export function segmentsOf(path: string): string[] {
  const segments = path.split('/').filter((segment) => segment !== '');
  const bad = segments.find(
    (name) => forbidden.test(name) || name === '.' || name === '..' || name !== name.trim(),
  );
  if (bad !== undefined || segments.length === 0 || path.length > maxPath) {
    throw badRequest('The provided name cannot contain special characters or is too long.');
  }
  return segments;
}

export function driveItemByPath(tenant: Tenant, list: ListRow, path: string): DriveItemRow {
  let item: DriveItemRow | undefined = rootOf(tenant.sql, list);
  for (const name of segmentsOf(path)) item = item && childNamed(tenant.sql, item, name);
  if (!item) throw notFound();
  return item;
}

/** By id or by path, whichever the address holds. */
export const driveItemNamed = (
  tenant: Tenant,
  list: ListRow,
  params: Readonly<Record<string, string>>,
): DriveItemRow =>
  params.path === undefined
    ? driveItemById(tenant.sql, { list, id: params.entry ?? 'root' })
    : driveItemByPath(tenant, list, params.path);

function makeFolder(
  tenant: Tenant,
  list: ListRow,
  { parent, name, author }: { parent: DriveItemRow; name: string; author: Author },
): DriveItemRow {
  const item = insertItem(writingTo(tenant, list), { given: {}, author, system: { FileLeafRef: name } });
  const folder: DriveItemRow = {
    ...{ id: newDriveItemId(), list_row: list.row, item_id: item.id, parent_id: parent.id, name },
    ...{ folder: 1, size: 0, mime_type: '', file: '' },
  };
  insertDriveItem(tenant.sql, folder);
  return folder;
}

/** The folder a file is to be put in; folders that are not there yet are made on the way, as Graph does. */
export function ensureFolder(
  tenant: Tenant,
  list: ListRow,
  { names, author }: { names: readonly string[]; author: Author },
): DriveItemRow {
  let folder = rootOf(tenant.sql, list);
  for (const name of names) {
    const child: DriveItemRow =
      childNamed(tenant.sql, folder, name) ?? makeFolder(tenant, list, { parent: folder, name, author });
    if (child.folder !== 1) throw nameTaken(`'${name}' is a file, not a folder.`);
    folder = child;
  }
  return folder;
}

/** Folder names from the root down, without the item's own. */
export function folderNames(tenant: Tenant, list: ListRow, item: DriveItemRow): string[] {
  const names: string[] = [];
  let parentId = item.parent_id;
  while (parentId !== '') {
    const parent = driveItemById(tenant.sql, { list, id: parentId });
    if (parent.parent_id !== '') names.unshift(parent.name);
    parentId = parent.parent_id;
  }
  return names;
}
