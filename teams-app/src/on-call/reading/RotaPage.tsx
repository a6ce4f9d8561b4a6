import * as React from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { Page } from '../../shell/Page';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import '../strings/load-strings';
import { useRotaStyles } from './rota.styles';

interface RotaPageProps {
  readonly heading: string;
  /** The weeks that the screen needs. */
  readonly query: UseQueryResult<RotaAnswer>;
  readonly children: (rota: RotaAnswer) => React.ReactNode;
}

/** A screen that changes the rota: it waits for the rota, and leads back to it. */
export function RotaPage({ heading, query, children }: RotaPageProps): JSX.Element {
  const styles = useRotaStyles();
  return (
    <Page
      heading={heading}
      before={
        <a className={styles.link} href={hrefOf({ at: 'rota' })}>
          {t('on-call:back')}
        </a>
      }
    >
      {query.isLoading && <Lines />}
      {query.isError && !query.data && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data && children(query.data)}
    </Page>
  );
}
