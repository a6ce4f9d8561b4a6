/**
 * `npm start`: installs what is missing, builds what has changed, and runs the whole product on this machine with a stand-in for
 * Microsoft 365. `--fresh` begins from the sample content, `--verbose` shows the logs.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, giveUp, root } from './ensure-installed.mjs';
import { build } from './start/build.mjs';
import { createChildren } from './start/children.mjs';
import { prepareDataFolder } from './start/data-folder.mjs';
import { localSettings } from './start/local-settings.mjs';
import { isOurNode, runWithOurNode, watchParent } from './start/own-process.mjs';
import { readPort, requireFreePort, untilItAnswers } from './start/ports.mjs';
import { beginWithCalls } from './start/sample-calls.mjs';
import { fillEmptyDropIns } from './start/sample-drop-ins.mjs';
import { fillEmptyRota } from './start/sample-rota.mjs';

function readFlags() {
  try {
    const flag = { type: 'boolean', default: false };
    return parseArgs({ options: { fresh: flag, verbose: flag } }).values;
  } catch (error) {
    return giveUp(`${error.message}\nUse: npm start [-- --fresh] [--verbose]`);
  }
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
  const file = 'bot/lib/commands/provision-command.js';
  const provisioning = children.start({ name: 'provisioning', file, args, environment, mayEnd: true });
  await Promise.all([provisioning.ended, untilItAnswers(`http://localhost:${port}/readyz`, goOn)]);
  if (ended) return;
  await fillEmptyRota({ tenantPort, port });
  await fillEmptyDropIns({ tenantPort, port });
  await beginWithCalls({ tenantPort, port });
  sayWhere({ tenantPort, port, dataDir });
}

ensureInstalled();
if (isOurNode()) await main();
else runWithOurNode();
