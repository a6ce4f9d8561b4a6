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

async function startStack() {
  const dataDir = mkdtempSync(join(tmpdir(), 'safety-bench-'));
  const [tenantPort, port] = [await freePort(), await freePort()];
  const settings = localSettings({ tenantPort, port, dataDir });
  const log = (name) => join(dataDir, `${name}.log`);
  const [tenantUrl, serviceUrl] = [`http://localhost:${tenantPort}`, `http://localhost:${port}`];

  const tenant = begin({
    file: 'local-tenant/lib/main.js',
    environment: settings.tenant,
    logFile: log('tenant'),
  });
  await ready(tenant, `${tenantUrl}/`);
  const provisioning = begin({
    file: 'bot/lib/provision/provision-command.js',
    ...settings.provisioning,
    logFile: log('provisioning'),
  });
  if ((await provisioning.ended) !== 0) throw provisioning.failure('failed');
  const service = begin({ file: 'bot/lib/main.js', environment: settings.service, logFile: log('service') });
  await ready(service, `${serviceUrl}/readyz`);
  return {
    tenantUrl,
    serviceUrl,
    control: tenantControl(tenantUrl),
    async stop() {
      await service.stop();
      await tenant.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs `work` on a stack of its own, and takes the stack down whatever comes of it. */
export async function withStack(work) {
  const stack = await startStack();
  try {
    return await work(stack);
  } finally {
    await stack.stop();
  }
}
