import * as React from 'react';
import { dayParts } from '@councillor-safety/core/incident/incident-words';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import {
  sentenceFor,
  whenTypes,
  type QuestionProps,
  type WhenAnswer,
  type WhenType,
} from '../report/answers';

/** When it happened: just now, exactly, roughly, or going on since. */
export function WhenFields({ answers, change, problems }: QuestionProps): JSX.Element {
  const { when } = answers;
  const problem = sentenceFor(problems, 'when');
  const set = (changes: Partial<WhenAnswer>): void => change({ when: { ...when, ...changes } });
  const choose = (type: WhenType): void =>
    set({ type, pressedAt: type === 'just-now' ? new Date().toISOString() : undefined });
  const day = (label: string): JSX.Element => (
    <TextField field="when.on" label={label} type="date" value={when.on ?? ''} onText={(on) => set({ on })} />
  );
  const below: Readonly<Record<WhenType, React.ReactNode>> = {
    'just-now': undefined,
    exact: (
      <>
        {day(t('report:whenQuestion.date'))}
        <TextField
          field="when.time"
          label={t('report:whenQuestion.time')}
          type="time"
          value={when.time ?? ''}
          onText={(time) => set({ time })}
        />
      </>
    ),
    roughly: (
      <>
        {day(t('report:whenQuestion.date'))}
        <SelectField
          field="when.part"
          label={t('report:whenQuestion.part')}
          value={when.part ?? ''}
          choices={[
            { value: '', label: t('report:whenQuestion.anyPart') },
            ...dayParts.map((value) => ({ value, label: t(`report:whenQuestion.parts.${value}`) })),
          ]}
          onChoose={(part) => set({ part: part === '' ? undefined : part })}
        />
      </>
    ),
    ongoing: day(t('report:whenQuestion.since')),
  };
  return (
    <ChoiceList
      field="when"
      legend={t('report:whenQuestion.heading')}
      legendHidden
      several={false}
      choices={whenTypes.map((value) => ({
        value,
        label: t(`report:whenQuestion.types.${value}`),
        more: below[value],
      }))}
      chosen={when.type ? [when.type] : []}
      onChoose={([type]) => type && choose(type)}
      problem={problem}
    />
  );
}
