import type { ChatMessage } from '../../connector/activity.js';
import type { ShellConfig } from '../shell-config.js';
import { element } from './elements.mjs';

export interface Unread {
  /** A message that was not in the window before. True when the person has not seen it yet. */
  arrived(message: ChatMessage, isOpen: boolean): boolean;
  /** The person has the chat in view. */
  seen(): void;
}

/** How many messages wait, on the Chat button and in the title. What was read is kept on this device. */
export function createUnread({ person }: ShellConfig): Unread {
  const badge = element('unread', HTMLElement);
  const key = `read-until:${person.id}`;
  const title = document.title;
  const readBefore = localStorage.getItem(key) ?? '';
  let newest = readBefore;
  let waiting = 0;

  function show(): void {
    badge.hidden = waiting === 0;
    element('unread-count', HTMLElement).textContent = String(waiting);
    element('unread-words', HTMLElement).textContent = waiting === 1 ? ' new message' : ' new messages';
    document.title = waiting === 0 ? title : `(${waiting}) ${title}`;
  }

  function seen(): void {
    waiting = 0;
    localStorage.setItem(key, newest);
    show();
  }

  return {
    arrived: ({ fromBot, sentAt }, isOpen) => {
      if (!fromBot || sentAt <= readBefore) return false;
      if (sentAt > newest) newest = sentAt;
      waiting += 1;
      if (isOpen) seen();
      else show();
      return !isOpen;
    },
    seen,
  };
}
