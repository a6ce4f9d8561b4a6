import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../config/settings';
import { openDatabase } from '../jobs/open-database';
import { createLog } from '../logging/log';
import { migrations } from '../migrations';
import { BadBackup } from '../backup/read-backup';
import { NotRestored, restore } from '../backup/restore';
import { restoreWords } from '../backup/restore-words';
import { print, runCommand, WrongUse } from './run';

function given(): { readonly file: string; readonly replace: boolean } {
  try {
    const { from, replace } = parseArgs({
      options: { from: { type: 'string' }, replace: { type: 'boolean', default: false } },
    }).values;
    if (from) return { file: path.resolve(from), replace };
  } catch {
    // Answered like a file that is not named.
  }
  throw new WrongUse('npm run restore -- --from <file> [--replace]');
}

async function main(): Promise<void> {
  const { file, replace } = given();
  const database = await openDatabase(readSettings(process.env), createLog('silent'));
  try {
    restoreWords(await restore({ database, file, migrations, replace })).forEach(print);
  } finally {
    await database.close();
  }
}

runCommand(main, {
  what: 'Nothing was restored',
  folderInUse: 'The service is running with this folder. Stop it first.',
  foreseen: [BadBackup, NotRestored],
});
