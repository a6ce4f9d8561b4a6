import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../config/settings';
import { openDatabase } from '../jobs/open-database';
import { createLog } from '../logging/log';
import { inOneTransaction, NothingThere } from '../backup/moment';
import { londonMoment } from '../backup/restore-words';
import { rowsIn, writeBackup } from '../backup/write-backup';
import { print, runCommand, WrongUse } from './run';

function fileGiven(): string {
  try {
    const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
    if (to) return path.resolve(to);
  } catch {
    // Answered like a file that is not named.
  }
  throw new WrongUse('npm run backup -- --to <file>');
}

async function main(): Promise<void> {
  const file = fileGiven();
  const database = await openDatabase(readSettings(process.env), createLog('silent'));
  try {
    const madeAt = new Date();
    const counts = await inOneTransaction(database, (moment) => writeBackup(moment, { file, madeAt }));
    print(`Backed up ${rowsIn(counts)} rows as they were on ${londonMoment(madeAt)}, into ${file}.`);
    print(
      'What people wrote is encrypted in it. Keep PAYLOAD_KEYS in another place: without them it cannot be read.',
    );
  } finally {
    await database.close();
  }
}

runCommand(main, {
  what: 'The back-up could not be made',
  foreseen: [NothingThere],
  folderInUse:
    'The service is running with this folder, so only the service itself can back it up: set BACKUP_DIR, and it does so every night. Or stop it, and run this again.',
});
