/** How long a newcomer waits: `npm start` on a fresh clone with nothing installed, then once more. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { clearTimeout } from 'node:timers';
import { atMost } from '../harness/figures.mjs';
import { freePort, root } from '../harness/programs.mjs';

const [firstLimit, secondLimit] = [240, 10];
const patienceMs = 15 * 60_000;

/** As in a terminal: without what `npm run bench` has put into the environment, this repository's own programs among it. */
function terminalEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE$|INIT_CWD$)/.test(name));
  const PATH = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: PATH.join(delimiter) };
}

/** Resolves with the seconds until the line `ready`; the program is stopped then. */
async function secondsToReady({ folder, ports, dataDir }) {
  const started = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: {
      ...terminalEnvironment(),
      TENANT_PORT: String(ports[0]),
      PORT: String(ports[1]),
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: then a signal reaches all of it, as Ctrl-C in a terminal does.
    detached: true,
  });
  const stop = () => child.exitCode ?? process.kill(-child.pid, 'SIGINT');
  const patience = setTimeout(stop, patienceMs);
  let said = '';
  let seconds;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (seconds !== undefined || !/^ready$/m.test(said)) return;
      seconds = (performance.now() - started) / 1000;
      stop();
    });
  }
  await once(child, 'close');
  clearTimeout(patience);
  if (seconds === undefined) throw new Error(`npm start never said ready:\n${said.slice(-1500)}`);
  return seconds;
}

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

export async function npmStart() {
  const folder = mkdtempSync(join(tmpdir(), 'safety-clone-'));
  try {
    git('clone', '--quiet', root, folder);
    const place = { folder, ports: [await freePort(), await freePort()], dataDir: join(folder, '.data') };
    const first = await secondsToReady(place);
    const second = await secondsToReady(place);
    const commit = `of commit ${git('rev-parse', '--short', 'HEAD')}; npm's own cache was as it is on this machine`;
    const row = (limit, id, figure, value, note) =>
      atMost(limit, { id, figure: `npm start, ${figure}`, value, unit: 's', note });
    return [
      row(firstLimit, 'start-first', 'fresh clone with nothing installed: to ready', first, commit),
      row(secondLimit, 'start-again', 'second time: to ready', second),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
