import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { coverWishSchema } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { Cover, DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import { dropInProblems } from '@councillor-safety/core/drop-in/drop-in-problems';
import {
  withCoverAnswered,
  withCoverAsked,
  withSettings,
} from '@councillor-safety/core/drop-in/drop-in-session-changes';
import {
  coverAnswerProblem,
  coverProblems,
} from '@councillor-safety/core/drop-in/drop-in-session-check-covers';
import {
  coverAnswerSchema,
  sessionsChangedSchema,
  settingsWishSchema,
} from '@councillor-safety/core/drop-in/drop-in-wishes';
import type { Person } from '@councillor-safety/core/people/people';
import { conflict, forbidden, notFound } from '../../problems/problems';
import { defineRoute, type Route } from '../../server/route';
import type { BookWork } from '../drop-in-desk';
import { holders, idParams, sentKey, tag, type Parts } from './drop-in-api-deps';
import { changeBook, peopleWhoHold, refuseFields, sessionsFor } from './drop-in-book-change';
import { isOfficer } from './drop-in-sessions-view';

/** A champion whom it does not concern is told of none. @throws Problem 404 */
function coverOf(book: DropInBook, person: Person, id: string): Cover {
  const found = book.covers.find((cover) => cover.id === id);
  const concerns = found && [found.fromId, found.toId].includes(person.id);
  if (!found || (!concerns && !isOfficer(person))) throw notFound('request');
  return found;
}

type Press = { readonly person: Person; readonly key: string };

async function askCover(
  parts: Parts,
  { person, key }: Press,
  { version, ...wish }: z.output<typeof coverWishSchema>,
) {
  const { isHoliday } = parts;
  const people = await peopleWhoHold(parts);
  return changeBook(parts, person, {
    ...{ key, version, sent: { cover: wish } },
    work: (book, now) => {
      const asked = { book, isHoliday, now, holders: new Set(people.keys()) };
      refuseFields(coverProblems({ ...wish, fromId: person.id }, asked), 'cover');
      const id = randomUUID();
      const to = { id: wish.toId, name: people.get(wish.toId)?.name ?? '' };
      return { book: withCoverAsked(book, { id, ...wish, to }, { by: person, now }), about: id };
    },
  });
}

async function answerCover(
  parts: Parts,
  { person, key }: Press,
  { id, version, answer }: { readonly id: string } & z.output<typeof coverAnswerSchema>,
) {
  return changeBook(parts, person, {
    ...{ key, version, sent: { id, answer } },
    work: async (book, now): Promise<BookWork> => {
      const world = { book, isHoliday: parts.isHoliday, now };
      const problem = coverAnswerProblem(coverOf(book, person, id), { by: person.id, answer }, world);
      if (problem === 'coverNotForYou') throw forbidden(dropInProblems[problem]);
      if (problem)
        throw conflict(dropInProblems[problem], { current: await sessionsFor(parts, person, book) });
      return { book: withCoverAnswered(book, { id, answer }, { now }), about: id };
    },
  });
}

const change = { headers: sentKey, responses: { 200: sessionsChangedSchema } } as const;

/** Days that one colleague asks another to hold, and what the council decides about reminders and offers. */
export const dropInCoverRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...{ ...holders, ...change, guard: 'record' },
    method: 'post',
    path: '/api/drop-in/covers',
    summary: 'Ask a colleague to hold own days. Nothing changes until they accept.',
    audit: 'drop-in.cover-asked',
    body: coverWishSchema,
    handler: async ({ person, headers, body }) =>
      askCover(parts, { person, key: headers['idempotency-key'] }, body),
  }),
  defineRoute({
    ...{ ...holders, ...change, guard: 'record' },
    method: 'post',
    path: '/api/drop-in/covers/:id/answer',
    summary: 'Accept or decline days, or take the request back. Whoever is booked on them is asked, too.',
    audit: 'drop-in.cover-answered',
    params: idParams,
    body: coverAnswerSchema,
    handler: async ({ person, params, headers, body }) =>
      answerCover(parts, { person, key: headers['idempotency-key'] }, { ...params, ...body }),
  }),
  defineRoute({
    ...{ ...change, tag, who: ['officer'], guard: 'role' },
    method: 'put',
    path: '/api/drop-in/settings',
    summary: 'When people are reminded, and how long a free time is kept for one person.',
    audit: 'drop-in.settings-changed',
    body: settingsWishSchema,
    handler: async ({ person, headers, body: { version, settings } }) =>
      changeBook(parts, person, {
        ...{ key: headers['idempotency-key'], version, sent: { settings } },
        work: (book, now) => ({ book: withSettings(book, settings, { now }), about: 'settings' }),
      }),
  }),
];
