import * as React from 'react';
import styles from './Fold.module.scss';

interface FoldProps {
  readonly heading: string;
  readonly points: readonly string[];
}

/** A few points under a heading that opens them. */
export function Fold({ heading, points }: FoldProps): JSX.Element {
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        <h3 className={styles.heading}>{heading}</h3>
      </summary>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </details>
  );
}
