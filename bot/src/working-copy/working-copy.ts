import type { z } from 'zod';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { SealedColumn } from '../acceptance/sealed-column';
import type { Database, Queryable } from '../jobs/database';

/** Documents that must be at hand while Microsoft 365 is not: the rota, who is asked in which order. */
export const workingCopyTable = `
  create table hub.working_copy (name text primary key, version int not null, sealed bytea not null);
`;

export interface WorkingCopy<T> {
  /** Undefined before it was ever written. Version counts up from 1. */
  read(): Promise<{ readonly version: number; readonly value: T } | undefined>;
  /** Another text for everything that was ever written, without opening it; undefined before the first. */
  stamp(): Promise<string | undefined>;
  /** Writes over the version that was read (0: none yet); false when somebody else has written meanwhile. */
  write(next: { readonly over: number; readonly value: T }, within: Queryable): Promise<boolean>;
}

const contextOf = (name: string): string => `working-copy:${name}`;
export const workingCopySealed: SealedColumn = {
  ...{ table: 'working_copy', key: ['name'], column: 'sealed' },
  context: (name = '') => contextOf(name),
};

/** Holds the nonce, which no two sealed documents share. */
const beginning = 320;

interface Parts<S extends z.ZodType> {
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly name: string;
  readonly schema: S;
}

export function createWorkingCopy<S extends z.ZodType>(parts: Parts<S>): WorkingCopy<z.output<S>> {
  const { database, cipher, name, schema } = parts;
  const context = contextOf(name);
  return {
    async read() {
      const [row] = await database.query<{ version: number; sealed: Uint8Array }>(
        'select version, sealed from hub.working_copy where name = $1',
        [name],
      );
      return row && { version: row.version, value: schema.parse(cipher.open(row.sealed, context)) };
    },
    async stamp() {
      const [row] = await database.query<{ stamp: string }>(
        `select version || ' ' || encode(substring(sealed from 1 for ${beginning}), 'base64') as stamp
         from hub.working_copy where name = $1`,
        [name],
      );
      return row?.stamp;
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
