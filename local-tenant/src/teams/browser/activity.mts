import type { FeedLine } from '../../connector/activity.js';
import type { ShellConfig } from '../shell-config.js';
import { watchLinks } from './deep-link.mjs';
import { element, paragraph } from './elements.mjs';
import type { Toast } from './toast.mjs';
import { createUnread, showOnButton } from './unread.mjs';
import { viewIsOpen } from './views.mjs';

export interface ActivityList {
  put(line: FeedLine, options: { readonly notify: boolean }): void;
  /** The person has it in view. */
  seen(): void;
}

interface Around {
  readonly open: (address: string) => void;
  readonly toast: Toast;
}

function itemOf({ title, preview, webUrl, sentAt }: FeedLine): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = webUrl;
  link.textContent = title;
  const time = new Date(sentAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  item.append(link, paragraph('', preview), paragraph('kind', time));
  return item;
}

/** The person's activity feed, the newest line first. What comes while the window is open comes with the chat's events. */
export function startActivity(config: ShellConfig, { open, toast }: Around): ActivityList {
  const list = element('feed', HTMLElement);
  const shown = new Set<number>();
  const unread = createUnread(`feed-until:${config.person.id}`, (waiting) =>
    showOnButton('feed-unread', waiting),
  );
  watchLinks(list, open);
  return {
    put: (line, { notify }) => {
      if (shown.has(line.id)) return;
      shown.add(line.id);
      element('feed-empty', HTMLElement).hidden = true;
      list.prepend(itemOf(line));
      if (unread.arrived(line.sentAt, viewIsOpen('activity')) && notify) toast.notify(line.preview);
    },
    seen: () => unread.seen(),
  };
}
