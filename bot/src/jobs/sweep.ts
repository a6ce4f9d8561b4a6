import type { Queryable } from './database';

export interface Swept {
  /** What happened before this goes. */
  readonly before: Date;
  /** References and Entra ids that are held, in lower case. */
  readonly held: readonly string[];
}

/** Rows of the service's own database that go after a time; declared beside their table. */
export interface Sweep {
  /** Table, such as `hub.draft`. */
  readonly name: string;
  /** The list whose months count here, where the rows are a copy of its records. */
  readonly list?: string;
  readonly months: number;
  count(asked: Swept, database: Queryable): Promise<number>;
  /** Takes away no more than `limit` of them and says how many it was. */
  remove(asked: Swept & { readonly limit: number }, database: Queryable): Promise<number>;
}

/** Rows that go as soon as the record of a list is deleted that they belong to. */
export interface Forgetting {
  readonly name: string;
  readonly list: string;
  forget(keys: readonly string[], database: Queryable): Promise<void>;
}

interface SweptTable {
  readonly name: string;
  readonly list?: string;
  readonly months: number;
  /** SQL: whether a row is older than `$1`. */
  readonly old: string;
  /** SQL: a text in which the ids and references stand that a row is about. */
  readonly about: string;
}

/** Rows that are old and about nothing that is held. */
export function sweepOf({ name, list, months, old, about }: SweptTable): Sweep {
  const free = `not exists (select 1 from jsonb_array_elements_text($2::jsonb) as held(one)
    where position(held.one in lower(${about})) > 0)`;
  const which = `from ${name} where ${old} and ${free}`;
  const values = ({ before, held }: Swept) => [before.toISOString(), JSON.stringify(held)];
  return {
    ...{ name, list, months },
    async count(asked, database) {
      const sql = `select count(*)::int as rows ${which}`;
      const [row] = await database.query<{ rows: number }>(sql, values(asked));
      return row?.rows ?? 0;
    },
    async remove({ limit, ...asked }, database) {
      const sql = `delete from ${name} where ctid in (select ctid ${which} limit $3) returning 1`;
      return (await database.query(sql, [...values(asked), limit])).length;
    },
  };
}

/** @param column SQL: the text that is the key of the record */
export const forgettingOf = (name: string, list: string, column: string): Forgetting => ({
  ...{ name, list },
  async forget(keys, database) {
    const sql = `delete from ${name} where ${column} in (select jsonb_array_elements_text($1::jsonb))`;
    await database.query(sql, [JSON.stringify(keys)]);
  },
});
