import { Readable } from 'node:stream';
import { z } from 'zod';
import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import { evidenceUploadSchema } from '@councillor-safety/core/incident/incident-answers';
import { seesEvent } from '@councillor-safety/core/incident/incident-access';
import { subjectOf } from '@councillor-safety/core/incident/incident-case';
import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import type { EvidenceFile } from '@councillor-safety/core/incident/incident-lists';
import { incidentProblems } from '@councillor-safety/core/incident/incident-problems';
import type { Person } from '@councillor-safety/core/people/people';
import { badField, notFound } from '../problems/problems';
import { defineRoute, type Route } from '../server/route';
import { ownUpload, progressOf, takeChunk } from './evidence-receiving';
import { evidenceName } from './evidence-type';
import { evidenceUploads } from './evidence-upload-table';
import { oneAtATime } from '../jobs/one-at-a-time';
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
  const uploads = evidenceUploads(deps);
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
        return { status: 200, body: await takeChunk(deps, { uploads, inTurn }, asked) };
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
