import type { ChatEvent, ChatMessage } from '../../connector/activity.js';
import type { ShellConfig } from '../shell-config.js';
import { call, wordsOf } from './calls.mjs';
import type { ChannelHost } from './channel-posts.mjs';
import { type ChannelView, createChannelView } from './channel-view.mjs';
import { element } from './elements.mjs';
import type { Toast } from './toast.mjs';
import { showOnButton } from './unread.mjs';
import { viewIsOpen } from './views.mjs';

export interface Team {
  /** The person has the team in view. */
  seen(): void;
}

interface ChannelHistory {
  readonly id: string;
  readonly name: string;
  readonly messages: readonly ChatMessage[];
}

interface Around {
  readonly open: (address: string) => void;
  readonly toast: Toast;
}

const channelIdOf = (conversationId: string): string => conversationId.split(';messageid=')[0] ?? '';

/** The channels of the team: what was posted, what is posted while the window is open, and replies. */
export function startTeam(config: ShellConfig, { open, toast }: Around): Team {
  const { key, id: personId, name } = config.person;
  const base = `/teams/team/${key}`;
  const state = element('team-state', HTMLElement);
  const views = new Map<string, ChannelView>();
  let chosen = '';

  const attempt = (work: Promise<unknown>): void => {
    state.textContent = '';
    work.catch((error: unknown) => {
      state.textContent = `Your reply was not answered. ${wordsOf(error)}`;
    });
  };

  const hostIn = (channelId: string): ChannelHost => ({
    hostOf: (postId) => ({
      name,
      pictures: '',
      act: (action) => call('POST', `${base}/actions`, { ...action, channelId, postId }),
      open,
      say: (text) => toast.say(text),
    }),
    reply: (postId, words) => attempt(call('POST', `${base}/replies`, { ...words, channelId, postId })),
  });

  const isInView = (channelId: string): boolean => channelId === chosen && viewIsOpen('team');

  function choose(channelId: string): void {
    chosen = channelId;
    views.forEach((view, id) => view.show(id === channelId));
    if (viewIsOpen('team')) views.get(channelId)?.seen();
  }

  function viewOf({ id, name: channelName }: Pick<ChannelHistory, 'id' | 'name'>): ChannelView {
    const known = views.get(id);
    if (known) return known;
    const view = createChannelView({
      id,
      name: channelName,
      personId,
      host: hostIn(id),
      choose: () => choose(id),
      counted: () =>
        showOnButton(
          'team-unread',
          [...views.values()].reduce((sum, { waiting }) => sum + waiting(), 0),
        ),
    });
    views.set(id, view);
    return view;
  }

  async function put(message: ChatMessage): Promise<void> {
    const channelId = channelIdOf(message.conversationId);
    const view = views.get(channelId);
    const isOwn = (message.activity.from as { aadObjectId?: string } | undefined)?.aadObjectId === personId;
    if ((await view?.posts.put(message)) && !isOwn) view?.arrived(message, isInView(channelId));
  }

  function fill({ id, name: channelName, messages }: ChannelHistory): void {
    const { posts } = viewOf({ id, name: channelName });
    const kept = new Set(messages.map((message) => message.id));
    posts
      .ids()
      .filter((each) => !kept.has(each))
      .forEach(posts.remove);
    messages.forEach((message) => void put(message));
  }

  /** Also after a channel was deleted or brought back. */
  async function refill(): Promise<void> {
    const answer = (await (await fetch(`${base}/posts`)).json()) as { channels: ChannelHistory[] };
    const there = new Set(answer.channels.map(({ id }) => id));
    views.forEach((view, id) => {
      if (there.has(id)) return;
      view.remove();
      views.delete(id);
    });
    answer.channels.forEach(fill);
    if (!there.has(chosen)) choose(answer.channels[0]?.id ?? '');
  }

  function apply(event: ChatEvent): void {
    if (event.kind === 'channel') void refill();
    if (event.kind === 'put') void put(event.message);
    if (event.kind === 'gone')
      views.get(channelIdOf(event.message.conversationId))?.posts.remove(event.message.id);
  }

  const events = new EventSource(`${base}/events`);
  events.addEventListener('message', (event: MessageEvent<string>) =>
    apply(JSON.parse(event.data) as ChatEvent),
  );
  // Also after a lost connection: what came meanwhile is only in the history.
  events.addEventListener('open', () => void refill());
  return { seen: () => views.get(chosen)?.seen() };
}
