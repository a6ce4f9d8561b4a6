import { Readable } from 'node:stream';
import type { Request } from 'express';
import { z } from 'zod';
import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import { evidenceUploadSchema, type EvidenceUpload } from '@councillor-safety/core/incident/incident-answers';
import { seesEvent } from '@councillor-safety/core/incident/incident-access';
import { subjectOf } from '@councillor-safety/core/incident/incident-case';
import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import type { EvidenceFile, IncidentEventRecord } from '@councillor-safety/core/incident/incident-lists';
import { incidentProblems } from '@councillor-safety/core/incident/incident-problems';
import type { Person } from '@councillor-safety/core/people/people';
import type { StoredFile } from '@councillor-safety/core/sharepoint/drive-store';
import { badField, conflict, notFound } from '../server/problems';
import { defineRoute, type Route } from '../server/route';
import { storeChunk } from './evidence-chunk';
import { evidenceName } from './evidence-type';
import { evidenceUploads, type EvidenceUploads, type Upload } from './evidence-upload-table';
import { oneAtATime } from './one-at-a-time';
import { feature } from './incident-commands';
import type { IncidentDeps } from './incident-deps';
import { admitTo, openCase } from './incident-guard';
import { reference, tag } from './incident-routes';

const evidenceParams = reference.extend({ evidenceId: z.uuid() });
const beginBody = z.strictObject({
  evidenceId: z.uuid(),
  fileName: z.string().max(1_000),
  bytes: z.int(),
});
const range = z.object({ 'content-range': z.string().regex(/^bytes \d{1,10}-\d{1,10}\/\d{1,10}$/) });

const progressOf = (upload: Upload): EvidenceUpload => ({
  evidenceId: upload.evidenceId,
  fileName: upload.fileName,
  bytes: upload.bytes,
  received: upload.received,
  state: upload.sha256 ? 'stored' : 'sending',
  sha256: upload.sha256,
});

/** The upload, for the one person who is sending it. @throws Problem 404 */
async function ownUpload(
  uploads: EvidenceUploads,
  asked: { person: Person; reference: string; evidenceId: string },
): Promise<Upload> {
  const upload = await uploads.find(asked.evidenceId);
  if (!upload || upload.reference !== asked.reference || upload.authorId !== asked.person.id)
    throw notFound('file');
  return upload;
}

/** One chunk's body. A body cut off midway is not a chunk. @throws Problem 400 */
async function readChunk(request: Request, expected: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > expected) break;
    parts.push(part);
  }
  if (size !== expected)
    throw badField('content-range', 'The file was cut off on the way. Send this part again.');
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

async function takeChunk(
  deps: IncidentDeps,
  uploads: EvidenceUploads,
  asked: ChunkAsked,
): Promise<EvidenceUpload> {
  const { person, request, contentRange } = asked;
  const upload = await ownUpload(uploads, asked);
  if (upload.sha256) return progressOf(upload);
  const { from, length } = parseRange(contentRange, upload);
  if (from !== upload.received)
    throw conflict('Part of this file has to be sent again.', { received: upload.received });
  const bytes = await readChunk(request, length);
  const { upload: next, item } = await storeChunk(deps, { uploads, upload, chunk: { from, bytes } });
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

/** A file of a report, for somebody who may see its line in the timeline. @throws Problem 404; GraphFailure */
async function visibleFile(
  deps: IncidentDeps,
  person: Person,
  asked: { reference: IncidentReference; evidenceId: string },
): Promise<EvidenceFile> {
  const { record, view } = await openCase(deps, person, asked.reference);
  const events = await deps.store.events(asked.reference);
  const event = events.find(({ detail }) => detail?.evidence?.evidenceId === asked.evidenceId);
  const visible = event && seesEvent(event, { view, viewer: person.id, incident: subjectOf(record) });
  const file = visible ? event.detail?.evidence : undefined;
  if (!file) throw notFound('file');
  return file;
}

/** Always a download, never a page of this origin: what is in it was sent by somebody who may mean harm. */
const downloadHeaders = (file: EvidenceFile): Record<string, string> => ({
  'Content-Type': file.contentType.startsWith('text/') ? 'text/plain; charset=utf-8' : file.contentType,
  'Content-Length': String(file.bytes),
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
});

export function incidentEvidenceRoutes(deps: IncidentDeps): Route[] {
  const uploads = evidenceUploads(deps.database, deps.cipher);
  const inTurn = oneAtATime();
  const shared = { tag, who: ['councillor', 'officer'], guard: 'record' } as const;
  return [
    defineRoute({
      ...shared,
      method: 'post',
      path: '/api/incidents/:reference/evidence',
      summary: 'Begin to send a file, or learn from which byte to go on.',
      audit: 'none: the stored file is written down',
      params: reference,
      body: beginBody,
      responses: { 200: evidenceUploadSchema },
      async handler({ person, params, body }) {
        await admitTo(deps, { person, reference: params.reference, action: 'add-evidence' });
        const fileName = evidenceName(body.fileName, incidentLimits.fileName);
        if (fileName === undefined) throw badField('fileName', incidentProblems.fileName);
        if (body.bytes <= 0) throw badField('bytes', incidentProblems.fileEmpty);
        if (body.bytes > incidentLimits.evidenceBytes) throw badField('bytes', incidentProblems.fileTooBig);
        const begun = { ...body, fileName, reference: params.reference, authorId: person.id };
        if (!(await uploads.begin(begun, incidentLimits.evidenceFiles))) {
          throw badField('file', incidentProblems.fileMany);
        }
        return {
          status: 200,
          body: progressOf(await ownUpload(uploads, { person, ...params, evidenceId: body.evidenceId })),
        };
      },
    }),
    defineRoute({
      ...shared,
      method: 'get',
      path: '/api/incidents/:reference/evidence/:evidenceId',
      summary: 'How far a file is that the caller is sending.',
      audit: 'none: tells the sender about their own sending',
      params: evidenceParams,
      responses: { 200: evidenceUploadSchema },
      async handler({ person, params }) {
        await admitTo(deps, { person, reference: params.reference, action: 'see' });
        return { status: 200, body: progressOf(await ownUpload(uploads, { person, ...params })) };
      },
    }),
    defineRoute({
      ...shared,
      method: 'put',
      path: '/api/incidents/:reference/evidence/:evidenceId/bytes',
      summary: 'Send the next part of a file.',
      audit: 'evidence.added',
      params: evidenceParams,
      headers: range,
      rawBody: true,
      bodyLimit: incidentLimits.evidenceChunkBytes,
      rateLimit: 'upload',
      responses: { 200: evidenceUploadSchema },
      async handler({ person, params, headers, request }) {
        await admitTo(deps, { person, reference: params.reference, action: 'add-evidence' });
        const asked = { person, ...params, request, contentRange: headers['content-range'] };
        return { status: 200, body: await inTurn(params.evidenceId, () => takeChunk(deps, uploads, asked)) };
      },
    }),
    defineRoute({
      ...shared,
      method: 'get',
      path: '/api/incidents/:reference/evidence/:evidenceId/content',
      summary: 'A file of a report.',
      audit: 'evidence.opened',
      params: evidenceParams,
      responses: { 200: 'stream' },
      async handler({ person, params }) {
        const file = await visibleFile(deps, person, params);
        const { body } = await deps.evidence.getContent(file.driveItemId);
        if (!body) throw notFound('file');
        return {
          status: 200,
          stream: Readable.fromWeb(body),
          headers: downloadHeaders(file),
        };
      },
    }),
  ];
}
