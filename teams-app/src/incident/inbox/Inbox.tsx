import * as React from 'react';
import { Button } from '../../shell/Button';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { readReference } from '@councillor-safety/core/incident/incident-reference';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { Notice } from '../../shell/Notice';
import { Page } from '../../shell/Page';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';
import { useListStyles } from '../report-list/report-list.styles';
import { InboxFilters } from './InboxFilters';
import { InboxList } from './InboxList';
import { InboxSearch } from './InboxSearch';
import { inboxView } from './inbox-view';

/** Pages of the shelf that is asked for. */
function useInboxPages() {
  const { api } = useHere();
  const view = useWatched(inboxView);
  return useInfiniteQuery(
    ['inbox', view],
    ({ pageParam }: { pageParam?: string }) => api.inbox({ ...view, next: pageParam }),
    { getNextPageParam: (last) => last.next, keepPreviousData: false },
  );
}

function Shelf(): JSX.Element {
  const view = useWatched(inboxView);
  const pages = useInboxPages();
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <InboxFilters />
      {pages.isLoading && <Lines />}
      {pages.isError && <Failure failure={pages.error} again={() => void pages.refetch()} />}
      {pages.data?.pages.some((page) => !page.complete) && (
        <Notice tone="warning">{t('incident:incomplete')}</Notice>
      )}
      {pages.data && <InboxList key={JSON.stringify(view)} items={items} />}
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} busy={pages.isFetchingNextPage}>
          {t('incident:inbox.more')}
        </Button>
      )}
    </>
  );
}

function Found({ typed }: { typed: string }): JSX.Element {
  const { api } = useHere();
  const reference = readReference(typed);
  const found = useQuery(['search', typed], () => api.search(reference ?? ''), {
    enabled: reference !== null,
  });
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  if (reference !== null && found.isLoading) return <Lines />;
  const items = found.data?.items ?? [];
  return items.length > 0 ? (
    <InboxList items={items} />
  ) : (
    <p role="status">{t('incident:inbox.searchNone')}</p>
  );
}

/** The officers' list of reports. */
export default function Inbox(): JSX.Element {
  const styles = useListStyles();
  const [typed, setTyped] = React.useState('');
  return (
    <Page heading={t('incident:inbox.heading')} wide>
      <p>
        <a className={styles.link} href={hrefOf({ at: 'full' })}>
          {t('incident:inbox.behalf')}
        </a>
      </p>
      <InboxSearch typed={typed} onSearch={setTyped} />
      {typed === '' ? <Shelf /> : <Found typed={typed} />}
    </Page>
  );
}
