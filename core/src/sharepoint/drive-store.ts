import { ResponseType } from '@microsoft/microsoft-graph-client';
import { changedFields } from './field-codec';
import { attempting, failureFromAnswer, type Attempt } from './graph-error';
import type { ListDefinition, RecordOf } from './list-definition';
import type { ListStoreOptions } from './list-store';
import { remembered } from './site';
import type { Changes } from './stored';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly webUrl?: string;
}

export interface UploadSession {
  /** Pre-authenticated: whoever has it can write the file, so it stays in the service. */
  readonly uploadUrl: string;
  readonly expiresAt?: string;
}

export interface Chunk {
  readonly uploadUrl: string;
  readonly bytes: Uint8Array;
  /** Position of the first byte. Every chunk but the last is a multiple of 320 KiB long. */
  readonly from: number;
  /** Position of the last byte, inclusive. */
  readonly to: number;
  /** Size of the whole file. */
  readonly total: number;
}

/** `next` is the position of the first byte still missing. */
export type ChunkResult = { readonly next: number } | { readonly item: StoredFile };

/** Every method throws GraphFailure; the addresses of uploads never appear in one. Retries of chunks are the caller's. */
export interface DriveStore<L extends ListDefinition> {
  /** `path` is relative to the library, such as `CS-ABCD2345/photo.jpg`. A file already there is replaced, so a path is used for one file only. */
  createUploadSession(options: { readonly path: string }): Promise<UploadSession>;
  putChunk(chunk: Chunk): Promise<ChunkResult>;
  /** Kind `not-found` once the session is finished or has run out. */
  uploadStatus(uploadUrl: string): Promise<{ readonly next: number; readonly expiresAt?: string }>;
  /** The file as it streams in; its body must be read or cancelled. */
  getContent(itemId: string): Promise<Response>;
  setFields(itemId: string, fields: Changes<RecordOf<L>>): Promise<void>;
  remove(itemId: string): Promise<void>;
}

interface WireSession {
  readonly uploadUrl: string;
  readonly expirationDateTime?: string;
  readonly nextExpectedRanges?: readonly string[];
}

const firstMissing = (session: WireSession): number =>
  Number((session.nextExpectedRanges?.[0] ?? '0').split('-')[0]);

async function failureFrom(response: Response, attempt: Attempt): Promise<Error> {
  const text = await response.text();
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => (headers[name] = value));
  return failureFromAnswer({ status: response.status, headers, body: jsonOrNothing(text) }, attempt);
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page instead of SharePoint's answer: the status says enough.
    return undefined;
  }
}

export function createDriveStore<const L extends ListDefinition>(
  options: ListStoreOptions<L>,
): DriveStore<L> {
  const { client, siteId, list } = options;
  const at = (action: string, id?: string): Attempt => ({
    action,
    list: list.name,
    tried: id && `id '${id}'`,
  });

  const driveId = remembered(async () => {
    const path = `/sites/${await siteId()}/lists/${encodeURIComponent(list.name)}/drive`;
    const drive = await attempting(
      at('find the library'),
      () => client.api(path).get() as Promise<{ id: string }>,
    );
    return drive.id;
  });
  const itemPath = async (id: string) => `/drives/${await driveId()}/items/${encodeURIComponent(id)}`;

  const createUploadSession: DriveStore<L>['createUploadSession'] = async ({ path }) => {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const url = `/drives/${await driveId()}/root:/${encoded}:/createUploadSession`;
    const body = { item: { '@microsoft.graph.conflictBehavior': 'replace' } };
    const call = () => client.api(url).post(body) as Promise<WireSession>;
    const session = await attempting(at('begin an upload'), call);
    return { uploadUrl: session.uploadUrl, expiresAt: session.expirationDateTime };
  };

  /** The client leaves the Authorization header off by itself: the address is not Graph's. */
  const putChunk: DriveStore<L>['putChunk'] = async ({ uploadUrl, bytes, from, to, total }) => {
    const request = client
      .api(uploadUrl)
      .header('Content-Type', 'application/octet-stream')
      .header('Content-Range', `bytes ${from}-${to}/${total}`);
    // A Blob, because the client would send the whole buffer that a Uint8Array is a window on.
    const body = new Blob([bytes]);
    const call = () => request.put(body) as Promise<WireSession | StoredFile>;
    const answer = await attempting(at('send a part of a file'), call);
    if (!('id' in answer)) return { next: firstMissing(answer) };
    return { item: { id: answer.id, name: answer.name, size: answer.size, webUrl: answer.webUrl } };
  };

  const uploadStatus: DriveStore<L>['uploadStatus'] = async (uploadUrl) => {
    const call = () => client.api(uploadUrl).get() as Promise<WireSession>;
    const session = await attempting(at('ask about an upload'), call);
    return { next: firstMissing(session), expiresAt: session.expirationDateTime };
  };

  const getContent: DriveStore<L>['getContent'] = async (itemId) => {
    const attempt = at('read a file', itemId);
    const path = `${await itemPath(itemId)}/content`;
    const call = () => client.api(path).responseType(ResponseType.RAW).get() as Promise<Response>;
    const response = await attempting(attempt, call);
    if (!response.ok) throw await failureFrom(response, attempt);
    return response;
  };

  const setFields: DriveStore<L>['setFields'] = async (itemId, fields) => {
    const path = `${await itemPath(itemId)}/listItem/fields`;
    const body = changedFields(list, fields);
    await attempting(at('describe a file', itemId), () => client.api(path).patch(body) as Promise<unknown>);
  };

  const remove: DriveStore<L>['remove'] = async (itemId) => {
    const path = await itemPath(itemId);
    await attempting(at('remove a file', itemId), () => client.api(path).delete() as Promise<unknown>);
  };

  return { createUploadSession, putChunk, uploadStatus, getContent, setFields, remove };
}
