import { createPayloadCipher, sealMark, type PayloadCipher } from '../acceptance/payload-cipher';
import type { SealedColumn } from '../acceptance/sealed-column';
import type { PayloadKey } from '../config/payload-keys';
import type { Queryable } from '../jobs/database';

export interface KeyChangeParts {
  readonly database: Queryable;
  /** The first is the one that everything is to be sealed with. */
  readonly keys: readonly PayloadKey[];
  readonly columns: readonly SealedColumn[];
}

/** Rows of one table whose content the first key does not open. */
export interface OldRows {
  readonly table: string;
  readonly rows: number;
}

export interface Resealed {
  readonly changed: number;
  /** Written by somebody else in between, so left as they are. */
  readonly changedMeanwhile: number;
  /** No key that is left opens them. */
  readonly unreadable: number;
}

/** Of pictures this is some megabytes. */
const atATime = 20;

const firstOf = (keys: readonly PayloadKey[]): PayloadKey => {
  const [first] = keys;
  if (!first) throw new Error('There must be a key to change to');
  return first;
};

/** $1: the beginning that content of the first key has, in base64. */
const isOld = (column: string, mark: Buffer): string =>
  `t.${column} is not null and substring(t.${column} from 1 for ${mark.length}) <> decode($1, 'base64')`;

/** The tables that hold something under another key than the first. */
export async function countOldRows({ database, keys, columns }: KeyChangeParts): Promise<OldRows[]> {
  const mark = sealMark(firstOf(keys));
  const found: OldRows[] = [];
  for (const { table, column } of columns) {
    const sql = `select count(*)::int as rows from hub.${table} t where ${isOld(column, mark)}`;
    const [row] = await database.query<{ rows: number }>(sql, [mark.toString('base64')]);
    if (row && row.rows > 0) found.push({ table, rows: row.rows });
  }
  return found;
}

/** Seals everything anew that the first key did not seal, while others read and write. Stops early when `stopping` is aborted. */
export async function reseal(parts: KeyChangeParts, stopping?: AbortSignal): Promise<Resealed> {
  const cipher = createPayloadCipher(parts.keys);
  const done = { changed: 0, changedMeanwhile: 0, unreadable: 0 };
  for (const column of parts.columns) {
    let after: string | undefined;
    do {
      const rows = await somePage(parts, { column, after });
      for (const row of rows) done[await resealOne(row, { ...parts, column, cipher })] += 1;
      after = rows.at(-1)?.place;
    } while (after !== undefined && !stopping?.aborted);
  }
  return done;
}

interface OldRow {
  /** The key as a JSON object, the column names as its names. */
  readonly place: string;
  readonly key: readonly string[];
  readonly sealed: Uint8Array;
}

const keyOf = ({ key }: SealedColumn, of: string): string => `(${key.map((name) => `${of}.${name}`).join()})`;
const placeOf = (column: SealedColumn, parameter: string): string =>
  `(select ${keyOf(column, 'p').slice(1, -1)} from jsonb_populate_record(null::hub.${column.table}, ${parameter}::jsonb) p)`;

function somePage(
  { database, keys }: KeyChangeParts,
  { column, after }: { readonly column: SealedColumn; readonly after?: string },
): Promise<OldRow[]> {
  const mark = sealMark(firstOf(keys));
  const { table, key } = column;
  const sql = `
    select jsonb_build_object(${key.map((name) => `'${name}', t.${name}`).join()})::text as place,
      jsonb_build_array(${key.map((name) => `t.${name}::text`).join()}) as key, t.${column.column} as sealed
    from hub.${table} t where ${isOld(column.column, mark)}
      ${after === undefined ? '' : `and ${keyOf(column, 't')} > ${placeOf(column, '$2')}`}
    order by ${keyOf(column, 't').slice(1, -1)} limit ${atATime}`;
  const values = [mark.toString('base64'), ...(after === undefined ? [] : [after])];
  return database.query<OldRow>(sql, values);
}

/** Each row by itself: one lock at a time cannot stand in the way of a transaction that takes several. */
async function resealOne(
  { place, key, sealed: before }: OldRow,
  { database, column, cipher }: KeyChangeParts & { column: SealedColumn; cipher: PayloadCipher },
): Promise<keyof Resealed> {
  const context = column.context(...key);
  const opened = openedOf(cipher, { sealed: before, context });
  if (!opened) return 'unreadable';
  const sql = `
    update hub.${column.table} t set ${column.column} = decode($2, 'base64')
    where ${keyOf(column, 't')} = ${placeOf(column, '$1')} and t.${column.column} = decode($3, 'base64') returning 1 as done`;
  const after = cipher.seal(opened.value, context).toString('base64');
  const rows = await database.query(sql, [place, after, Buffer.from(before).toString('base64')]);
  return rows.length === 1 ? 'changed' : 'changedMeanwhile';
}

function openedOf(
  cipher: PayloadCipher,
  { sealed, context }: { readonly sealed: Uint8Array; readonly context: string },
): { readonly value: unknown } | undefined {
  try {
    return { value: cipher.open(sealed, context) };
  } catch {
    // Counted and told; the other rows must not wait for it.
    return undefined;
  }
}
