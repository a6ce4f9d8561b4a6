import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { EscalationDetailView } from '@councillor-safety/core/escalation/escalation-answers';
import { Failure } from '../../shell/Failure';
import { inWords } from '../../shell/in-words';
import { Lines } from '../../shell/Lines';
import { NotFound } from '../../shell/NotFound';
import { Notice } from '../../shell/Notice';
import { Page } from '../../shell/Page';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useGone } from '../../shell/useGone';
import { useEscalationStyles } from '../reading/escalation.styles';
import { useEscalationApi } from '../reading/useEscalation';
import { stateInWords } from '../strings/words';
import { CallTimeline } from './CallTimeline';
import { NoteForm } from './NoteForm';

function Facts({ call }: { call: EscalationDetailView }): JSX.Element {
  const styles = useEscalationStyles();
  const { view, councillorName, helper, startedAt, nextAt, incidentReference } = call;
  const fact = (term: string, value: React.ReactNode): JSX.Element => (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{value}</dd>
    </div>
  );
  return (
    <dl className={styles.facts}>
      {fact(t('escalation:detail.state'), stateInWords(call))}
      {view !== 'caller' && fact(t('escalation:detail.councillor'), councillorName)}
      {fact(t('escalation:detail.helper'), helper ?? t('escalation:detail.nobody'))}
      {fact(t('escalation:detail.began'), inWords(startedAt))}
      {nextAt && fact(t('escalation:detail.next'), inWords(nextAt))}
      {incidentReference &&
        fact(
          t('escalation:detail.incident'),
          <a className={styles.link} href={hrefOf({ at: 'report', reference: incidentReference })}>
            {incidentReference}
          </a>,
        )}
    </dl>
  );
}

function Loaded({ call }: { call: EscalationDetailView }): JSX.Element {
  const styles = useEscalationStyles();
  return (
    <>
      {!call.complete && <Notice tone="warning">{t('escalation:detail.incomplete')}</Notice>}
      <Facts call={call} />
      {call.view === 'state' ? (
        <p>{t('escalation:detail.stateOnly')}</p>
      ) : (
        <section aria-labelledby="call-timeline">
          <h2 id="call-timeline" className={styles.heading}>
            {t('escalation:detail.timeline')}
          </h2>
          <div aria-live="polite">
            <CallTimeline reference={call.reference} lines={call.lines} />
          </div>
        </section>
      )}
      {call.view === 'helper' && <NoteForm reference={call.reference} />}
    </>
  );
}

/** One call, as far as this person may see it. */
export function Call({ reference }: { reference: string }): JSX.Element {
  const styles = useEscalationStyles();
  const api = useEscalationApi();
  const query = useQuery(['call', reference], () => api.detail(reference));
  if (useGone(query)) return <NotFound />;
  return (
    <Page
      heading={t('escalation:detail.heading', { reference })}
      before={
        <a className={styles.link} href={hrefOf({ at: 'calls' })}>
          {t('escalation:detail.back')}
        </a>
      }
    >
      {query.isLoading && <Lines />}
      {query.isError && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data && <Loaded call={query.data} />}
    </Page>
  );
}
