import * as React from 'react';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useEscalationStyles } from '../reading/escalation.styles';
import { useCalls } from '../reading/useEscalation';
import { CallLine } from './CallLine';
import '../strings/load-strings';

/** Home is for reporting; it shows the calls that matter now and leads to the rest. */
const most = 3;

/** On a councillor's start: their own calls, when there are any, and the way to those that a champion is asked to take. */
export default function MyCalls(): JSX.Element | null {
  const styles = useEscalationStyles();
  const { me } = useHere();
  const calls = useCalls();
  const all = [...(calls.data?.open ?? []), ...(calls.data?.ended ?? [])];
  const mine = all.filter(({ view }) => view === 'caller');
  const toCalls = hrefOf({ at: 'calls' });
  return (
    <>
      {me.roles.includes('champion') && (
        <div className="report-actions">
          <a className={styles.link} href={toCalls}>
            {t('escalation:home.asked')}
          </a>
          <a className={styles.link} href={hrefOf({ at: 'rota' })}>
            {t('escalation:home.rota')}
          </a>
        </div>
      )}
      {calls.isError && !calls.data && (
        <p>
          <a className={styles.link} href={toCalls}>
            {t('escalation:home.heading')}
          </a>
        </p>
      )}
      {mine.length > 0 && (
        <section aria-labelledby="my-calls">
          <h2 id="my-calls" className={styles.heading}>
            {t('escalation:home.heading')}
          </h2>
          <ul className={styles.list}>
            {mine.slice(0, most).map((call) => (
              <CallLine key={call.reference} call={call} />
            ))}
          </ul>
          {mine.length > most && (
            <a className={styles.link} href={toCalls}>
              {t('escalation:home.all')}
            </a>
          )}
        </section>
      )}
    </>
  );
}
