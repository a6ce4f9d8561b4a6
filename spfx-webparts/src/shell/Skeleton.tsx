import * as React from 'react';
import { shellStrings } from './shell-strings';
import styles from './Skeleton.module.scss';
import { Spoken } from './Spoken';

interface SkeletonProps {
  /** As many lines as will be there, so that nothing jumps when they come. */
  readonly lines: number;
}

/** SharePoint's own client tries for ten seconds and more before it gives up; nobody should wait so long without a word. */
const patience = 4_000;

function useSlow(): boolean {
  const [slow, setSlow] = React.useState(false);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), patience);
    return () => window.clearTimeout(timer);
  }, []);
  return slow;
}

/** Stands where content will be. */
export function Skeleton({ lines }: SkeletonProps): JSX.Element {
  const slow = useSlow();
  return (
    <div role="status">
      {slow ? <p className={styles.slow}>{shellStrings.slow}</p> : <Spoken>{shellStrings.loading}</Spoken>}
      {Array.from({ length: slow ? lines - 1 : lines }, (_, line) => (
        <div key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
