import * as React from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { NotFound } from '../../shell/NotFound';
import { Page } from '../../shell/Page';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useGone } from '../../shell/useGone';
import '../strings/load-strings';
import { useBulletinStyles } from './bulletin.styles';

interface BulletinPageProps<A> {
  readonly heading: string;
  /** Changes when the screen changes although the heading may stay the same. */
  readonly screen?: string;
  readonly wide?: boolean;
  /** What the screen needs before it can be shown. */
  readonly query: UseQueryResult<A>;
  readonly children: (found: A) => React.ReactNode;
}

/** A screen of one thing about bulletins: it waits for what it needs, and leads back to the list. */
export function BulletinPage<A>(props: BulletinPageProps<A>): JSX.Element {
  const { heading, screen, wide, query, children } = props;
  const styles = useBulletinStyles();
  const isGone = useGone(query);
  if (isGone && query.data === undefined) return <NotFound />;
  return (
    <Page
      heading={heading}
      screen={screen}
      wide={wide}
      before={
        <a className={styles.link} href={hrefOf({ at: 'bulletins' })}>
          {t('bulletin:back')}
        </a>
      }
    >
      {query.isLoading && <Lines />}
      {query.isError && query.data === undefined && (
        <Failure failure={query.error} again={() => void query.refetch()} />
      )}
      {query.data !== undefined && children(query.data)}
    </Page>
  );
}
