import type { ConstructorOptions, Db } from 'pg-boss';

export interface Queryable {
  /** Rows of one statement. Values in `$1`, `$2`…; lists are sent as one JSON value, which both databases read alike. */
  query<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Several statements without values. */
  script(sql: string): Promise<void>;
}

/** PGlite on this machine's disk or PostgreSQL: the same SQL on both. */
export interface Database extends Queryable {
  /** Commits when `work` resolves, rolls back when it rejects. */
  transaction<T>(work: (within: Queryable) => Promise<T>): Promise<T>;
  /** How the job engine reaches the same database. */
  readonly engine: Pick<ConstructorOptions, 'backend' | 'db' | 'connectionString'>;
  /** True when no other process can be at work here, so whatever was left unfinished has no owner any more. */
  readonly exclusive: boolean;
  close(): Promise<void>;
}

/** Lets the job engine take part in a transaction of ours. */
export const engineWithin = (within: Queryable): Db => ({
  async executeSql(text, values) {
    if (values?.length) return { rows: await within.query(text, values) };
    await within.script(text);
    return { rows: [] };
  },
});
