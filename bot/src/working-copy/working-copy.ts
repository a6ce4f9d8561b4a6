import type { z } from 'zod';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { Database, Queryable } from '../jobs/database';

/** Documents that must be at hand while Microsoft 365 is not: the rota, who is asked in which order. */
export const workingCopyTable = `
  create table hub.working_copy (name text primary key, version int not null, sealed bytea not null);
`;

export interface WorkingCopy<T> {
  /** Undefined before it was ever written. Version counts up from 1. */
  read(): Promise<{ readonly version: number; readonly value: T } | undefined>;
  /** Writes over the version that was read (0: none yet); false when somebody else has written meanwhile. */
  write(next: { readonly over: number; readonly value: T }, within: Queryable): Promise<boolean>;
}

interface Parts<S extends z.ZodType> {
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly name: string;
  readonly schema: S;
}

export function createWorkingCopy<S extends z.ZodType>(parts: Parts<S>): WorkingCopy<z.output<S>> {
  const { database, cipher, name, schema } = parts;
  const context = `working-copy:${name}`;
  return {
    async read() {
      const [row] = await database.query<{ version: number; sealed: Uint8Array }>(
        'select version, sealed from hub.working_copy where name = $1',
        [name],
      );
      return row && { version: row.version, value: schema.parse(cipher.open(row.sealed, context)) };
    },
    async write({ over, value }, within) {
      const sealed = cipher.seal(value, context).toString('base64');
      const sql =
        over === 0
          ? `insert into hub.working_copy values ($1, 1, decode($2, 'base64')) on conflict do nothing returning version`
          : `update hub.working_copy set version = version + 1, sealed = decode($2, 'base64')
             where name = $1 and version = $3 returning version`;
      const rows = await within.query(sql, over === 0 ? [name, sealed] : [name, sealed, over]);
      return rows.length === 1;
    },
  };
}
