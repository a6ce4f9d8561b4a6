import * as React from 'react';
import { usePaper } from '../shell/usePaper';
import styles from './printing.module.scss';

/** Everything from the page's body down to the list; what stands beside them is not printed. */
function wayDownTo(element: HTMLElement): readonly HTMLElement[] {
  const way: HTMLElement[] = [];
  for (let each: HTMLElement | null = element; each; each = each.parentElement) way.push(each);
  return way.filter(({ tagName }) => tagName !== 'HTML');
}

export interface Printing {
  /** True while paper is being made: all of the list is to be there. */
  readonly printing: boolean;
  /** Prints the list without the rest of the page. */
  readonly print: () => void;
}

/** However it is printed, nothing of the list is left out or folded away. */
export function usePrinting(root: React.RefObject<HTMLElement>): Printing {
  const printing = usePaper();
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
