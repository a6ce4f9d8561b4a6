import * as React from 'react';
import { dropInWays } from '@councillor-safety/core/drop-in/drop-in';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { wayInWords } from '../strings/words';
import type { FieldsProps, HolderFieldsProps } from './form-fields';

function Below({ way, answers, set, problem }: FieldsProps & { way: string }): JSX.Element | null {
  if (way === 'room')
    return (
      <TextField
        field="room"
        label={t('drop-in:officer.form.room')}
        value={answers.room}
        onText={(room) => set({ room })}
        problem={problem('room')}
      />
    );
  if (way !== 'teams') return null;
  return (
    <TextField
      field="teamsLink"
      label={t('drop-in:officer.form.teamsLink')}
      hint={t('drop-in:officer.form.teamsHint')}
      value={answers.teamsLink}
      onText={(teamsLink) => set({ teamsLink })}
      problem={problem('teamsLink')}
    />
  );
}

/** Who holds it, and how people can meet them. */
export function PlaceFields({ holders, ...fields }: HolderFieldsProps): JSX.Element {
  const { answers, set, problem } = fields;
  return (
    <>
      {holders.length > 1 && (
        <SelectField
          field="holderId"
          label={t('drop-in:officer.form.who')}
          hint={t('drop-in:officer.form.told')}
          value={answers.holderId}
          choices={holders.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(holderId) => set({ holderId })}
          problem={problem('holderId')}
        />
      )}
      <ChoiceList
        field="ways"
        legend={t('drop-in:officer.form.ways')}
        hint={t('drop-in:officer.form.waysHint')}
        several
        choices={dropInWays.map((way) => ({
          value: way,
          label: wayInWords(way),
          more: way !== 'phone' && <Below way={way} {...fields} />,
        }))}
        chosen={answers.ways}
        onChoose={(ways) => set({ ways })}
        problem={problem('ways')}
      />
    </>
  );
}
