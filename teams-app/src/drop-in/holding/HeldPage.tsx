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
import { useHeldStyles } from './held.styles';

interface HeldPageProps<A> {
  readonly heading: string;
  /** Where the link above the heading leads. */
  readonly back: 'drop-ins' | 'drop-in-sessions';
  /** What the screen needs before it can be shown. */
  readonly query: UseQueryResult<A>;
  readonly children: (found: A) => React.ReactNode;
}

/** A screen about one thing of whoever holds sessions: it waits for what it needs, and leads back. */
export function HeldPage<A>({ heading, back, query, children }: HeldPageProps<A>): JSX.Element {
  const styles = useHeldStyles();
  const isGone = useGone(query);
  if (isGone && query.data === undefined) return <NotFound />;
  return (
    <Page
      heading={heading}
      before={
        <a className={styles.link} href={hrefOf({ at: back })}>
          {back === 'drop-ins' ? t('drop-in:officer.backToDays') : t('drop-in:officer.backToSessions')}
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
