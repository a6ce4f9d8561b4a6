import { element } from './elements.mjs';

export interface Unread {
  /** A message of somebody else that was not in the window before. True when the person has not seen it yet. */
  arrived(sentAt: string, isOpen: boolean): boolean;
  /** The person has the place in view. */
  seen(): void;
}

/** Counts what has not been read in one place. What was read is kept on this device, under the key. */
export function createUnread(key: string, show: (waiting: number) => void): Unread {
  const readBefore = localStorage.getItem(key) ?? '';
  let newest = readBefore;
  let waiting = 0;

  function seen(): void {
    waiting = 0;
    localStorage.setItem(key, newest);
    show(waiting);
  }

  return {
    arrived: (sentAt, isOpen) => {
      if (sentAt <= readBefore) return false;
      if (sentAt > newest) newest = sentAt;
      waiting += 1;
      if (isOpen) seen();
      else show(waiting);
      return !isOpen;
    },
    seen,
  };
}

export const unreadWords = (waiting: number): string => (waiting === 1 ? ' new message' : ' new messages');

const onButtons = new Map<string, number>();
const title = document.title;

/** How many messages wait, on a button of the app bar and in the title. */
export function showOnButton(badgeId: 'unread' | 'team-unread' | 'feed-unread', waiting: number): void {
  element(badgeId, HTMLElement).hidden = waiting === 0;
  element(`${badgeId}-count`, HTMLElement).textContent = String(waiting);
  element(`${badgeId}-words`, HTMLElement).textContent = unreadWords(waiting);
  onButtons.set(badgeId, waiting);
  const all = [...onButtons.values()].reduce((sum, each) => sum + each, 0);
  document.title = all === 0 ? title : `(${all}) ${title}`;
}
