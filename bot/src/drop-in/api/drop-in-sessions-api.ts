import {
  dayWishSchema,
  endWishSchema,
  sessionCheckSchema,
  sessionsAnswerSchema,
  sessionWishSchema,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import { withDayChange, withSessionEnded } from '@councillor-safety/core/drop-in/drop-in-session-changes';
import { dayChangeProblems } from '@councillor-safety/core/drop-in/drop-in-session-check';
import {
  sessionCheckWishSchema,
  sessionsChangedSchema,
} from '@councillor-safety/core/drop-in/drop-in-wishes';
import { defineRoute, type Route } from '../../server/route';
import { holders, idParams, sentKey, type Parts } from './drop-in-api-deps';
import { changeBook, refuseFields, sessionOf, sessionsFor, takingAway } from './drop-in-book-change';
import { checkSession, writeSession } from './drop-in-session-write';

const reading = { ...holders, guard: 'record' } as const;
const change = { ...reading, headers: sentKey, responses: { 200: sessionsChangedSchema } } as const;
const written = { ...change, audit: 'drop-in.session-written' } as const;

/** Sessions as their holders lay them down and change them. */
export const dropInSessionRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...reading,
    method: 'get',
    path: '/api/drop-in/sessions',
    summary: 'Sessions, who covers them and their settings: all for officers, their own for champions.',
    audit: 'none: who can be met when is for every officer to see',
    responses: { 200: sessionsAnswerSchema },
    handler: async ({ person }) => ({
      status: 200,
      body: await sessionsFor(parts, person, await parts.book.read()),
    }),
  }),
  defineRoute({
    ...reading,
    method: 'post',
    path: '/api/drop-in/sessions/check',
    summary:
      'What would come of a session: what is wrong with it, its next days, and appointments that it would take away.',
    audit: 'none: changes nothing and names nobody whom the reader does not meet',
    body: sessionCheckWishSchema,
    responses: { 200: sessionCheckSchema },
    handler: async ({ person, body }) => ({ status: 200, body: await checkSession(parts, person, body) }),
  }),
  defineRoute({
    ...written,
    method: 'post',
    path: '/api/drop-in/sessions',
    summary: 'Lay down a session.',
    body: sessionWishSchema,
    handler: async ({ person, headers, body }) =>
      writeSession(parts, { person, key: headers['idempotency-key'] }, body),
  }),
  defineRoute({
    ...written,
    method: 'put',
    path: '/api/drop-in/sessions/:id',
    summary:
      'Change a session. 409 with `affected` when it would take appointments away that the officer has not seen.',
    params: idParams,
    body: sessionWishSchema,
    handler: async ({ person, params, headers, body }) =>
      writeSession(parts, { person, key: headers['idempotency-key'] }, { ...body, ...params }),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/api/drop-in/sessions/:id/day',
    summary: 'One day of a session: off, moved, or as the rule says again.',
    audit: 'drop-in.day-changed',
    params: idParams,
    body: dayWishSchema,
    handler: async ({ person, params: { id }, headers, body }) => {
      const { version, affected: shown, change: wished } = body;
      return changeBook(parts, person, {
        ...{ key: headers['idempotency-key'], version, sent: { day: id, change: wished } },
        work: (before, now) => {
          sessionOf(before, person, id);
          const { isHoliday } = parts;
          refuseFields(dayChangeProblems(wished, { book: before, sessionId: id, isHoliday, now }), 'change');
          const after = withDayChange(before, { sessionId: id, change: wished }, { now });
          const why = wished.off === 'leave' ? 'leave' : 'changed';
          return takingAway(parts, { person, before, after, sessionId: id, shown, why, now });
        },
      });
    },
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/api/drop-in/sessions/:id/end',
    summary: 'Hold a session no more, from now on.',
    audit: 'drop-in.session-ended',
    params: idParams,
    body: endWishSchema,
    handler: async ({ person, params: { id }, headers, body: { version, affected: shown } }) =>
      changeBook(parts, person, {
        ...{ key: headers['idempotency-key'], version, sent: { end: id } },
        work: (before, now) => {
          sessionOf(before, person, id);
          const after = withSessionEnded(before, id, { now, isHoliday: parts.isHoliday });
          return takingAway(parts, { person, before, after, sessionId: id, shown, why: 'ended', now });
        },
      }),
  }),
];
