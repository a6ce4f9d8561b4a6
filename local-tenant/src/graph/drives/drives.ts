import { record } from '../../graph-wire/body';
import { badRequest, notFound } from '../../graph-wire/graph-error';
import { collection, noContent, ok, type GraphReply, type SiteCall } from '../calls/graph-call';
import { readSelection } from '../items/item-selection';
import { fieldsView, itemView } from '../items/item-view';
import { removeItem, requireMatch, updateItem, writingTo } from '../items/item-write';
import { columnsOf } from '../rows/column-rows';
import { childrenOf, removeDriveItemOf, type DriveItemRow } from '../rows/drive-item-rows';
import { itemOf, type ItemRow } from '../rows/item-rows';
import { listOfDrive, type ListRow } from '../rows/list-rows';
import { placeFile, readConflictBehavior, storeContent } from './drive-files';
import { downloadUrl, driveItemView } from './drive-item-view';
import { driveItemNamed } from './drive-paths';

interface Found {
  readonly list: ListRow;
  readonly row: DriveItemRow;
}

function found({ tenant, params }: SiteCall): Found {
  const list = listOfDrive(tenant.sql, params.drive ?? '');
  return { list, row: driveItemNamed(tenant, list, params) };
}

function listItemOf({ tenant }: SiteCall, { list, row }: Found): ItemRow {
  if (row.item_id === null) throw badRequest('The root folder is not an item.');
  return itemOf(tenant.sql, { list, id: String(row.item_id) });
}

export function getDriveItem(call: SiteCall): GraphReply {
  const { list, row } = found(call);
  return ok(driveItemView(call.tenant, list, row));
}

export function listChildren(call: SiteCall): GraphReply {
  const { list, row } = found(call);
  const children = childrenOf(call.tenant.sql, row).map((child) => driveItemView(call.tenant, list, child));
  return collection(`drives('${list.drive_id}')/root/children`, children);
}

/** Graph does not send content itself: it sends the caller to the SharePoint host. */
export function getContent(call: SiteCall): GraphReply {
  const { list, row } = found(call);
  if (row.folder === 1) throw notFound();
  return { status: 302, headers: { Location: downloadUrl(call.tenant, list, row) } };
}

/** `PUT /drives/{id}/root:/{path}:/content`: a whole file in one request. */
export async function putContent({ tenant, caller, request, params }: SiteCall): Promise<GraphReply> {
  if (!request.stream) throw badRequest('The content of a file cannot be sent within a batch.');
  const list = listOfDrive(tenant.sql, params.drive ?? '');
  const conflict = readConflictBehavior(request.query.get('@microsoft.graph.conflictBehavior'), 'replace');
  const content = await storeContent(tenant, request.stream);
  const placement = { path: params.path ?? '', conflict, author: caller.author };
  const { row, isNew } = await placeFile(tenant, list, { ...placement, content });
  return { status: isNew ? 201 : 200, body: driveItemView(tenant, list, row) };
}

export async function deleteDriveItem(call: SiteCall): Promise<GraphReply> {
  const { tenant, request } = call;
  const { list, row } = found(call);
  const item = listItemOf(call, { list, row });
  if (childrenOf(tenant.sql, row).length > 0)
    throw badRequest('Only an empty folder is removed by this local tenant.');
  requireMatch(tenant.control, item, request.headers['if-match']);
  const removeContent = removeDriveItemOf(tenant, list, item);
  removeItem(writingTo(tenant, list), item);
  await removeContent();
  return noContent;
}

export function getListItem(call: SiteCall): GraphReply {
  const at = found(call);
  const selection = readSelection(call.request.query, columnsOf(call.tenant.sql, at.list.row));
  return ok(itemView({ site: call.site, list: at.list }, listItemOf(call, at), selection));
}

export function getListItemFields(call: SiteCall): GraphReply {
  const at = found(call);
  return ok(fieldsView({ site: call.site, list: at.list }, listItemOf(call, at), []));
}

export function updateListItemFields(call: SiteCall): GraphReply {
  const { tenant, caller, request, site } = call;
  const at = found(call);
  const item = updateItem(writingTo(tenant, at.list), listItemOf(call, at), {
    given: record(request.body, 'The request body'),
    editor: caller.author,
    ifMatch: request.headers['if-match'],
  });
  return ok(fieldsView({ site, list: at.list }, item, []));
}
