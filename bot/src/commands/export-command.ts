import path from 'node:path';
import { parseArgs } from 'node:util';
import { allLists } from '@councillor-safety/core/all-lists';
import { readSettings } from '../config/settings';
import { serviceGraph } from '../graph/service-graph';
import { exportRecords } from '../export/export-records';
import { Stopped } from '../export/stopped';
import { patience, print, runCommand, WrongUse } from './run';

const usage = 'Use: npm run export -- --to <a folder that is not there yet>';

function readFolder(): string {
  try {
    const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
    if (to) return path.resolve(to);
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
  throw new WrongUse(usage);
}

async function main(): Promise<void> {
  const to = readFolder();
  const settings = readSettings(process.env);
  const { manifest, written } = await exportRecords({
    client: serviceGraph(settings, patience),
    siteUrls: { hub: settings.hubSiteUrl, casework: settings.caseworkSiteUrl },
    lists: allLists,
    to,
    now: new Date(),
    print,
  });
  const count = manifest.lists.reduce((sum, { records }) => sum + records, 0);
  print(`Exported ${count} records and files into ${to}. SHA-256 of manifest.json: ${written.sha256}`);
  print(
    'This folder now holds special-category data about people who were harmed. Only you can open it. Keep it encrypted, tell your data protection officer where it is, and delete it when it is no longer needed.',
  );
  print(
    "Not in it: what the service keeps in its own database (calls that go on, what waits to be filed, drafts, waiting lists). 'npm run backup' saves that.",
  );
}

runCommand(main, { what: 'It did not work', foreseen: [Stopped] });
