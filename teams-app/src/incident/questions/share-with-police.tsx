import * as React from 'react';
import { shareWithPoliceAnswers } from '@councillor-safety/core/incident/incident-words';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { t } from '../../shell/strings';
import { sentenceFor } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';

function ShareFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  const { shareWithPolice } = answers;
  return (
    <ChoiceList
      field="shareWithPolice"
      legend={t('incident:questions.share.heading')}
      legendHidden
      hint={t('incident:questions.share.hint')}
      several={false}
      choices={shareWithPoliceAnswers.map((value) => ({
        value,
        label: t(`incident:questions.share.choices.${value}`),
      }))}
      chosen={shareWithPolice ? [shareWithPolice] : []}
      onChoose={([chosen]) => change({ shareWithPolice: chosen })}
      problem={sentenceFor(problems, 'shareWithPolice')}
    />
  );
}

export const shareQuestion: Question = {
  id: 'share',
  heading: () => t('incident:questions.share.heading'),
  fields: ['shareWithPolice'],
  Fields: ShareFields,
  summary: ({ shareWithPolice }) =>
    shareWithPolice ? t(`incident:questions.share.choices.${shareWithPolice}`) : '',
  mayBeLeftOut: true,
};
