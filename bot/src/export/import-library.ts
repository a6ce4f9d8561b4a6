import { open, type FileHandle } from 'node:fs/promises';
import { createDriveStore, type DriveStore } from '@councillor-safety/core/sharepoint/drive-store';
import type { Wait } from '@councillor-safety/core/sharepoint/batch';
import { attempting, GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { contentFileOf, fileLineSchema, recordsFileOf, type FileLine } from './export-format';
import { placeOf } from './hashed-file';
import { driveOf, type DriveEntry, type ListPlace } from './read-items';
import { linesOf } from './read-export';
import { wireBody, type FileIds } from './wire-body';

/** A multiple of 320 KiB, as Graph wants it. */
const partBytes = 10 * 327_680;
const attempts = 5;

export interface LibraryInput extends ListPlace {
  readonly folder: string;
  readonly ids: FileIds;
  /** An earlier run may have put some of the files there. */
  readonly resume: boolean;
  readonly wait: Wait;
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

async function findFile(
  { client, list }: LibraryInput,
  driveId: string,
  path: string,
): Promise<DriveEntry | undefined> {
  const attempt = { action: 'look for a file', list: list.name };
  try {
    const call = () => client.api(`/drives/${driveId}/root:/${encoded(path)}`).get() as Promise<DriveEntry>;
    return await attempting(attempt, call);
  } catch (failure) {
    if (failure instanceof GraphFailure && failure.kind === 'not-found') return undefined;
    throw failure;
  }
}

/** An upload session takes no file without content. */
async function putEmpty({ client, list }: LibraryInput, driveId: string, path: string): Promise<string> {
  const attempt = { action: 'put back a file', list: list.name };
  const call = () =>
    client.api(`/drives/${driveId}/root:/${encoded(path)}:/content`).put('') as Promise<DriveEntry>;
  return (await attempting(attempt, call)).id;
}

async function putParts(
  store: DriveStore<ListPlace['list']>,
  { path, bytes }: FileLine,
  file: FileHandle,
): Promise<string> {
  const { uploadUrl } = await store.createUploadSession({ path });
  for (let from = 0; ;) {
    const length = Math.min(partBytes, bytes - from);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, from);
    const result = await store.putChunk({
      uploadUrl,
      bytes: buffer,
      from,
      to: from + length - 1,
      total: bytes,
    });
    if ('item' in result) return result.item.id;
    from = result.next;
  }
}

/** From the beginning again when a part did not arrive: the same path takes the place of what is there. */
async function upload(input: LibraryInput, driveId: string, line: FileLine): Promise<string> {
  if (line.bytes === 0) return putEmpty(input, driveId, line.path);
  const siteId = () => Promise.resolve(input.siteId);
  const store = createDriveStore({ client: input.client, siteId, list: input.list });
  const file = await open(placeOf({ folder: input.folder, path: contentFileOf(input.list, line.path) }));
  try {
    for (let made = 1; ; made += 1) {
      try {
        return await putParts(store, line, file);
      } catch (failure) {
        if (!(failure instanceof GraphFailure) || !failure.worthRetrying || made === attempts) throw failure;
        await input.wait(Math.max(2 ** made, failure.retryAfterSeconds ?? 0));
      }
    }
  } finally {
    await file.close();
  }
}

async function describe(
  { client, list }: LibraryInput,
  driveId: string,
  { id, line }: { id: string; line: FileLine },
): Promise<void> {
  const body = wireBody(list, line.fields);
  if (Object.keys(body).length === 0) return;
  const attempt = { action: 'describe a file', list: list.name, tried: `id '${id}'` };
  const path = `/drives/${driveId}/items/${id}/listItem/fields`;
  await attempting(attempt, () => client.api(path).patch(body) as Promise<unknown>);
}

/** Puts the files of a library back with their columns; how many there are. @throws GraphFailure */
export async function importLibrary(input: LibraryInput): Promise<number> {
  const { list, folder, ids, resume } = input;
  const driveId = await driveOf(input);
  let files = 0;
  for await (const line of linesOf({ folder, path: recordsFileOf(list) }, fileLineSchema)) {
    const there = resume ? await findFile(input, driveId, line.path) : undefined;
    const id =
      there !== undefined && there.size === line.bytes ? there.id : await upload(input, driveId, line);
    await describe(input, driveId, { id, line });
    ids.remember(list.name, { old: line.id, now: id });
    files += 1;
  }
  return files;
}
