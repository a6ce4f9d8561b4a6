import * as React from 'react';
import type { IncidentSummary } from '@councillor-safety/core/incident/incident-answers';
import { hrefOf } from '../../shell/routes';
import { inWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { kindsInWords } from '../strings/words';
import { useListStyles } from './report-list.styles';

interface ReportLineProps {
  readonly item: IncidentSummary;
  /** Whose report it is, or with whom, where that matters. */
  readonly who?: string;
  /** For officers: urgency in words. */
  readonly urgency?: boolean;
}

/** Where a report stands, in words. */
export function statusInWords({ status, outcome }: Pick<IncidentSummary, 'status' | 'outcome'>): string {
  const word = t(`incident:status.${status}`);
  return outcome ? `${word}: ${t(`incident:outcome.${outcome}`)}` : word;
}

/** By when the next step is due, or that it is late. */
export function stepInWords({
  nextStepBy,
  overdue,
}: Pick<IncidentSummary, 'nextStepBy' | 'overdue'>): string {
  if (nextStepBy === undefined) return '';
  const when = inWords(nextStepBy);
  return overdue ? t('incident:overdue', { when }) : t('incident:nextStepBy', { when });
}

/** One report in a list. Nothing of the account is in it. */
export function ReportLine({ item, who, urgency = false }: ReportLineProps): JSX.Element {
  const styles = useListStyles();
  const { reference, kinds, receivedAt, unread, filed, urgent, overdue } = item;
  const step = stepInWords(item);
  return (
    <li className={styles.line} data-line={reference}>
      <div className={styles.marks}>
        {urgency && urgent && <strong className={styles.urgent}>{t('incident:urgent')}</strong>}
        {urgency && overdue && <strong className={styles.urgent}>{t('incident:inbox.late')}</strong>}
        {unread && <strong className={styles.mark}>{t('incident:unread')}</strong>}
        {!filed && <span className={styles.mark}>{t('incident:notFiled')}</span>}
      </div>
      <a className={styles.link} href={hrefOf({ at: 'report', reference })}>
        {reference}: {kindsInWords(kinds)}
      </a>
      <div>{statusInWords(item)}</div>
      {step && <div>{step}</div>}
      {who && <div>{who}</div>}
      <div className={styles.small}>{t('incident:received', { when: inWords(receivedAt) })}</div>
    </li>
  );
}
