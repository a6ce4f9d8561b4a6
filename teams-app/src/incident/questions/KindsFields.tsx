import * as React from 'react';
import { incidentKinds } from '@councillor-safety/core/incident/incident-words';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { t } from '../../shell/strings';
import { sentenceFor, type QuestionProps } from '../report/answers';

/** What kind of incident: several may fit. */
export function KindsFields({ answers, change, problems }: QuestionProps): JSX.Element {
  return (
    <ChoiceList
      field="kinds"
      legend={t('report:kindsQuestion.heading')}
      legendHidden
      hint={t('report:kindsQuestion.hint')}
      several
      choices={incidentKinds.map((value) => ({ value, label: t(`report:kinds.${value}`) }))}
      chosen={answers.kinds}
      onChoose={(kinds) => change({ kinds })}
      problem={sentenceFor(problems, 'kinds')}
    />
  );
}
