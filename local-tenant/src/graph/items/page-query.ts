import { badRequest } from '../../graph-wire/graph-error';
import type { ListColumn } from '../rows/column-rows';
import { indexValue, type IndexValue } from '../rows/item-index';
import { readDateTime } from './field-values';
import { parseFilter, type Comparison, type Literal } from './filter';

/** Where the next page begins: after this item and, when sorted by a column, its value. */
export interface Position {
  readonly id: number;
  readonly value?: IndexValue;
}

export interface Test {
  readonly operator: Comparison['operator'];
  readonly value: IndexValue;
}

/** A page of items, as asked for. A filter and an order are always on the same column. */
export interface PageQuery {
  readonly column?: ListColumn;
  readonly tests: readonly Test[];
  readonly order?: 'asc' | 'desc';
  readonly top: number;
  readonly after?: Position;
}

const defaultTop = 200;
const maxTop = 5000;
const unindexedPreference = 'HonorNonIndexedQueriesWarningMayFailRandomly';

function columnNamed(columns: readonly ListColumn[], name: string, prefer: string): ListColumn {
  const column = columns.find((candidate) => candidate.name === name);
  if (!column || column.type === 'system') throw badRequest(`Field '${name}' is not recognized`);
  if (column.indexed || prefer.includes(unindexedPreference)) return column;
  throw badRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ` +
      `${unindexedPreference}' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}

const literalTypes: Readonly<Partial<Record<ListColumn['type'], string>>> = {
  number: 'number',
  boolean: 'boolean',
};

function testValue(column: ListColumn, literal: Literal): IndexValue {
  if (literal === null) return null;
  if (typeof literal !== (literalTypes[column.type] ?? 'string')) {
    throw badRequest(`The value compared with field '${column.name}' is of the wrong type.`);
  }
  return column.type === 'dateTime' ? readDateTime(column, literal) : indexValue(literal);
}

function readTop(query: URLSearchParams): number {
  const top = query.get('$top') ?? query.get('top');
  if (top === null) return defaultTop;
  if (!/^[1-9]\d*$/.test(top)) throw badRequest(`Invalid value '${top}' for $top.`);
  return Math.min(Number(top), maxTop);
}

function readOrder(text: string): { field: string; order: 'asc' | 'desc' } {
  const found = /^fields\/([A-Za-z0-9_]+)(?:\s+(asc|desc))?$/.exec(text.trim());
  if (!found?.[1])
    throw badRequest(`$orderby=${text} is not supported; use one indexed field, as fields/{name}.`);
  return { field: found[1], order: found[2] === 'desc' ? 'desc' : 'asc' };
}

/** The token is what SharePoint's own is: where the last page ended, not a page number. */
export function writeToken(position: Position): string {
  const value =
    position.value === undefined || position.value === null
      ? ''
      : `&p_Value=${encodeURIComponent(position.value)}`;
  return Buffer.from(`Paged=TRUE${value}&p_ID=${position.id}`).toString('base64url');
}

function readToken(token: string, column: ListColumn | undefined): Position {
  const parts = new URLSearchParams(Buffer.from(token, 'base64url').toString());
  const id = Number(parts.get('p_ID'));
  if (parts.get('Paged') !== 'TRUE' || !Number.isInteger(id) || id < 1)
    throw badRequest('Invalid $skiptoken.');
  const value = parts.get('p_Value');
  const isNumber = column?.type === 'number' || column?.type === 'boolean';
  return { id, value: value !== null && isNumber ? Number(value) : value };
}

export function refuseUnsupported(query: URLSearchParams): void {
  if (query.has('$count')) {
    throw badRequest(
      '$count is not supported on this API. Only URLs returned by the API can be used to page.',
    );
  }
  const refused = ['$skip', '$search', '$apply', '$compute'].find((option) => query.has(option));
  if (refused !== undefined) throw badRequest(`${refused} is not supported on this API.`);
}

export function readPageQuery(
  query: URLSearchParams,
  { columns, prefer }: { columns: readonly ListColumn[]; prefer: string },
): PageQuery {
  refuseUnsupported(query);
  const filter = query.get('$filter');
  const comparisons = filter === null ? [] : parseFilter(filter);
  const orderby = query.get('$orderby');
  const order = orderby === null ? undefined : readOrder(orderby);
  const field = comparisons[0]?.field ?? order?.field;
  if (order && order.field !== field) throw badRequest('$orderby must be on the field that is filtered.');
  const column = field === undefined ? undefined : columnNamed(columns, field, prefer);
  const token = query.get('$skiptoken');
  return {
    column,
    tests: column
      ? comparisons.map(({ operator, literal }) => ({ operator, value: testValue(column, literal) }))
      : [],
    order: order?.order,
    top: readTop(query),
    after: token === null ? undefined : readToken(token, column),
  };
}
