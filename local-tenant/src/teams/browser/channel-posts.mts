import type { ChatMessage } from '../../connector/activity.js';
import { type MessageHost, messageParts } from './message-view.mjs';
import { type ReplyWords, replyForm } from './reply-form.mjs';

export interface ChannelHost {
  /** What the parts of a message in this thread may do. */
  readonly hostOf: (postId: string) => MessageHost;
  readonly reply: (postId: string, words: ReplyWords) => void;
}

export interface ChannelPosts {
  /** Resolves with true when the message is a new line. */
  put(message: ChatMessage): Promise<boolean>;
  readonly remove: (id: string) => void;
  readonly ids: () => string[];
}

const postOf = ({ conversationId }: ChatMessage): string => conversationId.split(';messageid=')[1] ?? '';

/** The posts of one channel, the newest last, each with its replies. A line comes in when it is complete. */
export function createChannelPosts(list: HTMLOListElement, { hostOf, reply }: ChannelHost): ChannelPosts {
  const shown = new Map<string, string>();
  let queue: Promise<unknown> = Promise.resolve();

  const find = (attribute: string, id: string): HTMLElement | null =>
    list.querySelector<HTMLElement>(`[data-${attribute}="${CSS.escape(id)}"]`);

  function threadOf(postId: string): HTMLElement {
    const known = find('post', postId);
    if (known) return known;
    const thread = document.createElement('li');
    thread.dataset.post = postId;
    const replies = document.createElement('ol');
    replies.className = 'replies';
    thread.append(
      replies,
      replyForm((words) => reply(postId, words)),
    );
    list.append(thread);
    return thread;
  }

  /** The post itself stands before its replies. */
  function lineOf(message: ChatMessage): HTMLElement {
    const known = find('id', message.id);
    if (known) return known;
    const postId = postOf(message);
    const line = document.createElement(message.id === postId ? 'article' : 'li');
    if (message.id === postId) line.setAttribute('aria-label', 'Post');
    return line;
  }

  function place(line: HTMLElement, message: ChatMessage): void {
    const thread = threadOf(postOf(message));
    if (line.tagName === 'ARTICLE') thread.prepend(line);
    else thread.querySelector('.replies')?.append(line);
    line.scrollIntoView({ block: 'nearest' });
  }

  async function show(message: ChatMessage): Promise<boolean> {
    const { id, activity, edited } = message;
    const [before, now] = [shown.get(id), JSON.stringify([edited, activity])];
    if (before === now) return false;
    const line = lineOf(message);
    const parts = await messageParts(message, hostOf(postOf(message)));
    const hadFocus = line.contains(document.activeElement);
    line.dataset.id = id;
    line.className = message.fromBot ? 'theirs' : 'mine';
    line.replaceChildren(...parts);
    if (hadFocus) line.querySelector<HTMLElement>('.card')?.focus();
    shown.set(id, now);
    if (before === undefined) place(line, message);
    return before === undefined;
  }

  /** One after the other: a card takes longer to draw than a text. */
  function put(message: ChatMessage): Promise<boolean> {
    const done = queue.then(() => show(message));
    queue = done.catch(() => undefined);
    return done;
  }

  /** With a post goes its thread. */
  const remove = (id: string): void => {
    queue = queue.then(() => {
      (find('post', id) ?? find('id', id))?.remove();
      shown.delete(id);
    });
  };

  return { put, remove, ids: () => [...shown.keys()] };
}
