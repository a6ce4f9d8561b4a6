import * as React from 'react';
import styles from './Spoken.module.scss';

interface SpokenProps {
  /** `status` when it is to be read out as it changes. */
  readonly role?: 'status';
  readonly children?: React.ReactNode;
}

/** For those who listen to the page; there is nothing of it to see. */
export const Spoken = ({ role, children }: SpokenProps): JSX.Element => (
  <span className={styles.spoken} role={role}>
    {children}
  </span>
);
