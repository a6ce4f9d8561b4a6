import * as React from 'react';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useHeldStyles } from '../holding/held.styles';
import { withChosen, type FieldsProps } from './form-fields';

const [hour, day] = [60, 1_440];
const noticeChoices = [0, 30, hour, 2 * hour, 4 * hour, day, 2 * day, 7 * day, 14 * day];
const aheadChoices = [7, 14, 28, 56, 84, 182, 364];

/** How long before its start, in words: `2 hours before`. */
export function noticeInWords(minutes: number): string {
  if (minutes === 0) return t('drop-in:officer.form.before.none');
  if (minutes % day === 0) return t('drop-in:officer.form.before.days', { count: minutes / day });
  if (minutes % hour === 0) return t('drop-in:officer.form.before.hours', { count: minutes / hour });
  return t('drop-in:officer.form.before.minutes', { count: minutes });
}

const aheadInWords = (days: number): string =>
  days % 7 === 0
    ? t('drop-in:officer.form.aheadFor.weeks', { count: days / 7 })
    : t('drop-in:officer.form.aheadFor.days', { count: days });

/** How long an appointment takes, and for how many it is. */
export function LengthFields({ answers, set, problem }: FieldsProps): JSX.Element {
  const styles = useHeldStyles();
  const text = (field: 'slotMinutes' | 'gapMinutes' | 'places'): JSX.Element => (
    <TextField
      field={field}
      label={t(`drop-in:officer.form.${field}`)}
      value={answers[field]}
      onText={(value) => set({ [field]: value })}
      problem={problem(field)}
    />
  );
  return (
    <>
      <div className={styles.row}>
        {text('slotMinutes')}
        {text('gapMinutes')}
      </div>
      <ChoiceList
        field="group"
        legend={t('drop-in:officer.form.group')}
        several={false}
        choices={[
          { value: 'no', label: t('drop-in:officer.form.groupNo') },
          { value: 'yes', label: t('drop-in:officer.form.groupYes'), more: text('places') },
        ]}
        chosen={[answers.group ? 'yes' : 'no']}
        onChoose={([group]) => set({ group: group === 'yes' })}
      />
    </>
  );
}

/** Who can book it, until when and how far ahead, and what they read. */
export function BookingFields({ answers, set, problem }: FieldsProps): JSX.Element {
  const styles = useHeldStyles();
  return (
    <>
      <ChoiceList
        field="openTo"
        legend={t('drop-in:officer.form.openTo')}
        several={false}
        choices={(['everyone', 'holder'] as const).map((value) => ({
          value,
          label: t(`drop-in:officer.form.${value}`),
        }))}
        chosen={[answers.openTo]}
        onChoose={([openTo = 'everyone']) => set({ openTo })}
        problem={problem('openTo')}
      />
      <div className={styles.row}>
        <SelectField
          field="noticeMinutes"
          label={t('drop-in:officer.form.notice')}
          value={answers.noticeMinutes}
          choices={withChosen(noticeChoices, answers.noticeMinutes, noticeInWords)}
          onChoose={(noticeMinutes) => set({ noticeMinutes })}
          problem={problem('noticeMinutes')}
        />
        <SelectField
          field="aheadDays"
          label={t('drop-in:officer.form.ahead')}
          value={answers.aheadDays}
          choices={withChosen(aheadChoices, answers.aheadDays, aheadInWords)}
          onChoose={(aheadDays) => set({ aheadDays })}
          problem={problem('aheadDays')}
        />
      </div>
      <SelectField
        field="bankHolidays"
        label={t('drop-in:officer.form.bankHolidays')}
        value={answers.bankHolidays}
        choices={(['skip', 'hold'] as const).map((value) => ({
          value,
          label: t(`drop-in:officer.form.${value}`),
        }))}
        onChoose={(bankHolidays) => set({ bankHolidays })}
        problem={problem('bankHolidays')}
      />
      <TextField
        field="notes"
        label={t('drop-in:officer.form.notes')}
        hint={t('drop-in:officer.form.notesHint')}
        value={answers.notes}
        onText={(notes) => set({ notes })}
        problem={problem('notes')}
        lines={3}
      />
    </>
  );
}
