import * as React from 'react';
import type { SessionCheck } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import type { FieldProblem } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import { onePerField } from '../holding/held-problems';
import { useHeldStyles } from '../holding/held.styles';
import { sessionInWords } from '../holding/held-words';
import { useHeldApi } from '../holding/useHeld';
import { checkSession, type SessionAnswers } from './session-answers';

interface NextDatesProps {
  readonly answers: SessionAnswers;
  /** The session that is changed; absent for a new one. */
  readonly id?: string;
  readonly onFound: (problems: readonly FieldProblem[]) => void;
}

type Looked =
  | { readonly at: 'busy' }
  | { readonly at: 'failed'; readonly failure: unknown }
  | { readonly at: 'found'; readonly check: SessionCheck };

function Dates({ check: { days, slotsADay, affected } }: { check: SessionCheck }): JSX.Element {
  const styles = useHeldStyles();
  if (days.length === 0) return <p>{t('drop-in:officer.form.noDates')}</p>;
  return (
    <>
      <h3>{t('drop-in:officer.form.checked')}</h3>
      <ul>
        {days.map((day) => (
          <li key={day}>{wallDay(day)}</li>
        ))}
      </ul>
      <p>{t('drop-in:officer.form.slotsADay', { count: slotsADay })}</p>
      {affected.length > 0 && (
        <p className={styles.semibold}>{t('drop-in:officer.form.hits', { count: affected.length })}</p>
      )}
    </>
  );
}

/** What has been typed so far, in a sentence, and the dates that come of it, when somebody wants to see them. */
export function NextDates({ answers, id, onFound }: NextDatesProps): JSX.Element {
  const styles = useHeldStyles();
  const api = useHeldApi();
  const [looked, setLooked] = React.useState<{ of: SessionAnswers; what: Looked }>();
  const checked = checkSession(answers);
  // What was found out about other answers is not said of these.
  const now = looked?.of === answers ? looked.what : undefined;

  const look = async (): Promise<void> => {
    if (!checked.ok) return onFound(checked.problems);
    const say = (what: Looked): void => setLooked({ of: answers, what });
    say({ at: 'busy' });
    try {
      const check = await api.check({ draft: checked.draft, holderId: answers.holderId, id });
      const problems = check.errors.map(({ field, message }) => ({ field, sentence: message }));
      onFound(onePerField(problems));
      say({ at: 'found', check });
    } catch (failure) {
      say({ at: 'failed', failure });
    }
  };
  return (
    <div className={styles.panel}>
      <h2 className="notice-heading">{t('drop-in:officer.form.sum')}</h2>
      {checked.ok && <p>{sessionInWords(checked.draft)}</p>}
      <Button busy={now?.at === 'busy'} onClick={() => void look()}>
        {t('drop-in:officer.form.check')}
      </Button>
      <div role="status">{now?.at === 'found' && <Dates check={now.check} />}</div>
      {now?.at === 'failed' && <Failure failure={now.failure} again={() => void look()} />}
    </div>
  );
}
