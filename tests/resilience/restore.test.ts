import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MyReports, Receipt } from '@councillor-safety/core/incident/incident-answers';
import { as } from '../setup/api';
import { aReport, send, untilFiled } from '../setup/cases';
import { start } from '../setup/processes';
import { serviceSettings } from '../setup/settings';
import { caseworkSite } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { allOfGraph, tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

const backups = path.join(tmpdir(), `safety-backups-${randomUUID()}`);
const settings = { BACKUP_DIR: backups, BACKUP_AT: '00:00' };
let stack: Stack;
beforeAll(async () => {
  stack = await startStack(settings);
});
afterAll(async () => {
  await stack?.stop();
  await rm(backups, { recursive: true, force: true });
});

/** A command on the data of the stack, as IT runs it. */
async function run(file: string, ...args: string[]): Promise<readonly [number | null, string]> {
  const { tenantUrl, serviceUrl, dataDir } = stack;
  const place = {
    tenantPort: Number(new URL(tenantUrl).port),
    port: Number(new URL(serviceUrl).port),
    dataDir,
  };
  const program = start({
    file: `bot/lib/${file}`,
    args,
    environment: { ...serviceSettings(place), ...settings },
  });
  const code = await program.ended();
  return [code, program.output()];
}

test('what was accepted while Microsoft 365 was away outlives the loss of the database, and is filed once', async () => {
  const councillor = await as(stack, 'councillor');
  const officer = await as(stack, 'officer');
  const filed = await send(councillor);
  await untilFiled(officer, filed.reference);
  const control = tenantControl(stack);
  await control.fault({ match: allOfGraph, status: 503 });
  const { status, body } = await councillor.send<Receipt>('/api/incidents', aReport(), randomUUID());
  expect(status).toBe(202);
  // The service itself has made one since it started, and keeps anybody else out of its folder.
  await until(async () => (await readdir(backups)).some((file) => /^job-store-[\d-]{10}\.gz$/.test(file)), {
    what: 'the service has made its own back-up',
  });
  const file = path.join(backups, 'by-hand.gz');
  expect(await run('commands/backup-command.js', '--to', file)).toEqual([
    1,
    expect.stringMatching(/set BACKUP_DIR, and it does so every night/),
  ]);

  await stack.service().stop();
  expect((await run('commands/backup-command.js', '--to', file))[0]).toBe(0);
  await rm(path.join(stack.dataDir, 'jobs'), { recursive: true });
  const [code, words] = await run('commands/restore-command.js', '--from', file);
  expect([code, words]).toEqual([0, expect.stringMatching(/You can start the service now/)]);
  await stack.restartService();
  const mine = await councillor.call<MyReports>('/api/incidents/mine');
  expect(JSON.stringify(mine.body)).toContain(body.reference);
  await control.mend();

  await untilFiled(officer, body.reference);
  const site = await caseworkSite(stack);
  const rows = (await site.items('Incidents')).map(({ Reference }) => Reference);
  expect(rows.filter((reference) => reference === body.reference)).toHaveLength(1);
  expect(rows.filter((reference) => reference === filed.reference)).toHaveLength(1);
  const left = await run('commands/rotate-keys-command.js', '--check');
  expect(left).toEqual([1, expect.stringMatching(/^The service is running with this folder\./)]);
});
