import { overThreshold } from '../../graph-wire/graph-error';
import type { Sql } from '../../storage/sql';
import type { IndexValue } from '../rows/item-index';
import type { ItemRow } from '../rows/item-rows';
import type { ListRow } from '../rows/list-rows';
import type { PageQuery, Position, Test } from './page-query';

/** SharePoint Online's list view threshold; nobody can raise it. */
const threshold = 5000;

interface Clause {
  readonly text: string;
  readonly values: readonly IndexValue[];
}

/** Where the compared value stands: in the index, or, when that was allowed, in the item itself. */
function source({ column }: PageQuery, list: ListRow): { from: Clause; id: string; value: string } {
  if (!column)
    return { from: { text: 'items i WHERE i.list_row = ?', values: [list.row] }, id: 'i.id', value: 'NULL' };
  if (column.indexed) {
    return {
      from: { text: 'item_index x WHERE x.column_row = ?', values: [column.row] },
      id: 'x.item_id',
      value: 'x.value',
    };
  }
  const times: Readonly<Record<string, string>> = { Created: 'i.created', Modified: 'i.modified' };
  const value =
    (column.builtIn ? times[column.name] : undefined) ?? `json_extract(i.fields, '$."${column.name}"')`;
  return {
    from: { text: 'items i WHERE i.list_row = ?', values: [list.row] },
    id: 'i.id',
    value: `${value} COLLATE NOCASE`,
  };
}

const comparisons: Readonly<Record<Test['operator'], string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  startswith: '>=',
};

function testClause(value: string, test: Test): Clause {
  if (test.value === null)
    return { text: `${value} IS ${test.operator === 'ne' ? 'NOT ' : ''}NULL`, values: [] };
  if (test.operator === 'ne') return { text: `(${value} <> ? OR ${value} IS NULL)`, values: [test.value] };
  if (test.operator === 'startswith') {
    return { text: `${value} >= ? AND ${value} < ?`, values: [test.value, `${test.value}\u{10FFFF}`] };
  }
  return { text: `${value} ${comparisons[test.operator]} ?`, values: [test.value] };
}

/** Empty values come first when ascending, as in SQLite; equal values stand in the order of their ids. */
function afterClause(
  { id, value }: { id: string; value: string },
  order: PageQuery['order'],
  after: Position,
): Clause {
  if (order === undefined) return { text: `${id} > ?`, values: [after.id] };
  if (after.value === null || after.value === undefined) {
    const rest = order === 'asc' ? ` OR ${value} IS NOT NULL` : '';
    return { text: `((${value} IS NULL AND ${id} > ?)${rest})`, values: [after.id] };
  }
  const beyond = order === 'asc' ? `${value} > ?` : `(${value} < ? OR ${value} IS NULL)`;
  return {
    text: `(${beyond} OR (${value} = ? AND ${id} > ?))`,
    values: [after.value, after.value, after.id],
  };
}

/** What the query has to look at must stay within the threshold: its matches, or the whole list if it only sorts. */
function requireWithinThreshold(sql: Sql, list: ListRow, query: PageQuery, matches: readonly Clause[]): void {
  if (!query.column) return;
  const { from } = source(query, list);
  const looked = query.column.indexed ? [from, ...matches] : [from];
  const found = sql.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${looked.map((clause) => clause.text).join(' AND ')} LIMIT ${threshold + 1})`,
    ...looked.flatMap((clause) => clause.values),
  );
  if ((found?.n ?? 0) > threshold) throw overThreshold();
}

export interface ItemPage {
  readonly items: readonly ItemRow[];
  /** Absent on the last page. */
  readonly next?: Position;
}

interface Key {
  id: number;
  value: IndexValue;
}

/** One page by keyset: its cost does not grow with the list. */
export function readPage(sql: Sql, list: ListRow, query: PageQuery): ItemPage {
  const place = source(query, list);
  const matches = query.tests.map((test) => testClause(place.value, test));
  requireWithinThreshold(sql, list, query, matches);
  const clauses = [
    place.from,
    ...matches,
    ...(query.after ? [afterClause(place, query.order, query.after)] : []),
  ];
  const order = query.order === undefined ? place.id : `${place.value} ${query.order}, ${place.id}`;
  const keys = sql.all<Key>(
    `SELECT ${place.id} AS id, ${place.value} AS value FROM ${clauses.map((clause) => clause.text).join(' AND ')}
     ORDER BY ${order} LIMIT ${query.top + 1}`,
    ...clauses.flatMap((clause) => clause.values),
  );
  const shown = keys.slice(0, query.top);
  const items = shown.map((key) =>
    sql.get<ItemRow>('SELECT * FROM items WHERE list_row = ? AND id = ?', list.row, key.id),
  );
  const last = keys.length > query.top ? shown.at(-1) : undefined;
  return {
    items: items.filter((item) => item !== undefined),
    next: last && { id: last.id, value: query.order === undefined ? undefined : last.value },
  };
}
