import {
  onCallNowSchema,
  rotaAnswerSchema,
  rotaQuerySchema,
} from '@councillor-safety/core/on-call/on-call-answers';
import { onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import type { OnCallLine } from '@councillor-safety/core/on-call/on-call';
import { hasRole } from '@councillor-safety/core/people/people';
import { defineRoute, type Route } from '../server/route';
import { answerOf, tag, type Parts } from './on-call-asking';

/** Reading the rota. Champions may read it too: they can be on call, and a swap is theirs to accept. */
export function onCallRotaRoutes(parts: Parts): Route[] {
  const { book, clock } = parts;
  return [
    defineRoute({
      method: 'get',
      path: '/api/on-call/rota',
      summary: 'The rota of some weeks: who is on call, gaps, coverage, entries and swaps.',
      tag,
      who: ['officer', 'champion'],
      guard: 'role',
      audit: 'none: who is on call when is for every officer to see',
      query: rotaQuerySchema,
      responses: { 200: rotaAnswerSchema },
      handler: async ({ person, query }) => ({
        status: 200,
        body: await answerOf(parts, await book.read(), { person, ...query }),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/api/on-call/now',
      summary: 'Who is on call now; for councillors, whether anybody is.',
      tag,
      who: ['officer', 'champion', 'councillor'],
      guard: 'role',
      audit: 'none: councillors read no name here, and officers know the rota',
      responses: { 200: onCallNowSchema },
      handler: async ({ person }) => {
        const rota = await book.read();
        const at = (line: OnCallLine) => {
          const personId = onCallAt(rota, line, clock.now());
          return personId === undefined ? null : { personId };
        };
        const now = { first: at('first'), second: at('second') };
        const covered = now.first !== null || now.second !== null;
        return { status: 200, body: hasRole(person, 'officer') ? now : { covered } };
      },
    }),
  ];
}
