import type { z } from 'zod';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import { daysAnswerSchema, type DaysAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { daysQuerySchema } from '@councillor-safety/core/drop-in/drop-in-wishes';
import { hasRole, type Person } from '@councillor-safety/core/people/people';
import { defineRoute, type Route } from '../../server/route';
import { holders, type Parts } from './drop-in-api-deps';
import { attention, daysShown } from './drop-in-days-view';
import { isShown } from './drop-in-my-view';
import { wholeDays } from './drop-in-near';

/** Follow-ups lie up to a year back, appointments up to two years ahead. */
const back = 366;
const ahead = 731;

async function daysFor(
  parts: Parts,
  person: Person,
  { from: asked, days, whose }: z.output<typeof daysQuerySchema>,
): Promise<DaysAnswer> {
  const now = parts.clock.now();
  const from = asked ?? londonDay(now);
  const within = wholeDays(from, days);
  const around = wholeDays(daysAfter(londonDay(now), -back), back + ahead);
  // A champion is a councillor, and no councillor counts how many appointments others have.
  const isOfficer = hasRole(person, 'officer');
  const [book, taken, shown, wanting, waiting] = await Promise.all([
    parts.book.read(),
    parts.bookings.taken(within),
    parts.bookings.held([person.id], within),
    parts.bookings.held([person.id], around),
    isOfficer ? parts.waiting.count() : 0,
  ]);
  const to = daysAfter(from, days);
  const own = shown.filter(isShown);
  const look = { reader: person.id, from, to, team: isOfficer && whose === 'team' };
  return {
    ...{ from, to, waiting },
    days: daysShown({ ...look, sessions: book.sessions, taken, own, isHoliday: parts.isHoliday }),
    attention: attention(wanting.filter(isShown), now),
  };
}

export const dropInDaysRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...holders,
    guard: 'record',
    method: 'get',
    path: '/api/drop-in/days',
    summary:
      'A day or a week: own sessions with who comes; of colleagues’, for officers, only how much of them is taken.',
    audit: 'drop-in.days-opened',
    query: daysQuerySchema,
    responses: { 200: daysAnswerSchema },
    handler: async ({ person, query }) => ({ status: 200, body: await daysFor(parts, person, query) }),
  }),
];
