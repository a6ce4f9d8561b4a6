/** An empty PostgreSQL database for a measurement, on the server that `TEST_DATABASE_URL` names. */
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';

const { Client } = createRequire(import.meta.url)('pg');
const server = process.env.TEST_DATABASE_URL;

async function onServer(sql) {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export async function freshDatabase() {
  if (server === undefined) throw new Error('TEST_DATABASE_URL names no PostgreSQL server');
  const name = `bench_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => onServer(`drop database ${name} with (force)`),
    /** As when the database's machine is away: nobody who is connected stays so, and nobody comes in. */
    close: async () => {
      await onServer(`alter database ${name} with allow_connections false`);
      await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    },
    open: () => onServer(`alter database ${name} with allow_connections true`),
  };
}
