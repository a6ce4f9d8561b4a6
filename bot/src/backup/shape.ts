import type { Queryable } from '../jobs/database';

/** One table of schema `hub`. */
export interface TableShape {
  readonly name: string;
  /** Columns of its primary key. */
  readonly key: readonly string[];
}

interface Row extends TableShape {
  readonly stands_on: readonly string[];
}

/** How many migrations there were stands in the back-up's first line. */
const tablesSql = `
  select c.relname as name,
    coalesce((select jsonb_agg(a.attname order by k.position)
      from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality as k(number, position)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
      where i.indrelid = c.oid and i.indisprimary), '[]') as key,
    coalesce((select jsonb_agg(p.relname) from pg_constraint f join pg_class p on p.oid = f.confrelid
      where f.conrelid = c.oid and f.contype = 'f'), '[]') as stands_on
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'hub' and c.relkind = 'r' and c.relname <> 'migration' order by c.relname`;

/** Every table of the service's own schema; a table comes after those that its rows point at. */
export async function readTables(from: Queryable): Promise<TableShape[]> {
  const rows = await from.query<Row>(tablesSql);
  const ordered: TableShape[] = [];
  const take = ({ name, key, stands_on }: Row): void => {
    if (ordered.some((table) => table.name === name)) return;
    if (key.length === 0) throw new Error(`The table ${name} has no primary key`);
    for (const other of rows) if (other.name !== name && stands_on.includes(other.name)) take(other);
    ordered.push({ name, key });
  };
  rows.forEach(take);
  return ordered;
}

/** Where each sequence stands, as text: it may be more than a number of JavaScript holds. */
export type Sequences = Readonly<Record<string, string>>;

export async function readSequences(from: Queryable): Promise<Sequences> {
  const sql = `select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = 'hub' and last_value is not null order by sequencename`;
  const rows = await from.query<{ name: string; value: string }>(sql);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}
