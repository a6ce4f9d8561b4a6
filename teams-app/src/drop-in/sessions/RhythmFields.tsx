import * as React from 'react';
import { SelectField } from '../../shell/fields/SelectField';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useHeldStyles } from '../holding/held.styles';
import { nthInWords, type Nth } from '../holding/held-words';
import { weekdaysInWords } from '../strings/words';
import type { FieldsProps } from './form-fields';

const rhythms = [
  ['week', 'week'],
  ['month-weekday', 'monthWeekday'],
  ['month-day', 'monthDay'],
  ['once', 'once'],
] as const;
const nths: readonly Nth[] = [1, 2, 3, 4, -1];
const weekCounts = [1, 2, 3, 4, 5, 6, 7, 8];

function weeksInWords(count: number): string {
  if (count === 1) return t('drop-in:officer.form.everyWeek');
  return count === 2
    ? t('drop-in:officer.form.everySecond')
    : t('drop-in:officer.form.everyWeeks', { count });
}

const weekdayChoices = () => weekdaysInWords().map((label, day) => ({ value: String(day), label }));

function Weekly({ answers, set, problem }: FieldsProps): JSX.Element {
  return (
    <>
      <SelectField
        field="recurrence.weeks"
        label={t('drop-in:officer.form.weeks')}
        value={answers.weeks}
        choices={weekCounts.map((count) => ({ value: String(count), label: weeksInWords(count) }))}
        onChoose={(weeks) => set({ weeks })}
        problem={problem('recurrence.weeks')}
      />
      <ChoiceList
        field="recurrence.days"
        legend={t('drop-in:officer.form.days')}
        several
        choices={weekdayChoices()}
        chosen={answers.days}
        onChoose={(days) => set({ days })}
        problem={problem('recurrence.days')}
      />
    </>
  );
}

function OnWeekday({ answers, set, problem }: FieldsProps): JSX.Element {
  const styles = useHeldStyles();
  return (
    <div className={styles.row}>
      <SelectField
        field="recurrence.nth"
        label={t('drop-in:officer.form.nth')}
        value={answers.nth}
        choices={nths.map((nth) => ({ value: String(nth), label: nthInWords(nth) }))}
        onChoose={(nth) => set({ nth })}
        problem={problem('recurrence.nth')}
      />
      <SelectField
        field="recurrence.day"
        label={t('drop-in:officer.form.weekday')}
        value={answers.weekday}
        choices={weekdayChoices()}
        onChoose={(weekday) => set({ weekday })}
        problem={problem('recurrence.day')}
      />
    </div>
  );
}

function Rhythm(fields: FieldsProps): JSX.Element | null {
  const { answers, set, problem } = fields;
  switch (answers.every) {
    case 'once':
      return null;
    case 'week':
      return <Weekly {...fields} />;
    case 'month-weekday':
      return <OnWeekday {...fields} />;
    case 'month-day':
      return (
        <TextField
          field="recurrence.dayOfMonth"
          label={t('drop-in:officer.form.dayOfMonth')}
          hint={t('drop-in:officer.form.dayOfMonthHint')}
          value={answers.dayOfMonth}
          onText={(dayOfMonth) => set({ dayOfMonth })}
          problem={problem('recurrence.dayOfMonth')}
        />
      );
  }
}

/** How often it is held, between which dates, and from when to when. */
export function RhythmFields(fields: FieldsProps): JSX.Element {
  const styles = useHeldStyles();
  const { answers, set, problem } = fields;
  const text = (field: 'firstDay' | 'lastDay' | 'from' | 'to', label: string, hint?: string): JSX.Element => (
    <TextField
      field={field}
      type={field === 'from' || field === 'to' ? 'time' : 'date'}
      label={label}
      hint={hint}
      value={answers[field]}
      onText={(value) => set({ [field]: value })}
      problem={problem(field)}
    />
  );
  const once = answers.every === 'once';
  return (
    <>
      <SelectField
        field="recurrence"
        label={t('drop-in:officer.form.every')}
        value={answers.every}
        choices={rhythms.map(([value, words]) => ({ value, label: t(`drop-in:officer.form.${words}`) }))}
        onChoose={(every) => set({ every })}
        problem={problem('recurrence')}
      />
      <Rhythm {...fields} />
      <div className={styles.row}>
        {text('firstDay', once ? t('drop-in:officer.form.onDay') : t('drop-in:officer.form.firstDay'))}
        {!once && text('lastDay', t('drop-in:officer.form.lastDay'))}
      </div>
      <div className={styles.row}>
        {text('from', t('drop-in:officer.form.from'))}
        {text('to', t('drop-in:officer.form.to'), t('drop-in:officer.form.toHint'))}
      </div>
    </>
  );
}
