import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { bulletinLimits, type BulletinContent } from '@councillor-safety/core/bulletin/bulletin';
import {
  bulletinAnswerSchema,
  bulletinCreationSchema,
  bulletinListAnswerSchema,
  type BulletinListAnswer,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { bulletinTemplates } from '@councillor-safety/core/bulletin/bulletin-templates';
import { hasRole, type Person } from '@councillor-safety/core/people/people';
import { badField } from '../../problems/problems';
import { defineRoute, type Route } from '../../server/route';
import { officers, officersAndChampions, sentKey, type BulletinApiDeps } from './bulletin-api-deps';
import { bulletinAnswer, mayRead, namesNow, readable, summaryOf } from './bulletin-view';

async function listFor(deps: BulletinApiDeps, person: Person): Promise<BulletinListAnswer> {
  const { desk, questions } = deps;
  const mayWrite = hasRole(person, 'officer');
  const [all, names] = await Promise.all([desk.list(), namesNow(deps)]);
  const seen = all.filter((bulletin) => mayRead(person, bulletin));
  return {
    bulletins: await Promise.all(seen.map((bulletin) => summaryOf(deps, bulletin, { person, names }))),
    questionsWaiting: mayWrite ? await questions.waiting() : 0,
    mayWrite,
  };
}

/** Sections of its own, so that what is done to one bulletin is not taken for the other. */
const copyOf = (content: BulletinContent): BulletinContent => ({
  ...content,
  title: `Copy of ${content.title}`.slice(0, bulletinLimits.title),
  sections: content.sections.map((section) => ({ ...section, id: randomUUID() })),
});

async function contentFor(
  deps: BulletinApiDeps,
  person: Person,
  wish: z.output<typeof bulletinCreationSchema>,
): Promise<BulletinContent> {
  if (wish.from === 'bulletin') return copyOf((await readable(deps, person, wish.id)).content);
  const template = bulletinTemplates.find(({ key }) => key === wish.template);
  if (!template) throw badField('template', 'This template is not known. Choose another one.');
  return template.content(randomUUID);
}

export const bulletinListRoutes = (deps: BulletinApiDeps): Route[] => [
  defineRoute({
    ...officersAndChampions,
    method: 'get',
    path: '/api/bulletins',
    summary:
      'Bulletins, newest first: all of them for officers; for a champion those that they are asked about or front.',
    audit: 'none: holds headlines of what the whole council is to read',
    responses: { 200: bulletinListAnswerSchema },
    handler: async ({ person }) => ({ status: 200, body: await listFor(deps, person) }),
  }),
  defineRoute({
    ...officers,
    method: 'post',
    path: '/api/bulletins',
    summary:
      'Begin a bulletin from a template or from another bulletin. A repeat of the key begins no second one.',
    audit: 'none: the desk writes it down, from wherever it is asked',
    headers: sentKey,
    body: bulletinCreationSchema,
    responses: { 200: bulletinAnswerSchema },
    async handler({ person, headers, body }) {
      const content = await contentFor(deps, person, body);
      const bulletin = await deps.desk.create(person, content, headers['idempotency-key']);
      return { status: 200, body: await bulletinAnswer(deps, bulletin, person), subject: bulletin.id };
    },
  }),
];
