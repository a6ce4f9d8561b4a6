import { Readable } from 'node:stream';
import { z } from 'zod';
import { escalationReferenceSchema } from '@councillor-safety/core/escalation/escalation';
import { seesEscalationLine } from '@councillor-safety/core/escalation/escalation-access';
import {
  escalationDetailViewSchema,
  escalationsSchema,
} from '@councillor-safety/core/escalation/escalation-answers';
import { messageSchema, sentKeySchema } from '@councillor-safety/core/incident/incident-changes';
import type { Person } from '@councillor-safety/core/people/people';
import { conflict, forbidden, notFound } from '../../problems/problems';
import { defineRoute, type Route } from '../../server/route';
import type { EscalationApiDeps } from './escalation-deps';
import { openCall, readCall, readCalls } from './escalation-reader';
import type { KeptPicture } from '../calls/escalation-store-pictures';

export const tag = 'escalation';
const reference = z.strictObject({ reference: escalationReferenceSchema });
const shared = { tag, who: ['councillor', 'officer', 'champion'], guard: 'record' } as const;

/** A picture of a call, for somebody who may see its line. @throws Problem 404; GraphFailure */
async function visiblePicture(
  deps: EscalationApiDeps,
  person: Person,
  asked: z.output<typeof pictureParams>,
): Promise<KeptPicture> {
  const { view, lines } = await openCall(deps, person, asked.reference);
  const line = lines.find(({ detail }) => detail?.pictureId === asked.key);
  const picture = await deps.pictures.find(deps.database, asked.key);
  if (!line || !picture || !seesEscalationLine(line.kind, view)) throw notFound('picture');
  return picture;
}

async function contentOf(deps: EscalationApiDeps, picture: KeptPicture): Promise<Readable> {
  const { pictures, database, evidence } = deps;
  const bytes = await pictures.bytes(database, picture.pictureId);
  if (bytes) return Readable.from([bytes]);
  // Brought to SharePoint between the two looks, or long ago.
  const { driveItemId } = (await pictures.find(database, picture.pictureId)) ?? {};
  if (driveItemId === undefined) throw notFound('picture');
  const content = await evidence.getContent(driveItemId);
  return Readable.from([Buffer.from(await content.arrayBuffer())]);
}

/** Never a page of this origin, whatever is in it. */
const pictureHeaders = ({ contentType }: KeptPicture): Record<string, string> => ({
  'Content-Type': contentType,
  'Content-Disposition': 'attachment; filename=picture',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
});

/** The number of the picture in its line. */
const pictureParams = reference.extend({ key: z.uuid() });

const versionSchema = z.strictObject({ version: z.int() });

async function addNote(
  { engine }: EscalationApiDeps,
  person: Person,
  note: { reference: z.output<typeof escalationReferenceSchema>; key: string; text: string },
): Promise<number> {
  const { id, name } = person;
  const key = `${note.reference}:note:${id}:${note.key}`;
  const event = { type: 'note', by: { id, name }, key, text: note.text } as const;
  const result = await engine.apply(note.reference, event, { personId: id, activityId: key });
  if (result === 'not-found') throw conflict('This call ended some time ago, so nothing can be added to it.');
  if (result === 'seen') return (await engine.find(note.reference))?.version ?? 0;
  if (!result.ok) throw forbidden('You can add a note to a call that you help in, and to no other.');
  return result.change.escalation.version;
}

export const escalationCallRoutes = (deps: EscalationApiDeps): Route[] => [
  defineRoute({
    ...shared,
    method: 'get',
    path: '/api/escalations',
    summary:
      'Calls for a person that the caller may see: their own, those they help in, and to officers the open ones.',
    audit: 'none: holds nothing of what was said',
    responses: { 200: escalationsSchema },
    handler: async ({ person }) => ({ status: 200, body: await readCalls(deps, person) }),
  }),
  defineRoute({
    ...shared,
    method: 'get',
    path: '/api/escalations/:reference',
    summary: 'A call for a person, with its timeline for those who take part in it.',
    audit: 'escalation.opened',
    params: reference,
    responses: { 200: escalationDetailViewSchema },
    handler: async ({ person, params }) => ({
      status: 200,
      body: await readCall(deps, person, params.reference),
    }),
  }),
  defineRoute({
    ...shared,
    method: 'get',
    path: '/api/escalations/:reference/pictures/:key',
    summary: 'A picture that was sent in a call.',
    audit: 'escalation.picture-opened',
    params: pictureParams,
    responses: { 200: 'stream' },
    async handler({ person, params }) {
      const picture = await visiblePicture(deps, person, params);
      return {
        status: 200,
        stream: await contentOf(deps, picture),
        headers: pictureHeaders(picture),
        subject: params.reference,
      };
    },
  }),
  defineRoute({
    ...shared,
    method: 'post',
    path: '/api/escalations/:reference/notes',
    summary:
      'Write an internal note, which the councillor never sees. A repeat of the key makes no second note.',
    who: ['officer', 'champion'],
    audit: 'escalation.changed',
    params: reference,
    headers: z.object({ 'idempotency-key': sentKeySchema }),
    body: messageSchema,
    responses: { 200: versionSchema },
    async handler({ person, params, headers, body }) {
      // Whoever may not see it learns nothing; whoever may see it and does not help is refused by the rules of the call.
      await openCall(deps, person, params.reference);
      const note = { reference: params.reference, key: headers['idempotency-key'], text: body.body };
      return { status: 200, body: { version: await addNote(deps, person, note) } };
    },
  }),
];
