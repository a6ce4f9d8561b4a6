import * as React from 'react';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { sentenceFor } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';

function PlaceFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  return (
    <TextField
      field="place"
      label={t('incident:questions.place.label')}
      hint={t('incident:questions.place.hint')}
      value={answers.place ?? ''}
      onText={(place) => change({ place })}
      problem={sentenceFor(problems, 'place')}
    />
  );
}

export const placeQuestion: Question = {
  id: 'place',
  heading: () => t('incident:questions.place.heading'),
  fields: ['place'],
  Fields: PlaceFields,
  summary: ({ place = '' }) => place,
  mayBeLeftOut: true,
};
