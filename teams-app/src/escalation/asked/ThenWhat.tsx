import * as React from 'react';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useEscalationStyles } from '../reading/escalation.styles';

interface ThenWhatProps {
  readonly monitoring: boolean;
  readonly wait: string;
  readonly onWait: (wait: string) => void;
  readonly problem?: string;
}

/** What follows the last step of every chain. It is no choice, but for how long everybody is given. */
export function ThenWhat({ monitoring, wait, onWait, problem }: ThenWhatProps): JSX.Element {
  const styles = useEscalationStyles();
  return (
    <section className={styles.panel} aria-labelledby="then-what">
      <h2 id="then-what" className={styles.heading}>
        {t('escalation:asked.then.heading')}
      </h2>
      <ol>
        <li>{t('escalation:asked.then.everybody')}</li>
        <li>
          {monitoring ? t('escalation:asked.then.monitoring') : t('escalation:asked.then.noMonitoring')}
        </li>
        <li>{t('escalation:asked.then.numbers')}</li>
        <li>{t('escalation:asked.then.again')}</li>
      </ol>
      <TextField
        field="broadcastWaitMinutes"
        label={t('escalation:asked.broadcastWait')}
        value={wait}
        onText={onWait}
        problem={problem}
      />
    </section>
  );
}
