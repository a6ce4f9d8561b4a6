import { type BotMessage, type ChatAddress, ChannelFailure } from '../bot-framework/channel';
import type { KnownChat } from '../chats/chats';
import type { Delivered, OpenMessage, OutboxStore } from './outbox-store';
import { beginChat, type ReachParts } from './reach';

export interface DeliverParts extends ReachParts {
  readonly store: Pick<OutboxStore, 'arrival'>;
}

type Unreachable = Extract<Delivered, { state: 'unreachable' }>;

const unreachable = (why: Unreachable['why']): Unreachable => ({ state: 'unreachable', why });
const closed: Readonly<Record<Exclude<KnownChat['state'], 'open'>, Unreachable>> = {
  blocked: unreachable('blocked'),
  removed: unreachable('not-installed'),
};

/** Brings one message to its person, or says why that cannot be. @throws ChannelFailure `passing` when it is worth another try */
export async function deliver(
  message: OpenMessage,
  said: BotMessage,
  parts: DeliverParts,
): Promise<Delivered> {
  const chat = await parts.chats.find(message.to);
  if (chat && chat.state !== 'open') return closed[chat.state];
  try {
    if (chat && message.replaces !== undefined) {
      const changed = await changeEarlier(message, { said, chat, parts });
      if (changed) return changed;
    }
    return await sayAnew(message, { said, chat, parts });
  } catch (error) {
    if (!(error instanceof ChannelFailure) || error.kind === 'passing') throw error;
    if (error.kind === 'blocked') await parts.chats.closed(message.to, 'blocked');
    // Gone again though it was begun just now: there is nobody there.
    return unreachable(error.kind === 'gone' ? 'refused' : error.kind);
  }
}

interface Saying {
  readonly said: BotMessage;
  readonly chat: KnownChat | undefined;
  readonly parts: DeliverParts;
}

/** Undefined when there is nothing to change: it never arrived, or the chat has it no more. */
async function changeEarlier(
  { lane, replaces = '' }: OpenMessage,
  { said, chat, parts }: Saying & { readonly chat: KnownChat },
): Promise<Delivered | undefined> {
  const earlier = await parts.store.arrival(replaces);
  if (!earlier) return undefined;
  const address: ChatAddress = { ...chat.address, conversationId: earlier.conversationId };
  await parts.pace.take(lane);
  try {
    await parts.channel.update(address, earlier.activityId, said);
    return { state: 'sent', ...earlier };
  } catch (error) {
    if (isFailure(error, ['gone', 'not-installed'])) return undefined;
    throw error;
  }
}

async function sayAnew(message: OpenMessage, { said, chat, parts }: Saying): Promise<Delivered> {
  const { to, lane } = message;
  if (chat) {
    try {
      return await say(message, { said, address: chat.address, parts });
    } catch (error) {
      if (!isFailure(error, ['gone', 'not-installed'])) throw error;
      await parts.chats.lost(to);
    }
  }
  return say(message, { said, address: await beginChat(to, lane, parts), parts });
}

async function say(
  { lane }: OpenMessage,
  { said, address, parts }: { said: BotMessage; address: ChatAddress; parts: DeliverParts },
): Promise<Delivered> {
  await parts.pace.take(lane);
  const { activityId } = await parts.channel.send(address, said);
  return { state: 'sent', activityId, conversationId: address.conversationId };
}

const isFailure = (error: unknown, kinds: readonly ChannelFailure['kind'][]): boolean =>
  error instanceof ChannelFailure && kinds.includes(error.kind);
