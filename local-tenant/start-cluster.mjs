/**
 * `npm run start:cluster -- 3`: as `npm start`, but with several processes of the service on one PostgreSQL, behind a small proxy on the
 * service's usual port. `DATABASE_URL` names the database; without it, a PostgreSQL that is installed on this machine is run beside it.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureInstalled, giveUp, root } from './ensure-installed.mjs';
import { build } from './start/build.mjs';
import { createChildren } from './start/children.mjs';
import { prepareDataFolder } from './start/data-folder.mjs';
import { localSettings } from './start/local-settings.mjs';
import { ownPostgres } from './start/own-postgres.mjs';
import { isOurNode, runWithOurNode, watchParent } from './start/own-process.mjs';
import { readPort, requireFreePort, untilItAnswers } from './start/ports.mjs';
import { fillEmptyDropIns } from './start/sample-drop-ins.mjs';
import { fillEmptyRota } from './start/sample-rota.mjs';

const most = 9;
const usage = 'Use: npm run start:cluster -- 3 [--fresh]';

function readArguments() {
  try {
    const options = { fresh: { type: 'boolean', default: false } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const count = Number(positionals[0] ?? 3);
    if (positionals.length < 2 && Number.isInteger(count) && count > 0 && count <= most)
      return { count, fresh: values.fresh };
    return giveUp(`How many? From 1 to ${most}.\n${usage}`);
  } catch (error) {
    return giveUp(`${error.message}\n${usage}`);
  }
}

function sayWhere({ tenantPort, port, dataDir }) {
  console.log(
    [
      `Local tenant  http://localhost:${tenantPort}   pick who you are here`,
      `Service       http://localhost:${port}   all of them, by way of the proxy`,
      `Data          ${dataDir}   logs in ${join(dataDir, 'logs')}`,
      `Restart one after the other: r and Enter, or kill -USR2 ${process.pid}`,
      'Stop with Ctrl-C.',
      'ready',
    ].join('\n'),
  );
}

function listenForRolls(cluster) {
  const roll = () => void cluster.roll();
  if (process.platform !== 'win32') process.on('SIGUSR2', roll);
  createInterface({ input: process.stdin }).on('line', (line) => line.trim() === 'r' && roll());
}

/** Apart from what `npm start` keeps: a casework site belongs to one job store. */
function chooseDataFolder() {
  if (process.env.DATA_DIR) return resolve(process.env.DATA_DIR);
  prepareDataFolder(join(root, '.data'), { fresh: false });
  return join(root, '.data', 'cluster');
}

async function main() {
  const { count, fresh } = readArguments();
  const [tenantPort, port] = [readPort('TENANT_PORT', 3000), readPort('PORT', 3978)];
  const dataDir = chooseDataFolder();
  await Promise.all([requireFreePort(tenantPort, 'TENANT_PORT'), requireFreePort(port, 'PORT')]);
  prepareDataFolder(dataDir, { fresh });
  await build();

  let ended = false;
  let cluster;
  let database;
  const stop = async (code) => {
    if (ended) return;
    ended = true;
    await cluster?.stop();
    await children.stop();
    await database?.stop();
    process.exit(code);
  };
  const crashed = (sentence) => {
    if (!ended) console.error(sentence);
    void stop(1);
  };
  const children = createChildren({ dataDir, verbose: false, onCrash: crashed });
  process.on('SIGINT', () => void stop(0)).on('SIGTERM', () => void stop(0));
  watchParent(stop);

  if (!process.env.DATABASE_URL) database = await ownPostgres(dataDir);
  const settings = localSettings({ tenantPort, port, dataDir });
  const goOn = () => !ended;
  children.start({ name: 'local tenant', file: 'local-tenant/lib/main.js', environment: settings.tenant });
  await untilItAnswers(`http://localhost:${tenantPort}/`, goOn);
  const { environment, args } = settings.provisioning;
  const file = 'bot/lib/commands/provision-command.js';
  const provisioning = children.start({ name: 'provisioning', file, args, environment, mayEnd: true });
  await provisioning.ended;
  if (ended) return;
  const { startCluster } = createRequire(import.meta.url)('./lib/cluster/cluster.js');
  cluster = await startCluster({
    ...{ count, port, say: (sentence) => console.log(sentence) },
    file: join(root, 'bot/lib/main.js'),
    environment: { ...process.env, ...settings.service, ...(database && { DATABASE_URL: database.url }) },
    logFolder: join(dataDir, 'logs'),
  });
  await cluster.allReady();
  if (ended) return;
  await fillEmptyRota({ tenantPort, port });
  await fillEmptyDropIns({ tenantPort, port });
  listenForRolls(cluster);
  sayWhere({ tenantPort, port, dataDir });
}

ensureInstalled();
if (isOurNode()) await main();
else runWithOurNode(['SIGINT', 'SIGTERM', 'SIGUSR2']);
