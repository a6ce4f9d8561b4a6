import * as React from 'react';
import { t } from '../../shell/strings';
import { useListStyles } from './report-list.styles';

/** Holds the place of a list while it loads, so that nothing jumps when it arrives. */
export function Lines(): JSX.Element {
  const styles = useListStyles();
  return (
    <div role="status" aria-label={t('loading')}>
      {[1, 2, 3].map((line) => (
        <div key={line} className={styles.empty} />
      ))}
    </div>
  );
}
