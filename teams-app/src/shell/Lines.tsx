import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { t } from './strings';
import { tokens } from './tokens';

const useStyles = makeStyles({
  empty: {
    height: '136px',
    marginBottom: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** Holds the place of a list while it loads, so that nothing jumps when it arrives. */
export function Lines(): JSX.Element {
  const styles = useStyles();
  return (
    <div role="status" aria-label={t('loading')}>
      {[1, 2, 3].map((line) => (
        <div key={line} className={styles.empty} />
      ))}
    </div>
  );
}
