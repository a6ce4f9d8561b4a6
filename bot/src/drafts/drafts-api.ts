import { z } from 'zod';
import { conflict, notFound } from '../server/problems';
import { defineRoute, type Route } from '../server/route';
import type { DraftStore } from './draft-store';

const params = z.strictObject({
  form: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'Use small letters, digits and dashes.'),
});
const draftSchema = z.strictObject({
  form: z.string(),
  revision: z.number().int(),
  updatedAt: z.iso.datetime(),
  content: z.unknown(),
});
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
      return { status: 200, body: draft };
    },
  }),
  defineRoute({
    ...ownDraft,
    method: 'put',
    path: '/api/drafts/:form',
    summary: 'Keep my unfinished form',
    body: z.strictObject({
      /** The revision this text was started from; 0 for a new draft. */
      baseRevision: z.number().int().min(0),
      content: z.unknown(),
    }),
    bodyLimit: draftLimit,
    responses: { 200: z.strictObject({ revision: z.number().int(), updatedAt: z.iso.datetime() }) },
    handler: async ({ person, params: { form }, body }) => {
      const result = await drafts.save({ actorId: person.id, form }, body);
      if (!result.saved) {
        throw conflict('This draft was changed in another window.', { stored: result.stored ?? null });
      }
      return { status: 200, body: { revision: result.draft.revision, updatedAt: result.draft.updatedAt } };
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
