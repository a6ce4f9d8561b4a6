import type { Logger } from 'pino';
import { faultOf } from '../logging/fault';
import {
  BringAgain,
  type BotMessage,
  type Channel,
  type Turn,
  type TurnAnswer,
  type TurnHandler,
} from './channel';
import { plainSummary, troubleText } from './emergency-text';
import { rememberedKeys } from './remembered-keys';
import { answerInChat, invokeBody, troubleBody } from './turn-answers';
import { turnOf, type TurnFacts } from './turn-of';

/** The answer to the channel's own request. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

interface TurnTaking {
  readonly tenantId: string;
  readonly channel: Channel;
  readonly log: Logger;
  readonly onTurn: TurnHandler;
}

const done: Answered = { status: 200 };

/**
 * Turns one activity, whose token has been checked, into a turn and its answer. A message whose handler failed is answered 500,
 * so that the channel brings it again: a handler acts once for an activity id. Everything else is 200, since the person sees
 * the truth in the chat and a repeat would mend nothing.
 */
export function takeTurns({ tenantId, channel, log, onTurn }: TurnTaking) {
  const welcomed = rememberedKeys(1_000);
  const apologised = rememberedKeys(1_000);

  /** Teams tells of one installation in two ways, and one welcome is enough. */
  const isSecondTelling = ({ kind, address: { conversationId } }: TurnFacts): boolean => {
    if (kind === 'removed') welcomed.forget(conversationId);
    return kind === 'installed' && !welcomed.add(conversationId);
  };

  const apologise = async ({ activityId, address }: TurnFacts): Promise<void> => {
    if (!apologised.add(activityId)) return;
    await channel.send(address, { text: troubleText, summary: plainSummary }).catch((error: unknown) => {
      log.error({ fault: faultOf(error) }, 'the person could not be told of our fault');
    });
  };

  return async (activity: unknown): Promise<Answered> => {
    const facts = turnOf(activity, { tenantId });
    if (!facts || isSecondTelling(facts)) return done;
    const isInvoke = (activity as { type?: unknown }).type === 'invoke';
    const turn: Turn = {
      ...facts,
      reply: async (message: BotMessage) => void (await channel.send(facts.address, message)),
    };
    try {
      const answer: TurnAnswer = await onTurn(turn);
      if (isInvoke) return { status: 200, body: invokeBody(answer) };
      await answerInChat(answer, { channel, turn });
      return done;
    } catch (error) {
      log.error({ kind: facts.kind, fault: faultOf(error) }, 'a turn of the chat failed');
      if (isInvoke) return { status: 200, body: troubleBody };
      if (facts.kind === 'installed') welcomed.forget(facts.address.conversationId);
      if (facts.kind !== 'message' && facts.kind !== 'action') return done;
      if (!(error instanceof BringAgain)) await apologise(facts);
      return { status: 500 };
    }
  };
}
