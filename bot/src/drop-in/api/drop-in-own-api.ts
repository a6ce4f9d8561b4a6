import { Readable } from 'node:stream';
import type { z } from 'zod';
import {
  coverReplySchema,
  detailsWishSchema,
  myBookingAnswerSchema,
} from '@councillor-safety/core/drop-in/drop-in-wishes';
import type { MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { BookingDetails } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { Person } from '@councillor-safety/core/people/people';
import { defineRoute, type Route } from '../../server/route';
import { bookers, idParams, sentKey, writtenByDesk, type Parts } from './drop-in-api-deps';
import { refuseDetails } from './drop-in-details-check';
import { myBookingNow, myChanged, ownBooking } from './drop-in-own';

async function cancel(parts: Parts, person: Person, id: string): Promise<MyBooking> {
  const own = await ownBooking(parts, person, id);
  // A repeat, or the officer was first: it is as they wish it.
  if (own.state === 'cancelled') return myBookingNow(parts, own);
  return myChanged(parts, own, await parts.bookings.apply(id, { type: 'cancel' }, person));
}

async function saveDetails(
  parts: Parts,
  person: Person,
  { id, details }: { readonly id: string; readonly details: BookingDetails },
): Promise<MyBooking> {
  const own = await ownBooking(parts, person, id);
  const { sessions } = await parts.book.read();
  const session = sessions.find((one) => one.id === own.sessionId);
  await refuseDetails(parts, person, { details, session, before: own.details });
  return myChanged(parts, own, await parts.bookings.apply(id, { type: 'details', details }, person));
}

async function answerCover(
  parts: Parts,
  person: Person,
  { id, answer }: { readonly id: string } & z.output<typeof coverReplySchema>,
): Promise<MyBooking> {
  const own = await ownBooking(parts, person, id);
  if (own.cover?.answer === 'no' && answer === 'no') return myBookingNow(parts, own);
  return myChanged(parts, own, await parts.bookings.apply(id, { type: 'answer-cover', answer }, person));
}

const change = {
  ...bookers,
  guard: 'record',
  audit: writtenByDesk,
  params: idParams,
  headers: sentKey,
  responses: { 200: myBookingAnswerSchema },
} as const;

const calendarHeaders = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'attachment; filename="appointment.ics"',
};

/** What a person does with an appointment that they have. */
export const dropInOwnRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...change,
    method: 'post',
    path: '/api/drop-in/bookings/:id/cancel',
    summary: 'Cancel an own appointment, or put away one that the council had to change.',
    handler: async ({ person, params }) => ({
      status: 200,
      body: { booking: await cancel(parts, person, params.id) },
    }),
  }),
  defineRoute({
    ...change,
    method: 'put',
    path: '/api/drop-in/bookings/:id/details',
    summary: 'Say how to meet and, if they like, about what.',
    body: detailsWishSchema,
    handler: async ({ person, params, body }) => ({
      status: 200,
      body: { booking: await saveDetails(parts, person, { ...params, ...body }) },
    }),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/api/drop-in/bookings/:id/cover',
    summary: 'Say whether somebody else may hold the appointment. Nothing changes without a yes.',
    body: coverReplySchema,
    handler: async ({ person, params, body }) => ({
      status: 200,
      body: { booking: await answerCover(parts, person, { ...params, ...body }) },
    }),
  }),
  defineRoute({
    ...bookers,
    guard: 'record',
    method: 'get',
    path: '/api/drop-in/bookings/:id/calendar',
    summary: 'An own appointment for the calendar, saying nothing but when it is.',
    audit: 'drop-in.calendar-opened',
    params: idParams,
    responses: { 200: 'stream' },
    handler: async ({ person, params }) => {
      const own = await ownBooking(parts, person, params.id);
      const ics = parts.icsOf(own, { now: parts.clock.now() });
      return { status: 200, headers: calendarHeaders, stream: Readable.from([ics]) };
    },
  }),
];
