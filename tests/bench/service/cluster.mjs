/** Some service processes on one PostgreSQL behind the proxy, with a local tenant of their own. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localSettings } from '../../../local-tenant/start/local-settings.mjs';
import { answers, begin, freePort, until } from '../harness/programs.mjs';
import { tenantControl } from '../harness/tenant-control.mjs';
import { freshDatabase } from './database.mjs';

/** `service 2  http://…  process 123`, each time that one is begun. */
const begun = /^(service \d+) {2}http:\/\/localhost:\d+ {2}process (\d+)$/gm;

/**
 * @param work takes `{tenantUrl, serviceUrl, control, database, processes(), killOne()}`
 * @param options `instances`, and `environment`: settings besides the usual ones
 */
export async function withCluster(work, { instances, environment = {} }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'safety-bench-'));
  const database = await freshDatabase();
  const programs = [];
  const start = (name, program) => {
    programs.push(begin({ ...program, logFile: join(dataDir, `${name}.log`) }));
    return programs.at(-1);
  };
  try {
    const [tenantPort, port] = [await freePort(), await freePort()];
    const settings = localSettings({ tenantPort, port, dataDir });
    const [tenantUrl, serviceUrl] = [`http://localhost:${tenantPort}`, `http://localhost:${port}`];
    start('tenant', { file: 'local-tenant/lib/main.js', environment: settings.tenant });
    await until('the tenant', () => answers(`${tenantUrl}/`));
    const command = { file: 'bot/lib/commands/provision-command.js', ...settings.provisioning };
    const provisioning = start('provisioning', command);
    if ((await provisioning.ended) !== 0) throw provisioning.failure('failed');
    const cluster = start('cluster', {
      file: 'local-tenant/lib/cluster/main.js',
      environment: {
        ...settings.service,
        ...environment,
        ...{ DATABASE_URL: database.url, INSTANCES: String(instances), LOG_LEVEL: 'error' },
      },
    });
    const said = () => readFileSync(join(dataDir, 'cluster.log'), 'utf8');
    await until(`${instances} services`, () => {
      if (!cluster.isAlive()) throw cluster.failure('ended at once');
      return said().includes('all ready');
    });
    const processes = () => new Map([...said().matchAll(begun)].map(([, name, pid]) => [name, Number(pid)]));
    return await work({ tenantUrl, serviceUrl, control: tenantControl(tenantUrl), database, processes });
  } finally {
    for (const program of programs.reverse()) await program.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
