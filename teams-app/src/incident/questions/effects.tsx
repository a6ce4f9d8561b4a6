import * as React from 'react';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { sentenceFor } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';

function EffectsFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  return (
    <TextField
      field="effects"
      label={t('incident:questions.effects.label')}
      hint={t('incident:questions.effects.hint')}
      lines={6}
      value={answers.effects ?? ''}
      onText={(effects) => change({ effects })}
      problem={sentenceFor(problems, 'effects')}
    />
  );
}

export const effectsQuestion: Question = {
  id: 'effects',
  heading: () => t('incident:questions.effects.heading'),
  fields: ['effects'],
  Fields: EffectsFields,
  summary: ({ effects = '' }) => effects,
  mayBeLeftOut: true,
};
