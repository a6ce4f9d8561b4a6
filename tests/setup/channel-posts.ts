import { type BotAnswer, buttonsOf, type ChatLine, wordsOf } from './chats';
import { until } from './until';

/** A post of a channel, or a reply to one. */
export interface ChannelLine extends ChatLine {
  readonly conversationId: string;
  /** The post that its thread began with. */
  readonly postId: string;
}

interface Place {
  readonly tenantUrl: string;
}

async function ask<T>({ tenantUrl }: Place, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${tenantUrl}/control/channels/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Presses the button of a post that says this verb; only members of the team can. */
export function pressInChannel(
  stack: Place,
  channelName: string,
  press: {
    readonly person: string;
    readonly line: ChannelLine;
    readonly verb: string;
    readonly inputs?: object;
  },
): Promise<BotAnswer> {
  const { person, line, verb, inputs } = press;
  const button = buttonsOf(line.activity).find((each) => each.verb === verb);
  if (!button) throw new Error(`The post has no button '${verb}': ${wordsOf(line)}`);
  const data = { ...button.data, ...inputs };
  const body = { person, messageId: line.id, verb, data };
  return ask(stack, `${encodeURIComponent(channelName)}/press`, body);
}

/** Replies in the thread of a post; without a mention the bot hears nothing, and there is no answer of its. */
export const replyInChannel = (
  stack: Place,
  channelName: string,
  reply: {
    readonly person: string;
    readonly line: ChannelLine;
    readonly text: string;
    readonly mention?: boolean;
  },
): Promise<BotAnswer> => {
  const { person, line, text, mention = true } = reply;
  const body = { person, messageId: line.id, text, mention };
  return ask(stack, `${encodeURIComponent(channelName)}/reply`, body);
};

/** What is said in one channel of the sample team, by way of the control desk and without a window. */
export function channelPosts(stack: Place, channelName: string) {
  const lines = async (): Promise<readonly ChannelLine[]> =>
    (await ask<{ messages: readonly ChannelLine[] }>(stack, encodeURIComponent(channelName))).messages;
  return {
    /** Posts and replies of every thread, the oldest first. */
    lines,
    /** Posts alone. */
    posts: async (): Promise<readonly ChannelLine[]> =>
      (await lines()).filter(({ id, postId }) => id === postId),
    /** The last line of the bot that says it, once it is there. */
    reads: (words: string | RegExp, withinMs?: number): Promise<ChannelLine> =>
      until(
        async () =>
          [...(await lines())].reverse().find((line) => line.fromBot && wordsOf(line).match(words) !== null),
        { what: `${channelName} reads ${String(words)}`, withinMs },
      ),
  };
}
