import * as React from 'react';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { sentenceFor } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';

function PoliceFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  const { policeTold, crimeReference = '' } = answers;
  const reference = (
    <TextField
      field="police.crimeReference"
      label={t('incident:questions.police.reference')}
      hint={t('incident:questions.police.referenceHint')}
      value={crimeReference}
      onText={(text) => change({ crimeReference: text })}
      problem={sentenceFor(problems, 'police.crimeReference')}
    />
  );
  return (
    <ChoiceList
      field="police.told"
      legend={t('incident:questions.police.heading')}
      legendHidden
      several={false}
      choices={[
        { value: 'yes', label: t('incident:questions.police.yes'), more: reference },
        { value: 'no', label: t('incident:questions.police.no') },
      ]}
      chosen={policeTold === undefined ? [] : [policeTold ? 'yes' : 'no']}
      onChoose={([chosen]) => change({ policeTold: chosen === 'yes' })}
    />
  );
}

export const policeQuestion: Question = {
  id: 'police',
  heading: () => t('incident:questions.police.heading'),
  fields: ['police'],
  Fields: PoliceFields,
  summary: ({ policeTold, crimeReference = '' }) => {
    if (policeTold === undefined) return '';
    if (!policeTold) return t('incident:questions.police.no');
    return [t('incident:questions.police.yes'), crimeReference].filter(Boolean).join(', ');
  },
  mayBeLeftOut: true,
};
