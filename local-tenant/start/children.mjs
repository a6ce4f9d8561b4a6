/** The processes that make up a running system: begun, watched, and stopped in the right order. */
import { spawn } from 'node:child_process';
import { createWriteStream, openSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { clearTimeout } from 'node:timers';
import { root } from '../ensure-installed.mjs';

const patienceMs = 10_000;
/** npm passes on a Ctrl-C that the terminal has already sent us: both are one wish. */
const sameWishMs = 1000;
/** The local tenant keeps its rows in Node's own SQLite, and a warning about that tells nobody what to do. */
const nodeFlags = ['--disable-warning=ExperimentalWarning'];

function outputs(logFile, verbose) {
  if (verbose) return ['ignore', 'pipe', 'pipe'];
  const log = openSync(logFile, 'w');
  return ['ignore', log, log];
}

function copyTo(logFile, child) {
  const log = createWriteStream(logFile);
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(log, { end: false });
    stream.pipe(process.stdout, { end: false });
  }
}

const lastLines = (logFile) => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-10).join('\n');

export function createChildren({ dataDir, verbose, onCrash }) {
  const running = [];
  let stoppingSince;

  /** Begins a Node program of this repository; `ended` gives its exit code. */
  function start({ name, file, args = [], environment, mayEnd = false }) {
    const logFile = join(dataDir, 'logs', `${name.replaceAll(' ', '-')}.log`);
    const child = spawn(process.execPath, [...nodeFlags, join(root, file), ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: outputs(logFile, verbose),
      // A group of its own, so that Ctrl-C reaches this program only and it can stop the service before the tenant.
      detached: process.platform !== 'win32',
    });
    if (verbose) copyTo(logFile, child);
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
    running.push({ child, ended });
    void ended.then((code) => {
      if (stoppingSince !== undefined || (mayEnd && code === 0)) return;
      const sentence = `The ${name} stopped by itself (${code}); all of it is in ${relative(process.cwd(), logFile)}.`;
      onCrash(verbose ? sentence : `${lastLines(logFile)}\n${sentence}`);
    });
    return { ended };
  }

  const isAlive = ({ child }) => child.exitCode === null && child.signalCode === null;

  async function stopOne(one) {
    if (!isAlive(one)) return;
    const timer = setTimeout(() => one.child.kill('SIGKILL'), patienceMs);
    one.child.kill('SIGTERM');
    await one.ended;
    clearTimeout(timer);
  }

  /** What was begun last is stopped first. Asked for a second time, it does not wait any more. */
  async function stop() {
    const now = performance.now();
    if (now - (stoppingSince ?? now) > sameWishMs)
      running.filter(isAlive).forEach(({ child }) => child.kill('SIGKILL'));
    stoppingSince ??= now;
    for (const one of [...running].reverse()) await stopOne(one);
  }

  return { start, stop };
}
