import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { freePort } from './processes';
import { until } from './until';

/** A PostgreSQL server that a test may stop, which the one it shares with others may not be. */
export interface OwnPostgres {
  readonly url: string;
  start(): Promise<void>;
  /** Every line is cut and nobody answers. */
  stop(): Promise<void>;
  drop(): Promise<void>;
}

/** Debian keeps them out of the path. @throws when there are none */
function programs(): string {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed) ? readdirSync(installed).map(Number) : [];
  const newest = [...versions].sort((one, other) => other - one)[0];
  if (newest === undefined)
    throw new Error('This test stops its database, so it needs the programs of PostgreSQL on this machine');
  return path.join(installed, String(newest), 'bin');
}

/** PostgreSQL refuses to run as root. */
const whoRuns = (): { uid?: number; gid?: number } =>
  process.getuid?.() === 0
    ? {
        uid: Number(execFileSync('id', ['-u', 'postgres'])),
        gid: Number(execFileSync('id', ['-g', 'postgres'])),
      }
    : {};

export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'safety-postgres-'));
  const who = whoRuns();
  if (who.uid !== undefined && who.gid !== undefined) await chown(folder, who.uid, who.gid);
  const data = path.join(folder, 'data');
  const options = { ...who, cwd: folder, stdio: 'ignore' as const };
  execFileSync(
    path.join(programs(), 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'hub', '-E', 'UTF8'],
    options,
  );
  const port = await freePort();
  const url = `postgres://hub@127.0.0.1:${port}/postgres`;
  const wishes = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  let server: ChildProcess | undefined;

  const answers = async (): Promise<boolean> => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    const isThere = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    return isThere;
  };
  const stop = async (): Promise<void> => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    // Fast shutdown: whoever is connected is told that the server goes, and cut off.
    server.kill('SIGINT');
    await ended;
  };
  const start = async (): Promise<void> => {
    const args = ['-D', data, '-p', String(port), ...wishes.flatMap((wish) => ['-c', wish])];
    server = spawn(path.join(programs(), 'postgres'), args, options);
    await until(answers, { what: 'the database answers' });
  };
  await start();
  return {
    ...{ url, start, stop },
    drop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
