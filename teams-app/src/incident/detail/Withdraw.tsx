import * as React from 'react';
import { Button } from '../../shell/Button';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { Notice } from '../../shell/Notice';
import { focusHeading } from '../../shell/focus';
import { useHere } from '../../services/here';
import { t } from '../../shell/strings';
import { ChangeOutcome } from './ChangeOutcome';
import { useCaseChange } from './useCaseChange';

/** Withdraws a report, after asking once. */
export function Withdraw({ detail }: { detail: IncidentDetail }): JSX.Element {
  const { api } = useHere();
  const { reference, version } = detail;
  const change = useCaseChange(reference);
  const [asking, setAsking] = React.useState(false);
  const withdraw = (): Promise<void> =>
    change.apply(
      {
        words: t('incident:detail.intent.withdraw'),
        wish: reference,
        run: (sent) => api.withdraw(reference, sent),
        onDone: () => {
          setAsking(false);
          focusHeading();
        },
      },
      version,
    );
  return (
    <>
      <Button aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {t('incident:detail.withdraw')}
      </Button>
      {asking && (
        <Notice heading={t('incident:detail.withdrawHeading')} tone="warning" alert>
          <p>{t('incident:detail.withdrawWhy')}</p>
          <div className="report-actions">
            <Button primary onClick={() => void withdraw()}>
              {t('incident:detail.withdrawYes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('incident:detail.withdrawNo')}</Button>
          </div>
        </Notice>
      )}
      <ChangeOutcome change={change} done={t('incident:detail.done')} />
    </>
  );
}
