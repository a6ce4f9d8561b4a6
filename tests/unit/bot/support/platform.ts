import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAcceptance, type AcceptanceParts } from '@councillor-safety/bot/acceptance/acceptance';
import type { Applier } from '@councillor-safety/bot/acceptance/applier';
import { createPayloadCipher } from '@councillor-safety/bot/acceptance/payload-cipher';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { createJobEngine, type JobEngine } from '@councillor-safety/bot/jobs/job-engine';
import { createCourtesy } from '@councillor-safety/bot/jobs/courtesy';
import { migrate } from '@councillor-safety/bot/jobs/migrate';
import { migrations } from '@councillor-safety/bot/migrations';
import { OutageGate } from '@councillor-safety/bot/jobs/outage-gate';
import { openPgliteDatabase } from '@councillor-safety/bot/jobs/pglite-database';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { silentLog } from './silent-log';

// The test file's own environment, database-environment.cjs, has loaded them outside jest's sandbox.
jest.mock('@electric-sql/pglite', () => (globalThis as LoadedByNode).loadedByNode?.pglite);
jest.mock('pg-boss', () => (globalThis as LoadedByNode).loadedByNode?.pgBoss);
type LoadedByNode = { loadedByNode?: { pglite: unknown; pgBoss: unknown } };

export const systemClock: Clock = { now: () => new Date() };
export const testCipher = createPayloadCipher([{ id: 'test', secret: Buffer.alloc(32, 7) }]);

export const newFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'safety-'));
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

export const outage = (retryAfterSeconds?: number): GraphFailure =>
  new GraphFailure(
    { action: 'create an item', list: 'Incidents' },
    { status: 503, code: 'serviceNotAvailable', serverMessage: '', retryAfterSeconds },
  );

/** A database that no service has worked in yet. */
export const openEmptyDatabase = (folder: string): Promise<Database> => openPgliteDatabase(folder);

export async function openTestDatabase(folder: string): Promise<Database> {
  const database = await openPgliteDatabase(folder);
  await migrate(database, migrations);
  return database;
}

export interface RunningPlatform extends AcceptanceParts {
  readonly database: Database;
  readonly engine: JobEngine;
  stop(): Promise<void>;
}

/** The real acceptance on a real database in `folder`, filing with the given appliers. */
export async function startPlatform(folder: string, appliers: readonly Applier[]): Promise<RunningPlatform> {
  const database = await openTestDatabase(folder);
  const stopping = new AbortController();
  const gate = new OutageGate({ now: () => Date.now(), stopping: stopping.signal });
  const engine = createJobEngine({ database, log: silentLog });
  const parts = createAcceptance({
    database,
    engine,
    cipher: testCipher,
    gate,
    courtesy: createCourtesy(systemClock),
    clock: systemClock,
    log: silentLog,
  });
  await engine.start([parts.worker(appliers, stopping.signal)]);
  return {
    ...parts,
    database,
    engine,
    stop: async () => {
      stopping.abort();
      await engine.stop();
      await database.close();
    },
  };
}
