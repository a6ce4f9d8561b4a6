import * as React from 'react';
import type { MineAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { Page } from '../../shell/Page';
import { hrefOf, type Route } from '../../shell/routes';
import { t } from '../../shell/strings';
import '../strings/load-strings';
import { useDropInStyles } from './drop-in.styles';
import { useMine } from './useDropIn';

interface OwnPageProps {
  readonly heading: string;
  /** Where the link above the heading leads; to booking when absent. */
  readonly back?: { readonly to: Route; readonly label: string };
  /** Shown while the rest is on its way, too. */
  readonly first?: React.ReactNode;
  readonly children: (mine: MineAnswer) => React.ReactNode;
}

/** A screen of somebody's own appointments, wishes or choices: it waits for them. */
export function OwnPage({ heading, back, first, children }: OwnPageProps): JSX.Element {
  const styles = useDropInStyles();
  const query = useMine();
  const { to, label } = back ?? { to: { at: 'drop-in' } as const, label: t('drop-in:go.book') };
  return (
    <Page
      heading={heading}
      before={
        <a className={styles.link} href={hrefOf(to)}>
          {label}
        </a>
      }
    >
      {first}
      {query.isLoading && <Lines />}
      {query.isError && !query.data && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data && children(query.data)}
    </Page>
  );
}
