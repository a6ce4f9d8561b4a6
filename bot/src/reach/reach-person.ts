import type { PersonId } from '@councillor-safety/core/people/people';
import type { BotMessage, ChannelFailureKind, ChatAddress } from '../bot-framework/channel';
import type { KnownChat } from '../chats/chats';
import type { PaceLane } from '../pace/pace';
import { beginChat, type ReachParts } from './begin-chat';
import { isFailure, paced } from './paced';

/** Where a message arrived. An empty activity id: it cannot be changed later. */
export interface Arrival {
  readonly activityId: string;
  readonly conversationId: string;
}

export interface Unreachable {
  readonly state: 'unreachable';
  readonly why: 'blocked' | 'not-installed' | 'refused' | 'too-big';
}

export type Reached = ({ readonly state: 'sent'; readonly serviceUrl: string } & Arrival) | Unreachable;

export interface ToPerson {
  readonly to: PersonId;
  readonly said: BotMessage;
  readonly lane: PaceLane;
}

/**
 * Brings one message to its person, or says why that cannot be. @param earlier the message whose place it takes; it is said anew
 * when that one is not there any more. @throws ChannelFailure `passing` when it is worth another try
 */
export const sayToPerson = (
  message: ToPerson & { readonly earlier?: Arrival | undefined },
  parts: ReachParts,
): Promise<Reached> =>
  reaching(message.to, parts, async (chat) => {
    const { earlier } = message;
    if (chat && earlier) {
      const at = { ...earlier, serviceUrl: chat.address.serviceUrl };
      if (await changed(message, at, parts, 'gone', 'not-installed')) return { state: 'sent', ...at };
    }
    return sayAnew(message, chat, parts);
  });

/** Changes a message in place and says nothing anew: what the person's chat has no more needs no change. @throws likewise */
export const changeForPerson = (
  message: ToPerson & { readonly earlier: Arrival & { readonly serviceUrl: string } },
  parts: ReachParts,
): Promise<Reached> =>
  reaching(message.to, parts, async () => {
    await changed(message, message.earlier, parts, 'gone');
    return { state: 'sent', ...message.earlier };
  });

const unreachable = (why: Unreachable['why']): Unreachable => ({ state: 'unreachable', why });
const closed: Readonly<Record<Exclude<KnownChat['state'], 'open'>, Unreachable>> = {
  blocked: unreachable('blocked'),
  removed: unreachable('not-installed'),
};

async function reaching(
  to: PersonId,
  { chats }: ReachParts,
  reach: (chat: KnownChat | undefined) => Promise<Reached>,
): Promise<Reached> {
  const chat = await chats.find(to);
  if (chat && chat.state !== 'open') return closed[chat.state];
  try {
    return await reach(chat);
  } catch (error) {
    if (!isFailure(error) || error.kind === 'passing') throw error;
    if (error.kind === 'blocked') await chats.closed(to, 'blocked');
    // Gone again though it was begun just now: there is nobody there.
    return unreachable(error.kind === 'gone' ? 'refused' : error.kind);
  }
}

/** False when there is nothing to change, which these kinds of failure tell. */
async function changed(
  { lane, said }: ToPerson,
  { activityId, ...address }: Arrival & ChatAddress,
  parts: ReachParts,
  ...nothingThere: readonly ChannelFailureKind[]
): Promise<boolean> {
  try {
    await paced(lane, parts, (channel) => channel.update(address, activityId, said));
    return true;
  } catch (error) {
    if (isFailure(error, ...nothingThere)) return false;
    throw error;
  }
}

async function sayAnew(message: ToPerson, chat: KnownChat | undefined, parts: ReachParts): Promise<Reached> {
  const { to, lane } = message;
  if (chat) {
    try {
      return await say(message, chat.address, parts);
    } catch (error) {
      if (!isFailure(error, 'gone', 'not-installed')) throw error;
      await parts.chats.lost(to);
    }
  }
  return say(message, await beginChat(to, lane, parts), parts);
}

async function say({ lane, said }: ToPerson, address: ChatAddress, parts: ReachParts): Promise<Reached> {
  const { activityId } = await paced(lane, parts, (channel) => channel.send(address, said));
  return { state: 'sent', activityId, ...address };
}
