import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  bulletinPeopleAnswerSchema,
  deliveryFilters,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import type { Person } from '@councillor-safety/core/people/people';
import { defineRoute, type Route } from '../../server/route';
import { idParams, officers, type BulletinApiDeps } from './bulletin-api-deps';
import { cursorOf, deliveryLines, peoplePage, runOf, type Asked } from './bulletin-people';
import { peopleCsv } from './bulletin-people-csv';
import { readable } from './bulletin-view';

const shown = {
  show: z.enum(deliveryFilters).default('all'),
  /** The first run unless told. */
  run: z.uuid().optional(),
};
const fileQuery = z.strictObject(shown);
const pageQuery = z.strictObject({ ...shown, next: z.string().max(2_000).optional() });

type Query = z.output<typeof pageQuery>;
async function askedFor(
  deps: BulletinApiDeps,
  person: Person,
  { id, show, run, next }: Query & { readonly id: string },
): Promise<Asked> {
  const bulletin = await readable(deps, person, id);
  return { bulletin, runId: runOf(bulletin, run), show, after: cursorOf(next) };
}

const fileHeaders = {
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': 'attachment; filename="bulletin-people.csv"',
};

export const bulletinPeopleRoutes = (deps: BulletinApiDeps): Route[] => [
  defineRoute({
    ...officers,
    method: 'get',
    path: '/api/bulletins/:id/people',
    summary: 'Who got it and who has confirmed it, by name, 200 at a time.',
    audit: 'bulletin.people-opened',
    params: idParams,
    query: pageQuery,
    responses: { 200: bulletinPeopleAnswerSchema },
    async handler({ person, params, query }) {
      const asked = await askedFor(deps, person, { ...params, ...query });
      const page = await peoplePage(deps, asked);
      return { status: 200, body: { runId: asked.runId, ...page }, subject: params.id };
    },
  }),
  defineRoute({
    ...officers,
    method: 'get',
    path: '/api/bulletins/:id/people.csv',
    summary: 'The same as a file for spreadsheets, whole.',
    audit: 'bulletin.people-exported',
    params: idParams,
    query: fileQuery,
    responses: { 200: 'stream' },
    async handler({ person, params, query }) {
      const asked = await askedFor(deps, person, { ...params, ...query });
      const stream = Readable.from(peopleCsv(deliveryLines(deps, asked)));
      return { status: 200, headers: fileHeaders, stream, subject: params.id };
    },
  }),
];
