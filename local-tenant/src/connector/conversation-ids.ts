import { type SampleChannel, sampleProduct, sampleTeam } from '@councillor-safety/core/people/sample-tenant';

/** The id of a person's chat with the bot, whether or not it has begun. */
export const personalId = (personId: string): string => `a:${personId}`;

/** What Graph calls the same chat. */
export const graphChatId = (personId: string): string =>
  `19:${personId}_${sampleProduct.clientId}@unq.gbl.spaces`;

/** Teams' connector takes Graph's name of a personal chat as well as its own. */
export function canonicalId(id: string): string {
  const personId = /^19:([0-9a-f-]{36})_[0-9a-f-]{36}@unq\.gbl\.spaces$/.exec(id)?.[1];
  return personId !== undefined && graphChatId(personId) === id ? personalId(personId) : id;
}

const mark = ';messageid=';

/** The conversation that a post in a channel and its replies make up. */
export const threadId = (channelId: string, postId: string): string => `${channelId}${mark}${postId}`;

/** Of a conversation in a channel: the channel's own id. Any other id stays as it is. */
export const withoutThread = (conversationId: string): string => conversationId.split(mark, 1)[0] ?? '';

/** The post that a conversation in a channel began with. */
export const postOf = (conversationId: string): string | undefined => conversationId.split(mark)[1];

/** The channel of the sample team that a conversation is in, be it the channel itself or one thread of it. */
export const channelOf = (conversationId: string): SampleChannel | undefined =>
  sampleTeam.channels.find(({ id }) => id === withoutThread(conversationId));
