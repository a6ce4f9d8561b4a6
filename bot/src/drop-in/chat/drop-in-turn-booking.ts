import { z } from 'zod';
import { dropInProblems, type DropInProblem } from '@councillor-safety/core/drop-in/drop-in-problems';
import type { TurnAnswer, TurnPerson } from '../../bot-framework/channel';
import { afterCards, personCard } from './drop-in-chat-cards';
import { personAnyway, type DropInChatDeps } from './drop-in-chat-deps';
import { chatTexts } from './drop-in-chat-texts';

const cancelSchema = z.object({ bookingId: z.uuid() });
const coverSchema = z.object({ bookingId: z.uuid(), answer: z.enum(['yes', 'no']) });

interface Press {
  readonly by: TurnPerson;
  /** Of the card; never trusted. */
  readonly data: unknown;
}

/** Somebody else's appointment is answered as one that does not exist. */
export const sentenceFor = (problem: DropInProblem | 'not-found'): TurnAnswer => ({
  sentence: problem === 'not-found' ? chatTexts.badPress : dropInProblems[problem],
});

/** "I cannot come". Pressed again it shows the same. */
export async function takeCancel(deps: DropInChatDeps, { by, data }: Press): Promise<TurnAnswer> {
  const pressed = cancelSchema.safeParse(data);
  if (!pressed.success) return sentenceFor('not-found');
  const { bookingId } = pressed.data;
  const changed = await deps.bookings.apply(bookingId, { type: 'cancel' }, await personAnyway(deps, by));
  if (changed.ok || changed.problem === 'cancelled')
    return { card: personCard({ news: 'cancelled', bookingId }, deps) };
  return sentenceFor(changed.problem);
}

/** Whether somebody else may hold it. */
export async function takeCover(deps: DropInChatDeps, { by, data }: Press): Promise<TurnAnswer> {
  const pressed = coverSchema.safeParse(data);
  if (!pressed.success) return sentenceFor('not-found');
  const { bookingId, answer } = pressed.data;
  const event = { type: 'answer-cover', answer } as const;
  const changed = await deps.bookings.apply(bookingId, event, await personAnyway(deps, by));
  return changed.ok ? { card: afterCards.said(answer, deps) } : sentenceFor(changed.problem);
}
