import { resolve } from 'node:path';
import { startTenant } from './tenant';

const {
  TENANT_PORT = '3000',
  PORT = '3978',
  SERVICE_URL = `http://localhost:${PORT}`,
  DATA_DIR = '.data',
} = process.env;

async function main(): Promise<void> {
  const tenant = await startTenant({
    port: Number(TENANT_PORT),
    dataDir: resolve(DATA_DIR, 'tenant'),
    serviceUrl: SERVICE_URL,
  });
  const stop = (): void => {
    tenant.close().then(() => process.exit(0), fail);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.stdout.write(`local tenant ready ${tenant.url}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(
    `The local tenant stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}

main().catch(fail);
