import type { TurnAnswer, TurnPerson } from '../../bot-framework/channel';
import type { OwnTurns } from '../../server/feature';
import { verbs } from './drop-in-chat-cards';
import type { DropInChatDeps } from './drop-in-chat-deps';
import { chatTexts } from './drop-in-chat-texts';
import { takeCancel, takeCover } from './drop-in-turn-booking';
import { takeOffer } from './drop-in-turn-offer';

type Take = (
  deps: DropInChatDeps,
  press: { readonly by: TurnPerson; readonly data: unknown },
) => Promise<TurnAnswer>;

const presses = new Map<string, Take>([
  [verbs.cancel, takeCancel],
  [verbs.cover, takeCover],
  [verbs.offer, takeOffer],
]);

/** Buttons of appointments, in a person's own chat. Anywhere else nothing is done, since others would see what comes of it. */
export function createDropInTurns(deps: DropInChatDeps): OwnTurns {
  return {
    async take({ kind, verb, person: by, where, data }) {
      const take = kind === 'action' ? presses.get(verb ?? '') : undefined;
      if (!take) return 'not-mine';
      if (!by || where !== 'personal') return { answer: { sentence: chatTexts.badPress } };
      return { answer: await take(deps, { by, data }) };
    },
  };
}
