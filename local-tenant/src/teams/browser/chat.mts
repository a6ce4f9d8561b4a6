import type { AppState, ChatEvent, ChatMessage, FeedLine } from '../../connector/activity.js';
import type { ShellConfig } from '../shell-config.js';
import type { ActivityList } from './activity.mjs';
import { watchAppState } from './app-state.mjs';
import { call, wordsOf } from './calls.mjs';
import { type Draft, watchComposer } from './composer.mjs';
import { element } from './elements.mjs';
import { createMessageList } from './message-list.mjs';
import { previewOf } from './preview.mjs';
import type { Toast } from './toast.mjs';
import { createTypingSign, watchTyping } from './typing.mjs';
import { createUnread, showOnButton } from './unread.mjs';
import { viewIsOpen } from './views.mjs';

export interface Chat {
  /** The person has the chat in view. */
  seen(): void;
}

interface History {
  readonly messages: ChatMessage[];
  readonly app: AppState;
  readonly feed: readonly FeedLine[];
}

interface Around {
  readonly open: (address: string) => void;
  readonly toast: Toast;
  readonly feed: Pick<ActivityList, 'put'>;
}

/** The person's chat with the bot: history, what arrives while the window is open, and a box to write in. */
export function startChat(config: ShellConfig, { open, toast, feed }: Around): Chat {
  const base = `/teams/chat/${config.person.key}`;
  const state = element('chat-state', HTMLElement);
  const typing = createTypingSign();
  const unread = createUnread(`read-until:${config.person.id}`, (waiting) => showOnButton('unread', waiting));

  /** Says what went wrong beside the message box; never leaves it unsaid. */
  const attempt = (work: Promise<unknown>): void => {
    state.textContent = '';
    work.catch((error: unknown) => {
      state.textContent = `Your message was not answered. ${wordsOf(error)}`;
    });
  };

  const list = createMessageList({
    name: config.person.name,
    pictures: `${base}/pictures`,
    act: (action) => call('POST', `${base}/actions`, action),
    open,
    say: (text) => toast.say(text),
    edit: (id, text) => attempt(call('PATCH', `${base}/messages/${id}`, { text })),
    takeBack: (id) => attempt(call('DELETE', `${base}/messages/${id}`)),
  });
  const app = watchAppState((to) => attempt(call('POST', `${base}/app`, to)));

  async function send({ text, picture }: Draft): Promise<void> {
    const kept = picture && ((await call('POST', `${base}/pictures`, picture)) as { id: string });
    await call('POST', `${base}/messages`, { text, pictures: kept ? [kept.id] : [] });
  }

  async function put(message: ChatMessage, { notify }: { notify: boolean }): Promise<void> {
    if (message.fromBot) typing.hide();
    const isNew = await list.put(message);
    const unseen = isNew && message.fromBot && unread.arrived(message.sentAt, viewIsOpen('chat'));
    if (unseen && notify) toast.notify(previewOf(message.activity));
  }

  function apply(event: ChatEvent): void {
    if (event.kind === 'typing') typing.show();
    else if (event.kind === 'app') app.show(event.app);
    else if (event.kind === 'feed') feed.put(event.line, { notify: true });
    else if (event.kind === 'gone') list.remove(event.message.id);
    else if (event.kind === 'put') void put(event.message, { notify: true });
  }

  /** Of the lines that were there before the question, those that are gone were deleted unseen. */
  async function refill(): Promise<void> {
    const shown = list.ids();
    const history = (await (await fetch(`${base}/messages`)).json()) as History;
    app.show(history.app);
    const kept = new Set(history.messages.map(({ id }) => id));
    shown.filter((id) => !kept.has(id)).forEach(list.remove);
    history.feed.forEach((line) => feed.put(line, { notify: false }));
    history.messages.forEach((message) => void put(message, { notify: false }));
  }

  const events = new EventSource(`${base}/events`);
  events.addEventListener('message', (event: MessageEvent<string>) =>
    apply(JSON.parse(event.data) as ChatEvent),
  );
  // Also after a lost connection: what came meanwhile is only in the history.
  events.addEventListener('open', () => void refill());

  watchComposer((draft) => attempt(send(draft)));
  watchTyping(element('text', HTMLTextAreaElement), () => attempt(call('POST', `${base}/typing`)));

  let begun = false;
  return {
    seen: () => {
      if (!begun) attempt(call('POST', `${base}/open`));
      begun = true;
      unread.seen();
      list.toEnd();
    },
  };
}
