import * as React from 'react';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import type { SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { ErrorSummary } from '../../shell/ErrorSummary';
import { goTo } from '../../shell/routes';
import { t } from '../../shell/strings';
import { inSummary, problemAt } from '../holding/held-problems';
import { useFound } from '../holding/useFound';
import { justSaved, useHeldApi } from '../holding/useHeld';
import { BookingFields, LengthFields } from './BookingFields';
import { ChangeOutcome } from './ChangeOutcome';
import type { FieldsProps, HolderFieldsProps } from './form-fields';
import { NextDates } from './NextDates';
import { PlaceFields } from './PlaceFields';
import { RhythmFields } from './RhythmFields';
import { answersOf, blankAnswers, checkSession, forForm } from './session-answers';
import { useBookChange } from './useBookChange';

const toSessions = (): void => goTo({ at: 'drop-in-sessions' });

/** An officer may lay down a session for a colleague; a safety champion holds their own. */
function useHolders(known: SessionsAnswer, session?: Session): HolderFieldsProps['holders'] {
  const { me } = useHere();
  const now = session ? { id: session.holderId, name: session.holderName } : me;
  if (!me.roles.includes('officer')) return [now];
  return known.holders.some(({ id }) => id === now.id) ? known.holders : [now, ...known.holders];
}

const timeLabels = (): Record<string, string> =>
  Object.fromEntries(
    (['firstDay', 'lastDay', 'from', 'to'] as const).map((field) => [
      field,
      t(`drop-in:officer.form.${field}`),
    ]),
  );

interface SessionFormProps {
  readonly known: SessionsAnswer;
  /** The session that is changed; absent for a new one. */
  readonly session?: Session;
}

/** Lays down a session, or changes one. What was typed stays until it is saved. */
export function SessionForm({ known, session }: SessionFormProps): JSX.Element {
  const { me } = useHere();
  const api = useHeldApi();
  const change = useBookChange();
  // The sessions are read again behind the form; what counts are those that the officer decided on.
  const [begun] = React.useState(known.version);
  const [answers, setAnswers] = React.useState(() => (session ? answersOf(session) : blankAnswers(me.id)));
  const [askedOf, setAskedOf] = React.useState(answers);
  const holders = useHolders(known, session);
  const [found, setFound] = useFound(change.state);
  const shown = React.useMemo(() => forForm(found, answers.every), [found, answers.every]);
  const summary = React.useMemo(() => inSummary(shown, timeLabels()), [shown]);

  const submit = (): void => {
    const checked = checkSession(answers);
    setFound(checked.ok ? [] : checked.problems);
    if (!checked.ok) return;
    setAskedOf(answers);
    const wish = { draft: checked.draft, holderId: answers.holderId };
    change.send(
      {
        wish,
        run: (sent) =>
          session
            ? api.changeSession(session.id, { ...sent, ...wish })
            : api.addSession({ ...sent, ...wish }),
        onDone: () => {
          justSaved.set(true);
          toSessions();
        },
      },
      begun,
    );
  };
  const fields: FieldsProps = {
    answers,
    set: (changes) => setAnswers({ ...answers, ...changes }),
    problem: problemAt(shown),
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problems={summary} />
      <PlaceFields {...fields} holders={holders} />
      <RhythmFields {...fields} />
      <LengthFields {...fields} />
      <BookingFields {...fields} />
      <NextDates answers={answers} id={session?.id} onFound={setFound} />
      <div className="report-actions">
        <Button type="submit" primary busy={change.state.at === 'busy'}>
          {t('work:save')}
        </Button>
        <Button onClick={toSessions}>{t('cancel')}</Button>
      </div>
      {/* What is asked about some answers is not to be answered for others. */}
      {askedOf === answers && <ChangeOutcome change={change} id={session?.id} leave={toSessions} />}
    </form>
  );
}
