import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The server that the test run was given; a user who may create databases. */
const server = process.env['TEST_DATABASE_URL'];

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty PostgreSQL database for one test file. @throws when `TEST_DATABASE_URL` names no server */
export async function freshDatabase(): Promise<FreshDatabase> {
  if (server === undefined) throw new Error('TEST_DATABASE_URL names no PostgreSQL server');
  const name = `hub_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) };
}
