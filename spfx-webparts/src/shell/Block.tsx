import * as React from 'react';
import styles from './Block.module.scss';
import { Boundary } from './Boundary';

interface BlockProps {
  readonly heading: string;
  /** For links from elsewhere in the page. */
  readonly id?: string;
  readonly children?: React.ReactNode;
}

/** One headed part of a web part. */
export function Block({ heading, id, children }: BlockProps): JSX.Element {
  return (
    <section className={styles.block} id={id} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <Boundary>{children}</Boundary>
    </section>
  );
}
