import { badRequest, nameTaken } from '../../graph-wire/graph-error';
import type { Sql } from '../../storage/sql';
import { collection, created, noContent, ok, type GraphReply, type SiteCall } from '../calls/graph-call';
import { columnOf, columnsOf, insertColumn, type ListColumn, type NewColumn } from '../rows/column-rows';
import { dropIndex, fillIndex, refuseDuplicates } from '../rows/item-index';
import { listOf, type ListRow } from '../rows/list-rows';
import { changedColumn, columnView, readColumn } from './column-definition';

const maxIndexes = 20;

const listNamed = ({ tenant, site, params }: SiteCall): ListRow =>
  listOf(tenant.sql, { siteId: site.id, idOrName: params.list ?? '' });

function refuseTooManyIndexes(sql: Sql, list: ListRow): void {
  const indexed = columnsOf(sql, list.row).filter((column) => column.indexed).length;
  if (indexed > maxIndexes) throw badRequest(`A list can have no more than ${maxIndexes} indexed columns.`);
}

/** Adds a column and, where there are items already, its index. */
export function addColumn(sql: Sql, list: ListRow, column: NewColumn): ListColumn {
  if (columnsOf(sql, list.row).some((known) => known.name === column.name)) {
    throw nameTaken(`A column with the name '${column.name}' already exists.`);
  }
  insertColumn(sql, list.row, column);
  refuseTooManyIndexes(sql, list);
  const added = columnOf(sql, { listRow: list.row, idOrName: column.name });
  if (added.indexed) fillIndex(sql, list, added);
  return added;
}

export function listColumns(call: SiteCall): GraphReply {
  const list = listNamed(call);
  return collection(
    `sites('${call.site.id}')/lists('${list.id}')/columns`,
    columnsOf(call.tenant.sql, list.row).map(columnView),
  );
}

export function getColumn(call: SiteCall): GraphReply {
  const listRow = listNamed(call).row;
  return ok(columnView(columnOf(call.tenant.sql, { listRow, idOrName: call.params.column ?? '' })));
}

export function createColumn(call: SiteCall): GraphReply {
  const { sql } = call.tenant;
  const column = readColumn(call.request.body);
  return created(columnView(sql.transaction(() => addColumn(sql, listNamed(call), column))));
}

function store(sql: Sql, column: ListColumn): void {
  sql.run(
    'UPDATE columns SET definition = ?, indexed = ?, unique_values = ? WHERE row = ?',
    ...[JSON.stringify(column.definition), Number(column.indexed), Number(column.unique), column.row],
  );
}

export function updateColumn(call: SiteCall): GraphReply {
  const { sql } = call.tenant;
  const list = listNamed(call);
  const before = columnOf(sql, { listRow: list.row, idOrName: call.params.column ?? '' });
  const after = changedColumn(before, call.request.body);
  sql.transaction(() => {
    store(sql, after);
    refuseTooManyIndexes(sql, list);
    if (after.indexed && !before.indexed) fillIndex(sql, list, after);
    if (!after.indexed && before.indexed) dropIndex(sql, after);
    if (after.unique && !before.unique) refuseDuplicates(sql, after);
  });
  return ok(columnView(after));
}

export function deleteColumn(call: SiteCall): GraphReply {
  const { sql } = call.tenant;
  const list = listNamed(call);
  const column = columnOf(sql, { listRow: list.row, idOrName: call.params.column ?? '' });
  if (column.builtIn) throw badRequest(`Column '${column.name}' cannot be deleted.`);
  sql.transaction(() => {
    sql.run(
      'UPDATE items SET fields = json_remove(fields, ?) WHERE list_row = ?',
      `$."${column.name}"`,
      list.row,
    );
    sql.run('DELETE FROM columns WHERE row = ?', column.row);
  });
  return noContent;
}
