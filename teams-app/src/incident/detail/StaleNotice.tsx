import * as React from 'react';
import { Button } from '../../shell/Button';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import { statusInWords } from '../report-list/ReportLine';
import { Timeline } from './Timeline';
import type { CaseChange, ChangeState } from './useCaseChange';

interface StaleNoticeProps {
  readonly change: CaseChange;
  readonly stale: Extract<ChangeState, { at: 'stale' }>;
}

/** Somebody else was quicker: what is new stands beside what the person was about to do, and they decide again. */
export function StaleNotice({ change, stale: { before, current, intent } }: StaleNoticeProps): JSX.Element {
  const known = new Set(before?.timeline.map(({ key }) => key));
  const news = current.timeline.filter(({ key }) => !known.has(key));
  return (
    <Notice heading={t('incident:detail.staleHeading')} tone="warning" alert>
      <p>{t('incident:detail.staleWhy')}</p>
      <h3>{t('incident:detail.staleNow')}</h3>
      <p>
        {statusInWords(current)}.{' '}
        {t('incident:detail.withWhom', { name: current.assignedTo?.name ?? t('incident:detail.nobody') })}
      </p>
      {news.length > 0 && <Timeline entries={news} reference={current.reference} view={current.view} />}
      <h3>{t('incident:detail.staleMine')}</h3>
      <p dir="auto">{intent.words}</p>
      <div className="report-actions">
        <Button onClick={() => void change.apply(intent, current.version)}>
          {t('incident:detail.staleAgain')}
        </Button>
        <Button onClick={() => change.dismiss()}>{t('incident:detail.staleDrop')}</Button>
      </div>
    </Notice>
  );
}
