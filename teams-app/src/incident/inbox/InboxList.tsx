import * as React from 'react';
import type { IncidentSummary } from '@councillor-safety/core/incident/incident-answers';
import { t } from '../../shell/strings';
import { ReportLine } from '../report-list/ReportLine';
import { useListStyles } from '../report-list/report-list.styles';
import { arrivals } from './inbox-view';
import { SteadyList } from './SteadyList';

const whoOf = ({ councillor, assignedTo }: IncidentSummary): string =>
  `${councillor.name}. ${
    assignedTo ? t('incident:inbox.with', { name: assignedTo.name }) : t('incident:inbox.withNobody')
  }`;

/** How many reports have come in since the last look; told politely, without taking the focus. */
function useNews(references: readonly string[]): string {
  const before = React.useRef(references);
  const [news, setNews] = React.useState('');
  React.useEffect(() => {
    const count = arrivals({ before: before.current, now: references });
    before.current = references;
    if (count > 0) setNews(count === 1 ? t('incident:inbox.newOne') : t('incident:inbox.newMany', { count }));
  }, [references]);
  return news;
}

export function InboxList({ items }: { items: readonly IncidentSummary[] }): JSX.Element {
  const styles = useListStyles();
  const joined = items.map(({ reference }) => reference).join(' ');
  const references = React.useMemo(() => (joined === '' ? [] : joined.split(' ')), [joined]);
  const news = useNews(references);
  return (
    <>
      <p role="status" className={styles.small}>
        {news}
      </p>
      {items.length === 0 && <p>{t('incident:inbox.none')}</p>}
      <SteadyList className={styles.list} label={t('incident:inbox.list')}>
        {items.map((item) => (
          <ReportLine key={item.reference} item={item} who={whoOf(item)} urgency />
        ))}
      </SteadyList>
    </>
  );
}
