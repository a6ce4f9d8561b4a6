import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { t } from '../../shell/strings';
import { tokens } from '../../shell/tokens';
import type { SavingState } from './draft-saver';

const useStyles = makeStyles({
  // Seen from every part of a long bulletin.
  status: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    minHeight: '32px',
    margin: 0,
    padding: '4px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

function wordsOf(state: SavingState): string {
  if (state.at === 'untouched') return '';
  if (state.at === 'saved')
    return t('bulletin:compose.saving.saved', { time: londonWallTime(state.time).slice(11) });
  if (state.at === 'offline' && !state.kept) return t('bulletin:compose.saving.nowhere');
  return t(`bulletin:compose.saving.${state.at}`);
}

/** Says where what was typed is safe, and no more than is true. */
export function SavingStatus({ state }: { state: SavingState }): JSX.Element {
  const styles = useStyles();
  return (
    <p role="status" aria-label={t('bulletin:compose.saving.label')} className={styles.status}>
      {wordsOf(state)}
    </p>
  );
}
