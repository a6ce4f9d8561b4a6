import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import { slotsAnswerSchema, type SlotsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { slotsQuerySchema } from '@councillor-safety/core/drop-in/drop-in-wishes';
import type { Person } from '@councillor-safety/core/people/people';
import { defineRoute, type Route } from '../../server/route';
import { bookers, type Parts } from './drop-in-api-deps';
import { holderFrom } from './drop-in-holder-cards';
import { freeFor, wholeDays, type FreeForPerson } from './drop-in-near';
import { slotGroups } from './drop-in-slot-view';

/** Whom they avoid among those whose times they would see otherwise. */
const leftOut = ({ held, notWith }: FreeForPerson): number => {
  if (notWith.length === 0) return 0;
  const chosen = new Set(notWith);
  const avoided = held.filter(
    ({ slot, session }) => session.openTo === 'everyone' && chosen.has(slot.holderId),
  );
  return new Set(avoided.map(({ slot }) => slot.holderId)).size;
};

async function slotsFor(
  parts: Parts,
  person: Person,
  { from: asked, weeks }: { readonly from?: string; readonly weeks: number },
): Promise<SlotsAnswer> {
  const from = asked ?? londonDay(parts.clock.now());
  const [found, cards] = await Promise.all([
    freeFor(parts, person.id, wholeDays(from, weeks * 7)),
    parts.cards(),
  ]);
  const names = new Map(found.free.map(({ slot }) => [slot.holderId, slot.holderName]));
  return {
    from,
    to: daysAfter(from, weeks * 7),
    holders: [...names].map(([id, name]) => holderFrom(cards, { id, name })),
    groups: slotGroups(found.free),
    leftOut: leftOut(found),
  };
}

export const dropInSlotRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...bookers,
    guard: 'role',
    method: 'get',
    path: '/api/drop-in/slots',
    summary:
      'Times that the reader can book in the coming weeks, in London’s time. Microsoft 365 is not asked.',
    audit: 'none: holds nothing of anybody’s but when officers can be met',
    query: slotsQuerySchema,
    responses: { 200: slotsAnswerSchema },
    handler: async ({ person, query }) => ({ status: 200, body: await slotsFor(parts, person, query) }),
  }),
];
