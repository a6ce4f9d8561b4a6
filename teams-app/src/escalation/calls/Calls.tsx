import * as React from 'react';
import type { Escalations } from '@councillor-safety/core/escalation/escalation-answers';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { Notice } from '../../shell/Notice';
import { Page } from '../../shell/Page';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useEscalationStyles } from '../reading/escalation.styles';
import { useCalls } from '../reading/useEscalation';
import { CallLine } from './CallLine';

function Loaded({ calls: { open, ended, complete } }: { calls: Escalations }): JSX.Element {
  const styles = useEscalationStyles();
  return (
    <>
      {!complete && <Notice tone="warning">{t('escalation:calls.incomplete')}</Notice>}
      <h2 className={styles.heading}>{t('escalation:calls.open')}</h2>
      <p role="status">{t('escalation:calls.openNow', { count: open.length })}</p>
      <ul className={styles.list} aria-label={t('escalation:calls.open')}>
        {open.map((call) => (
          <CallLine key={call.reference} call={call} />
        ))}
      </ul>
      <h2 className={styles.heading}>{t('escalation:calls.ended')}</h2>
      {ended.length === 0 && <p>{t('escalation:calls.noneEnded')}</p>}
      <ul className={styles.list} aria-label={t('escalation:calls.ended')}>
        {ended.map((call) => (
          <CallLine key={call.reference} call={call} />
        ))}
      </ul>
    </>
  );
}

/** Calls for a person, the open ones first. */
export function Calls(): JSX.Element {
  const styles = useEscalationStyles();
  const { me, openChat } = useHere();
  const calls = useCalls();
  const mayHelp = me.roles.includes('officer') || me.roles.includes('champion');
  return (
    <Page heading={mayHelp ? t('escalation:calls.heading') : t('escalation:calls.headingMine')}>
      <p>{mayHelp ? t('escalation:calls.why') : t('escalation:calls.whyMine')}</p>
      <div className="report-actions">
        <Button onClick={() => void openChat()}>{t('escalation:calls.chat')}</Button>
        {mayHelp && (
          <a className={styles.link} href={hrefOf({ at: 'what-i-agreed-to' })}>
            {t('escalation:calls.agreed')}
          </a>
        )}
      </div>
      {calls.isLoading && <Lines />}
      {calls.isError && <Failure failure={calls.error} again={() => void calls.refetch()} />}
      {calls.data && <Loaded calls={calls.data} />}
    </Page>
  );
}
