import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { Failure } from '../../shell/Failure';
import { NotFound } from '../../shell/NotFound';
import { Lines } from '../../shell/Lines';
import { Notice } from '../../shell/Notice';
import { Page } from '../../shell/Page';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useGone } from '../../shell/useGone';
import EvidencePicker from '../evidence/EvidencePicker';
import { Answers } from './Answers';
import { Composer } from './Composer';
import { useDetailStyles } from './detail.styles';
import { Facts } from './Facts';
import { NotDone } from './NotDone';
import { OfficerPanels } from './OfficerPanels';
import { Take } from './Take';
import { Timeline } from './Timeline';
import { Withdraw } from './Withdraw';

/** Marks everything shown as read, once for each arrival of something new. */
function useMarkRead(detail: IncidentDetail | undefined): void {
  const { api } = useHere();
  const queries = useQueryClient();
  const reference = detail?.reference;
  const newest = detail?.unread ? detail.timeline[detail.timeline.length - 1]?.key : undefined;
  React.useEffect(() => {
    if (reference === undefined || newest === undefined) return;
    api
      .markRead(reference)
      .then(() => Promise.all([queries.invalidateQueries(['mine']), queries.invalidateQueries(['inbox'])]))
      // It only stays marked as new; the next opening tries again.
      .catch(() => undefined);
  }, [api, queries, reference, newest]);
}

export function useDetail(reference: string) {
  const { api } = useHere();
  return useQuery(['detail', reference], () => api.detail(reference));
}

function CouncillorPanels({ detail }: { detail: IncidentDetail }): JSX.Element {
  const styles = useDetailStyles();
  const { api, me } = useHere();
  const { reference, may } = detail;
  return (
    <>
      {may.includes('message') && (
        <Composer
          reference={reference}
          heading={t('incident:detail.write')}
          field="message"
          label={t('incident:detail.writeLabel')}
          button={t('incident:detail.send')}
          done={t('incident:detail.sent')}
          send={(wish) => api.message(reference, wish)}
        />
      )}
      {may.includes('amend') && (
        <p>
          <a className={styles.back} href={hrefOf({ at: 'amend', reference })}>
            {t('incident:detail.add')}
          </a>
        </p>
      )}
      {detail.councillor.id === me.id && (
        <p>
          <a className={styles.back} href={hrefOf({ at: 'drop-in', about: reference })}>
            {t('incident:detail.talk')}
          </a>
        </p>
      )}
      {may.includes('withdraw') && <Withdraw detail={detail} />}
    </>
  );
}

function Loaded({ detail }: { detail: IncidentDetail }): JSX.Element {
  const styles = useDetailStyles();
  const { reference, view, timeline, complete, may } = detail;
  const stored = timeline.flatMap(({ evidence }) => (evidence ? [evidence.evidenceId] : []));
  return (
    <>
      {!complete && <Notice tone="warning">{t('incident:incomplete')}</Notice>}
      <NotDone detail={detail} />
      {view === 'reporter' && <p>{t('incident:detail.reporterView', { name: detail.councillor.name })}</p>}
      <Facts detail={detail} />
      {view === 'officer' && <Take detail={detail} />}
      <Answers detail={detail} />
      <section aria-labelledby="timeline" className={styles.section}>
        <h2 id="timeline" className={styles.heading}>
          {t('incident:detail.timeline')}
        </h2>
        <div aria-live="polite">
          <Timeline entries={timeline} reference={reference} view={view} />
        </div>
      </section>
      {view === 'officer' ? <OfficerPanels detail={detail} /> : <CouncillorPanels detail={detail} />}
      {may.includes('add-evidence') && (
        <EvidencePicker belongsTo={reference} already={stored.length} shownElsewhere={stored} />
      )}
    </>
  );
}

/** One report, as far as this person may see it. */
export default function Detail({ reference }: { reference: string }): JSX.Element {
  const styles = useDetailStyles();
  const { me } = useHere();
  const query = useDetail(reference);
  useMarkRead(query.data);
  if (useGone(query)) return <NotFound />;
  return (
    <Page
      heading={t('incident:detail.heading', { reference })}
      before={
        <a className={styles.back} href={hrefOf({ at: 'home' })}>
          {me.roles.includes('officer') ? t('incident:detail.backInbox') : t('incident:detail.backMine')}
        </a>
      }
    >
      {query.isLoading && <Lines />}
      {query.isError && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data && <Loaded detail={query.data} />}
    </Page>
  );
}
