import { readSettings } from '../config/settings';
import type { Database } from '../jobs/database';
import { migrationsDone } from '../jobs/migrate';
import { openDatabase } from '../jobs/open-database';
import { createLog } from '../logging/log';
import { migrations } from '../migrations';
import { sealedColumns } from '../sealed-columns';
import { changeKeys } from '../key-change/change-keys';
import { print, runCommand, WrongUse } from './run';

const usage = `npm run rotate-keys            encrypt everything with the first key of PAYLOAD_KEYS
npm run rotate-keys -- --check only say what is still encrypted with another key`;

async function openKnown(settings: ReturnType<typeof readSettings>): Promise<Database> {
  const database = await openDatabase(settings, createLog('silent'));
  const done = await migrationsDone(database);
  if (done === migrations.length) return database;
  await database.close();
  throw new WrongUse(
    done === undefined
      ? 'The service has never worked with this database, so there is nothing to encrypt again.'
      : 'This database was left by another version of the service. Start this version of the service once, then try again.',
  );
}

async function main(): Promise<void> {
  const [first, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (first !== undefined && first !== '--check')) throw new WrongUse(usage);
  const settings = readSettings(process.env);
  const database = await openKnown(settings);
  try {
    const left = await changeKeys({
      ...{ database, keys: settings.payloadKeys, columns: sealedColumns, print },
      onlyCheck: first === '--check',
    });
    process.exitCode = left === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

runCommand(main, {
  what: 'The keys could not be changed',
  folderInUse:
    'The service is running with this folder. It encrypts everything with the first key by itself, at its start. To look at it from here, stop the service first.',
});
