import { z } from 'zod';
import { hasRole, type Person } from '@councillor-safety/core/people/people';
import type { AcceptedStore } from '../acceptance/accepted-store';
import { defineRoute, type Route } from '../server/route';

type ChangesStore = Pick<AcceptedStore, 'latestOfAll' | 'latestConcerning'>;

const latestFor = (person: Person, store: ChangesStore): Promise<number> =>
  hasRole(person, 'officer') ? store.latestOfAll() : store.latestConcerning(person.id);

/** A poll that costs one look into the service's own database, so a screen knows when asking SharePoint is worth it. */
export const changesRoutes = (store: ChangesStore): Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/changes',
    summary: 'A number that grows whenever something that concerns me has changed',
    tag: 'changes',
    who: ['councillor', 'officer', 'champion'],
    guard: 'role',
    audit: 'none: a number about one’s own records, asked every few seconds',
    query: z.strictObject({ since: z.coerce.number().int().min(0).optional() }),
    responses: { 200: z.strictObject({ latest: z.number(), changed: z.boolean() }) },
    rateLimit: 'poll',
    handler: async ({ person, query }) => {
      const latest = await latestFor(person, store);
      return { status: 200, body: { latest, changed: latest > (query.since ?? 0) } };
    },
  }),
];
