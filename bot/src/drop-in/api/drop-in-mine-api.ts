import { mineAnswerSchema, preferencesSchema } from '@councillor-safety/core/drop-in/drop-in-answers';
import {
  calendarChoiceSchema,
  waitingAnswerSchema,
  waitingJoinSchema,
} from '@councillor-safety/core/drop-in/drop-in-wishes';
import { notFound } from '../../problems/problems';
import { defineRoute, type Route } from '../../server/route';
import { bookers, holders, idParams, sentKey, type Parts } from './drop-in-api-deps';
import { mineAnswer, waitingOf } from './drop-in-mine';
import { refused } from './drop-in-refusals';

const waitingChange = {
  ...bookers,
  guard: 'record',
  headers: sentKey,
  responses: { 200: waitingAnswerSchema },
} as const;

/** Everything of a person's own but single appointments. */
export const dropInMineRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...bookers,
    guard: 'role',
    method: 'get',
    path: '/api/drop-in/mine',
    summary: 'The reader’s own appointments, waiting list entries and choices, and nobody else’s.',
    audit: 'none: holds nothing but the reader’s own',
    responses: { 200: mineAnswerSchema },
    handler: async ({ person }) => ({ status: 200, body: await mineAnswer(parts, person) }),
  }),
  defineRoute({
    ...bookers,
    guard: 'role',
    method: 'put',
    path: '/api/drop-in/preferences',
    summary: 'Whom not to meet, reminders, and the own calendar. Nobody else reads this.',
    audit: 'drop-in.preferences-changed',
    headers: sentKey,
    body: preferencesSchema,
    responses: { 200: preferencesSchema },
    handler: async ({ person, body }) => {
      const notWith = [...new Set(body.notWith)];
      const calendar = body.calendar && parts.calendarOffered;
      await parts.preferences.write(person.id, { ...body, notWith, calendar });
      return { status: 200, body: await parts.preferences.of(person.id) };
    },
  }),
  defineRoute({
    ...holders,
    guard: 'role',
    method: 'put',
    path: '/api/drop-in/calendar',
    summary: 'Whether appointments go into the caller’s own calendar, for those who hold sessions.',
    audit: 'drop-in.preferences-changed',
    headers: sentKey,
    body: calendarChoiceSchema,
    responses: { 200: calendarChoiceSchema },
    handler: async ({ person, body }) => {
      const calendar = body.calendar && parts.calendarOffered;
      await parts.preferences.write(person.id, { calendar });
      return { status: 200, body: { calendar } };
    },
  }),
  defineRoute({
    ...waitingChange,
    guard: 'role',
    method: 'post',
    path: '/api/drop-in/waiting',
    summary: 'Wait for a time; the key becomes the entry’s id.',
    audit: 'drop-in.waiting-joined',
    body: waitingJoinSchema,
    handler: async ({ person, headers, body: { wish } }) => {
      const id = headers['idempotency-key'];
      const joined = await parts.waiting.join(person, { id, wish });
      if (!joined.ok) throw refused(joined.problem);
      return { status: 200, body: { waiting: await waitingOf(parts, person.id) }, subject: id };
    },
  }),
  defineRoute({
    ...waitingChange,
    method: 'delete',
    path: '/api/drop-in/waiting/:id',
    summary: 'Wait no longer.',
    audit: 'drop-in.waiting-left',
    params: idParams,
    handler: async ({ person, params }) => {
      if (!(await parts.waiting.leave(person, params.id))) throw notFound('place on the waiting list');
      return { status: 200, body: { waiting: await waitingOf(parts, person.id) } };
    },
  }),
  defineRoute({
    ...waitingChange,
    method: 'post',
    path: '/api/drop-in/offers/:id/decline',
    summary: 'Leave a time that is kept for the reader to the next; they stay on the list.',
    audit: 'drop-in.offer-declined',
    params: idParams,
    handler: async ({ person, params }) => {
      if (!(await parts.waiting.decline(person, params.id))) throw notFound('offer');
      return { status: 200, body: { waiting: await waitingOf(parts, person.id) } };
    },
  }),
];
