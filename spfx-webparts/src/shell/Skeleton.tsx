import * as React from 'react';
import { shellStrings } from './shell-strings';
import styles from './Skeleton.module.scss';
import { Spoken } from './Spoken';

interface SkeletonProps {
  /** As many lines as will be there, so that nothing jumps when they come. */
  readonly lines: number;
}

/** Stands where content will be. */
export function Skeleton({ lines }: SkeletonProps): JSX.Element {
  return (
    <div role="status">
      <Spoken>{shellStrings.loading}</Spoken>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
