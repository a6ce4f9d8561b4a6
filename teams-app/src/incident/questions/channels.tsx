import * as React from 'react';
import { incidentChannels } from '@councillor-safety/core/incident/incident-words';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { t } from '../../shell/strings';
import { sentenceFor } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';

function ChannelsFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  return (
    <ChoiceList
      field="channels"
      legend={t('incident:questions.channels.heading')}
      legendHidden
      hint={t('incident:questions.channels.hint')}
      several
      choices={incidentChannels.map((value) => ({
        value,
        label: t(`incident:questions.channels.choices.${value}`),
      }))}
      chosen={answers.channels ?? []}
      onChoose={(channels) => change({ channels })}
      problem={sentenceFor(problems, 'channels')}
    />
  );
}

export const channelsQuestion: Question = {
  id: 'channels',
  heading: () => t('incident:questions.channels.heading'),
  fields: ['channels'],
  Fields: ChannelsFields,
  summary: ({ channels = [] }) =>
    channels.map((value) => t(`incident:questions.channels.choices.${value}`)).join(', '),
  mayBeLeftOut: true,
};
