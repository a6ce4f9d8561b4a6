/** A PostgreSQL server of this machine's own installation, with its data in our folder, for as long as we run. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { giveUp } from '../ensure-installed.mjs';
import { pause } from './ports.mjs';

const whatToDo =
  'Three services need a PostgreSQL to share: install one (on Debian or Ubuntu: apt-get install postgresql), or set DATABASE_URL to an empty database of a server you have.';

/** Debian keeps them out of the path. */
function findPrograms() {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed)
    ? readdirSync(installed)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const folder = versions
    .map((each) => join(installed, String(each), 'bin'))
    .find((each) => existsSync(join(each, 'initdb')));
  if (folder !== undefined) return folder;
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const named = asked.stdout?.trim();
  return named && existsSync(join(named, 'initdb')) ? named : giveUp(whatToDo);
}

/** PostgreSQL refuses to run as root, so that it then runs as its own user. */
function whoRuns() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout?.trim() || NaN);
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  return Number.isInteger(uid) ? { uid, gid } : giveUp(whatToDo);
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

function must({ status, stderr, error }, what) {
  if (status !== 0) giveUp(`${error?.message ?? stderr}\nPostgreSQL ${what} did not work. ${whatToDo}`);
}

/** `url` of an empty or earlier database, and `stop`. */
export async function ownPostgres(dataDir) {
  const programs = findPrograms();
  const who = whoRuns();
  const [folder, logFile] = [join(dataDir, 'postgres'), join(dataDir, 'logs', 'postgres.log')];
  const data = join(folder, 'data');
  const options = { ...who, encoding: 'utf8', cwd: '/' };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  if (existsSync(data)) spawnSync(join(programs, 'pg_ctl'), ['-D', data, '-m', 'fast', 'stop'], options);
  else
    must(
      spawnSync(join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'hub', '-E', 'UTF8'], options),
      'initdb',
    );
  const port = await freePort();
  const log = openSync(logFile, 'a');
  const settings = ['-p', port, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.map(String)], {
    ...{ ...who, cwd: '/', stdio: ['ignore', log, log] },
    // A group of its own, so that Ctrl-C reaches this program only and the services end before their database.
    detached: true,
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const isReady = () =>
    spawnSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], options).status === 0;
  while (!isReady()) {
    if (server.exitCode !== null) giveUp(`PostgreSQL stopped at once; ${logFile} says why.`);
    await pause(100);
  }
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
  };
  return { url: `postgres://hub@127.0.0.1:${port}/postgres`, stop };
}
