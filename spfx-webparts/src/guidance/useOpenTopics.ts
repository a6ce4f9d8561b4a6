import * as React from 'react';

export interface OpenTopics {
  readonly isOpen: (place: string) => boolean;
  readonly fold: (place: string, open: boolean) => void;
}

/**
 * Which topics are unfolded, by their places in the page. All are folded at first; the one that is led to, by a link or by the
 * article that is open, is unfolded.
 */
export function useOpenTopics(leadsTo: string | undefined): OpenTopics {
  const [opened, setOpened] = React.useState<readonly string[]>([]);
  const fold = React.useCallback((place: string, open: boolean): void => {
    setOpened((before) => {
      if (before.includes(place) === open) return before;
      return open ? [...before, place] : before.filter((each) => each !== place);
    });
  }, []);
  React.useEffect(() => {
    if (leadsTo !== undefined) fold(leadsTo, true);
  }, [leadsTo, fold]);
  return { isOpen: (place) => opened.includes(place), fold };
}
