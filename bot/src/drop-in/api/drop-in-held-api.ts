import type { HeldBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { BookingEvent } from '@councillor-safety/core/drop-in/drop-in-booking';
import {
  followUpWishSchema,
  heldAnswerSchema,
  noteWishSchema,
  outcomeWishSchema,
} from '@councillor-safety/core/drop-in/drop-in-wishes';
import type { Person } from '@councillor-safety/core/people/people';
import { notFound } from '../../problems/problems';
import { defineRoute, type Route } from '../../server/route';
import { holders, idParams, sentKey, writtenByDesk, type Parts } from './drop-in-api-deps';
import { heldBooking } from './drop-in-held-view';
import { isShown, type ShownBooking } from './drop-in-my-view';
import { changeRefused } from './drop-in-refusals';

const unknown = () => notFound('appointment');

/** What a colleague holds and what does not exist are the same, after the same look. @throws Problem 404 */
export async function ownHeld(
  { bookings }: Pick<Parts, 'bookings'>,
  person: Pick<Person, 'id'>,
  id: string,
): Promise<ShownBooking> {
  const found = await bookings.find(id);
  if (found?.holderId !== person.id || !isShown(found)) throw unknown();
  return found;
}

/** @throws Problem 404, 400, and 409 with the appointment as it is */
async function apply(
  parts: Parts,
  person: Person,
  { id, event }: { readonly id: string; readonly event: Exclude<BookingEvent, { type: 'move' }> },
): Promise<HeldBooking> {
  const changed = await parts.bookings.apply(id, event, person);
  if (changed.ok && isShown(changed.booking)) return heldBooking(changed.booking);
  if (changed.ok || changed.problem === 'not-found') throw unknown();
  throw changeRefused(changed.problem, heldBooking(await ownHeld(parts, person, id)));
}

/** Nobody writes the same twice in a row: it is the same press once more. */
const isWritten = ({ notes }: ShownBooking, person: Person, words: string): boolean => {
  const last = notes.at(-1);
  return last?.by === person.id && last.words === words;
};

async function note(
  parts: Parts,
  person: Person,
  { id, words }: { readonly id: string; readonly words: string },
) {
  const held = await ownHeld(parts, person, id);
  if (isWritten(held, person, words)) return heldBooking(held);
  return apply(parts, person, { id, event: { type: 'note', words } });
}

async function cancel(parts: Parts, person: Person, id: string): Promise<HeldBooking> {
  const held = await ownHeld(parts, person, id);
  return held.state === 'cancelled' || held.displaced === 'officer'
    ? heldBooking(held)
    : apply(parts, person, { id, event: { type: 'cancel' } });
}

const change = {
  ...holders,
  guard: 'record',
  audit: writtenByDesk,
  params: idParams,
  headers: sentKey,
  responses: { 200: heldAnswerSchema },
} as const;

const done = (booking: HeldBooking) => ({ status: 200 as const, body: { booking } });

/** What somebody does with an appointment that they hold. */
export const dropInHeldRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...holders,
    guard: 'record',
    method: 'get',
    path: '/api/drop-in/held/:id',
    summary: 'An appointment that the reader holds: who comes, about what if they said so, and notes.',
    audit: 'drop-in.days-opened',
    params: idParams,
    responses: { 200: heldAnswerSchema },
    handler: async ({ person, params }) => done(heldBooking(await ownHeld(parts, person, params.id))),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/api/drop-in/held/:id/outcome',
    summary: 'Say whether the person came; without an outcome it is taken back.',
    body: outcomeWishSchema,
    handler: async ({ person, params: { id }, body }) => {
      await ownHeld(parts, person, id);
      return done(await apply(parts, person, { id, event: { type: 'outcome', ...body } }));
    },
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/api/drop-in/held/:id/notes',
    summary: 'Add a note, which only whoever holds the appointment reads.',
    body: noteWishSchema,
    handler: async ({ person, params, body }) => done(await note(parts, person, { ...params, ...body })),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/api/drop-in/held/:id/follow-up',
    summary: 'Be reminded to follow up on a day; without one it is done.',
    body: followUpWishSchema,
    handler: async ({ person, params: { id }, body }) => {
      await ownHeld(parts, person, id);
      return done(await apply(parts, person, { id, event: { type: 'follow-up', ...body } }));
    },
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/api/drop-in/held/:id/cancel',
    summary: 'Cancel an appointment that the caller holds; the person is told, and offered other times.',
    handler: async ({ person, params }) => done(await cancel(parts, person, params.id)),
  }),
];
