/** Programs as they run in earnest: compiled, in processes of their own, on ports of their own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const root = resolve(import.meta.dirname, '../../..');

/** A port that nothing listens on now. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** As in infra/Dockerfile. */
const nodeFlags = ['--max-semi-space-size=2', '--disable-warning=ExperimentalWarning'];

/** `BENCH_PROFILE=<folder>` leaves a CPU profile of every program there, to see why a figure is what it is. */
const profiling = process.env.BENCH_PROFILE
  ? ['--cpu-prof', `--cpu-prof-dir=${resolve(process.env.BENCH_PROFILE)}`]
  : [];

/** Processor time of a process so far in milliseconds, which says the same on a busy machine as on an idle one; undefined outside Linux. */
export function processorMs(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  // After the name in brackets; utime and stime in hundredths of a second.
  const fields = readFileSync(file, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process in MB, at most so far and now; undefined outside Linux. */
function memoryMb(pid) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const figure = (name) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024;
  return { most: figure('VmHWM'), now: figure('VmRSS') };
}

const alive = new Set();
// A bench that is stopped halfway leaves nothing running.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', () => alive.forEach((child) => child.kill('SIGKILL')));

/** Begins a compiled program of this repository; `logFile` takes all that it says. */
export function begin({ file, args = [], environment, logFile }) {
  const log = openSync(logFile, 'a');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...nodeFlags, ...profiling, join(root, file), ...args], {
    cwd: root,
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', log, log],
  });
  alive.add(child);
  const ended = once(child, 'exit').then(([code, signal]) => {
    alive.delete(child);
    return code ?? signal;
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    ended,
    isAlive,
    processorMs: () => processorMs(child.pid),
    memoryMb: () => memoryMb(child.pid),
    /** As a power cut would: nothing is finished or closed. */
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    failure: (sentence) =>
      new Error(
        `${file} ${sentence}:\n${readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n')}`,
      ),
    async stop() {
      if (isAlive()) child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Resolves once `holds` answers true. @throws Error after `seconds` */
export async function until(what, holds, { seconds = 120, everyMs = 100 } = {}) {
  const giveUpAt = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > giveUpAt) throw new Error(`Waited ${seconds} s in vain for ${what}`);
    await pause(everyMs);
  }
}

export const answers = (url) =>
  fetch(url).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
