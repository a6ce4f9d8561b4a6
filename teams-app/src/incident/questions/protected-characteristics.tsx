import * as React from 'react';
import { protectedCharacteristics } from '@councillor-safety/core/incident/incident-words';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { t } from '../../shell/strings';
import { sentenceFor } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';

function ProtectedFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  return (
    <ChoiceList
      field="protectedCharacteristics"
      legend={t('incident:questions.protected.heading')}
      legendHidden
      hint={t('incident:questions.protected.hint')}
      several
      choices={protectedCharacteristics.map((value) => ({
        value,
        label: t(`incident:questions.protected.choices.${value}`),
      }))}
      chosen={answers.protectedCharacteristics ?? []}
      onChoose={(chosen) => change({ protectedCharacteristics: chosen })}
      problem={sentenceFor(problems, 'protectedCharacteristics')}
    />
  );
}

export const protectedQuestion: Question = {
  id: 'about-you',
  heading: () => t('incident:questions.protected.heading'),
  fields: ['protectedCharacteristics'],
  Fields: ProtectedFields,
  summary: ({ protectedCharacteristics: chosen = [] }) =>
    chosen.map((value) => t(`incident:questions.protected.choices.${value}`)).join(', '),
  mayBeLeftOut: true,
};
