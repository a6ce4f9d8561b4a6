/**
 * `npm start`: installs what is missing, builds what has changed, and runs the whole product on this machine with a stand-in for
 * Microsoft 365. `--fresh` begins from the sample content, `--verbose` shows the logs.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { ensureInstalled, giveUp, root } from './ensure-installed.mjs';
import { build } from './start/build.mjs';
import { createChildren } from './start/children.mjs';
import { prepareDataFolder } from './start/data-folder.mjs';
import { localSettings } from './start/local-settings.mjs';
import { requireFreePort, untilItAnswers } from './start/ports.mjs';
import { fillEmptyRota } from './start/sample-rota.mjs';

const nodeNeeded = 22;

function readFlags() {
  try {
    const flag = { type: 'boolean', default: false };
    return parseArgs({ options: { fresh: flag, verbose: flag } }).values;
  } catch (error) {
    return giveUp(`${error.message}\nUse: npm start [-- --fresh] [--verbose]`);
  }
}

function readPort(name, usual) {
  const port = Number(process.env[name] ?? usual);
  return Number.isInteger(port) && port > 0 && port < 65_536
    ? port
    : giveUp(`${name} must be a port, from 1 to 65535.`);
}

/** The system's Node may be older than what the service needs; the right one is among the installed packages. */
function runWithOurNode() {
  const [unix, windows] = [
    join(root, 'node_modules/node/bin/node'),
    join(root, 'node_modules/node/bin/node.exe'),
  ];
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(existsSync(unix) ? unix : windows, process.argv.slice(1), { stdio });
  // Passed on even though a terminal sends Ctrl-C to both: the other one takes two in a row for one.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('error', () =>
    giveUp('The installed Node cannot be started: delete node_modules and run this again.'),
  );
  child.once('exit', (code) => process.exit(code ?? 1));
  watchParent(() => child.kill('SIGTERM'));
}

function sayWhere({ tenantPort, port, dataDir }) {
  console.log(
    [
      `Local tenant  http://localhost:${tenantPort}   pick who you are here`,
      `Service       http://localhost:${port}   the tab, its API and the bot`,
      `Data          ${dataDir}   logs in ${join(dataDir, 'logs')}`,
      'Stop with Ctrl-C.',
      'ready',
    ].join('\n'),
  );
}

/** Whoever began us can be stopped without telling us; then nobody would be left to stop what we began. */
function watchParent(stop) {
  process.once('disconnect', () => stop(0));
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), 1000).unref();
}

async function main() {
  const flags = readFlags();
  const [tenantPort, port] = [readPort('TENANT_PORT', 3000), readPort('PORT', 3978)];
  const dataDir = resolve(process.env.DATA_DIR ?? join(root, '.data'));
  await Promise.all([requireFreePort(tenantPort, 'TENANT_PORT'), requireFreePort(port, 'PORT')]);
  prepareDataFolder(dataDir, { fresh: flags.fresh });
  await build();

  let ended = false;
  const stop = async (code) => {
    ended = true;
    await children.stop();
    process.exit(code);
  };
  const crashed = (sentence) => {
    if (!ended) console.error(sentence);
    void stop(1);
  };
  const children = createChildren({ dataDir, verbose: flags.verbose, onCrash: crashed });
  process.on('SIGINT', () => void stop(0)).on('SIGTERM', () => void stop(0));
  watchParent(stop);

  const settings = localSettings({ tenantPort, port, dataDir });
  const goOn = () => !ended;
  children.start({ name: 'local tenant', file: 'local-tenant/lib/main.js', environment: settings.tenant });
  // Begun before the lists are there: it needs a few seconds of its own, and files what it accepts whenever it can.
  children.start({ name: 'service', file: 'bot/lib/main.js', environment: settings.service });
  await untilItAnswers(`http://localhost:${tenantPort}/`, goOn);
  if (ended) return;
  const { environment, args } = settings.provisioning;
  const file = 'bot/lib/provision/provision-command.js';
  const provisioning = children.start({ name: 'provisioning', file, args, environment, mayEnd: true });
  await Promise.all([provisioning.ended, untilItAnswers(`http://localhost:${port}/readyz`, goOn)]);
  if (ended) return;
  await fillEmptyRota({ tenantPort, port });
  sayWhere({ tenantPort, port, dataDir });
}

ensureInstalled();
if (Number(process.versions.node.split('.')[0]) < nodeNeeded) runWithOurNode();
else await main();
