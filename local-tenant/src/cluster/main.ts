import { resolve } from 'node:path';
import { type Cluster, startCluster } from './cluster';

/** Everything else in the environment is the service's own. */
const { INSTANCES = '3', PORT = '3978', DATA_DIR = '.data', ...rest } = process.env;

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

function fail(error: unknown): void {
  process.stderr.write(`The cluster stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function listenTo(cluster: Cluster): void {
  const stop = (): void => {
    cluster.stop().then(() => process.exit(0), fail);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.on('SIGUSR2', () => {
    cluster.roll().catch(fail);
  });
}

async function main(): Promise<void> {
  const cluster = await startCluster({
    ...{ count: Number(INSTANCES), port: Number(PORT), say },
    file: resolve(__dirname, '../../../bot/lib/main.js'),
    environment: { ...rest, DATA_DIR },
    logFolder: resolve(DATA_DIR, 'logs'),
  });
  listenTo(cluster);
  await cluster.allReady();
  say(`all ready ${cluster.url}`);
}

main().catch(fail);
