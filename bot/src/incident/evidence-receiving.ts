import type { Request } from 'express';
import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import type { EvidenceUpload } from '@councillor-safety/core/incident/incident-answers';
import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import type { EvidenceFile, IncidentEventRecord } from '@councillor-safety/core/incident/incident-lists';
import type { Person } from '@councillor-safety/core/people/people';
import type { StoredFile } from '@councillor-safety/core/sharepoint/drive-store';
import { badField, conflict, notFound } from '../problems/problems';
import { storeChunk, type ReceivedChunk } from './evidence-chunk';
import type { EvidenceUploads, Upload } from './evidence-upload-table';
import { feature } from './incident-commands';
import type { IncidentDeps } from './incident-deps';
import { admitTo } from './incident-guard';
import type { oneAtATime } from '../jobs/one-at-a-time';

export const progressOf = (upload: Upload): EvidenceUpload => ({
  evidenceId: upload.evidenceId,
  fileName: upload.fileName,
  bytes: upload.bytes,
  received: upload.received,
  state: upload.sha256 ? 'stored' : 'sending',
  sha256: upload.sha256,
});

/** The upload, for the one person who is sending it. @throws Problem 404 */
export async function ownUpload(
  uploads: EvidenceUploads,
  asked: { person: Person; reference: string; evidenceId: string },
): Promise<Upload> {
  const upload = await uploads.find(asked.evidenceId);
  if (!upload || upload.reference !== asked.reference || upload.authorId !== asked.person.id)
    throw notFound('file');
  return upload;
}

const cutOff = () => badField('content-range', 'The file was cut off on the way. Send this part again.');

/** One chunk's body. A body cut off midway is not a chunk. @throws Problem 400 */
async function readChunk(request: Request, expected: number): Promise<Buffer> {
  const announced = request.headers['content-length'];
  if (announced !== undefined && Number(announced) !== expected) throw cutOff();
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > expected) break;
      parts.push(part);
    }
  } catch (error) {
    if (request.complete) throw error;
    throw cutOff();
  }
  if (size !== expected) throw cutOff();
  return Buffer.concat(parts);
}

function parseRange(header: string, upload: Upload): { from: number; length: number } {
  const [from, to, total] = header.match(/\d+/g)?.map(Number) as [number, number, number];
  const length = to - from + 1;
  const last = to + 1 === total;
  const wholeUnits = length % (320 * 1024) === 0;
  const fits =
    length > 0 && length <= incidentLimits.evidenceChunkBytes && to < total && (last || wholeUnits);
  if (total !== upload.bytes || !fits)
    throw badField('content-range', 'This part of the file does not fit the rest.');
  return { from, length };
}

/** The line of the timeline that a stored file becomes, accepted durably like all else that is sent. */
async function announce(deps: IncidentDeps, person: Person, upload: Upload, item: StoredFile): Promise<void> {
  const { evidenceId, fileName, bytes, contentType = '', sha256 = '' } = upload;
  const evidence: EvidenceFile = { evidenceId, fileName, contentType, bytes, sha256, driveItemId: item.id };
  const event: IncidentEventRecord = {
    eventKey: `evidence:${evidenceId}`,
    reference: upload.reference,
    kind: 'evidence',
    at: deps.clock.now().toISOString(),
    actorId: person.id,
    actorName: person.name,
    detail: { evidence },
  };
  const { subject } = await admitTo(deps, { person, reference: upload.reference, action: 'see' });
  await deps.acceptance.accept({
    ...{
      key: evidenceId,
      actorId: person.id,
      feature,
      kind: 'event',
      subject: upload.reference,
      payload: event,
    },
    sent: { evidenceId, sha256 },
    concerns: [...new Set([subject.councillorId, subject.reporterId])],
  });
}

/**
 * Receives the next part of a file and passes it on.
 * @throws Problem 400, 404, 409 with `received`; GraphFailure when SharePoint does not take it now
 */
export async function takeChunk(
  deps: IncidentDeps,
  { uploads, inTurn }: Receiving,
  asked: ChunkAsked,
): Promise<EvidenceUpload> {
  const upload = await ownUpload(uploads, asked);
  if (upload.sha256) return progressOf(upload);
  const { from, length } = parseRange(asked.contentRange, upload);
  if (from !== upload.received)
    throw conflict('Part of this file has to be sent again.', { received: upload.received });
  // Read before its turn: a line that died in the middle must not hold up the sender's next attempt.
  const bytes = await readChunk(asked.request, length);
  return inTurn(asked.evidenceId, () => keepChunk(deps, { uploads, asked, chunk: { from, bytes } }));
}

interface Receiving {
  readonly uploads: EvidenceUploads;
  readonly inTurn: ReturnType<typeof oneAtATime>;
}

interface Keeping {
  readonly uploads: EvidenceUploads;
  readonly asked: ChunkAsked;
  readonly chunk: ReceivedChunk;
}

async function keepChunk(deps: IncidentDeps, { uploads, asked, chunk }: Keeping): Promise<EvidenceUpload> {
  const { person } = asked;
  const upload = await ownUpload(uploads, asked);
  if (upload.sha256) return progressOf(upload);
  const { upload: next, item } = await storeChunk(deps, { uploads, upload, chunk });
  // Announced before it is noted as done: a stop in between is mended by the sender's retry, and the key is the same.
  if (item) await announce(deps, person, next, item);
  await uploads.progress(upload, next);
  return progressOf(next);
}

interface ChunkAsked {
  readonly person: Person;
  readonly reference: IncidentReference;
  readonly evidenceId: string;
  readonly request: Request;
  readonly contentRange: string;
}
