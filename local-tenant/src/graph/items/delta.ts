import { graphHost, ok, type GraphReply, type SiteCall } from '../graph-call';
import { badRequest } from '../graph-error';
import { columnsOf } from '../lists/column-rows';
import type { ListRow } from '../lists/list-rows';
import { listNamed } from './items';
import type { ItemRow } from './item-rows';
import { readSelection } from './item-selection';
import { itemView } from './item-view';
import { refuseUnsupported } from './page-query';

interface Change {
  readonly change_seq: number;
  readonly item?: ItemRow;
  readonly deletedId?: number;
}

const writeToken = (change: number): string => Buffer.from(`Delta;${change}`).toString('base64url');

function readToken(token: string | null, list: ListRow): number {
  if (token === null) return 0;
  if (token === 'latest') return list.change_seq;
  const change = /^Delta;(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (change === undefined) throw badRequest('The delta token is not valid.');
  return Number(change);
}

/** Latest state of what changed after `since`, in the order of change; a first round need not hear of what is gone. */
function changesAfter(
  { tenant }: SiteCall,
  list: ListRow,
  { since, top }: { since: number; top: number },
): Change[] {
  const items = tenant.sql.all<ItemRow>(
    'SELECT * FROM items WHERE list_row = ? AND change_seq > ? ORDER BY change_seq LIMIT ?',
    ...[list.row, since, top],
  );
  const gone =
    since === 0
      ? []
      : tenant.sql.all<{ change_seq: number; id: number }>(
          'SELECT change_seq, id FROM deleted_items WHERE list_row = ? AND change_seq > ? ORDER BY change_seq LIMIT ?',
          ...[list.row, since, top],
        );
  return [
    ...items.map((item): Change => ({ change_seq: item.change_seq, item })),
    ...gone.map(({ change_seq, id }): Change => ({ change_seq, deletedId: id })),
  ].sort((a, b) => a.change_seq - b.change_seq);
}

/** `GET …/items/delta`: pages to a `deltaLink`, with which the next round asks only for what changed since. */
export function deltaItems(call: SiteCall): GraphReply {
  const { tenant, site, request } = call;
  refuseUnsupported(request.query);
  const list = listNamed(call);
  const selection = readSelection(request.query, columnsOf(tenant.sql, list.row));
  const top = Math.min(Number(request.query.get('$top') ?? 200) || 200, 5000);
  const since = readToken(request.query.get('token') ?? request.query.get('$skiptoken'), list);
  const found = changesAfter(call, list, { since, top: top + 1 });
  const page = found.slice(0, top);
  const link = (token: string): string => {
    const query = new URLSearchParams(request.query);
    query.delete('$skiptoken');
    query.set('token', token);
    return `${graphHost}${request.path}?${query.toString()}`;
  };
  const last = page.at(-1)?.change_seq ?? since;
  return ok({
    '@odata.context': `${graphHost}/$metadata#Collection(listItem)`,
    value: page.map(({ item, deletedId }) =>
      item
        ? itemView({ site, list }, item, selection)
        : { id: String(deletedId), deleted: { state: 'deleted' } },
    ),
    ...(found.length > top
      ? { '@odata.nextLink': link(writeToken(last)) }
      : { '@odata.deltaLink': link(writeToken(Math.max(last, list.change_seq))) }),
  });
}
