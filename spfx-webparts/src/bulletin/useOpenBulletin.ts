import * as React from 'react';
import { bulletinIn, hashWithBulletin, type BulletinMark } from './bulletin-address';

interface Shown {
  /** Item id of the bulletin that the address names. */
  readonly id?: string;
  /** Item id of the one that was open before, so that the focus can go back to where it came from. */
  readonly last?: string;
}

interface OpenBulletin extends Shown {
  readonly open: (id: string) => void;
  readonly close: () => void;
}

const after =
  (mark: BulletinMark) =>
  (before: Shown): Shown => {
    const id = bulletinIn(window.location.hash, mark);
    return before.id === id ? before : { id, last: before.id };
  };

const moves = ['hashchange', 'popstate'] as const;

/** Which bulletin is open, kept in the page's address: the browser's own Back closes it, and a link can lead to it. */
export function useOpenBulletin(mark: BulletinMark): OpenBulletin {
  const [shown, setShown] = React.useState<Shown>(() => after(mark)({}));
  React.useEffect(() => {
    const follow = (): void => setShown(after(mark));
    for (const move of moves) window.addEventListener(move, follow);
    return () => {
      for (const move of moves) window.removeEventListener(move, follow);
    };
  }, [mark]);
  const lead = (id: string | undefined): void => {
    const { pathname, search, hash } = window.location;
    window.history.pushState(
      window.history.state,
      '',
      `${pathname}${search}${hashWithBulletin(hash, { mark, id })}`,
    );
    setShown(after(mark));
  };
  return { ...shown, open: lead, close: () => lead(undefined) };
}
