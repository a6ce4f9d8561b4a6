import * as React from 'react';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { sentenceFor, type QuestionProps } from '../report/answers';

/** The account, in their own words. */
export function AccountFields({
  answers,
  change,
  problems,
  short = false,
}: QuestionProps & { short?: boolean }): JSX.Element {
  return (
    <TextField
      field="account"
      label={t('report:accountQuestion.label')}
      hint={short ? t('report:accountQuestion.quickHint') : t('report:accountQuestion.hint')}
      lines={short ? 4 : 10}
      value={answers.account}
      onText={(account) => change({ account })}
      problem={sentenceFor(problems, 'account')}
    />
  );
}
