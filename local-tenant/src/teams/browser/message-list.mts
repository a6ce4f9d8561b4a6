import type { ChatMessage } from '../../connector/activity.js';
import { element, paragraph } from './elements.mjs';
import { messageMenu, type OwnMessageActions } from './message-menu.mjs';
import { type MessageHost, messageParts } from './message-view.mjs';

export interface MessageList {
  /** Resolves with true when the message is a new line. */
  put(message: ChatMessage): Promise<boolean>;
  readonly remove: (id: string) => void;
  readonly ids: () => string[];
  toEnd(): void;
}

/** Below the person's own words: what they can do with them, and whether the bot has taken them. */
function foot(menu: HTMLElement): HTMLElement {
  const made = document.createElement('div');
  made.className = 'foot';
  // It is about a line that was read aloud already.
  made.setAttribute('aria-live', 'off');
  made.append(menu, paragraph('mark', ''));
  return made;
}

/** The lines of the chat. A line enters the log when it is complete, so that it is read aloud once. */
export function createMessageList(host: MessageHost & OwnMessageActions): MessageList {
  const list = element('messages', HTMLOListElement);
  const log = element('log', HTMLElement);
  const shown = new Map<string, string>();
  let queue: Promise<unknown> = Promise.resolve();

  const find = (id: string): HTMLElement | null =>
    list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  const toEnd = (): void => void (log.scrollTop = log.scrollHeight);

  async function fill(line: HTMLElement, message: ChatMessage): Promise<void> {
    const parts = await messageParts(message, host);
    const hadFocus = line.contains(document.activeElement);
    line.dataset.id = message.id;
    line.className = message.fromBot ? 'theirs' : 'mine';
    line.replaceChildren(...parts, ...(message.fromBot ? [] : [foot(messageMenu(line, message, host))]));
    if (hadFocus) line.querySelector<HTMLElement>('.card, summary')?.focus();
  }

  async function show(message: ChatMessage): Promise<boolean> {
    const { id, seen, activity, edited } = message;
    const [before, now] = [shown.get(id), JSON.stringify([edited, activity])];
    const line = find(id) ?? document.createElement('li');
    if (before !== now) await fill(line, message);
    shown.set(id, now);
    const mark = line.querySelector('.mark');
    if (mark) mark.textContent = seen ? 'Seen' : 'Sent';
    if (before !== undefined) return false;
    list.append(line);
    toEnd();
    return true;
  }

  /** One after the other: a card takes longer to draw than a text. */
  function put(message: ChatMessage): Promise<boolean> {
    const done = queue.then(() => show(message));
    queue = done.catch(() => undefined);
    return done;
  }

  const remove = (id: string): void => {
    queue = queue.then(() => {
      find(id)?.remove();
      shown.delete(id);
    });
  };

  return { put, remove, ids: () => [...shown.keys()], toEnd };
}
