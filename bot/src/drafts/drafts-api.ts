import { z } from 'zod';
import { conflict, notFound } from '../server/problems';
import { defineRoute, type Route } from '../server/route';
import type { Draft, DraftStore } from './draft-store';

const params = z.strictObject({
  form: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'Use small letters, digits and dashes.'),
});
const draftSchema = z.strictObject({
  revision: z.number().int(),
  updatedAt: z.iso.datetime(),
  value: z.unknown(),
});
const toAnswer = ({ revision, updatedAt, content }: Draft) => ({ revision, updatedAt, value: content });
const draftLimit = 256 * 1024;

const ownDraft = {
  tag: 'drafts',
  who: ['councillor', 'officer'],
  guard: 'role',
  audit: 'none: a draft is seen by its author alone',
  params,
} as const;

export const draftRoutes = (drafts: DraftStore): Route[] => [
  defineRoute({
    ...ownDraft,
    method: 'get',
    path: '/api/drafts/:form',
    summary: 'My unfinished form',
    responses: { 200: draftSchema },
    handler: async ({ person, params: { form } }) => {
      const draft = await drafts.find({ actorId: person.id, form });
      if (!draft) throw notFound('draft');
      return { status: 200, body: toAnswer(draft) };
    },
  }),
  defineRoute({
    ...ownDraft,
    method: 'put',
    path: '/api/drafts/:form',
    summary: 'Keep my unfinished form',
    body: z.strictObject({
      /** The revision this text was started from; 0 for a new draft. */
      revision: z.number().int().min(0),
      value: z.unknown().refine((value) => value !== undefined, 'This field is missing.'),
    }),
    bodyLimit: draftLimit,
    responses: { 200: draftSchema },
    handler: async ({ person, params: { form }, body }) => {
      const change = { baseRevision: body.revision, content: body.value };
      const result = await drafts.save({ actorId: person.id, form }, change);
      if (result.saved) return { status: 200, body: toAnswer(result.draft) };
      // Sent or thrown away in another window: revision 0 is what a writer can start from.
      const current = result.stored
        ? toAnswer(result.stored)
        : { revision: 0, updatedAt: new Date(0).toISOString(), value: null };
      throw conflict('This draft was changed in another window.', { current });
    },
  }),
  defineRoute({
    ...ownDraft,
    method: 'delete',
    path: '/api/drafts/:form',
    summary: 'Throw my unfinished form away',
    responses: { 204: 'empty' },
    handler: async ({ person, params: { form } }) => {
      await drafts.remove({ actorId: person.id, form });
      return { status: 204 };
    },
  }),
];
