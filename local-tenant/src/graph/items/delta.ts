import { badRequest } from '../../graph-wire/graph-error';
import { graphHost, ok, type GraphReply, type SiteCall } from '../calls/graph-call';
import { columnsOf } from '../rows/column-rows';
import type { ItemRow } from '../rows/item-rows';
import type { ListRow } from '../rows/list-rows';
import { readSelection } from './item-selection';
import { itemView } from './item-view';
import { listNamed } from './items';
import { refuseUnsupported } from './page-query';

interface Change {
  readonly change_seq: number;
  readonly item?: ItemRow;
  readonly deletedId?: number;
}

/** How far a client has come. In its first round it need not hear of what is gone: it never knew of it. */
interface Position {
  readonly since: number;
  readonly firstRound: boolean;
}

const writeToken = ({ since, firstRound }: Position): string =>
  Buffer.from(`Delta;${since}${firstRound ? ';first' : ''}`).toString('base64url');

function readToken(token: string | null, list: ListRow): Position {
  if (token === null) return { since: 0, firstRound: true };
  if (token === 'latest') return { since: list.change_seq, firstRound: false };
  const [, since, first] = /^Delta;(\d+)(;first)?$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (since === undefined) throw badRequest('The delta token is not valid.');
  return { since: Number(since), firstRound: first !== undefined };
}

/** Latest state of what changed since, in the order of change. */
function changesAfter(
  { tenant }: SiteCall,
  list: ListRow,
  { since, firstRound, top }: Position & { top: number },
): Change[] {
  const items = tenant.sql.all<ItemRow>(
    'SELECT * FROM items WHERE list_row = ? AND change_seq > ? ORDER BY change_seq LIMIT ?',
    ...[list.row, since, top],
  );
  const gone = firstRound
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
  const position = readToken(request.query.get('token') ?? request.query.get('$skiptoken'), list);
  const found = changesAfter(call, list, { ...position, top: top + 1 });
  const page = found.slice(0, top);
  const link = (token: string): string => {
    const query = new URLSearchParams(request.query);
    query.delete('$skiptoken');
    query.set('token', token);
    return `${graphHost}${request.path}?${query.toString()}`;
  };
  const last = page.at(-1)?.change_seq ?? position.since;
  return ok({
    '@odata.context': `${graphHost}/$metadata#Collection(listItem)`,
    value: page.map(({ item, deletedId }) =>
      item
        ? itemView({ site, list }, item, selection)
        : { id: String(deletedId), deleted: { state: 'deleted' } },
    ),
    ...(found.length > top
      ? { '@odata.nextLink': link(writeToken({ since: last, firstRound: position.firstRound })) }
      : {
          '@odata.deltaLink': link(writeToken({ since: Math.max(last, list.change_seq), firstRound: false })),
        }),
  });
}
