import * as React from 'react';
import type { Affected, SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { Notice } from '../../shell/Notice';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { WhyNot } from '../../shell/WhyNot';
import { useHeldStyles } from '../holding/held.styles';
import { sessionInWords } from '../holding/held-words';
import { timeInWords } from '../strings/words';
import type { BookChange } from './useBookChange';

function AffectedList({ hit }: { hit: readonly Affected[] }): JSX.Element {
  const styles = useHeldStyles();
  return (
    <ul className={styles.list}>
      {hit.map(({ bookingId, startsAt, personName: name }) => (
        <li key={bookingId}>
          {name === undefined
            ? t('drop-in:officer.affected.unnamed', { time: timeInWords(startsAt) })
            : t('drop-in:officer.affected.named', { name, time: timeInWords(startsAt) })}
        </li>
      ))}
    </ul>
  );
}

function SessionNow({ current, id }: { current: SessionsAnswer; id?: string }): JSX.Element | null {
  if (id === undefined) return null;
  const session = current.sessions.find((one) => one.id === id && one.state === 'open');
  return (
    <p>{session ? `${sessionInWords(session)}. ${session.holderName}` : t('drop-in:officer.session.gone')}</p>
  );
}

interface ChangeOutcomeProps {
  readonly change: BookChange;
  /** The session that is changed; absent for a new one. */
  readonly id?: string;
  /** Leaves it as somebody else left it. */
  readonly leave: () => void;
  /** The form has no fields beside which a refusal could stand. */
  readonly noFields?: boolean;
}

/** What came of a change that is not made yet: who loses an appointment by it, what a colleague changed, what went wrong. */
export function ChangeOutcome({ change, id, leave, noFields = false }: ChangeOutcomeProps): JSX.Element {
  const { state, hit, goAhead, dismiss } = change;
  return (
    <>
      {hit && (
        <Notice heading={t('drop-in:officer.affected.heading', { count: hit.length })} tone="warning" alert>
          <p>{t('drop-in:officer.affected.why')}</p>
          <AffectedList hit={hit} />
          <div className="report-actions">
            <Button primary busy={state.at === 'busy'} onClick={goAhead}>
              {t('drop-in:officer.affected.go')}
            </Button>
            <Button onClick={dismiss}>{t('drop-in:officer.affected.back')}</Button>
          </div>
        </Notice>
      )}
      {noFields && state.at === 'refused' && <WhyNot problems={state.problems} />}
      {state.at === 'failed' && !hit && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'stale' && (
        <Stale again={state.again} drop={leave}>
          <SessionNow current={state.current} id={id} />
        </Stale>
      )}
    </>
  );
}
