import { Pool, type ClientBase, type Pool as PoolType } from 'pg';
import type { Logger } from 'pino';
import { faultOf } from '../logging/fault';
import type { Database, Queryable } from './database';

type Session = Pick<ClientBase, 'query'> | Pick<PoolType, 'query'>;

const queryable = (session: Session): Queryable => ({
  query: async <Row>(sql: string, values: readonly unknown[] = []) => {
    const { rows } = await (session as Pick<PoolType, 'query'>).query(sql, [...values]);
    return rows as Row[];
  },
  script: async (sql) => {
    await (session as Pick<PoolType, 'query'>).query(sql);
  },
});

/** A PostgreSQL that several instances of the service may share. */
export function openPostgresDatabase(connectionString: string, log: Logger): Database {
  const pool = new Pool({ connectionString, max: 10 });
  pool.on('error', (error) => log.warn({ fault: faultOf(error) }, 'an idle database connection was lost'));
  return {
    ...queryable(pool),
    transaction: (work) => withinTransaction(pool, work),
    engine: { backend: 'postgres', connectionString },
    exclusive: false,
    close: () => pool.end(),
  };
}

async function withinTransaction<T>(pool: PoolType, work: (within: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(queryable(client));
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away rather than handed to the next caller.
    await client.query('rollback').then(
      () => client.release(),
      (lost: Error) => client.release(lost),
    );
    throw error;
  }
}
