import type { Column, ListDefinition } from './list-definition';

type KeysWhere<L extends ListDefinition, Shape> = {
  [K in keyof L['columns']]: L['columns'][K] extends Shape ? K : never;
}[keyof L['columns']] &
  string;

/** Keys of the columns SharePoint refuses a second item with the same value of. */
export type UniqueKey<L extends ListDefinition> = KeysWhere<L, { unique: true }>;
/** Keys of the columns that may be filtered and sorted by. */
export type IndexedKey<L extends ListDefinition> = KeysWhere<L, { indexed: true }> | UniqueKey<L>;

type Comparable = string | number | boolean;

/** One condition on one indexed column: SharePoint filters by no more than one at a time. */
export type Where<K extends string = string> = { readonly column: K } & (
  | { readonly equals: Comparable }
  | { readonly startsWith: string }
  /** From inclusive, to exclusive; either may be left out. */
  | { readonly from?: string | number; readonly to?: string | number }
);

export interface OrderBy<K extends string = string> {
  readonly column: K;
  readonly direction?: 'asc' | 'desc';
}

/** A question SharePoint would refuse, or worse, answer only while the list is small. */
export class UnaskableQuery extends Error {
  override readonly name = 'UnaskableQuery';
}

export function indexedColumn(list: ListDefinition, key: string): Column {
  const column = Object.hasOwn(list.columns, key) ? list.columns[key] : undefined;
  if (!column) throw new UnaskableQuery(`List '${list.name}' has no column '${key}'`);
  if (!column.indexed && !(column.type === 'text' && column.unique)) {
    throw new UnaskableQuery(
      `Column '${column.name}' of list '${list.name}' is not indexed: it cannot be filtered or sorted by`,
    );
  }
  return column;
}

const literal = (value: Comparable): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

function condition(list: ListDefinition, where: Where): string {
  const field = `fields/${indexedColumn(list, where.column).name}`;
  if ('equals' in where) return `${field} eq ${literal(where.equals)}`;
  if ('startsWith' in where) return `startswith(${field},${literal(where.startsWith)})`;
  const { from, to } = where;
  const bounds = [
    ...(from === undefined ? [] : [`${field} ge ${literal(from)}`]),
    ...(to === undefined ? [] : [`${field} lt ${literal(to)}`]),
  ];
  if (bounds.length === 0)
    throw new UnaskableQuery(`A range of '${where.column}' in list '${list.name}' needs an end`);
  return bounds.join(' and ');
}

function order(
  list: ListDefinition,
  { column, direction = 'asc' }: OrderBy,
  where: Where | undefined,
): string {
  if (where && where.column !== column) {
    throw new UnaskableQuery(
      `List '${list.name}' cannot be filtered by '${where.column}' and sorted by '${column}': SharePoint uses one index at a time`,
    );
  }
  return `fields/${indexedColumn(list, column).name} ${direction}`;
}

/** `fields($select=…)` for these record keys. */
export function expandFields(list: ListDefinition, keys: readonly string[]): string {
  const names = keys.map((key) => {
    const column = list.columns[key];
    if (!column) throw new UnaskableQuery(`List '${list.name}' has no column '${key}'`);
    return column.name;
  });
  return `$expand=${encodeURIComponent(`fields($select=${names.join(',')})`)}`;
}

export interface Query {
  readonly keys: readonly string[];
  readonly where?: Where;
  readonly orderBy?: OrderBy;
  readonly top: number;
}

/** The query string of one page. Throws UnaskableQuery before anything is sent. */
export function queryString(list: ListDefinition, { keys, where, orderBy, top }: Query): string {
  return [
    expandFields(list, keys),
    ...(where ? [`$filter=${encodeURIComponent(condition(list, where))}`] : []),
    ...(orderBy ? [`$orderby=${encodeURIComponent(order(list, orderBy, where))}`] : []),
    `$top=${top}`,
  ].join('&');
}
