import * as React from 'react';
import { supportWanted } from '@councillor-safety/core/incident/incident-words';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { t } from '../../shell/strings';
import { sentenceFor } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';

function SupportFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  return (
    <ChoiceList
      field="support"
      legend={t('incident:questions.support.heading')}
      legendHidden
      hint={t('incident:questions.support.hint')}
      several
      choices={supportWanted.map((value) => ({
        value,
        label: t(`incident:questions.support.choices.${value}`),
      }))}
      chosen={answers.support ?? []}
      onChoose={(support) => change({ support })}
      problem={sentenceFor(problems, 'support')}
    />
  );
}

export const supportQuestion: Question = {
  id: 'support',
  heading: () => t('incident:questions.support.heading'),
  fields: ['support'],
  Fields: SupportFields,
  summary: ({ support = [] }) =>
    support.map((value) => t(`incident:questions.support.choices.${value}`)).join(', '),
  mayBeLeftOut: true,
};
