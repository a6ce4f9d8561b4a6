import * as React from 'react';
import { articleIn, hashWith, topicPlaceIn } from './article-address';

interface Shown {
  /** Item id of the article that the address names. */
  readonly id?: string;
  /** Item id of the article that was open before, so that the focus can go back to where it came from. */
  readonly last?: string;
  /** The topic that a link led to, as its place in the page. */
  readonly place?: string;
}

/** With it, what is needed to know what comes next. */
interface Step extends Shown {
  readonly hash: string;
  /** The topic in the address that the article was opened from. */
  readonly from?: string;
}

function stepTo(hash: string, before: Step): Step {
  const id = articleIn(hash);
  const place = topicPlaceIn(hash);
  const from = before.id === undefined ? topicPlaceIn(before.hash) : before.from;
  // Back from an article to the address that it was opened from is no new way to the topic there.
  const isBack = before.id !== undefined && id === undefined && place === from;
  return { hash, id, last: before.id, place: isBack ? undefined : place, from };
}

interface OpenArticle extends Shown {
  readonly open: (id: string) => void;
  readonly close: () => void;
}

/** Which article is open, kept in the page's address: the browser's own Back closes it, and a link can lead to it. */
export function useOpenArticle(): OpenArticle {
  const [shown, setShown] = React.useState(() => stepTo(window.location.hash, { hash: '' }));
  /** The article that was opened from the list in this page, and so has the list behind it in the history. */
  const openedHere = React.useRef<string>();

  const follow = React.useCallback((): void => {
    const { hash } = window.location;
    if (articleIn(hash) !== openedHere.current) openedHere.current = undefined;
    setShown((before) => (before.hash === hash ? before : stepTo(hash, before)));
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
  const { id, last, place } = shown;
  return { id, last, place, open, close };
}
