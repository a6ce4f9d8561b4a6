import { record, type Json } from '../../graph-wire/body';
import { badRequest } from '../../graph-wire/graph-error';
import { levelOn, reaches } from '../calls/access';
import { created, graphHost, noContent, ok, type GraphReply, type SiteCall } from '../calls/graph-call';
import { columnsOf } from '../rows/column-rows';
import { removeDriveItemOf } from '../rows/drive-item-rows';
import { itemOf, authorOf, type ItemRow } from '../rows/item-rows';
import { listOf, type ListRow } from '../rows/list-rows';
import { readPage } from './item-page';
import { readSelection } from './item-selection';
import { fieldsView, itemView } from './item-view';
import { insertItem, removeItem, requireMatch, updateItem, writingTo } from './item-write';
import { readPageQuery, writeToken } from './page-query';

export const listNamed = ({ tenant, site, params }: SiteCall): ListRow =>
  listOf(tenant.sql, { siteId: site.id, idOrName: params.list ?? '' });

const itemNamed = (call: SiteCall, list: ListRow): ItemRow =>
  itemOf(call.tenant.sql, { list, id: call.params.item ?? '' });

/** With "read own items only", whoever may not manage the list sees only theirs, and is not told so. */
function visible(call: SiteCall, list: ListRow, items: readonly ItemRow[]): readonly ItemRow[] {
  const { tenant, caller, site } = call;
  if (list.read_security !== 2 || reaches(levelOn(tenant, { caller, site }), 'manage')) return items;
  return items.filter((item) => caller.person && authorOf(item.author).user.id === caller.person.id);
}

function nextLink({ request }: SiteCall, token: string): string {
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', token);
  return `${graphHost}${request.path}?${query.toString()}`;
}

export function listItems(call: SiteCall): GraphReply {
  const { tenant, site, request } = call;
  const list = listNamed(call);
  const columns = columnsOf(tenant.sql, list.row);
  const selection = readSelection(request.query, columns);
  const query = readPageQuery(request.query, { columns, prefer: request.headers.prefer ?? '' });
  const page = readPage(tenant.sql, list, query);
  return ok({
    '@odata.context': `${graphHost}/$metadata#sites('${site.id}')/lists('${list.id}')/items`,
    value: visible(call, list, page.items).map((item) => itemView({ site, list }, item, selection)),
    ...(page.next ? { '@odata.nextLink': nextLink(call, writeToken(page.next)) } : {}),
  });
}

export function getItem(call: SiteCall): GraphReply {
  const list = listNamed(call);
  const selection = readSelection(call.request.query, columnsOf(call.tenant.sql, list.row));
  return ok(itemView({ site: call.site, list }, itemNamed(call, list), selection));
}

export function getFields(call: SiteCall): GraphReply {
  const list = listNamed(call);
  const names = (call.request.query.get('$select') ?? '').split(',').filter((name) => name !== '');
  return ok(fieldsView({ site: call.site, list }, itemNamed(call, list), names));
}

const bodyFields = (body: unknown): Json => record(record(body, 'The request body').fields ?? {}, 'fields');

export function createItem(call: SiteCall): GraphReply {
  const { tenant, site, caller, request } = call;
  const list = listNamed(call);
  if (list.template !== 'genericList') throw badRequest('Items of a library are made by uploading a file.');
  const item = insertItem(writingTo(tenant, list), {
    given: bodyFields(request.body),
    author: caller.author,
  });
  return created(itemView({ site, list }, item, { fields: [] }));
}

function change(call: SiteCall, given: Json): { list: ListRow; item: ItemRow } {
  const { tenant, caller, request } = call;
  const list = listNamed(call);
  const ifMatch = request.headers['if-match'];
  const before = itemNamed(call, list);
  return {
    list,
    item: updateItem(writingTo(tenant, list), before, { given, editor: caller.author, ifMatch }),
  };
}

/** `PATCH …/items/{id}` with `{"fields": {…}}`. */
export function updateWholeItem(call: SiteCall): GraphReply {
  const { list, item } = change(call, bodyFields(call.request.body));
  return ok(itemView({ site: call.site, list }, item, { fields: [] }));
}

/** `PATCH …/items/{id}/fields` with a bare field map. */
export function updateFields(call: SiteCall): GraphReply {
  const { list, item } = change(call, record(call.request.body, 'The request body'));
  return ok(fieldsView({ site: call.site, list }, item, []));
}

export async function deleteItem(call: SiteCall): Promise<GraphReply> {
  const { tenant, request } = call;
  const list = listNamed(call);
  const item = itemNamed(call, list);
  requireMatch(tenant.control, item, request.headers['if-match']);
  const removeFile = removeDriveItemOf(tenant, list, item);
  removeItem(writingTo(tenant, list), item);
  await removeFile();
  return noContent;
}
