import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useNoticeStyles } from './Notice.styles';

interface NoticeProps {
  readonly heading?: string;
  readonly tone?: 'plain' | 'warning' | 'good';
  /** Read out as soon as it appears. */
  readonly alert?: boolean;
  readonly children: React.ReactNode;
}

/** A box that stands out from the page; its words carry the meaning, the colour only helps. */
export function Notice({ heading, tone = 'plain', alert = false, children }: NoticeProps): JSX.Element {
  const styles = useNoticeStyles();
  return (
    <section
      role={alert ? 'alert' : undefined}
      aria-label={alert ? undefined : heading}
      className={mergeClasses(styles.box, styles[tone])}
    >
      {heading && <h2 className={styles.heading}>{heading}</h2>}
      {children}
    </section>
  );
}
