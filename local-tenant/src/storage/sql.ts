import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** A database with its prepared statements kept, and transactions that may be nested. */
export class Sql {
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;

  constructor(private readonly database: DatabaseSync) {}

  get<Row>(text: string, ...values: SQLInputValue[]): Row | undefined {
    return this.prepared(text).get(...values) as Row | undefined;
  }

  all<Row>(text: string, ...values: SQLInputValue[]): Row[] {
    return this.prepared(text).all(...values) as Row[];
  }

  /** Number of rows changed. */
  run(text: string, ...values: SQLInputValue[]): number {
    return Number(this.prepared(text).run(...values).changes);
  }

  /** All or nothing. `work` must not wait for anything: the connection is shared. */
  transaction<T>(work: () => T): T {
    if (this.depth > 0) return work();
    this.database.exec('BEGIN IMMEDIATE');
    this.depth += 1;
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  private prepared(text: string): StatementSync {
    const known = this.statements.get(text);
    if (known) return known;
    const statement = this.database.prepare(text);
    this.statements.set(text, statement);
    return statement;
  }
}

const wrapped = new WeakMap<DatabaseSync, Sql>();

/** One wrapper for each database, however many routers share it: transactions must know of each other. */
export function sqlOf(database: DatabaseSync): Sql {
  const sql = wrapped.get(database) ?? new Sql(database);
  wrapped.set(database, sql);
  return sql;
}
