import { Pool, type ClientBase, type Pool as PoolType, type PoolClient } from 'pg';
import type { Logger } from 'pino';
import { faultOf } from '../logging/fault';
import { type AwayNotice, createAwayNotice } from './away-notice';
import type { Database, Queryable } from './database';
import { DatabaseAway, isAway, orAway } from './database-away';

type Session = Pick<ClientBase, 'query'> | Pick<PoolType, 'query'>;

/**
 * A line that has gone silent would otherwise be waited for a quarter of an hour, and the rows that a dead service had locked for two
 * hours. In milliseconds.
 */
const patience = {
  ...{ connectionTimeoutMillis: 5_000, query_timeout: 20_000, keepAlive: true },
  idle_in_transaction_session_timeout: 15_000,
};
/** Bringing the database up to date may take its time. */
const scriptTimeout = 600_000;

const queryable = (session: Session, notice: AwayNotice): Queryable => ({
  query: async <Row>(sql: string, values: readonly unknown[] = []) => {
    const asked = (session as Pick<PoolType, 'query'>).query(sql, [...values]);
    const { rows } = await orThrowAway(asked, notice);
    return rows as Row[];
  },
  script: async (sql) => {
    const asked = { text: sql, query_timeout: scriptTimeout };
    await orThrowAway((session as Pick<PoolType, 'query'>).query(asked), notice);
  },
});

/** A PostgreSQL that several instances of the service may share. What it is asked while it is away rejects with DatabaseAway. */
export function openPostgresDatabase(connectionString: string, log: Logger): Database {
  const pool = new Pool({ connectionString, max: 10, ...patience });
  const notice = createAwayNotice({ log });
  // Whoever asks next hears whether the database is away, which would make ten of these lines at once.
  pool.on('error', (error) => {
    if (!isAway(error)) log.warn({ fault: faultOf(error) }, 'an idle database connection was lost');
  });
  return {
    ...queryable(pool, notice),
    transaction: (work) => withinTransaction({ pool, notice }, work),
    engine: { backend: 'postgres', connectionString, ...patience },
    exclusive: false,
    close: () => pool.end(),
  };
}

async function withinTransaction<T>(
  { pool, notice }: { readonly pool: PoolType; readonly notice: AwayNotice },
  work: (within: Queryable) => Promise<T>,
): Promise<T> {
  const client = await orThrowAway(pool.connect(), notice);
  // The pool listens to idle connections only, and a lost line that nobody listens to ends the process. Whoever asks next hears of it.
  const lost = (): void => undefined;
  client.on('error', lost);
  const release = (fault?: Error): void => {
    client.off('error', lost);
    client.release(fault);
  };
  try {
    const within = queryable(client, notice);
    await within.query('begin');
    const result = await work(within);
    await within.query('commit');
    release();
    return result;
  } catch (error) {
    await giveUp(client, { error, release });
    throw error;
  }
}

interface GivingUp {
  readonly error: unknown;
  readonly release: (fault?: Error) => void;
}

/** A connection that is lost, or cannot even roll back, is thrown away rather than handed to the next caller. */
async function giveUp(client: PoolClient, { error, release }: GivingUp): Promise<void> {
  if (error instanceof DatabaseAway) return release(error);
  await client.query('rollback').then(
    () => release(),
    (fault: Error) => release(fault),
  );
}

async function orThrowAway<T>(asked: Promise<T>, notice: AwayNotice): Promise<T> {
  try {
    const answer = await asked;
    notice.answered();
    return answer;
  } catch (error) {
    const thrown = orAway(error);
    if (thrown instanceof DatabaseAway) notice.away(error);
    throw thrown;
  }
}
