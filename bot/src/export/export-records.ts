import { randomUUID } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Client } from '@microsoft/microsoft-graph-client';
import type { ListDefinition, SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import { resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import {
  contentFileOf,
  exportFormat,
  manifestFile,
  recordsFileOf,
  type FileLine,
  type HashedPath,
  type Manifest,
  type RecordLine,
} from './export-format';
import { ownFolder, writeHashed } from './hashed-file';
import {
  contentOf,
  definedFields,
  driveOf,
  fileFields,
  filesBelow,
  itemsOf,
  type ListPlace,
} from './read-items';
import { listsVersion } from './lists-version';
import { Stopped } from './stopped';

export interface ExportInput {
  readonly client: Client;
  readonly siteUrls: Readonly<Record<SiteKey, string>>;
  readonly lists: readonly ListDefinition[];
  /** A folder that is not there yet. */
  readonly to: string;
  readonly now: Date;
  readonly print: (line: string) => void;
}

interface Written {
  readonly records: number;
  readonly files: readonly HashedPath[];
}

const lineOf = (record: RecordLine | FileLine): string => `${JSON.stringify(record)}\n`;

async function writeList(place: ListPlace, folder: string): Promise<Written> {
  let records = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const { id, createdDateTime: createdAt, lastModifiedDateTime: modifiedAt, fields } of itemsOf(
      place,
    )) {
      records += 1;
      yield lineOf({ id, createdAt, modifiedAt, fields: definedFields(place.list, fields ?? {}) });
    }
  }
  const file = await writeHashed({ folder, path: recordsFileOf(place.list) }, lines());
  return { records, files: [file] };
}

/** A name such as `..` cannot stand in SharePoint; if one ever does, it does not lead out of the folder here. */
function refuseStrange(name: string, list: ListDefinition): void {
  const strange = name
    .split('/')
    .some((part) => part === '' || part === '.' || part === '..' || part.includes('\\'));
  if (strange)
    throw new Stopped(
      `A file in '${list.name}' has a name that no folder can hold. Rename it in SharePoint, then run this again.`,
    );
}

interface Parts {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
}

/** A generator, because the types of web streams differ between Node and browsers. */
async function* partsOf(parts: Parts): AsyncGenerator<Uint8Array> {
  for (let part = await parts.read(); !part.done; part = await parts.read()) {
    if (part.value) yield part.value;
  }
}

async function writeContent(
  place: ListPlace,
  folder: string,
  { driveId, ...file }: { driveId: string; id: string; path: string },
) {
  refuseStrange(file.path, place.list);
  const response = await contentOf(place, driveId, file.id);
  if (!response.ok || response.body === null)
    throw new Stopped(
      `A file of '${place.list.name}' could not be read (id ${file.id}): ${response.status}. Run this again, into another folder.`,
    );
  const content = Readable.from(partsOf(response.body.getReader()));
  return writeHashed({ folder, path: contentFileOf(place.list, file.path) }, content);
}

async function writeLibrary(place: ListPlace, folder: string): Promise<Written> {
  const driveId = await driveOf(place);
  const contents: HashedPath[] = [];
  async function* lines(): AsyncGenerator<string> {
    for await (const {
      id,
      path: at,
      createdDateTime: createdAt,
      lastModifiedDateTime: modifiedAt,
    } of filesBelow(place, driveId)) {
      const fields = await fileFields(place, driveId, id);
      const content = await writeContent(place, folder, { driveId, id, path: at });
      contents.push(content);
      yield lineOf({ id, path: at, bytes: content.bytes, createdAt, modifiedAt, fields });
    }
  }
  const file = await writeHashed({ folder, path: recordsFileOf(place.list) }, lines());
  return { records: contents.length, files: [file, ...contents] };
}

async function makeFolder(to: string): Promise<void> {
  await mkdir(to, ownFolder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new Stopped(`${to} is there already. Name a folder that is not.`);
    if (error.code === 'ENOENT') throw new Stopped(`${path.dirname(to)} is not there. Make it first.`);
    throw error;
  });
}

/** Written last and in one go: a folder without it is no export. */
async function writeManifest(to: string, manifest: Manifest): Promise<HashedPath> {
  const unfinished = `${manifestFile}.${randomUUID()}`;
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  const written = await writeHashed({ folder: to, path: unfinished }, Readable.from([Buffer.from(text)]));
  await rename(path.join(to, unfinished), path.join(to, manifestFile));
  return { ...written, path: manifestFile };
}

/** Everything that the two sites hold of the product's lists, into a new folder. @throws Stopped, GraphFailure */
export async function exportRecords(
  input: ExportInput,
): Promise<{ manifest: Manifest; written: HashedPath }> {
  const { client, siteUrls, lists, to, now, print } = input;
  const siteIds = {
    hub: await resolveSiteId(client, siteUrls.hub),
    casework: await resolveSiteId(client, siteUrls.casework),
  };
  await makeFolder(to);
  const schemaVersion = await listsVersion(client, siteIds.casework);
  const done: Manifest['lists'] = [];
  const files: HashedPath[] = [];
  for (const list of lists) {
    const place = { client, siteId: siteIds[list.site], list };
    const written = await (list.kind === 'documents' ? writeLibrary : writeList)(place, to);
    const { site, name, kind } = list;
    done.push({ site, name, kind, records: written.records });
    files.push(...written.files);
    print(`${site}/${name}: ${written.records} ${kind === 'documents' ? 'files' : 'records'}`);
  }
  const manifest: Manifest = {
    ...{ format: exportFormat, schemaVersion, exportedAt: now.toISOString(), sites: { ...siteUrls } },
    ...{ lists: done, files },
  };
  return { manifest, written: await writeManifest(to, manifest) };
}
