import * as React from 'react';
import { articleIn, hashWith } from './article-address';

interface OpenArticle {
  /** Item id of the article that the address names. */
  readonly id?: string;
  /** Item id of the article that was open before, so that the focus can go back to where it came from. */
  readonly last?: string;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

/** Which article is open, kept in the page's address: the browser's own Back closes it, and a link can lead to it. */
export function useOpenArticle(): OpenArticle {
  const [{ id, last }, setShown] = React.useState<{ readonly id?: string; readonly last?: string }>(() => ({
    id: articleIn(window.location.hash),
  }));
  /** The article that was opened from the list in this page, and so has the list behind it in the history. */
  const openedHere = React.useRef<string>();

  const follow = React.useCallback((): void => {
    const next = articleIn(window.location.hash);
    if (next !== openedHere.current) openedHere.current = undefined;
    setShown((before) => (before.id === next ? before : { id: next, last: before.id }));
  }, []);

  React.useEffect(() => {
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, [follow]);

  const open = (next: string): void => {
    openedHere.current = next;
    window.location.hash = hashWith(window.location.hash, next);
    follow();
  };
  const close = (): void => {
    if (openedHere.current !== undefined) return window.history.back();
    const { pathname, search, hash } = window.location;
    window.history.replaceState(window.history.state, '', `${pathname}${search}${hashWith(hash, undefined)}`);
    follow();
  };
  return { id, last, open, close };
}
