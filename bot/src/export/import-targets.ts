import type { Client } from '@microsoft/microsoft-graph-client';
import type { ListDefinition, SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import { readAll, readPages } from '../provision/read-all';
import type { Manifest } from './export-format';
import { listsVersion } from './lists-version';
import { Stopped } from './stopped';

export type SiteIds = Readonly<Record<SiteKey, string>>;

const named = ({ site, name }: { site: string; name: string }): string => `  - ${site}/${name}`;

function refuse(what: string, lists: readonly { site: string; name: string }[], toDo: string): void {
  if (lists.length > 0) throw new Stopped([what, ...lists.map(named), toDo].join('\n'));
}

/** The definitions of what the export holds, libraries first: records name files, never the other way round. */
export function definitionsOf({ lists }: Manifest, known: readonly ListDefinition[]): ListDefinition[] {
  const definitionOf = ({ site, name, kind }: Manifest['lists'][number]) =>
    known.find((list) => list.site === site && list.name === name && list.kind === kind);
  refuse(
    'This version of the product does not know these lists:',
    lists.filter((list) => definitionOf(list) === undefined),
    'Nothing was imported. Use the version that made the export.',
  );
  const found = lists.flatMap((list) => definitionOf(list) ?? []);
  return [
    ...found.filter(({ kind }) => kind === 'documents'),
    ...found.filter(({ kind }) => kind === 'list'),
  ];
}

async function hasItems(client: Client, path: string): Promise<boolean> {
  for await (const page of readPages(client, `${path}?$top=1`, 'look for an item in a list')) {
    if (page.length > 0) return true;
  }
  return false;
}

export interface ImportTargets {
  readonly lists: readonly ListDefinition[];
  /** Of this software, and so of what it is about to write. */
  readonly schemaVersion: number;
  readonly resume: boolean;
}

/** @throws Stopped that names the lists that are missing, or that hold something already */
export async function checkTargets(
  client: Client,
  siteIds: SiteIds,
  { lists, resume, schemaVersion }: ImportTargets,
): Promise<void> {
  const listsOn = async (site: SiteKey) => {
    const path = `/sites/${siteIds[site]}/lists`;
    const there = await readAll<{ displayName: string }>(client, path, 'read the lists of the site');
    return there.map(({ displayName }) => `${site}/${displayName}`);
  };
  const there = new Set([...(await listsOn('hub')), ...(await listsOn('casework'))]);
  refuse(
    'These lists are not there:',
    lists.filter(({ site, name }) => !there.has(`${site}/${name}`)),
    'Nothing was imported. Provision the sites first, with --no-starter-content.',
  );
  const version = await listsVersion(client, siteIds.casework);
  if (version !== schemaVersion)
    throw new Stopped(
      `The lists are of version ${version}, and this software needs version ${schemaVersion}. Nothing was imported. Provision the sites first.`,
    );
  if (resume) return;
  const full = await Promise.all(
    lists.map(async (list) => {
      const path = `/sites/${siteIds[list.site]}/lists/${encodeURIComponent(list.name)}/items`;
      return (await hasItems(client, path)) ? [list] : [];
    }),
  );
  refuse(
    'These lists hold something already:',
    full.flat(),
    'Nothing was imported. An import goes into empty lists only; one that was stopped goes on with --resume.',
  );
}
