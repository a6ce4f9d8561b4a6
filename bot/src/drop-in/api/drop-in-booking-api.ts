import { londonMs } from '@councillor-safety/core/clock/london-instants';
import {
  takeWishSchema,
  tookAnswerSchema,
  type TookAnswer,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import type { Person } from '@councillor-safety/core/people/people';
import { notFound } from '../../problems/problems';
import { defineRoute, type Route } from '../../server/route';
import type { HeldSlot, TakeAsk, Took } from '../drop-in-desk';
import { bookers, idParams, sentKey, writtenByDesk, type Parts } from './drop-in-api-deps';
import { refuseDetails } from './drop-in-details-check';
import { startsAtOf } from './drop-in-my-view';
import { nearFor } from './drop-in-near';
import { myBookingNow, ownBooking } from './drop-in-own';
import { refused } from './drop-in-refusals';

type Ask = Pick<TakeAsk, 'id' | 'slotId' | 'details'>;

/** What is not for this person to book is as if it were not there: nothing of it is told. */
async function shownSlot({ book }: Parts, person: Person, slotId: string): Promise<HeldSlot | undefined> {
  const held = await book.slot(slotId);
  const isShown = held && held.session.openTo === 'everyone' && held.slot.holderId !== person.id;
  return isShown ? held : undefined;
}

/** What a person chose about themselves, and what the time offers; whether it is free is for the desk to find out. @throws Problem 400 */
async function refuseWish(parts: Parts, person: Person, { slotId, details }: Ask): Promise<void> {
  const [held, { notWith }] = await Promise.all([
    shownSlot(parts, person, slotId),
    parts.preferences.of(person.id),
  ]);
  if (held && notWith.includes(held.slot.holderId)) throw refused('notWithYou');
  await refuseDetails(parts, person, { details, session: held?.session });
}

/** @throws Problem 400, 404 */
async function tookAnswer(parts: Parts, person: Person, { slotId }: Ask, took: Took): Promise<TookAnswer> {
  switch (took.outcome) {
    case 'booked':
      return { outcome: 'booked', booking: await myBookingNow(parts, took.booking) };
    case 'taken': {
      const at = new Date(londonMs(startsAtOf(slotId)));
      return { outcome: 'taken', nearest: await nearFor(parts, person.id, { at, lost: slotId }) };
    }
    case 'refused':
      throw refused(took.problem);
    case 'not-found':
      throw notFound('appointment');
  }
}

async function take(parts: Parts, person: Person, ask: Ask): Promise<TookAnswer> {
  const repeated = await parts.bookings.find(ask.id);
  // A repeat is answered as the first was, whatever has changed meanwhile.
  if (repeated?.personId !== person.id) await refuseWish(parts, person, ask);
  const took = await parts.bookings.take(person, ask);
  // A key that is not theirs to use is no more than a time that cannot be had.
  if (took.outcome === 'not-found') throw refused('noSuchSlot');
  return tookAnswer(parts, person, ask, took);
}

async function move(parts: Parts, person: Person, ask: Ask): Promise<TookAnswer> {
  const { slotId, details } = await ownBooking(parts, person, ask.id);
  if (slotId !== ask.slotId) await refuseWish(parts, person, ask);
  else await refuseDetails(parts, person, { ...ask, session: undefined, before: details });
  return tookAnswer(parts, person, ask, await parts.bookings.move(person, ask));
}

export const dropInBookingRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...bookers,
    guard: 'role',
    method: 'post',
    path: '/api/drop-in/bookings',
    summary:
      'Book a time; the key becomes the appointment’s id. Whoever comes second is answered with times that are near.',
    audit: writtenByDesk,
    headers: sentKey,
    body: takeWishSchema,
    responses: { 200: tookAnswerSchema },
    handler: async ({ person, headers, body }) => ({
      status: 200,
      body: await take(parts, person, { id: headers['idempotency-key'], ...body }),
    }),
  }),
  defineRoute({
    ...bookers,
    guard: 'record',
    method: 'post',
    path: '/api/drop-in/bookings/:id/move',
    summary: 'Move an own appointment. The old time is kept until the new one is theirs.',
    audit: writtenByDesk,
    params: idParams,
    headers: sentKey,
    body: takeWishSchema,
    responses: { 200: tookAnswerSchema },
    handler: async ({ person, params, body }) => ({
      status: 200,
      body: await move(parts, person, { ...params, ...body }),
    }),
  }),
];
