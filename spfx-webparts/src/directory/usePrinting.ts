import * as React from 'react';
import { flushSync } from 'react-dom';
import styles from './printing.module.scss';

/** Everything from the page's body down to the list; what stands beside them is not printed. */
function wayDownTo(element: HTMLElement): readonly HTMLElement[] {
  const way: HTMLElement[] = [];
  for (let each: HTMLElement | null = element; each; each = each.parentElement) way.push(each);
  return way.filter(({ tagName }) => tagName !== 'HTML');
}

function openAll(root: HTMLElement): () => void {
  const closed = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const details of closed) details.open = true;
  return () => {
    for (const details of closed) details.open = false;
  };
}

export interface Printing {
  /** True while paper is being made: all of the list is to be there. */
  readonly printing: boolean;
  /** Prints the list without the rest of the page. */
  readonly print: () => void;
}

/** However it is printed, details are open and nothing of the list is left out. */
export function usePrinting(root: React.RefObject<HTMLElement>): Printing {
  const [printing, setPrinting] = React.useState(false);

  React.useEffect(() => {
    let closeAgain: (() => void) | undefined;
    const before = (): void => {
      // The browser takes its picture as soon as this returns.
      flushSync(() => setPrinting(true));
      if (root.current && !closeAgain) closeAgain = openAll(root.current);
    };
    const after = (): void => {
      closeAgain?.();
      closeAgain = undefined;
      setPrinting(false);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [root]);

  const print = React.useCallback(() => {
    if (!root.current) return;
    const way = wayDownTo(root.current);
    const [kept = '', step = ''] = [styles.kept, styles.step];
    way.forEach((element, up) => element.classList.add(up === 0 ? kept : step));
    window.addEventListener(
      'afterprint',
      () => way.forEach((element) => element.classList.remove(kept, step)),
      { once: true },
    );
    window.print();
  }, [root]);

  return { printing, print };
}
