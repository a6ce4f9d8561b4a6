import type { Client } from '@microsoft/microsoft-graph-client';
import type { Wait } from '@councillor-safety/core/sharepoint/batch';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { ListDefinition, SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import { resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import type { Manifest } from './export-format';
import { importLibrary } from './import-library';
import { importList } from './import-list';
import { checkTargets, definitionsOf, type SiteIds } from './import-targets';
import { checkFiles, readManifest } from './read-export';
import { Stopped } from './stopped';
import { fileIds } from './wire-body';

export interface ImportInput {
  readonly client: Client;
  /** Never sends a call again by itself. */
  readonly clientWithoutRetries: Client;
  readonly siteUrls: Readonly<Record<SiteKey, string>>;
  readonly lists: readonly ListDefinition[];
  /** Of this software. */
  readonly schemaVersion: number;
  /** The folder of a finished export. */
  readonly from: string;
  /** Checks everything and changes nothing. */
  readonly dryRun: boolean;
  /** Goes on where an import of this very folder was stopped. */
  readonly resume: boolean;
  readonly wait: Wait;
  readonly print: (line: string) => void;
}

function countIn({ lists }: Manifest, { site, name }: ListDefinition): number {
  return lists.find((list) => list.site === site && list.name === name)?.records ?? 0;
}

async function importOne(
  input: ImportInput,
  siteIds: SiteIds,
  list: ListDefinition,
  ids: ReturnType<typeof fileIds>,
) {
  const place = { ...input, siteId: siteIds[list.site], list, folder: input.from, ids };
  if (list.kind === 'documents') return { records: await importLibrary(place), lostFiles: 0 };
  return importList(place);
}

const whatToDo =
  'What was put back stays. When SharePoint answers again, run the same command with --resume: it leaves out what is there already.';

async function importAll(
  input: ImportInput,
  siteIds: SiteIds,
  lists: readonly ListDefinition[],
): Promise<number> {
  const ids = fileIds();
  let lost = 0;
  for (const list of lists) {
    const done = await importOne(input, siteIds, list, ids).catch((error: unknown) => {
      if (!(error instanceof GraphFailure)) throw error;
      throw new Stopped(`Stopped in ${list.site}/${list.name}. ${error.message}\n${whatToDo}`, {
        cause: error,
      });
    });
    lost += done.lostFiles;
    input.print(
      `${list.site}/${list.name}: ${done.records} ${list.kind === 'documents' ? 'files' : 'records'}`,
    );
  }
  return lost;
}

/** Puts an export back into lists that are there and empty. @throws Stopped, GraphFailure */
export async function importRecords(input: ImportInput): Promise<void> {
  const { client, siteUrls, from, dryRun, resume, print } = input;
  const manifest = await readManifest(from);
  if (manifest.schemaVersion > input.schemaVersion)
    throw new Stopped(
      `The export is of lists of version ${manifest.schemaVersion}, and this software knows versions up to ${input.schemaVersion}. Nothing was imported. Update the software first.`,
    );
  await checkFiles(from, manifest);
  const lists = definitionsOf(manifest, input.lists);
  const siteIds: SiteIds = {
    hub: await resolveSiteId(client, siteUrls.hub),
    casework: await resolveSiteId(client, siteUrls.casework),
  };
  await checkTargets(client, siteIds, { lists, resume, schemaVersion: input.schemaVersion });
  if (dryRun) {
    lists.forEach((list) => print(`${list.site}/${list.name}: ${countIn(manifest, list)} would be put back`));
    print(
      'Nothing was changed: this was a dry run. Every file is as it was exported, and every list is ready.',
    );
    return;
  }
  const lost = await importAll(input, siteIds, lists);
  if (lost > 0) print(`${lost} records name a file that was not in the library when it was exported.`);
  print('All records are back.');
}
