import { allLists } from '@councillor-safety/core/all-lists';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { serviceGraph } from '../graph/service-graph';
import { provision } from './provision';
import { readProvisionSettings, WrongSettings } from './provision-settings';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** An administrator waits gladly for SharePoint to have time again. */
const patience = { maxRetries: 5, retryDelaySeconds: 2, longestRetryAfterSeconds: 120 };

async function main(): Promise<void> {
  const settings = readProvisionSettings(process.argv.slice(2), process.env);
  const outcome = await provision({
    client: serviceGraph(settings, patience),
    definitions: allLists,
    siteUrls: { hub: settings.hubSiteUrl, casework: settings.caseworkSiteUrl },
    grantTo: settings.grantTo,
    apply: settings.apply,
    print,
  });
  process.exitCode = outcome === 'refused' ? 1 : 0;
}

main().catch((error: unknown) => {
  if (error instanceof GraphFailure) {
    process.stderr.write(`${error.message}\n${error.serverMessage()}\n`);
  } else {
    process.stderr.write(`${error instanceof WrongSettings ? error.message : String(error)}\n`);
  }
  process.exitCode = error instanceof WrongSettings ? 2 : 1;
});
