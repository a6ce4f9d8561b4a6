import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, start, type Program } from './processes';
import { provisioning, serviceSettings, type Provisioning, type StackPlace } from './settings';

/** Local tenant and service, compiled and apart, on ports of their own: what `npm start` runs. */
export interface Stack {
  readonly tenantUrl: string;
  readonly serviceUrl: string;
  readonly dataDir: string;
  service(): Program;
  /** Starts the service again on the same data; resolves when it answers `/readyz`. */
  restartService(): Promise<void>;
  /** The same for the local tenant and the service, as when the whole machine was off. */
  restart(): Promise<void>;
  /** Another process on the same data, on a port of its own; whoever asks waits for what becomes of it. */
  startSecondService(): Promise<Program>;
  stop(): Promise<void>;
}

export async function untilReady(url: string, program: Program): Promise<void> {
  await program.printed(/ready/i);
  const answer = await fetch(url);
  if (answer.ok) return;
  // Left running, it would keep the test run from ending.
  await program.stop();
  throw new Error(`${url} answers ${answer.status}:\n${program.output()}`);
}

/** The local tenant, provisioned. */
async function startTenant(
  { tenantPort, port, dataDir }: StackPlace,
  content: Provisioning,
): Promise<Program> {
  const tenant = start({
    file: 'local-tenant/lib/main.js',
    environment: { TENANT_PORT: String(tenantPort), PORT: String(port), DATA_DIR: dataDir },
  });
  await untilReady(`http://localhost:${tenantPort}/`, tenant);
  const provision = start({
    file: 'bot/lib/commands/provision-command.js',
    ...provisioning(tenantPort, content),
  });
  if ((await provision.ended()) === 0) return tenant;
  await tenant.stop();
  throw new Error(provision.output());
}

/** The local tenant by itself, with starter content in its lists: pages of the hub site need no service. */
export async function startHubSite(): Promise<
  Pick<Stack, 'tenantUrl' | 'stop'> & { readonly place: StackPlace }
> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'safety-'));
  const [tenantPort, port] = [await freePort(), await freePort()];
  const tenant = await startTenant({ tenantPort, port, dataDir }, { starterContent: true });
  return {
    tenantUrl: `http://localhost:${tenantPort}`,
    place: { tenantPort, port, dataDir },
    stop: async () => {
      await tenant.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * @param settings further settings of the service
 * @param program what to run as the service, in the place of its own `main`
 */
export async function startStack(
  settings: Readonly<Record<string, string>> = {},
  {
    program = 'bot/lib/main.js',
    starterContent = false,
  }: { readonly program?: string } & Partial<Provisioning> = {},
): Promise<Stack> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'safety-'));
  const [tenantPort, port] = [await freePort(), await freePort()];
  const tenantUrl = `http://localhost:${tenantPort}`;
  const serviceUrl = `http://localhost:${port}`;
  let tenant = await startTenant({ tenantPort, port, dataDir }, { starterContent });
  const startService = async (): Promise<Program> => {
    const environment = { ...serviceSettings({ tenantPort, port, dataDir }), ...settings };
    const service = start({ file: program, environment });
    await untilReady(`${serviceUrl}/readyz`, service);
    return service;
  };
  let service = await startService().catch(async (error: unknown) => {
    await tenant.stop();
    throw error;
  });
  return {
    tenantUrl,
    serviceUrl,
    dataDir,
    service: () => service,
    restartService: async () => {
      await service.stop();
      service = await startService();
    },
    restart: async () => {
      await service.stop();
      await tenant.stop();
      tenant = await startTenant({ tenantPort, port, dataDir }, { starterContent });
      service = await startService();
    },
    startSecondService: async () => {
      const place = { tenantPort, port: await freePort(), dataDir };
      return start({ file: program, environment: { ...serviceSettings(place), ...settings } });
    },
    stop: async () => {
      await service.stop();
      await tenant.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
