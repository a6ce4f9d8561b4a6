/** Local tenant and service with the sample council's settings, on a data folder that is thrown away. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localSettings } from '../../../local-tenant/start/local-settings.mjs';
import { tenantControl } from './tenant-control.mjs';
import { answers, begin, freePort, until } from './programs.mjs';

async function ready(program, url) {
  await until(url, async () => {
    if (!program.isAlive()) throw program.failure('ended at once');
    return answers(url);
  });
}

/** Begins everything; whoever calls takes down what stands in `begun`, also when this throws halfway. */
async function startStack({ dataDir, begun, program, environment }) {
  const [tenantPort, port] = [await freePort(), await freePort()];
  const settings = localSettings({ tenantPort, port, dataDir });
  const [tenantUrl, serviceUrl] = [`http://localhost:${tenantPort}`, `http://localhost:${port}`];
  const start = (name, program) => {
    begun.push(begin({ ...program, logFile: join(dataDir, `${name}.log`) }));
    return begun.at(-1);
  };

  const tenant = start('tenant', { file: 'local-tenant/lib/main.js', environment: settings.tenant });
  await ready(tenant, `${tenantUrl}/`);
  const command = { file: 'bot/lib/commands/provision-command.js', ...settings.provisioning };
  const provisioning = start('provisioning', command);
  if ((await provisioning.ended) !== 0) throw provisioning.failure('failed');
  const startService = async () => {
    const service = start('service', { file: program, environment: { ...settings.service, ...environment } });
    await ready(service, `${serviceUrl}/readyz`);
    return service;
  };
  const stack = { tenantUrl, serviceUrl, service: await startService(), control: tenantControl(tenantUrl) };
  return {
    ...stack,
    /** Another process on the same data, after the one before has ended. */
    startService,
  };
}

/**
 * Runs `work` on a stack of its own, and takes the stack down whatever comes of it.
 * @param options `program`: what to run as the service, in the place of its own `main`; `environment`: settings besides the usual ones
 */
export async function withStack(work, { program = 'bot/lib/main.js', environment = {} } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'safety-bench-'));
  const begun = [];
  try {
    return await work(await startStack({ dataDir, begun, program, environment }));
  } finally {
    for (const program of begun.reverse()) await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
