import { setTimeout } from 'node:timers/promises';
import { allLists } from '@councillor-safety/core/all-lists';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { productStateList, schemaVersion } from '@councillor-safety/core/sharepoint/product-state';
import { serviceGraph } from '../graph/service-graph';
import { permissionWords } from '../provision/permission-words';
import { provision } from '../provision/provision';
import {
  readProvisionSettings,
  WrongSettings,
  type ProvisionSettings,
} from '../provision/provision-settings';
import type { Grant } from '../provision/site-grants';
import { starterContent } from '@councillor-safety/core/all-starter-content';
import { PartlyFilled } from '../provision/starter-fill';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** An administrator waits gladly for SharePoint to have time again. */
const patience = { maxRetries: 5, retryDelaySeconds: 2, longestRetryAfterSeconds: 120 };

const wait = (seconds: number): Promise<void> => setTimeout(seconds * 1000);

/** The service works on both sites; scripts on SharePoint pages reach no further than reading the hub. */
function grantsFor({ grantTo, webParts }: ProvisionSettings): Grant[] {
  const service = {
    displayName: 'Councillor Safety Hub',
    role: 'write',
    sites: ['hub', 'casework'],
  } as const;
  const scripts = {
    displayName: 'SharePoint Online Web Client Extensibility',
    role: 'read',
    sites: ['hub'],
  } as const;
  return [
    ...(grantTo === undefined ? [] : [{ clientId: grantTo, ...service }]),
    ...(webParts === undefined ? [] : [{ clientId: webParts, ...scripts }]),
  ];
}

/** What an administrator reads when it did not work. */
function failureWords(error: unknown): string {
  if (error instanceof GraphFailure) return `${error.message}\n${error.serverMessage()}`;
  if (error instanceof PartlyFilled) return `${error.message}\n${error.failure.serverMessage()}`;
  return error instanceof WrongSettings ? error.message : String(error);
}

async function main(): Promise<void> {
  const settings = readProvisionSettings(process.argv.slice(2), process.env);
  permissionWords.forEach(print);
  const outcome = await provision({
    client: serviceGraph(settings, patience),
    clientWithoutRetries: serviceGraph(settings, { maxRetries: 0 }),
    wait,
    definitions: [productStateList, ...allLists],
    schemaVersion,
    mayReadCasework: [...(settings.grantTo === undefined ? [] : [settings.grantTo]), ...settings.allowed],
    siteUrls: { hub: settings.hubSiteUrl, casework: settings.caseworkSiteUrl },
    grants: grantsFor(settings),
    starter: settings.starterContent ? starterContent(new Date()) : [],
    apply: settings.apply,
    print,
  });
  process.exitCode = outcome === 'refused' ? 1 : 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`${failureWords(error)}\n`);
  process.exitCode = error instanceof WrongSettings ? 2 : 1;
});
