import { createSHA256 } from 'hash-wasm';
import { incidentProblems } from '@councillor-safety/core/incident/incident-problems';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { StoredFile } from '@councillor-safety/core/sharepoint/drive-store';
import { badField, conflict } from '../problems/problems';
import type { IncidentDeps } from './incident-deps';
import { evidenceType } from './evidence-type';
import type { EvidenceUploads, Upload } from './evidence-upload-table';

export interface ReceivedChunk {
  readonly from: number;
  readonly bytes: Buffer;
}

interface Hashed {
  readonly state: Uint8Array;
  readonly digest: string;
}

/** SHA-256 so far, kept in a form that survives a restart of the service. */
async function hashOn(state: Uint8Array | undefined, bytes: Buffer): Promise<Hashed> {
  const hasher = await createSHA256();
  if (state) hasher.load(state);
  else hasher.init();
  hasher.update(bytes);
  const saved = hasher.save();
  return { state: saved, digest: hasher.digest('hex') };
}

const startAgain = (received: number) => conflict('Part of this file has to be sent again.', { received });

/** The file is not where both sides thought: from the beginning, so that the bytes and their SHA-256 agree. */
async function restart(uploads: EvidenceUploads, upload: Upload): Promise<never> {
  await uploads.progress(upload, { received: 0 });
  throw startAgain(0);
}

/** A lost answer can leave SharePoint a chunk ahead; then the chunk is there and only our note of it is missing. */
async function afterMismatch(deps: IncidentDeps, upload: Upload, end: number): Promise<'there' | 'lost'> {
  try {
    const { next } = await deps.evidence.uploadStatus(upload.uploadUrl ?? '');
    return next === end ? 'there' : 'lost';
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === 'not-found') return 'lost';
    throw error;
  }
}

const isMismatch = (error: unknown): boolean =>
  error instanceof GraphFailure &&
  (error.status === 416 || error.kind === 'not-found' || error.kind === 'conflict');

type Sent = { readonly url: string; readonly item?: StoredFile };

async function send(
  deps: IncidentDeps,
  uploads: EvidenceUploads,
  upload: Upload,
  chunk: ReceivedChunk,
): Promise<Sent> {
  const path = `${upload.reference}/${upload.evidenceId}`;
  const url = upload.uploadUrl ?? (await deps.evidence.createUploadSession({ path })).uploadUrl;
  if (!upload.uploadUrl) await uploads.progress(upload, { received: 0, uploadUrl: url });
  const end = chunk.from + chunk.bytes.length;
  try {
    const result = await deps.evidence.putChunk({
      ...{ uploadUrl: url, bytes: chunk.bytes, from: chunk.from, to: end - 1, total: upload.bytes },
    });
    return 'item' in result ? { url, item: result.item } : { url };
  } catch (error) {
    if (!isMismatch(error)) throw error;
    const where = await afterMismatch(deps, { ...upload, uploadUrl: url }, end);
    return where === 'there' ? { url } : restart(uploads, upload);
  }
}

async function typeOf(upload: Upload, chunk: ReceivedChunk, uploads: EvidenceUploads): Promise<string> {
  if (chunk.from > 0 && upload.contentType) return upload.contentType;
  const type = await evidenceType(chunk.bytes, upload.fileName);
  if (type !== undefined) return type;
  await uploads.forget(upload.evidenceId);
  throw badField('file', incidentProblems.fileType);
}

export interface ChunkStored {
  readonly upload: Upload;
  /** Set when this was the last chunk. */
  readonly item?: StoredFile;
}

/**
 * Passes one chunk on to SharePoint and notes how far the file is.
 * @throws Problem 400 for a type that is not taken, 409 with `received` when the chunk does not start there; GraphFailure
 */
export async function storeChunk(
  deps: IncidentDeps,
  { uploads, upload, chunk }: { uploads: EvidenceUploads; upload: Upload; chunk: ReceivedChunk },
): Promise<ChunkStored> {
  if (chunk.from !== upload.received) throw startAgain(upload.received);
  const contentType = await typeOf(upload, chunk, uploads);
  const received = chunk.from + chunk.bytes.length;
  const { state, digest } = await hashOn(chunk.from === 0 ? undefined : upload.hashState, chunk.bytes);
  const { url, item } = await send(deps, uploads, upload, chunk);
  const done = received === upload.bytes;
  if (done && !item) return restart(uploads, upload);
  const to = { received, contentType, hashState: state, uploadUrl: done ? undefined : url };
  const next = { ...upload, ...to, sha256: done ? digest : undefined };
  return { upload: next, item };
}
