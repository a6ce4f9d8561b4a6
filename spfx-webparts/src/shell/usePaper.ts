import * as React from 'react';
import { flushSync } from 'react-dom';

/** True while paper is being made, however it was asked for: nothing is left out or folded away there. */
export function usePaper(): boolean {
  const [paper, setPaper] = React.useState(false);
  React.useEffect(() => {
    // The browser takes its picture as soon as this returns.
    const before = (): void => flushSync(() => setPaper(true));
    const after = (): void => setPaper(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return paper;
}
