import { z } from 'zod';
import { conflict } from '../problems/problems';
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
/** Revision 0 is what a writer starts from when there is no draft, or it was sent or thrown away elsewhere. */
const noDraft = { revision: 0, updatedAt: new Date(0).toISOString(), value: null };
const toAnswer = (draft: Draft | undefined) =>
  draft ? { revision: draft.revision, updatedAt: draft.updatedAt, value: draft.content } : noDraft;
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
    summary: 'My unfinished form; revision 0 when there is none',
    responses: { 200: draftSchema },
    handler: async ({ person, params: { form } }) => {
      return { status: 200, body: toAnswer(await drafts.find({ actorId: person.id, form })) };
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
      throw conflict('This draft was changed in another window.', { current: toAnswer(result.stored) });
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
