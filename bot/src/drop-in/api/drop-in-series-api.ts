import { seriesAnswerSchema } from '@councillor-safety/core/drop-in/drop-in-answers';
import { againWishSchema, seriesWishSchema } from '@councillor-safety/core/drop-in/drop-in-wishes';
import { defineRoute, type Route } from '../../server/route';
import { holders, idParams, sentKey, writtenByDesk, type Parts } from './drop-in-api-deps';
import { ownHeld } from './drop-in-held-api';
import { startsAtOf } from './drop-in-my-view';
import { bookTimes, seriesTimes } from './drop-in-series';

const common = {
  ...holders,
  guard: 'record',
  method: 'post',
  audit: writtenByDesk,
  params: idParams,
  headers: sentKey,
  responses: { 200: seriesAnswerSchema },
} as const;

const sessionOf = (slotId: string): string => slotId.slice(0, slotId.indexOf('@'));

/** Booking again for somebody whom the officer meets already. */
export const dropInSeriesRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...common,
    path: '/api/drop-in/held/:id/again',
    summary: 'Book another own time for the same person; the key becomes its id.',
    body: againWishSchema,
    handler: async ({ person, params, headers, body: { slotId } }) => {
      const like = await ownHeld(parts, person, params.id);
      const times = [{ id: headers['idempotency-key'], startsAt: startsAtOf(slotId) }];
      const body = await bookTimes(parts, person, { like, sessionId: sessionOf(slotId), times });
      return { status: 200, body };
    },
  }),
  defineRoute({
    ...common,
    path: '/api/drop-in/held/:id/series',
    summary:
      '1-2-1 support: the same time every so many weeks. Says which of them could not be booked, and what is near.',
    body: seriesWishSchema,
    handler: async ({ person, params, headers, body: wish }) => {
      const like = await ownHeld(parts, person, params.id);
      const times = seriesTimes(headers['idempotency-key'], wish);
      const body = await bookTimes(parts, person, { like, sessionId: sessionOf(wish.slotId), times });
      return { status: 200, body };
    },
  }),
];
