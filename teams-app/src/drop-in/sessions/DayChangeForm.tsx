import * as React from 'react';
import type { DayChange, Session } from '@councillor-safety/core/drop-in/drop-in';
import { dayWishSchema } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { ErrorSummary } from '../../shell/ErrorSummary';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import { inSummary, problemAt, problemsOf } from '../holding/held-problems';
import { useHeldStyles } from '../holding/held.styles';
import { useFound } from '../holding/useFound';
import { chosenRuleDay, useHeldApi } from '../holding/useHeld';
import { ChangeOutcome } from './ChangeOutcome';
import { useBookChange } from './useBookChange';

const whats = ['leave', 'other', 'moved'] as const;
type What = (typeof whats)[number];

interface Typed {
  /** Of the rule; of the next ones, or another that was written. */
  readonly day: string;
  readonly written: boolean;
  readonly what: What;
  readonly toDay: string;
  readonly from: string;
  readonly to: string;
}

const { change: changeSchema } = dayWishSchema.shape;

const changeFrom = ({ day, what, toDay, from, to }: Typed): Omit<DayChange, 'holder'> =>
  what === 'moved' ? { day, moved: { toDay, from, to } } : { day, off: what };

interface FieldsProps {
  readonly typed: Typed;
  readonly set: (changes: Partial<Typed>) => void;
  readonly problem: (field: string) => string | undefined;
}

/** Not the id of a day, so that it can stand among them. */
const another = 'another';

function WhichDay({ typed, set, problem, days }: FieldsProps & { days: readonly string[] }): JSX.Element {
  const date = (
    <TextField
      field="day"
      type="date"
      label={t('drop-in:officer.day.date')}
      hint={t('drop-in:officer.day.dateHint')}
      value={typed.day}
      onText={(day) => set({ day })}
      problem={problem('day')}
    />
  );
  if (days.length === 0) return date;
  return (
    <>
      <SelectField<string>
        field={typed.written ? 'which' : 'day'}
        label={t('drop-in:officer.day.which')}
        value={typed.written ? another : typed.day}
        choices={[
          ...days.map((day) => ({ value: day, label: wallDay(day) })),
          { value: another, label: t('drop-in:officer.day.other') },
        ]}
        onChoose={(day) => set(day === another ? { written: true, day: '' } : { written: false, day })}
        problem={typed.written ? undefined : problem('day')}
      />
      {typed.written && date}
    </>
  );
}

function NewTime({ typed, set, problem }: FieldsProps): JSX.Element {
  const styles = useHeldStyles();
  const text = (field: 'toDay' | 'from' | 'to'): JSX.Element => (
    <TextField
      field={field}
      type={field === 'toDay' ? 'date' : 'time'}
      label={t(`drop-in:officer.day.${field}`)}
      value={typed[field]}
      onText={(value) => set({ [field]: value })}
      problem={problem(field)}
    />
  );
  return (
    <div className={styles.row}>
      {text('toDay')}
      {text('from')}
      {text('to')}
    </div>
  );
}

const labelsOfDay = (): Record<string, string> => ({
  day: t('drop-in:officer.day.date'),
  ...{
    toDay: t('drop-in:officer.day.toDay'),
    from: t('drop-in:officer.day.from'),
    to: t('drop-in:officer.day.to'),
  },
});

const whatWords = { leave: 'leave', other: 'notHeld', moved: 'moved' } as const;

interface DayChangeFormProps {
  readonly session: Session;
  /** The version of the sessions that the officer sees. */
  readonly version: number;
  /** The next days on which it is held. */
  readonly days: readonly string[];
  readonly onDone: () => void;
  readonly leave: () => void;
}

/** One day of a session that is not as usual. */
export function DayChangeForm({ session, version, days, onDone, leave }: DayChangeFormProps): JSX.Element {
  const api = useHeldApi();
  const change = useBookChange();
  const [begun] = React.useState(version);
  const chosen = chosenRuleDay(session.id);
  const all = [...new Set([...(chosen === undefined ? [] : [chosen]), ...days])].sort();
  const [typed, setTyped] = React.useState<Typed>(() => ({
    ...{ day: chosen ?? all[0] ?? '', written: false, what: 'leave' },
    ...{ toDay: '', from: session.from, to: session.to },
  }));
  const [askedOf, setAskedOf] = React.useState(typed);
  const [found, setFound] = useFound(change.state);
  const summary = React.useMemo(() => inSummary(found, labelsOfDay()), [found]);
  const fields: FieldsProps = {
    typed,
    set: (changes) => setTyped({ ...typed, ...changes }),
    problem: problemAt(found),
  };
  const submit = (): void => {
    const parsed = changeSchema.safeParse(changeFrom(typed));
    setFound(parsed.success ? [] : problemsOf(parsed.error));
    if (!parsed.success) return;
    setAskedOf(typed);
    const wish = parsed.data;
    const run: Parameters<typeof change.send>[0]['run'] = (sent) =>
      api.changeDay(session.id, { ...sent, change: wish });
    change.send({ wish, run, onDone }, begun);
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
      <WhichDay {...fields} days={all} />
      <ChoiceList
        field="what"
        legend={t('drop-in:officer.day.what')}
        several={false}
        choices={whats.map((what) => ({
          value: what,
          label: t(`drop-in:officer.day.${whatWords[what]}`),
          more: what === 'moved' && <NewTime {...fields} />,
        }))}
        chosen={[typed.what]}
        onChoose={([what = 'leave']) => fields.set({ what })}
      />
      <Button type="submit" primary busy={change.state.at === 'busy'}>
        {t('work:save')}
      </Button>
      {/* What is asked about one day is not to be answered for another. */}
      {askedOf === typed && <ChangeOutcome change={change} id={session.id} leave={leave} />}
    </form>
  );
}
