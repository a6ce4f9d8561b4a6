import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { Notice } from '../../shell/Notice';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { keep, useWatched, type Watched } from '../../shell/store';
import { t } from '../../shell/strings';
import type { Outgoing } from '../../offline/device-store';
import { ReportLine } from '../report-list/ReportLine';
import { useListStyles } from '../report-list/report-list.styles';
import { useHomeStyles } from './home.styles';

const none: Watched<readonly Outgoing[]> = keep<readonly Outgoing[]>([]);

/** What this councillor has reported, newest first, and what still waits on this device. */
export function MyReports(): JSX.Element {
  const styles = useHomeStyles();
  const list = useListStyles();
  const { api, me, belongings } = useHere();
  const waiting = useWatched(useWatched(belongings)?.outgoing.all ?? none).filter(
    ({ state }) => state !== 'sent',
  );
  const reports = useQuery(['mine'], () => api.mine());
  return (
    <section aria-labelledby="my-reports">
      <h2 id="my-reports" className={styles.heading}>
        {t('incident:home.mine')}
      </h2>
      {waiting.map(({ key }) => (
        <Notice key={key} tone="warning">
          {t('incident:home.waiting')}.{' '}
          <a href={hrefOf({ at: 'sent', key })}>{t('incident:home.waitingLink')}</a>
        </Notice>
      ))}
      {reports.isLoading && <Lines />}
      {reports.isError && <Failure failure={reports.error} again={() => void reports.refetch()} />}
      {reports.data && !reports.data.complete && <Notice tone="warning">{t('incident:incomplete')}</Notice>}
      {reports.data?.items.length === 0 && <p>{t('incident:home.none')}</p>}
      <ul className={list.list}>
        {reports.data?.items.map((item) => (
          <ReportLine
            key={item.reference}
            item={item}
            who={
              item.councillor.id === me.id
                ? undefined
                : t('incident:home.somebodyElse', { name: item.councillor.name })
            }
          />
        ))}
      </ul>
    </section>
  );
}
