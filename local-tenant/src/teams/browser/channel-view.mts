import type { ChatMessage } from '../../connector/activity.js';
import { type ChannelHost, type ChannelPosts, createChannelPosts } from './channel-posts.mjs';
import { button, element } from './elements.mjs';
import { createUnread, unreadWords } from './unread.mjs';

export interface ChannelView {
  readonly posts: ChannelPosts;
  /** Puts this channel in view, or takes it out of view. */
  show(open: boolean): void;
  /** A message of somebody else that is new in this window. */
  arrived(message: ChatMessage, isOpen: boolean): void;
  seen(): void;
  readonly waiting: () => number;
  /** The channel was deleted. */
  remove(): void;
}

interface ChannelParts {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  readonly host: ChannelHost;
  readonly choose: () => void;
  /** The number of messages that wait has changed. */
  readonly counted: () => void;
}

function postsArea(name: string): { area: HTMLElement; list: HTMLOListElement } {
  const [area, heading, log, list] = (['section', 'h2', 'div', 'ol'] as const).map((tag) =>
    document.createElement(tag),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLOListElement];
  heading.textContent = name;
  log.className = 'posts';
  log.tabIndex = 0;
  log.setAttribute('role', 'log');
  log.setAttribute('aria-label', `Posts in ${name}`);
  log.append(list);
  area.hidden = true;
  area.append(heading, log);
  return { area, list };
}

/** One channel: its name in the list with what is new, and its posts. */
export function createChannelView({ id, name, personId, host, choose, counted }: ChannelParts): ChannelView {
  const { area, list } = postsArea(name);
  const entry = document.createElement('li');
  const chooser = button(name, choose);
  let waiting = 0;
  const unread = createUnread(`read-until:${id}:${personId}`, (count) => {
    waiting = count;
    chooser.textContent = count === 0 ? name : `${name}, ${count}${unreadWords(count)}`;
    chooser.classList.toggle('has-new', count > 0);
    counted();
  });
  entry.append(chooser);
  element('channels', HTMLUListElement).append(entry);
  element('channel-views', HTMLElement).append(area);
  return {
    posts: createChannelPosts(list, host),
    show: (open) => {
      area.hidden = !open;
      if (open) chooser.setAttribute('aria-current', 'true');
      else chooser.removeAttribute('aria-current');
    },
    arrived: ({ sentAt }, isOpen) => void unread.arrived(sentAt, isOpen),
    seen: () => unread.seen(),
    waiting: () => waiting,
    remove: () => {
      entry.remove();
      area.remove();
    },
  };
}
