/** How long a service takes from its first line to `/readyz`, and what it holds when nothing happens. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { localSettings } from '../../../local-tenant/start/local-settings.mjs';
import { atMost, median } from '../harness/figures.mjs';
import { answers, begin, freePort, until } from '../harness/programs.mjs';
import { freshDatabase } from './database.mjs';

const again = 5;
const restSeconds = 60;
const limits = { pglite: 3_000, postgres: 1_500, memoryMb: 150 };

/** The tenant is not there: a service must be ready without Microsoft 365. */
async function oneStart(dataDir, environment, look) {
  const [tenantPort, port] = [await freePort(), await freePort()];
  const { service } = localSettings({ tenantPort, port, dataDir });
  const from = performance.now();
  const program = begin({
    file: 'bot/lib/main.js',
    environment: { ...service, ...environment, LOG_LEVEL: 'silent' },
    logFile: join(dataDir, 'service.log'),
  });
  try {
    await until('the service', () => answers(`http://127.0.0.1:${port}/readyz`), { everyMs: 5 });
    const ms = performance.now() - from;
    await look?.(program);
    return ms;
  } finally {
    await program.stop();
  }
}

async function starts(environment) {
  const dataDir = mkdtempSync(join(tmpdir(), 'safety-bench-'));
  try {
    const first = await oneStart(dataDir, environment);
    const times = [];
    for (let round = 0; round < again; round += 1) times.push(await oneStart(dataDir, environment));
    let memory;
    await oneStart(dataDir, environment, async (program) => {
      await pause(restSeconds * 1000);
      memory = program.memoryMb();
    });
    return { first, times, memory };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const row = (id, name, { first, times }) =>
  atMost(limits[id], {
    id: `start-${id}`,
    figure: `cold start to /readyz, ${name}`,
    ...{ value: median(times), unit: 'ms' },
    note: `median of ${times.length}, slowest ${Math.round(Math.max(...times))} ms; the very first start, which makes the database: ${Math.round(first)} ms`,
  });

export async function start() {
  const pglite = await starts({});
  const database = await freshDatabase();
  try {
    const postgres = await starts({ DATABASE_URL: database.url });
    return [
      row('pglite', 'PGlite', pglite),
      row('postgres', 'PostgreSQL', postgres),
      atMost(limits.memoryMb, {
        id: 'memory',
        figure: `memory at rest, PostgreSQL, ${restSeconds} s after the start`,
        ...{ value: postgres.memory.now, unit: 'MB' },
        note: `resident; at most ${Math.round(postgres.memory.most)} MB. With PGlite ${Math.round(pglite.memory.now)} MB`,
      }),
    ];
  } finally {
    await database.drop();
  }
}
