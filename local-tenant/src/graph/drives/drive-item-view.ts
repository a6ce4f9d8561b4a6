import type { Tenant } from '../calls/graph-call';
import { childrenOf, type DriveItemRow } from '../rows/drive-item-rows';
import { authorOf, etagOf, itemOf } from '../rows/item-rows';
import type { ListRow } from '../rows/list-rows';
import { siteById, webUrlOf } from '../rows/site-rows';
import { downloadTicket } from './download-ticket';
import { folderNames } from './drive-paths';

/** An address on the SharePoint host that gives the content without a token, for an hour. */
export function downloadUrl(tenant: Tenant, list: ListRow, row: DriveItemRow): string {
  const query = new URLSearchParams({ UniqueId: row.id, tempauth: downloadTicket(tenant.sql, row.id) });
  return `${webUrlOf(siteById(tenant.sql, list.site_id))}/_layouts/15/download.aspx?${query.toString()}`;
}

function shape(tenant: Tenant, list: ListRow, row: DriveItemRow): object {
  if (row.folder === 1) return { folder: { childCount: childrenOf(tenant.sql, row).length } };
  return {
    file: { mimeType: row.mime_type },
    '@microsoft.graph.downloadUrl': downloadUrl(tenant, list, row),
  };
}

/** A `driveItem` as Graph shows it. */
export function driveItemView(tenant: Tenant, list: ListRow, row: DriveItemRow): object {
  if (row.item_id === null)
    return { id: row.id, name: 'root', root: {}, size: 0, ...shape(tenant, list, row) };
  const item = itemOf(tenant.sql, { list, id: String(row.item_id) });
  const folders = folderNames(tenant, list, row).map(encodeURIComponent);
  const place = [...folders, encodeURIComponent(row.name)].join('/');
  return {
    id: row.id,
    name: row.name,
    size: row.size,
    eTag: etagOf(item),
    cTag: `"c:{${item.guid}},${item.version}"`,
    createdDateTime: item.created,
    lastModifiedDateTime: item.modified,
    webUrl: `${webUrlOf(siteById(tenant.sql, list.site_id))}/${encodeURIComponent(list.name)}/${place}`,
    createdBy: authorOf(item.author),
    lastModifiedBy: authorOf(item.editor),
    parentReference: {
      driveId: list.drive_id,
      driveType: 'documentLibrary',
      id: row.parent_id,
      path: `/drives/${list.drive_id}/root:${folders.map((name) => `/${name}`).join('')}`,
    },
    ...shape(tenant, list, row),
  };
}
