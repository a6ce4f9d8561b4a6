import { z } from 'zod';
import type { DropInWay } from '@councillor-safety/core/drop-in/drop-in';
import type { Person } from '@councillor-safety/core/people/people';
import type { TurnAnswer, TurnPerson } from '../../bot-framework/channel';
import { Problem } from '../../problems/problems';
import type { Took, WaitingEntry } from '../drop-in-desk';
import { afterCards, personCard } from './drop-in-chat-cards';
import { personAnyway, personOf, type DropInChatDeps } from './drop-in-chat-deps';
import { chatTexts } from './drop-in-chat-texts';
import { sentenceFor } from './drop-in-turn-booking';

const pressSchema = z.object({ offerId: z.uuid(), answer: z.enum(['take', 'decline']) });

const over = { sentence: chatTexts.offerOver } as const;

type Offered = Pick<WaitingEntry, 'wish'> & { readonly offer: NonNullable<WaitingEntry['offer']> };

async function offerTo(deps: DropInChatDeps, by: Person, offerId: string): Promise<Offered | undefined> {
  const entries = await deps.waiting.of(by.id);
  for (const { wish, offer } of entries)
    if (offer?.id === offerId && offer.until > deps.clock.now()) return { wish, offer };
  return undefined;
}

/** A way that they wished for and that is offered. */
async function wayFor(deps: DropInChatDeps, { wish, offer }: Offered): Promise<DropInWay | undefined> {
  const held = await deps.sessions.slot(offer.slotId);
  return wish.ways.find((way) => held?.session.ways.includes(way));
}

function tookAnswer(took: Took, deps: DropInChatDeps): TurnAnswer {
  if (took.outcome === 'booked')
    return { card: personCard({ news: 'booked', bookingId: took.booking.id }, deps) };
  if (took.outcome === 'taken') return { card: afterCards.gone(deps) };
  return took.outcome === 'refused' ? sentenceFor(took.problem) : over;
}

/** Pressed again after it was taken: the same card. */
async function takenBefore(deps: DropInChatDeps, by: Person, offerId: string): Promise<TurnAnswer> {
  const booking = await deps.bookings.find(offerId);
  if (booking?.personId !== by.id || booking.state === 'trying') return over;
  const news = booking.state === 'booked' ? 'booked' : booking.state;
  return { card: personCard({ news, bookingId: booking.id }, deps) };
}

async function take(deps: DropInChatDeps, by: Person, offerId: string): Promise<TurnAnswer> {
  const offered = await offerTo(deps, by, offerId);
  if (!offered) return takenBefore(deps, by, offerId);
  const way = await wayFor(deps, offered);
  if (way === undefined) return { sentence: chatTexts.openToTake };
  // The offer's id is the booking's too, so that many presses are one booking.
  const ask = { id: offerId, slotId: offered.offer.slotId, details: { way } };
  try {
    return tookAnswer(await deps.bookings.take(by, ask), deps);
  } catch (error) {
    if (error instanceof Problem) return { sentence: error.message };
    throw error;
  }
}

async function decline(deps: DropInChatDeps, by: Person, offerId: string): Promise<TurnAnswer> {
  return (await deps.waiting.decline(by, offerId)) ? { card: afterCards.stillWaiting(deps) } : over;
}

/** A time that is kept for somebody of the waiting list. */
export async function takeOffer(
  deps: DropInChatDeps,
  { by, data }: { readonly by: TurnPerson; readonly data: unknown },
): Promise<TurnAnswer> {
  const pressed = pressSchema.safeParse(data);
  if (!pressed.success) return sentenceFor('not-found');
  const { offerId, answer } = pressed.data;
  if (answer === 'decline') return decline(deps, await personAnyway(deps, by), offerId);
  const person = await personOf(deps, by);
  return person ? take(deps, person, offerId) : { sentence: chatTexts.rolesUnknown };
}
