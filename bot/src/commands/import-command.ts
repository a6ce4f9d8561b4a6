import path from 'node:path';
import { parseArgs } from 'node:util';
import { allLists } from '@councillor-safety/core/all-lists';
import { schemaVersion } from '@councillor-safety/core/sharepoint/product-state';
import { readSettings } from '../config/settings';
import { serviceGraph } from '../graph/service-graph';
import { importRecords } from '../export/import-records';
import { Stopped } from '../export/stopped';
import { patience, print, runCommand, wait, WrongUse } from './run';

const usage = 'Use: npm run import -- --from <folder of an export> [--dry-run] [--resume]';

function readFlags() {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const options = { from: { type: 'string' }, 'dry-run': flag, resume: flag } as const;
    const { from, ...flags } = parseArgs({ options }).values;
    if (from) return { from: path.resolve(from), dryRun: flags['dry-run'], resume: flags.resume };
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
  throw new WrongUse(usage);
}

async function main(): Promise<void> {
  const flags = readFlags();
  const settings = readSettings(process.env);
  print('Stop the service first: nobody may write to these lists meanwhile.');
  await importRecords({
    ...flags,
    client: serviceGraph(settings, patience),
    clientWithoutRetries: serviceGraph(settings, { maxRetries: 0 }),
    siteUrls: { hub: settings.hubSiteUrl, casework: settings.caseworkSiteUrl },
    lists: allLists,
    schemaVersion,
    wait,
    print,
  });
  if (flags.dryRun) return;
  print(
    "SharePoint's own 'created' and 'modified' of each record say today: Graph cannot set them. The times that the product itself shows are columns of the records, and are as they were.",
  );
}

runCommand(main, { what: 'It did not work', foreseen: [Stopped] });
