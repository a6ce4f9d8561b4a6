import * as React from 'react';
import { Button } from '../../shell/Button';
import { safeNowAnswers } from '@councillor-safety/core/incident/incident-words';
import { Notice } from '../../shell/Notice';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { useHere } from '../../services/here';
import { t } from '../../shell/strings';
import { sentenceFor } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';

/** Help before the form: shown, never in the way. */
function HelpFirst(): JSX.Element {
  const { openChat } = useHere();
  return (
    <Notice heading={t('incident:questions.safe.firstHeading')} tone="warning" alert>
      <p>
        <a className="report-back" href="tel:999">
          {t('incident:questions.safe.first999')}
        </a>
      </p>
      <p>{t('incident:questions.safe.first55')}</p>
      <p>
        <a className="report-back" href="tel:101">
          {t('incident:questions.safe.first101')}
        </a>
      </p>
      <Button onClick={() => void openChat()}>{t('incident:questions.safe.talk')}</Button>
      <p>{t('incident:questions.safe.goOn')}</p>
    </Notice>
  );
}

function SafeNowFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  const { safeNow } = answers;
  return (
    <>
      {(safeNow === 'no' || safeNow === 'not-sure') && <HelpFirst />}
      <ChoiceList
        field="safeNow"
        legend={t('incident:questions.safe.heading')}
        legendHidden
        several={false}
        choices={safeNowAnswers.map((value) => ({
          value,
          label: t(`incident:questions.safe.choices.${value}`),
        }))}
        chosen={safeNow ? [safeNow] : []}
        onChoose={([chosen]) => change({ safeNow: chosen })}
        problem={sentenceFor(problems, 'safeNow')}
      />
    </>
  );
}

export const safeNowQuestion: Question = {
  id: 'safe-now',
  heading: () => t('incident:questions.safe.heading'),
  fields: ['safeNow'],
  Fields: SafeNowFields,
  summary: ({ safeNow }) => (safeNow ? t(`incident:questions.safe.choices.${safeNow}`) : ''),
  mayBeLeftOut: true,
};
