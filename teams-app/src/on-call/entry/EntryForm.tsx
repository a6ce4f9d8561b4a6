import * as React from 'react';
import type { RotaEntry } from '@councillor-safety/core/on-call/on-call';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { SelectField } from '../../shell/fields/SelectField';
import { goTo } from '../../shell/routes';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { chosenTime, justSaved, mondayOf, rotaWeek, useOnCallApi, useRotaSending } from '../reading/useRota';
import { answersOf, blankAnswers, checkEntry, nobody, onePerField, type EntryKind } from './entry-answers';
import { LineField } from './LineField';
import { OnCallThen } from './OnCallThen';
import { PatternFields, type FieldsProps } from './PatternFields';
import { TimeFields } from './TimeFields';

function OnceFields({ answers, set, problem, people, names }: FieldsProps): JSX.Element {
  const known = people.some(({ id }) => id === answers.person);
  const gone = known || !names[answers.person] ? [] : [{ id: answers.person, name: names[answers.person] }];
  return (
    <>
      <SelectField<string>
        field="personId"
        label={t('on-call:entry.person')}
        value={answers.person}
        choices={[
          { value: '', label: t('work:choose') },
          ...(answers.kind === 'override' ? [{ value: nobody, label: t('on-call:entry.nobodyThen') }] : []),
          ...[...people, ...gone].map(({ id, name = '' }) => ({ value: id, label: name })),
        ]}
        onChoose={(person) => set({ person })}
        problem={problem('personId')}
      />
      <TimeFields times={answers} onTimes={set} problem={problem} />
    </>
  );
}

interface EntryFormProps {
  readonly rota: RotaAnswer;
  readonly kind: EntryKind;
  /** The entry that is changed; absent for a new one. */
  readonly entry?: RotaEntry;
}

const backToRota = (): void => goTo({ at: 'rota' });

/** Writes one entry of the rota. What was typed stays until it is saved. */
export function EntryForm({ rota, kind, entry }: EntryFormProps): JSX.Element {
  const api = useOnCallApi();
  const { state, send } = useRotaSending();
  // The rota is read again behind the form; what counts is the one that the person decided on.
  const [begun] = React.useState(rota.version);
  const [answers, setAnswers] = React.useState(() =>
    entry ? answersOf(entry) : blankAnswers(kind, chosenTime.get()),
  );
  const [found, setFound] = React.useState<readonly FieldProblem[]>([]);
  const refused = state.at === 'refused' ? state.problems : undefined;
  React.useEffect(() => {
    if (refused) setFound(onePerField(refused));
  }, [refused]);

  const submit = (): void => {
    const checked = checkEntry(answers);
    setFound(checked.ok ? [] : checked.problems);
    if (!checked.ok) return;
    const draft = checked.entry;
    void send(
      {
        wish: draft,
        run: (sent) =>
          entry ? api.change(entry.id, { ...sent, entry: draft }) : api.add({ ...sent, entry: draft }),
        onDone: () => {
          const start = draft.kind === 'pattern' ? draft.startsOn : draft.startsAt.slice(0, 10);
          if (!entry) rotaWeek.set(mondayOf(start));
          justSaved.set(true);
          backToRota();
        },
      },
      begun,
    );
  };
  const fields: FieldsProps = {
    answers,
    people: rota.people,
    names: entry?.names ?? {},
    set: (changes) => setAnswers({ ...answers, ...changes }),
    problem: (field) => found.find((one) => one.field === field)?.sentence,
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problems={found} />
      <p>{t(`on-call:entry.why.${kind}`)}</p>
      <LineField
        line={answers.line}
        onLine={(line) => fields.set({ line })}
        problem={fields.problem('line')}
      />
      {kind === 'pattern' ? <PatternFields {...fields} /> : <OnceFields {...fields} />}
      <div className="report-actions">
        <Button type="submit" primary busy={state.at === 'busy'}>
          {t('work:save')}
        </Button>
        <Button onClick={backToRota}>{t('cancel')}</Button>
      </div>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'stale' && (
        <Stale again={state.again} drop={backToRota}>
          <OnCallThen rota={state.current} id={entry?.id} times={kind === 'pattern' ? undefined : answers} />
        </Stale>
      )}
    </form>
  );
}
