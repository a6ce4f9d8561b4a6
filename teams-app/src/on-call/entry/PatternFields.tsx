import * as React from 'react';
import { onCallLimits } from '@councillor-safety/core/on-call/on-call';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useRotaStyles } from '../reading/rota.styles';
import { weekdaysInWords } from '../strings/words';
import type { EntryAnswers } from './entry-answers';
import { Rotation } from './Rotation';

function endWords(days: number): string {
  if (days === 0) return t('on-call:entry.sameDay');
  return days === 1 ? t('on-call:entry.nextDay') : t('on-call:entry.laterDays', { count: days });
}

const weeksWords = (count: number): string =>
  count === 1 ? t('on-call:entry.everyWeek') : t('on-call:entry.everySoManyWeeks', { count });

const numbered = (from: number, to: number, words: (number: number) => string) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    value: String(from + index),
    label: words(from + index),
  }));

export interface FieldsProps {
  readonly answers: EntryAnswers;
  readonly set: (changes: Partial<EntryAnswers>) => void;
  readonly problem: (field: string) => string | undefined;
  readonly people: readonly PersonCard[];
  /** Names that the entry was written with: some of these people may have gone since. */
  readonly names: Readonly<Record<string, string>>;
}

/** The hours that repeat, and who takes turns. */
export function PatternFields({ answers, set, problem, people, names }: FieldsProps): JSX.Element {
  const styles = useRotaStyles();
  const text = (field: 'from' | 'to' | 'startsOn' | 'endsOn', type: 'time' | 'date'): JSX.Element => (
    <TextField
      field={field}
      type={type}
      label={t(`on-call:entry.${field}`)}
      value={answers[field]}
      onText={(value) => set({ [field]: value })}
      problem={problem(field)}
    />
  );
  return (
    <>
      <ChoiceList
        field="days"
        legend={t('on-call:entry.days')}
        several
        choices={weekdaysInWords().map((label, day) => ({ value: String(day), label }))}
        chosen={answers.days}
        onChoose={(days) => set({ days })}
        problem={problem('days')}
      />
      <div className={styles.row}>
        {text('from', 'time')}
        {text('to', 'time')}
        <SelectField
          field="toDaysLater"
          label={t('on-call:entry.toDaysLater')}
          value={answers.toDaysLater}
          choices={numbered(0, onCallLimits.shiftDays, endWords)}
          onChoose={(toDaysLater) => set({ toDaysLater })}
          problem={problem('toDaysLater')}
        />
      </div>
      <SelectField
        field="everyWeeks"
        label={t('on-call:entry.everyWeeks')}
        value={answers.everyWeeks}
        choices={numbered(1, onCallLimits.everyWeeks, weeksWords)}
        onChoose={(everyWeeks) => set({ everyWeeks })}
        problem={problem('everyWeeks')}
      />
      <Rotation
        chosen={answers.people}
        people={people}
        names={names}
        onChosen={(chosen) => set({ people: chosen })}
        problem={problem('people')}
      />
      {answers.people.length > 1 && (
        <ChoiceList
          field="turn"
          legend={t('on-call:entry.turn')}
          several={false}
          choices={[
            { value: 'week', label: t('on-call:entry.turnWeek') },
            { value: 'shift', label: t('on-call:entry.turnShift') },
          ]}
          chosen={[answers.turn]}
          onChoose={([turn = 'week']) => set({ turn })}
        />
      )}
      <div className={styles.row}>
        {text('startsOn', 'date')}
        {text('endsOn', 'date')}
      </div>
    </>
  );
}
