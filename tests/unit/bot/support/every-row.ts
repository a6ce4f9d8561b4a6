import { readTables } from '@councillor-safety/bot/backup/shape';
import type { Database } from '@councillor-safety/bot/jobs/database';

/** Every row of the service's own tables, as text that two databases write alike. */
export const everyRow = (database: Database): Promise<Record<string, string[]>> =>
  database.transaction(async (within) => {
    await within.script(`set local timezone to 'UTC'`);
    const found: Record<string, string[]> = {};
    for (const { name } of await readTables(within)) {
      const sql = `select row_to_json(t)::text as line from hub."${name}" t`;
      found[name] = (await within.query<{ line: string }>(sql)).map(({ line }) => line).sort();
    }
    return found;
  });
