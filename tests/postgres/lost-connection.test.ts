import { DatabaseAway } from '@councillor-safety/bot/jobs/database-away';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { openPostgresDatabase } from '@councillor-safety/bot/jobs/postgres-database';
import { freshDatabase, type FreshDatabase } from '../setup/postgres';
import { silentLog } from '../unit/bot/support/silent-log';

describe('a connection to PostgreSQL that is lost', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    database = openPostgresDatabase(fresh.url, silentLog);
    await database.script('create table kept (word text)');
  });
  afterAll(async () => {
    await database?.close();
    await fresh?.drop();
  });

  const cut = (pid: number): Promise<unknown> => database.query('select pg_terminate_backend($1)', [pid]);

  it('in the middle of a transaction undoes it, is said to be away, and ends no process', async () => {
    const lost = database.transaction(async (within) => {
      const [row] = await within.query<{ pid: number }>('select pg_backend_pid() as pid');
      await within.query(`insert into kept values ('half')`);
      await cut(row?.pid ?? 0);
      await within.query(`insert into kept values ('whole')`);
    });
    await expect(lost).rejects.toBeInstanceOf(DatabaseAway);
    expect(await database.query('select word from kept')).toEqual([]);
  });

  it('while the work in it does something else, likewise', async () => {
    const lost = database.transaction(async (within) => {
      const [row] = await within.query<{ pid: number }>('select pg_backend_pid() as pid');
      await cut(row?.pid ?? 0);
      // Another round to the server: by then this line is known to be gone.
      await database.query('select pg_sleep(0.2)');
    });
    await expect(lost).rejects.toBeInstanceOf(DatabaseAway);
  });

  it('harms no later one', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () =>
        database.transaction((within) => within.query(`insert into kept values ('later')`)),
      ),
    );
    expect(await database.query('select word from kept')).toHaveLength(20);
  });

  it('is not what a mistake in a question is', async () => {
    await expect(database.query('select nonsense')).rejects.not.toBeInstanceOf(DatabaseAway);
  });
});
