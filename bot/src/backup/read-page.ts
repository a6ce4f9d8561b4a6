import type { Queryable } from '../jobs/database';
import type { TableShape } from './shape';

/** Some rows of a table in the order of its key. */
export interface Page {
  /** Each row as one line of JSON, as the database writes it: nothing is lost in numbers and times. */
  readonly rows: readonly string[];
  /** Key of the last row, as a JSON object; undefined when the table has no more. */
  readonly last?: string;
}

export interface PageQuery {
  readonly table: TableShape;
  /** `last` of the page before. */
  readonly after?: string;
  readonly atMost: number;
}

interface Line {
  readonly place: string;
  readonly line: string | null;
}

const list = ({ key }: TableShape, of: string): string => key.map((name) => `${of}."${name}"`).join(', ');

/** The key of a row as JSON text. */
export const placeOf = ({ key }: TableShape, of: string): string =>
  `jsonb_build_object(${key.map((name) => `'${name}', ${of}."${name}"`).join(', ')})::text`;

const keyIn = (table: TableShape, parameter: string): string =>
  `(select ${list(table, 'p')} from jsonb_populate_record(null::hub."${table.name}", ${parameter}::jsonb) p)`;

const rowsOf = (from: Queryable, { table, after, atMost }: PageQuery): Promise<Line[]> =>
  from.query<Line>(
    `select ${placeOf(table, 't')} as place, row_to_json(t)::text as line from hub."${table.name}" t
     ${after === undefined ? '' : `where (${list(table, 't')}) > ${keyIn(table, '$1')}`}
     order by ${list(table, 't')} limit ${atMost}`,
    after === undefined ? [] : [after],
  );

const lastOf = (lines: readonly Line[], atMost: number): string | undefined =>
  lines.length < atMost ? undefined : lines.at(-1)?.place;

/** A page as the table is now: for a transaction that sees one moment only. */
export async function readPage(within: Queryable, query: PageQuery): Promise<Page> {
  const lines = await rowsOf(within, query);
  return { rows: lines.flatMap(({ line }) => line ?? []), last: lastOf(lines, query.atMost) };
}

/**
 * A page as the table was when `keeping-changes` began. In that stretch of keys, a row that was changed since stands in `backup.kept` as it
 * was, and one that is new stands there without a line.
 */
export async function readKeptPage(within: Queryable, query: PageQuery): Promise<Page> {
  const { table, after, atMost } = query;
  const lines = await rowsOf(within, query);
  const last = lastOf(lines, atMost);
  const key = `(${list(table, 'p')})`;
  const kept = await within.query<Line>(
    `select k.place, k.line from backup.kept k, jsonb_populate_record(null::hub."${table.name}", k.place::jsonb) p
     where k.name = $1 and ($2::text is null or ${key} > ${keyIn(table, '$2')})
       and ($3::text is null or ${key} <= ${keyIn(table, '$3')})`,
    [table.name, after ?? null, last ?? null],
  );
  const changed = new Set(kept.map(({ place }) => place));
  const still = lines.filter(({ place }) => !changed.has(place));
  return { rows: [...still, ...kept].flatMap(({ line }) => line ?? []), last };
}
