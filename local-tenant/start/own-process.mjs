/** What every start command does about the process that it is itself. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval } from 'node:timers';
import { giveUp, root } from '../ensure-installed.mjs';

const nodeNeeded = 22;

export const isOurNode = () => Number(process.versions.node.split('.')[0]) >= nodeNeeded;

/** The system's Node may be older than what the service needs; the right one is among the installed packages. */
export function runWithOurNode(signals = ['SIGINT', 'SIGTERM']) {
  const [unix, windows] = [
    join(root, 'node_modules/node/bin/node'),
    join(root, 'node_modules/node/bin/node.exe'),
  ];
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(existsSync(unix) ? unix : windows, process.argv.slice(1), { stdio });
  // Passed on even though a terminal sends Ctrl-C to both: the other one takes two in a row for one.
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.once('error', () =>
    giveUp('The installed Node cannot be started: delete node_modules and run this again.'),
  );
  child.once('exit', (code) => process.exit(code ?? 1));
  watchParent(() => child.kill('SIGTERM'));
}

/** Whoever began us can be stopped without telling us; then nobody would be left to stop what we began. */
export function watchParent(stop) {
  process.once('disconnect', () => stop(0));
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), 1000).unref();
}
