import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { schema } from './schema';

/** Opens (and creates, if new) the tenant's one database file under `dataDir`. The caller closes it. */
export function openDatabase(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(join(dataDir, 'tenant.sqlite'));
  // NORMAL loses at most the last moments on a power cut, never on a killed process: enough for a stand-in.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
  database.exec('PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;');
  database.exec(schema);
  return database;
}
