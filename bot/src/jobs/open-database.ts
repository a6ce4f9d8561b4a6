import path from 'node:path';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings';
import type { Database } from './database';
import { openPgliteDatabase } from './pglite-database';
import { openPostgresDatabase } from './postgres-database';

/** The database that the settings name. @throws FolderInUse when it is a folder that another process works in */
export const openDatabase = (
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  log: Logger,
): Promise<Database> =>
  databaseUrl === undefined
    ? openPgliteDatabase(path.join(dataDir, 'jobs'))
    : Promise.resolve(openPostgresDatabase(databaseUrl, log));
