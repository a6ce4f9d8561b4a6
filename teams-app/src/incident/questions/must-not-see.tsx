import * as React from 'react';
import type { PersonId } from '@councillor-safety/core/people/people';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { t } from '../../shell/strings';
import { sentenceFor } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';
import { describe, usePeople } from './usePeople';

function MustNotSeeFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  const officers = usePeople('officer');
  const champions = usePeople('champion');
  const people = [...officers, ...champions];
  if (people.length === 0) return <p role="status">{t('incident:questions.hide.none')}</p>;
  return (
    <ChoiceList<PersonId>
      field="mustNotSee"
      legend={t('incident:questions.hide.heading')}
      legendHidden
      hint={t('incident:questions.hide.hint')}
      several
      choices={people.map((person) => ({ value: person.id, label: describe(person) }))}
      chosen={answers.mustNotSee ?? []}
      onChoose={(mustNotSee) => change({ mustNotSee })}
      problem={sentenceFor(problems, 'mustNotSee')}
    />
  );
}

export const mustNotSeeQuestion: Question = {
  id: 'must-not-see',
  heading: () => t('incident:questions.hide.heading'),
  fields: ['mustNotSee'],
  Fields: MustNotSeeFields,
  summary: ({ mustNotSee = [] }, { nameOf }) => mustNotSee.map(nameOf).join(', '),
  mayBeLeftOut: true,
};
