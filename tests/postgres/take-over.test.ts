import type { Database } from '@councillor-safety/bot/jobs/database';
import { openPostgresDatabase } from '@councillor-safety/bot/jobs/postgres-database';
import { createTakeOver } from '@councillor-safety/bot/jobs/take-over';
import { freshDatabase, type FreshDatabase } from '../setup/postgres';
import { until } from '../setup/until';
import { silentLog } from '../unit/bot/support/silent-log';

const [ours, theirs] = ['say-urgent', 'somebody-elses'];
const id = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;

describe('jobs that a service had in hand', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    database = openPostgresDatabase(fresh.url, silentLog);
    // What is read of the engine's own table.
    await database.script(`create schema pgboss; create table pgboss.job (
      id uuid, name text, state text, policy text default 'key_strict_fifo', heartbeat_on timestamptz)`);
  });
  afterAll(async () => {
    await database?.close();
    await fresh?.drop();
  });

  const job = (digit: number, name: string, { state = 'active', silentFor = 0 } = {}): Promise<unknown> =>
    database.query(
      `insert into pgboss.job (id, name, state, heartbeat_on) values ($1, $2, $3, now() - $4 * interval '1 second')`,
      [id(digit), name, state, silentFor],
    );

  it('are given back when it has given no sign for seven seconds, and no others are', async () => {
    await job(1, ours, { silentFor: 8 });
    await job(2, ours, { silentFor: 4 });
    await job(3, ours, { silentFor: 60, state: 'retry' });
    await job(4, theirs, { silentFor: 60 });
    const given: [string, unknown][] = [];
    const fail = (name: string, ids: string | string[]): Promise<never> => {
      given.push([name, ids]);
      return database
        .query(`update pgboss.job set state = 'retry' where id = $1`, [id(1)])
        .then(() => undefined as never);
    };
    const takeOver = createTakeOver({ boss: { fail }, database, log: silentLog });
    takeOver.start([ours]);
    await until(() => Promise.resolve(given.length > 0), { what: 'the silent one is given back' });
    await takeOver.stop();
    expect(given).toEqual([[ours, [id(1)]]]);
  });
});
