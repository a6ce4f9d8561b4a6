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
    teamHasApp: true,
  });
  const stop = (): void => {
    tenant.close().then(() => process.exit(0), fail);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.stdout.write(`local tenant ready ${tenant.url}\n`);
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  return taken
    ? `port ${TENANT_PORT} is taken. Set TENANT_PORT to another one.`
    : (error.stack ?? error.message);
}

function fail(error: unknown): void {
  process.stderr.write(`The local tenant stopped: ${inWords(error)}\n`);
  process.exit(1);
}

main().catch(fail);
