import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshDatabase, type FreshDatabase } from '../setup/postgres';
import { start } from '../setup/processes';
import { serviceSettings } from '../setup/settings';
import { fillStore } from '../unit/bot/support/filled-store';
import { everyRow } from '../unit/bot/support/every-row';
import { createPayloadCipher } from '@councillor-safety/bot/acceptance/payload-cipher';
import { readSettings } from '@councillor-safety/bot/config/settings';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { migrate } from '@councillor-safety/bot/jobs/migrate';
import { openPostgresDatabase } from '@councillor-safety/bot/jobs/postgres-database';
import { migrations } from '@councillor-safety/bot/migrations';
import { silentLog } from '../unit/bot/support/silent-log';

let folder: string;
let first: FreshDatabase;
let second: FreshDatabase;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'safety-'));
  [first, second] = [await freshDatabase(), await freshDatabase()];
  database = openPostgresDatabase(first.url, silentLog);
  await migrate(database, migrations);
});
afterAll(async () => {
  await database?.close();
  await first?.drop();
  await second?.drop();
  await rm(folder, { recursive: true, force: true });
});

const settingsWith = (more: Readonly<Record<string, string>>): Record<string, string> => ({
  ...serviceSettings({ tenantPort: 1, port: 2, dataDir: path.join(folder, 'data') }),
  ...more,
});

/** A command as it is shipped, in a process of its own. */
async function run(
  file: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly said: string }> {
  const program = start({ file: `bot/lib/${file}`, args, environment: settingsWith(more) });
  const code = await program.ended();
  return { code, said: program.output() };
}

test('from PostgreSQL into a folder and back into PostgreSQL, without a change', async () => {
  const cipher = createPayloadCipher(readSettings(settingsWith({})).payloadKeys);
  await fillStore({ database, cipher });
  const before = await everyRow(database);
  const [one, two] = [path.join(folder, 'one.gz'), path.join(folder, 'two.gz')];
  const steps = [
    await run('commands/backup-command.js', ['--to', one], { DATABASE_URL: first.url }),
    await run('commands/restore-command.js', ['--from', one]),
    await run('commands/backup-command.js', ['--to', two]),
    await run('commands/restore-command.js', ['--from', two], { DATABASE_URL: second.url }),
  ];
  expect(steps.map(({ code, said }) => [code, code === 0 || said])).toEqual(steps.map(() => [0, true]));
  const copy = openPostgresDatabase(second.url, silentLog);
  try {
    expect(await everyRow(copy)).toEqual(before);
  } finally {
    await copy.close();
  }
});

test('while another writes, the back-up shows one moment', async () => {
  const file = path.join(folder, 'busy.gz');
  let over = false;
  // Both rows change together, so a back-up that saw them at two moments would hold two numbers.
  await database.script(`insert into hub.chat values ('x', '0', 'https://channel.test/', 'open', now());
    insert into hub.team values ('x', '0', 'https://channel.test/', 'here', now());
    insert into hub.picture select gen_random_uuid(), 'many', decode(repeat('ab', 2000), 'hex'), 1, 1, now() from generate_series(1, 3000)`);
  const writing = (async () => {
    for (let count = 1; !over; count += 1)
      await database.transaction(async (within) => {
        await within.query(`update hub.chat set conversation_id = $1 where person_id = 'x'`, [String(count)]);
        await within.query(`update hub.team set name = $1 where team_id = 'x'`, [String(count)]);
      });
  })();
  const backup = await run('commands/backup-command.js', ['--to', file], { DATABASE_URL: first.url });
  over = true;
  await writing;
  const restored = await run('commands/restore-command.js', ['--from', file, '--replace'], {
    DATABASE_URL: second.url,
  });
  expect([backup.code, restored.code]).toEqual([0, 0]);
  const copy = openPostgresDatabase(second.url, silentLog);
  try {
    const sql = `select c.conversation_id as chat, t.name as team from hub.chat c, hub.team t where person_id = 'x' and team_id = 'x'`;
    const [pair] = await copy.query<{ chat: string; team: string }>(sql);
    expect(pair?.chat).toBe(pair?.team);
  } finally {
    await copy.close();
  }
});
