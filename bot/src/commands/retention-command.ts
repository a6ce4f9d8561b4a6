import { parseArgs } from 'node:util';
import { allLists } from '@councillor-safety/core/all-lists';
import { retentionTable } from '@councillor-safety/core/retention/retention-table';
import { remembered, resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { readSettings, type Settings } from '../config/settings';
import { serviceGraph } from '../graph/service-graph';
import { heldInSharePoint } from '../retention/retention-holds';
import { monthsFrom, retentionReading } from '../retention/retention-reading';
import { reportLines } from '../retention/retention-report';
import { runRetention, type RunOutcome } from '../retention/retention-run';
import { patience, print, runCommand, wait, WrongUse } from './run';

const usage = 'Use: npm run retention -- [--dry-run | --apply | --table]';

type What = 'dry-run' | 'apply' | 'table';

function whatFrom(args: string[]): What {
  const flag = { type: 'boolean' } as const;
  try {
    const { values } = parseArgs({ args, options: { 'dry-run': flag, apply: flag, table: flag } });
    const asked = Object.keys(values) as What[];
    if (asked.length > 1) throw new WrongUse(usage);
    return asked[0] ?? 'dry-run';
  } catch (cause) {
    throw new WrongUse(usage, { cause });
  }
}

function runNow(settings: Settings, apply: boolean): Promise<RunOutcome> {
  const client = serviceGraph(settings, patience);
  const hubSiteId = remembered(() => resolveSiteId(client, settings.hubSiteUrl));
  const caseworkSiteId = remembered(() => resolveSiteId(client, settings.caseworkSiteUrl));
  const reading = retentionReading({ client, hubSiteId, caseworkSiteId, settings, wait });
  const run = {
    ...reading,
    heldSubjects: () => heldInSharePoint(reading.holds),
    // What is on its way is known to the running service alone; it concerns nothing that was closed years ago.
    isBusy: () => Promise.resolve(false),
    clock: { now: () => new Date() },
    calmly: <T>(work: () => Promise<T>) => work(),
    wait,
    isStopping: () => false,
  };
  return runRetention(run, { apply });
}

async function main(): Promise<void> {
  const what = whatFrom(process.argv.slice(2));
  const settings =
    what === 'table' && process.env.TENANT_ID === undefined ? undefined : readSettings(process.env);
  const months = settings ? monthsFrom(settings) : {};
  if (what === 'table' || !settings) return print(retentionTable(allLists, months));
  const apply = what === 'apply';
  if (apply && settings.retention !== 'on')
    throw new WrongUse(`Nothing was deleted: RETENTION is '${settings.retention}'. Set it to 'on' first.`);
  const outcome = await runNow(settings, apply);
  reportLines(outcome, { apply }).forEach(print);
  print('This was SharePoint. The running service looks after its own database, every night.');
  process.exitCode = outcome.ended === 'whole' && outcome.lists.every(({ failed }) => failed === 0) ? 0 : 1;
}

runCommand(main, { what: 'It could not be run' });
