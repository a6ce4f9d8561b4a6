import * as React from 'react';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { Notice } from '../../shell/Notice';
import { inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { statusInWords, stepInWords } from '../report-list/ReportLine';
import { useDetailStyles } from './detail.styles';

/** Where a report stands, in words: the clocks that both sides see. */
export function Facts({ detail }: { detail: IncidentDetail }): JSX.Element {
  const styles = useDetailStyles();
  const { councillor, reporter, assignedTo, receivedAt, lookedAtAt, urgent, view, filed } = detail;
  const step = stepInWords(detail);
  const fact = (term: string, value: string): JSX.Element => (
    <div key={term}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{value}</dd>
    </div>
  );
  return (
    <>
      {view === 'officer' && urgent && (
        <Notice heading={t('incident:detail.urgentHeading')} tone="warning">
          {t('incident:detail.urgentWhy')}
        </Notice>
      )}
      <dl className={styles.facts}>
        {fact(t('incident:detail.statusLabel'), statusInWords(detail))}
        {fact(t('incident:detail.councillor'), councillor.name)}
        {reporter.id !== councillor.id && fact(t('incident:detail.reporter'), reporter.name)}
        {fact(t('incident:detail.assigned'), assignedTo?.name ?? t('incident:detail.nobody'))}
      </dl>
      <p>
        {t('incident:received', { when: inWords(receivedAt) })}.{' '}
        {lookedAtAt ? t('incident:lookedAt', { when: inWords(lookedAtAt) }) : t('incident:notLookedAt')}.
      </p>
      {step && (
        <p>
          <strong>{step}</strong>
        </p>
      )}
      {!filed && <p>{t('incident:notFiled')}</p>}
    </>
  );
}
