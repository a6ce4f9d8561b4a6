import * as React from 'react';
import styles from './Notice.module.scss';

interface NoticeProps {
  /** `warning` for what an officer should mend or a reader should doubt. */
  readonly kind?: 'plain' | 'warning';
  /** Spoken when it appears. */
  readonly spoken?: boolean;
  readonly children?: React.ReactNode;
}

/** A framed remark. Told apart by its frame and words, not by colour alone. */
export function Notice({ kind = 'plain', spoken = false, children }: NoticeProps): JSX.Element {
  return (
    <div className={kind === 'warning' ? styles.warning : styles.plain} role={spoken ? 'status' : undefined}>
      {children}
    </div>
  );
}
