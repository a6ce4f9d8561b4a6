import type { ChatEvent, ChatMessage } from '../../connector/activity.js';
import type { ShellConfig } from '../shell-config.js';
import { element } from './elements.mjs';
import { fillMessage } from './message-view.mjs';
import { viewIsOpen } from './views.mjs';

export interface Chat {
  /** The person has the chat in view. */
  seen(): void;
}

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new Error(answer.error ?? `The answer was ${response.status}.`);
  return answer;
}

/** The person's chat with the bot: history, what arrives while the window is open, and a box to write in. */
export function startChat(config: ShellConfig): Chat {
  const base = `/teams/chat/${config.person.key}`;
  const list = element('messages', HTMLOListElement);
  const log = element('log', HTMLElement);
  const unread = element('unread', HTMLElement);
  const state = element('chat-state', HTMLElement);
  const act = (action: object): Promise<unknown> => post(`${base}/actions`, action);

  const find = (id: string): HTMLElement | null =>
    list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);

  function put(message: ChatMessage): void {
    const line = find(message.id) ?? document.createElement('li');
    fillMessage(line, { message, name: config.person.name, act });
    if (!line.isConnected) list.append(line);
    log.scrollTop = log.scrollHeight;
  }

  function apply(event: ChatEvent): void {
    if (!('message' in event)) return;
    const { kind, message } = event;
    if (kind === 'gone') find(message.id)?.remove();
    else put(message);
    if (message.fromBot && !viewIsOpen('chat')) unread.hidden = false;
  }

  async function refill(): Promise<void> {
    const response = await fetch(`${base}/messages`);
    const { messages } = (await response.json()) as { messages: ChatMessage[] };
    messages.forEach(put);
  }

  const events = new EventSource(`${base}/events`);
  events.addEventListener('message', (event: MessageEvent<string>) =>
    apply(JSON.parse(event.data) as ChatEvent),
  );
  // Also after a lost connection: what came meanwhile is only in the history.
  events.addEventListener('open', () => void refill());

  watchComposer(async (text) => {
    state.textContent = '';
    await post(`${base}/messages`, { text }).catch((error: unknown) => {
      state.textContent = `Your message was not answered. ${error instanceof Error ? error.message : ''}`;
    });
  });

  let begun = false;
  return {
    seen: () => {
      if (!begun) void post(`${base}/open`, {});
      begun = true;
      unread.hidden = true;
      log.scrollTop = log.scrollHeight;
    },
  };
}

function watchComposer(send: (text: string) => Promise<void>): void {
  const form = element('compose', HTMLFormElement);
  const text = element('text', HTMLTextAreaElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const written = text.value.trim();
    if (!written) return;
    text.value = '';
    text.focus();
    void send(written);
  });
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
