import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import { escapeHtml } from '../pages/page';
import type { Activity, ChatMessage } from './activity';
import { channelActivity } from './channel-activity';
import { threadId } from './conversation-ids';
import { type Delivered, deliver } from './deliver';
import type { Channel } from './installing';
import { botAccount, memberId } from './member';

/** A post of a channel, and so the thread below it. */
export interface Thread {
  readonly channelId: string;
  readonly postId: string;
}

export interface Reply extends Thread {
  readonly text: string;
  /** Whether the bot is spoken to: a bot hears of nothing else in a channel. */
  readonly mention: boolean;
}

const mentionTag = `<at>${botAccount.name}</at>`;

/** What Teams makes of a reply: the mention as a tag in the text and as an entity, and all of it once more as HTML. */
function writtenReply(person: SamplePerson, { text, mention }: Reply): Activity {
  const span = `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${botAccount.name}</span>`;
  const html = `<div>${mention ? `${span}&nbsp;` : ''}${escapeHtml(text).replaceAll('\n', '<br>')}</div>`;
  return {
    type: 'message',
    text: mention ? `${mentionTag} ${text}` : text,
    textFormat: 'plain',
    from: { id: memberId(person.id), name: person.name, aadObjectId: person.id },
    attachments: [{ contentType: 'text/html', content: html }],
    ...(mention && { entities: [{ type: 'mention', mentioned: botAccount, text: mentionTag }] }),
  };
}

/** Keeps a reply in its thread, and brings it to the bot if it is for it. `delivered` is absent when it is not. */
export async function replyInThread(
  channel: Channel,
  person: SamplePerson,
  reply: Reply,
): Promise<{ readonly message: ChatMessage; readonly delivered?: Delivered }> {
  const { id: conversationId } = channel.conversations.shared(threadId(reply.channelId, reply.postId));
  const parts = writtenReply(person, reply);
  const message = channel.conversations.append(conversationId, parts, { fromBot: false });
  if (!reply.mention || channel.team.app() !== true) return { message };
  const told = { conversationId, parts: { ...parts, id: message.id, replyToId: reply.postId } };
  return { message, delivered: await deliver(channel, channelActivity(person, channel, told)) };
}

/** A pressed button of a card in a post, as the bot is to hear of it. */
export function pressInThread(
  channel: Channel,
  person: SamplePerson,
  { channelId, postId, parts }: Thread & { readonly parts: Readonly<Record<string, unknown>> },
): Promise<Delivered> {
  const told = { conversationId: threadId(channelId, postId), parts };
  return deliver(channel, channelActivity(person, channel, told));
}
