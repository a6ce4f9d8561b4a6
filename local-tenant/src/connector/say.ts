import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import type { Activity } from './activity';
import { connectorError } from './connector-error';
import { channelOf } from './conversation-ids';
import type { Conversation, Conversations } from './conversations';

/** Units of UTF-16 in 100 KB. */
const longestActivity = (100 * 1024) / 2;

/** The activity in a body, if Teams would take it. When not, the call has been answered. */
export function readActivity(response: Response, body: unknown): Activity | undefined {
  const isActivity = typeof body === 'object' && body !== null && typeof (body as Activity).type === 'string';
  if (!isActivity) return void connectorError(response, 'BadSyntax', 'an activity needs a type');
  if (JSON.stringify(body).length > longestActivity)
    return void connectorError(response, 'MessageSizeTooBig');
  return body as Activity;
}

/** Puts what the bot says in the conversation: in a channel as a new thread. That it is writing is shown and leaves no line. */
export function say(
  conversations: Conversations,
  { id }: Conversation,
  activity: Activity,
): { id: string; conversationId: string } {
  if (activity.type === 'typing') {
    conversations.tell({ kind: 'typing', conversationId: id });
    return { id: randomUUID(), conversationId: id };
  }
  const fromBot = true;
  return channelOf(id)?.id === id
    ? conversations.post(id, activity, { fromBot })
    : conversations.append(id, activity, { fromBot });
}
